package dev.etalon.fit;

import dev.etalon.exact.Functions;
import dev.etalon.losslaw.AnnealingLaw;
import dev.etalon.losslaw.ConvexPowerLaw;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * Laws {@code floor + a S1^-alpha + c Z} with an exponent that may be given, and a column Z that depends on the rates
 * alone and may be missing: the convex bound and the annealing law.
 */
final class PowerFamily extends LawFamily {

    private static final List<Double> EXPONENTS = List.of(0.3, 0.5, 0.7, 1.0);

    /** Z of a run; {@code null} where there is none. */
    private final Function<LawRun, double[]> column;

    private final boolean exponentIsFree;
    private final Function<double[], LossLaw> law;

    private PowerFamily(
            String name,
            List<String> parameters,
            String gain,
            Function<LawRun, double[]> column,
            Function<double[], LossLaw> law) {
        super(name, parameters, gain);
        this.column = column;
        this.exponentIsFree = parameters.contains("alpha");
        this.law = law;
    }

    static PowerFamily ofConvex() {
        return new PowerFamily(
                "convex",
                List.of("floor", "a", "b"),
                "b",
                PowerFamily::convexNoise,
                p -> new ConvexPowerLaw(p[0], p[1], 1, p[2]));
    }

    static PowerFamily ofConvexPower() {
        return new PowerFamily(
                "convex-power",
                List.of("floor", "a", "alpha", "b"),
                "b",
                PowerFamily::convexNoise,
                p -> new ConvexPowerLaw(p[0], p[1], p[2], p[3]));
    }

    static PowerFamily ofSignal() {
        return new PowerFamily(
                "signal", List.of("floor", "a", "alpha"), null, null, p -> new ConvexPowerLaw(p[0], p[1], p[2], 0));
    }

    static PowerFamily ofAnnealing(double memory, AnnealingLaw.Rises rises) {
        String reading = rises == AnnealingLaw.Rises.IGNORED ? "" : ", rises count";
        return new PowerFamily(
                "annealing " + memory + reading,
                List.of("L0", "A", "alpha", "C"),
                "C",
                run -> annealed(run, memory, rises),
                p -> new AnnealingLaw(p[0], p[1], p[2], p[3], memory, rises));
    }

    /** X2 at each step: in time proportional to their sum. */
    private static double[] convexNoise(LawRun run) {
        double[] column = new double[run.size()];
        for (int k = 0; k < column.length; k++) {
            double later = 0;
            for (int step = run.steps()[k]; step >= 0; step--) {
                double rate = run.rates()[step];
                column[k] += rate == 0 ? 0 : step == run.steps()[k] ? rate : rate / later * rate;
                later += rate;
            }
        }
        return column;
    }

    /** -S2. */
    private static double[] annealed(LawRun run, double memory, AnnealingLaw.Rises rises) {
        long[] steps = Arrays.stream(run.steps()).asLongStream().toArray();
        return new AnnealingLaw(0, 0, 1, 1, memory, rises).losses(step -> run.rates()[(int) step], steps);
    }

    @Override
    public LossLaw law(double... parameters) {
        requireAsMany(parameters);
        return law.apply(parameters);
    }

    @Override
    Model model(List<LawRun> runs) {
        double[] times =
                runs.stream().flatMapToDouble(run -> Arrays.stream(run.times())).toArray();
        double[] columns = column == null
                ? null
                : runs.stream()
                        .flatMapToDouble(run -> Arrays.stream(column.apply(run)))
                        .toArray();
        return new PowerModel(times, columns);
    }

    private final class PowerModel implements Model {

        private final double[] logTimes;
        private final double[] column;

        PowerModel(double[] times, double[] column) {
            this.logTimes = Arrays.stream(times).map(Functions::log).toArray();
            this.column = column;
        }

        @Override
        public int size() {
            return logTimes.length;
        }

        @Override
        public void evaluate(double[] u, double[] predicted, double[][] jacobian) {
            double floor = Functions.exp(u[0]);
            double exponent = exponentIsFree ? Functions.exp(u[2]) : 1;
            int last = u.length - 1;
            double coefficient = column == null ? 0 : Functions.exp(u[last]);
            for (int k = 0; k < logTimes.length; k++) {
                double signal = Functions.exp(u[1] - exponent * logTimes[k]);
                double noise = column == null ? 0 : coefficient * column[k];
                double loss = floor + signal + noise;
                predicted[k] = loss > 0 ? Functions.log(loss) : Double.NaN;
                if (jacobian != null) {
                    double[] row = jacobian[k];
                    row[0] = floor / loss;
                    row[1] = signal / loss;
                    if (exponentIsFree) {
                        row[2] = -signal * exponent * logTimes[k] / loss;
                    }
                    if (column != null) {
                        row[last] = noise / loss;
                    }
                }
            }
        }

        @Override
        public List<double[]> starts(double[] measured) {
            List<LinearStart> starts = new ArrayList<>();
            for (double exponent : exponentIsFree ? EXPONENTS : List.of(1.0)) {
                double[] signal = Arrays.stream(logTimes)
                        .map(time -> Functions.exp(-exponent * time))
                        .toArray();
                starts.add(
                        column == null
                                ? LinearStart.of(measured, exponent, signal)
                                : LinearStart.of(measured, exponent, signal, column));
            }
            starts.sort(Comparator.comparingDouble(LinearStart::error));
            return starts.stream().map(this::logarithms).toList();
        }

        private double[] logarithms(LinearStart start) {
            double[] c = start.coefficients();
            List<Double> values = new ArrayList<>(List.of(c[0], c[1]));
            if (exponentIsFree) {
                values.add(start.exponent());
            }
            if (column != null) {
                values.add(c[2]);
            }
            return values.stream().mapToDouble(Functions::log).toArray();
        }
    }
}
