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
    Model model(List<LawRun> runs) {
        return new MultiPowerModel(runs);
    }

    private static final class MultiPowerModel implements Model {

        private final List<LawRun> runs;
        private final List<double[]> logRates;
        private final List<Changes.Terms[]> changes;
        private final List<int[]> used;
        private final int size;

        MultiPowerModel(List<LawRun> runs) {
            this.runs = runs;
            this.logRates = runs.stream()
                    .map(run -> Arrays.stream(run.rates()).map(Functions::log).toArray())
                    .toList();
            this.changes = IntStream.range(0, runs.size())
                    .mapToObj(r -> Changes.of(runs.get(r), logRates.get(r)))
                    .toList();
            this.used = changes.stream()
                    .map(terms -> Arrays.stream(terms)
                            .flatMapToInt(term -> Arrays.stream(term.steps()))
                            .distinct()
                            .toArray())
                    .toList();
            this.size = runs.stream().mapToInt(LawRun::size).sum();
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
                LawRun run = runs.get(r);
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
            double[] logs = logRates.get(r);
            double[] logSteepness = new double[logs.length];
            double[] steepness = new double[logs.length];
            for (int step : used.get(r)) {
                logSteepness[step] = logSpeed - rateExponent * logs[step];
                steepness[step] = Functions.exp(logSteepness[step]);
            }
            return Arrays.stream(changes.get(r))
                    .parallel()
                    .map(terms -> drop(terms, logs, logSteepness, steepness, saturation, rateExponent))
                    .toArray(double[][]::new);
        }

        private static double[] drop(
                Changes.Terms terms,
                double[] logRates,
                double[] logSteepness,
                double[] steepness,
                double saturation,
                double rateExponent) {
            double value = 0;
            double bySpeed = 0;
            double bySaturation = 0;
            double byExponent = 0;
            for (int i = 0; i < terms.steps().length; i++) {
                int step = terms.steps()[i];
                double change = terms.weights()[i];
                if (logSteepness[step] == Double.POSITIVE_INFINITY) {
                    value += change; // a rate of 0
                    continue;
                }
                double x = steepness[step] * terms.ages()[i];
                boolean isDouble = x < Double.POSITIVE_INFINITY;
                double logarithm = isDouble ? Functions.log1p(x) : logSteepness[step] + Functions.log(terms.ages()[i]);
                double done = -Functions.expm1(-saturation * logarithm);
                double left = 1 - done;
                double speedSlope = change * saturation * left * (isDouble ? x / (1 + x) : 1);
                value += change * done;
                bySpeed += speedSlope;
                bySaturation += change * saturation * left * logarithm;
                byExponent -= speedSlope * rateExponent * logRates[step];
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
