package dev.etalon.simulation;

import dev.etalon.arguments.Arguments;
import java.util.Objects;

/**
 * Schedule-free SGD (Defazio et al., arXiv 2405.15682): gradients are taken at {@code y = (1 - beta) z + beta x},
 * {@code z -= eta g}, and the point {@code x} is a weighted mean of the points {@code z}: {@code x += c (z - x)}.
 *
 * <p>A {@link WeightDecay} is coupled: its term is added to the gradient, at {@code y}.
 *
 * @param beta the share of the mean in the place of the gradient, in [0, 1]
 * @param weighting what the points {@code z} count
 */
public record ScheduleFree(double beta, Weighting weighting) implements Optimiser {

    private static final int BASE = 0;
    private static final int PLACE = 1;
    private static final int TOTAL = 0;
    private static final int LARGEST_RATE = 1;

    /** What a point {@code z} counts in the mean. */
    public enum Weighting {
        /**
         * The square of the largest rate so far, as in the authors' code: the start counts nothing, and the point after
         * step {@code k} counts by the rates up to that of step {@code k}. No bound holds for a rate that changes.
         */
        LARGEST_RATE_SQUARED {
            @Override
            double weight(Pace pace, double largest) {
                return largest * largest;
            }
        },

        /** The rate of the step before, which is off by one from what the theorem asks for. */
        RATE_OF_STEP {
            @Override
            double weight(Pace pace, double largest) {
                return pace.rate();
            }
        },

        /** All points after a step count alike. */
        UNIFORM {
            @Override
            double weight(Pace pace, double largest) {
                return 1;
            }
        },

        /**
         * The rate of the gradient that is taken next, the start counting by the first rate: the weights for which the
         * weighted-average bound holds for the last point, for any rates. A run of N steps ends at a point that counts by
         * {@code at(N)}: its rate is asked for one step more than are made.
         */
        THEORY {
            @Override
            double weight(Pace pace, double largest) {
                return pace.nextRate();
            }

            @Override
            double ofStart(Pace pace) {
                return pace.rate();
            }
        };

        abstract double weight(Pace pace, double largest);

        double ofStart(Pace pace) {
            return 0;
        }
    }

    /** @throws IllegalArgumentException if {@code beta} is not in [0, 1] */
    public ScheduleFree {
        if (!(beta >= 0 && beta <= 1)) {
            throw new IllegalArgumentException("beta is in [0, 1], not " + beta);
        }
        Objects.requireNonNull(weighting, "weighting");
    }

    @Override
    public int vectors() {
        return 2;
    }

    @Override
    public int numbers() {
        return 2;
    }

    @Override
    public void begin(Memory memory, double[] start) {
        double[] base = memory.vectors()[BASE];
        Arguments.ofLength("start", start, base.length, "the memory holds");
        System.arraycopy(start, 0, base, 0, start.length);
    }

    @Override
    public double[] place(Memory memory, double[] point) {
        double[] base = memory.vectors()[BASE];
        double[] place = memory.vectors()[PLACE];
        Arguments.ofLength("point", point, base.length, "the memory holds");
        for (int j = 0; j < point.length; j++) {
            place[j] = (1 - beta) * base[j] + beta * point[j];
        }
        return place;
    }

    @Override
    public void move(double[] point, double[] gradient, Memory memory, Pace pace) {
        double[] base = memory.vector(BASE, gradient);
        Arguments.sameLength("point", point, "gradient", gradient);
        Vectors.add(-pace.rate(), gradient, base);
        pace.region().project(base);
        double[] numbers = memory.numbers();
        numbers[LARGEST_RATE] = Math.max(numbers[LARGEST_RATE], pace.rate());
        if (pace.step() == 0) {
            numbers[TOTAL] = weighting.ofStart(pace);
        }
        double weight = weighting.weight(pace, numbers[LARGEST_RATE]);
        numbers[TOTAL] += weight;
        double share = numbers[TOTAL] == 0 ? 0 : weight / numbers[TOTAL];
        for (int j = 0; j < point.length; j++) {
            point[j] += share * (base[j] - point[j]);
        }
    }

    @Override
    public boolean takesDecoupledDecay() {
        return false;
    }
}
