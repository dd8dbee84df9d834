package dev.etalon.samples.benchmarks.cost;

import dev.etalon.LearningRate;
import dev.etalon.bounds.Bound;
import dev.etalon.bounds.Setting;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import dev.etalon.simulation.Vectors;
import java.util.Arrays;
import java.util.function.DoubleSupplier;

/** Prints the nanoseconds that a loop takes, in the quickest of many short measurements. */
public final class LoopTime {

    private static final int MEASUREMENTS = 1500;
    private static final int LENGTH = 1024;
    private static final int TIMES = 64;

    private LoopTime() {}

    /** What goes over numbers. */
    enum Loop {
        FILL_LINES {
            @Override
            DoubleSupplier prepared() {
                return fill(Shape.LINES_4);
            }
        },

        FILL_CURVES {
            @Override
            DoubleSupplier prepared() {
                return fill(Shape.WARMUP_COSINE);
            }
        },

        BOUND {
            @Override
            DoubleSupplier prepared() {
                double[] rates = new double[16 * LENGTH];
                Arrays.setAll(rates, k -> 1.0 / (k + 1));
                return () ->
                        Bound.WEIGHTED_AVERAGE.evaluate(rates, Setting.UNIT).value();
            }
        },

        INNER_PRODUCT {
            @Override
            DoubleSupplier prepared() {
                double[] point = new double[LENGTH];
                Arrays.fill(point, 0.5);
                return () -> Vectors.dot(point, point);
            }
        };

        abstract DoubleSupplier prepared();

        private static DoubleSupplier fill(Shape shape) {
            LearningRate rate = shape.ways().of(Contestant.GENERATED);
            double[] rates = new double[LENGTH];
            return () -> {
                rate.fill(LENGTH, rates);
                return rates[0];
            };
        }
    }

    public static void main(String[] arguments) {
        DoubleSupplier loop = Loop.valueOf(arguments[0]).prepared();
        long quickest = Long.MAX_VALUE;
        double last = 0;
        for (int measurement = 0; measurement < MEASUREMENTS; measurement++) {
            long start = System.nanoTime();
            for (int k = 0; k < TIMES; k++) {
                last = loop.getAsDouble();
            }
            quickest = Math.min(quickest, System.nanoTime() - start);
        }
        if (Double.isNaN(last)) {
            throw new IllegalStateException("what was timed is not a number");
        }
        System.out.println((double) quickest / TIMES);
    }
}
