package dev.etalon.fit;

import dev.etalon.exact.Functions;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.ScaledFunctionalLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;

/** The functional scaling law with a floor and a unit of intrinsic time; its memory p is free, or 1. */
final class FunctionalFamily extends LawFamily {

    private static final List<Double> SOURCES = List.of(0.4, 0.6, 1.0);
    private static final double[] UNITS = {0.01, 0.1, 1};
    private static final double MEMORY = 1.3;

    private final boolean memoryIsFree;

    FunctionalFamily(boolean memoryIsFree) {
        super(
                memoryIsFree ? "functional" : "functional p=1",
                memoryIsFree ? List.of("floor", "A", "s", "kappa", "V", "p") : List.of("floor", "A", "s", "kappa", "V"),
                "V");
        this.memoryIsFree = memoryIsFree;
    }

    @Override
    public LossLaw law(double... p) {
        requireAsMany(p);
        return new ScaledFunctionalLaw(p[0], p[1], p[2], p[3], p[4], memoryIsFree ? p[5] : 1);
    }

    @Override
    Model model(List<LawRun> runs) {
        return new FunctionalModel(runs);
    }

    private final class FunctionalModel implements Model {

        private final List<LawRun> runs;
        private final double[] times;

        FunctionalModel(List<LawRun> runs) {
            this.runs = runs;
            this.times = runs.stream()
                    .flatMapToDouble(run -> Arrays.stream(run.times()))
                    .toArray();
        }

        @Override
        public int size() {
            return times.length;
        }

        @Override
        public void evaluate(double[] u, double[] predicted, double[][] jacobian) {
            double memory = memoryIsFree ? Functions.exp(u[5]) : 1;
            if (!(memory >= 1 && memory < 2)) {
                Arrays.fill(predicted, Double.NaN);
                return;
            }
            double floor = Functions.exp(u[0]);
            double source = Functions.exp(u[2]);
            double unit = Functions.exp(u[3]);
            double noise = Functions.exp(u[4]);
            double[][] sums = sums(unit, memory);
            for (int k = 0; k < times.length; k++) {
                double age = unit * times[k];
                double logAge = Functions.log1p(age);
                double signal = Functions.exp(u[1] - source * logAge);
                double loss = floor + signal + noise * sums[k][0];
                predicted[k] = loss > 0 ? Functions.log(loss) : Double.NaN;
                if (jacobian != null) {
                    double[] row = jacobian[k];
                    row[0] = floor / loss;
                    row[1] = signal / loss;
                    row[2] = -signal * source * logAge / loss;
                    row[3] = (noise * sums[k][1] - signal * source * (age / (1 + age))) / loss;
                    row[4] = noise * sums[k][0] / loss;
                    if (memoryIsFree) {
                        row[5] = noise * memory * sums[k][2] / loss;
                    }
                }
            }
        }

        /** The sum of the noise at each measurement, and its derivatives by ln kappa and p. */
        private double[][] sums(double unit, double memory) {
            return runs.stream()
                    .parallel()
                    .map(run -> new NoiseSum(unit, memory, run).values())
                    .flatMap(Arrays::stream)
                    .toArray(double[][]::new);
        }

        @Override
        public List<double[]> starts(double[] measured) {
            double peak = runs.stream().mapToDouble(LawRun::peak).max().orElseThrow();
            List<LinearStart> found = new ArrayList<>();
            List<Double> units = new ArrayList<>();
            for (double part : UNITS) {
                double unit = part / peak;
                double[] column = Arrays.stream(sums(unit, memoryIsFree ? MEMORY : 1))
                        .mapToDouble(sum -> sum[0])
                        .toArray();
                for (double source : SOURCES) {
                    double[] signal = Arrays.stream(times)
                            .map(time -> Functions.pow(1 + unit * time, -source))
                            .toArray();
                    found.add(LinearStart.of(measured, source, signal, column));
                    units.add(unit);
                }
            }
            List<Integer> order = new ArrayList<>();
            for (int k = 0; k < found.size(); k++) {
                order.add(k);
            }
            order.sort(Comparator.comparingDouble(k -> found.get(k).error()));
            return order.stream()
                    .map(k -> logarithms(found.get(k), units.get(k)))
                    .toList();
        }

        private double[] logarithms(LinearStart start, double unit) {
            double[] c = start.coefficients();
            DoubleStream values = DoubleStream.of(c[0], c[1], start.exponent(), unit, c[2]);
            return (memoryIsFree ? DoubleStream.concat(values, DoubleStream.of(MEMORY)) : values)
                    .map(Functions::log)
                    .toArray();
        }
    }
}
