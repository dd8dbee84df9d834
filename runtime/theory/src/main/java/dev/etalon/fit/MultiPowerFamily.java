package dev.etalon.fit;

import dev.etalon.exact.Functions;
import dev.etalon.losslaw.LossLaw;
import dev.etalon.losslaw.MultiPowerLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The multi-power law: floor, signal, and a sum over all changes of the rate for each measurement. */
final class MultiPowerFamily extends LawFamily {

    private static final List<Double> EXPONENTS = List.of(0.3, 0.5, 0.7);
    private static final List<Double> SPEEDS = List.of(0.3, 1.0, 3.0);
    private static final double SATURATION = 0.5;
    private static final double RATE_EXPONENT = 0.5;

    MultiPowerFamily() {
        super("multi-power", List.of("L0", "A", "alpha", "B", "C", "beta", "gamma"), "B");
    }

    @Override
    public LossLaw law(double... p) {
        requireAsMany(p);
        return new MultiPowerLaw(p[0], p[1], p[2], p[3], p[4], p[5], p[6]);
    }

    @Override
    Model model(List<Run> runs) {
        return new MultiPowerModel(runs);
    }

    private static final class MultiPowerModel implements Model {

        private final List<Run> runs;
        private final List<double[]> logRates;
        private final int size;

        MultiPowerModel(List<Run> runs) {
            this.runs = runs;
            this.logRates = runs.stream()
                    .map(run -> Arrays.stream(run.rates()).map(Functions::log).toArray())
                    .toList();
            this.size = runs.stream().mapToInt(Run::size).sum();
        }

        @Override
        public int size() {
            return size;
        }

        @Override
        public void evaluate(double[] u, double[] predicted, double[][] jacobian) {
            double floor = Functions.exp(u[0]);
            double exponent = Functions.exp(u[2]);
            double gain = Functions.exp(u[3]);
            int row = 0;
            for (int r = 0; r < runs.size(); r++) {
                Run run = runs.get(r);
                double[][] drops = drops(r, u[4], Functions.exp(u[5]), Functions.exp(u[6]));
                for (int k = 0; k < run.size(); k++, row++) {
                    double logTime = Functions.log(run.times()[k]);
                    double signal = Functions.exp(u[1] - exponent * logTime);
                    double[] drop = drops[k];
                    double loss = floor + signal - gain * drop[0];
                    predicted[row] = loss > 0 ? Functions.log(loss) : Double.NaN;
                    if (jacobian != null) {
                        double[] into = jacobian[row];
                        into[0] = floor / loss;
                        into[1] = signal / loss;
                        into[2] = -signal * exponent * logTime / loss;
                        for (int i = 0; i < 4; i++) {
                            into[3 + i] = -gain * drop[i] / loss;
                        }
                    }
                }
            }
        }

        /** The sum over changes for each measurement of a run, and its derivatives by ln C, ln beta and ln gamma. */
        private double[][] drops(int r, double logSpeed, double saturation, double rateExponent) {
            Run run = runs.get(r);
            double[] steepness = new double[run.rates().length];
            for (int step = 0; step < steepness.length; step++) {
                steepness[step] = Functions.exp(logSpeed - rateExponent * logRates.get(r)[step]);
            }
            return IntStream.range(0, run.size())
                    .parallel()
                    .mapToObj(k -> drop(r, run.steps()[k], steepness, saturation, rateExponent))
                    .toArray(double[][]::new);
        }

        private double[] drop(int r, int step, double[] steepness, double saturation, double rateExponent) {
            double[] rates = runs.get(r).rates();
            double since = 0;
            double value = 0;
            double bySpeed = 0;
            double bySaturation = 0;
            double byExponent = 0;
            for (int k = step; k >= 1; k--) {
                since += rates[k];
                double change = rates[k - 1] - rates[k];
                if (change == 0) {
                    continue;
                }
                if (rates[k] == 0) {
                    value += change;
                    continue;
                }
                double x = steepness[k] * since;
                double logarithm = Functions.log1p(x);
                double done = -Functions.expm1(-saturation * logarithm);
                double left = 1 - done;
                double speedSlope = change * saturation * left * (x / (1 + x));
                value += change * done;
                bySpeed += speedSlope;
                bySaturation += change * saturation * left * logarithm;
                byExponent -= speedSlope * rateExponent * logRates.get(r)[k];
            }
            return new double[] {value, bySpeed, bySaturation, byExponent};
        }

        @Override
        public List<double[]> starts(double[] measured) {
            List<LinearStart> found = new ArrayList<>();
            List<Double> speeds = new ArrayList<>();
            for (double speed : SPEEDS) {
                double[] column = column(Functions.log(speed));
                for (double exponent : EXPONENTS) {
                    found.add(LinearStart.of(measured, exponent, signal(exponent), column));
                    speeds.add(speed);
                }
            }
            return IntStream.range(0, found.size())
                    .boxed()
                    .sorted(Comparator.comparingDouble(k -> found.get(k).error()))
                    .map(k -> logarithms(found.get(k), speeds.get(k)))
                    .toList();
        }

        private double[] column(double logSpeed) {
            return IntStream.range(0, runs.size())
                    .boxed()
                    .flatMapToDouble(r -> Arrays.stream(drops(r, logSpeed, SATURATION, RATE_EXPONENT))
                            .mapToDouble(drop -> -drop[0]))
                    .toArray();
        }

        private double[] signal(double exponent) {
            return runs.stream()
                    .flatMapToDouble(run -> Arrays.stream(run.times()))
                    .map(time -> Functions.pow(time, -exponent))
                    .toArray();
        }

        private static double[] logarithms(LinearStart start, double speed) {
            double[] c = start.coefficients();
            return DoubleStream.of(c[0], c[1], start.exponent(), c[2], speed, SATURATION, RATE_EXPONENT)
                    .map(Functions::log)
                    .toArray();
        }
    }
}
