package dev.etalon.workbench.convert;

import java.util.function.LongToDoubleFunction;
import java.util.random.RandomGenerator;

/** Calls of other libraries with random arguments, and the rates that their published formulas give. */
final class Peers {

    /**
     * One call.
     *
     * @param library whose it is
     * @param text the call
     * @param rate the formula of its documentation
     */
    record Example(PeerLibrary library, String text, LongToDoubleFunction rate) {}

    private final RandomGenerator random;

    Peers(RandomGenerator random) {
        this.random = random;
    }

    private double real(double low, double high) {
        return Math.round((low + (high - low) * random.nextDouble()) * 1e4) / 1e4;
    }

    private int whole(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    private static Example torch(double rate, String call, LongToDoubleFunction formula) {
        return new Example(PeerLibrary.TORCH, "opt=SGD(lr=" + rate + "); " + call, formula);
    }

    Example stepLr() {
        double a = real(0.01, 2);
        double gamma = real(0.1, 0.99);
        int size = whole(1, 60);
        return torch(a, "StepLR(opt, " + size + ", gamma=" + gamma + ")", t -> a * Math.pow(gamma, t / size));
    }

    Example multiStepLr() {
        double a = real(0.01, 2);
        int one = whole(0, 100);
        int two = whole(0, 250);
        return torch(
                a,
                "MultiStepLR(opt, milestones=[" + two + ", " + one + ", " + one + "], gamma=0.3)",
                t -> a * (t >= one ? 0.3 * 0.3 : 1) * (t >= two ? 0.3 : 1));
    }

    Example constantLr() {
        double a = real(0.01, 2);
        int n = whole(1, 9);
        int total = whole(1, 100);
        return torch(a, "ConstantLR(opt, factor=1/" + n + ", total_iters=" + total + ")", t -> t < total ? a / n : a);
    }

    Example linearLr() {
        double a = real(0.01, 2);
        double start = real(0.01, 1);
        double end = real(0, 1);
        int total = whole(1, 300);
        return torch(
                a,
                "LinearLR(opt, " + start + ", end_factor=" + end + ", total_iters=" + total + ")",
                t -> a * (start + (end - start) * Math.min(t, total) / total));
    }

    Example exponentialLr() {
        double a = real(0.01, 2);
        double gamma = real(0.9, 1.01);
        return torch(a, "ExponentialLR(opt, gamma=" + gamma + ")", t -> a * Math.pow(gamma, t));
    }

    Example polynomialLr() {
        double a = real(0.01, 2);
        double power = real(0.3, 3);
        int total = whole(1, 300);
        return torch(
                a,
                "PolynomialLR(opt, total_iters=" + total + ", power=" + power + ")",
                t -> a * Math.pow(1 - Math.min(t, total) / (double) total, power));
    }

    Example cosineAnnealingLr() {
        double a = real(0.01, 2);
        double low = real(0.001, 0.01);
        int half = whole(1, 200);
        return torch(
                a,
                "CosineAnnealingLR(opt, T_max=" + half + ", eta_min=" + low + ")",
                t -> low + (a - low) * (1 + Math.cos(Math.PI * t / half)) / 2);
    }

    Example warmRestarts() {
        double a = real(0.01, 2);
        double low = real(0.001, 0.01);
        int first = whole(1, 40);
        int growth = whole(1, 3);
        return torch(a, "CosineAnnealingWarmRestarts(opt, " + first + ", " + growth + ", " + low + ")", t -> {
            long start = 0;
            long lasts = first;
            while (t >= start + lasts) {
                start += lasts;
                lasts *= growth;
            }
            return low + (a - low) * (1 + Math.cos(Math.PI * (t - start) / lasts)) / 2;
        });
    }

    Example cyclicLr() {
        double low = real(0.001, 0.1);
        double high = real(0.1, 1);
        int up = whole(1, 60);
        int down = whole(1, 60);
        String mode = new String[] {"triangular", "triangular2", "exp_range"}[whole(0, 2)];
        double gamma = real(0.98, 0.999);
        String call = "CyclicLR(opt, base_lr=" + low + ", max_lr=" + high + ", step_size_up=" + up + ", step_size_down="
                + down + ", mode='" + mode + "', gamma=" + gamma + ", cycle_momentum=False)";
        return torch(0.1, call, t -> {
            long turn = t / (up + down);
            double since = t - turn * (up + down);
            double height = since <= up ? since / up : (up + down - since) / down;
            double scale = mode.equals("triangular")
                    ? 1
                    : mode.equals("triangular2") ? Math.pow(0.5, turn) : Math.pow(gamma, t);
            return low + (high - low) * height * scale;
        });
    }

    Example oneCycleLr() {
        double peak = real(0.1, 1);
        double share = real(0.01, 0.45);
        int total = whole(120, 300);
        boolean isCosine = random.nextBoolean();
        boolean isThreePhase = random.nextBoolean();
        double div = whole(2, 30);
        double end = whole(10, 1000);
        double[] ends = isThreePhase
                ? new double[] {share * total - 1, 2 * share * total - 2, total - 1}
                : new double[] {share * total - 1, total - 1};
        double[] values = isThreePhase
                ? new double[] {peak / div, peak, peak / div, peak / div / end}
                : new double[] {peak / div, peak, peak / div / end};
        String call = "OneCycleLR(opt, max_lr=" + peak + ", total_steps=" + total + ", pct_start=" + share
                + ", anneal_strategy='" + (isCosine ? "cos" : "linear") + "', three_phase="
                + (isThreePhase ? "True" : "False") + ", div_factor=" + div + ", final_div_factor=" + end + ")";
        return torch(0.1, call, t -> {
            double step = Math.min(t, total - 1);
            int k = 0;
            while (k < ends.length - 1 && step > ends[k]) {
                k++;
            }
            double from = k == 0 ? 0 : ends[k - 1];
            double u = (step - from) / (ends[k] - from);
            return isCosine
                    ? values[k + 1] + (values[k] - values[k + 1]) / 2 * (1 + Math.cos(Math.PI * u))
                    : values[k] + (values[k + 1] - values[k]) * u;
        });
    }

    Example sequentialLr() {
        double a = real(0.01, 2);
        int one = whole(1, 100);
        int two = one + whole(1, 100);
        int half = whole(20, 200);
        return torch(
                a,
                "SequentialLR(opt, [LinearLR(opt, 0.1, total_iters=50), CosineAnnealingLR(opt, " + half
                        + "), ExponentialLR(opt, 0.98)], milestones=[" + one + ", " + two + "])",
                t -> t < one
                        ? a * (0.1 + 0.9 * Math.min(t, 50) / 50)
                        : t < two ? a * (1 + Math.cos(Math.PI * (t - one) / half)) / 2 : a * Math.pow(0.98, t - two));
    }

    private static Example transformers(double rate, String call, LongToDoubleFunction formula) {
        return new Example(PeerLibrary.TRANSFORMERS, "AdamW(model.parameters(), lr=" + rate + "); " + call, formula);
    }

    private static double warmup(long t, int warmup, double a, LongToDoubleFunction after) {
        return t < warmup ? a * t / Math.max(1, warmup) : after.applyAsDouble(t);
    }

    Example linearWithWarmup() {
        double a = real(0.01, 2);
        int warmup = whole(0, 100);
        int total = whole(1, 300);
        return transformers(
                a,
                "get_linear_schedule_with_warmup(opt, " + warmup + ", " + total + ")",
                t -> warmup(t, warmup, a, s -> a * Math.max(0, (total - s) / (double) Math.max(1, total - warmup))));
    }

    Example cosineWithWarmup() {
        double a = real(0.01, 2);
        int warmup = whole(0, 100);
        int total = warmup + whole(1, 200);
        double cycles = random.nextBoolean() ? 0.5 : real(0.2, 3);
        double low = random.nextBoolean() ? 0 : real(0.01, 0.3);
        String call = low == 0
                ? "get_cosine_schedule_with_warmup(opt, " + warmup + ", " + total + ", num_cycles=" + cycles + ")"
                : "get_cosine_with_min_lr_schedule_with_warmup(opt, " + warmup + ", " + total + ", " + cycles
                        + ", min_lr_rate=" + low + ")";
        return transformers(
                a,
                call,
                t -> warmup(t, warmup, a, s -> {
                    double progress = (s - warmup) / (double) (total - warmup);
                    return a * (0.5 * (1 + Math.cos(Math.PI * cycles * 2 * progress)) * (1 - low) + low);
                }));
    }

    Example hardRestarts() {
        double a = real(0.01, 2);
        int warmup = whole(0, 100);
        int cycles = whole(1, 5);
        int total = warmup + whole(30, 200);
        return transformers(
                a,
                "get_cosine_with_hard_restarts_schedule_with_warmup(opt, " + warmup + ", " + total + ", num_cycles="
                        + cycles + ")",
                t -> warmup(t, warmup, a, s -> {
                    long since = (s - warmup) * cycles;
                    return since >= (long) (total - warmup) * cycles
                            ? 0
                            : a * 0.5 * (1 + Math.cos(Math.PI * (since % (total - warmup)) / (total - warmup)));
                }));
    }

    Example polynomialWithWarmup() {
        double a = real(0.01, 2);
        int warmup = whole(0, 100);
        int total = warmup + whole(1, 200);
        double power = real(0.5, 3);
        return transformers(
                a,
                "get_polynomial_decay_schedule_with_warmup(opt, " + warmup + ", " + total + ", lr_end=1e-3, power="
                        + power + ")",
                t -> warmup(t, warmup, a, s -> {
                    double left = 1 - (Math.min(s, total) - warmup) / (double) (total - warmup);
                    return (a - 1e-3) * Math.pow(left, power) + 1e-3;
                }));
    }

    Example inverseSqrt() {
        double a = real(0.01, 2);
        int warmup = whole(1, 100);
        int scale = whole(1, 300);
        return transformers(
                a,
                "get_inverse_sqrt_schedule(opt, " + warmup + ", timescale=" + scale + ")",
                t -> warmup(t, warmup, a, s -> a / Math.sqrt((s + scale - warmup) / (double) scale)));
    }

    Example warmupStableDecay() {
        double a = real(0.01, 2);
        int warmup = whole(0, 60);
        int stable = whole(0, 100);
        int decay = whole(1, 100);
        double low = real(0, 0.5);
        String up = new String[] {"linear", "cosine", "1-sqrt"}[whole(0, 2)];
        String down = new String[] {"linear", "cosine", "1-sqrt"}[whole(0, 2)];
        return transformers(
                a,
                "get_wsd_schedule(opt, " + warmup + ", " + decay + ", num_training_steps=" + (warmup + stable + decay)
                        + ", warmup_type='" + up + "', decay_type='" + down + "', min_lr_ratio=" + low + ")",
                t -> {
                    double factor = 1;
                    if (t < warmup) {
                        double u = t / (double) warmup;
                        factor = up.equals("linear")
                                ? u
                                : up.equals("cosine") ? 0.5 * (1 - Math.cos(Math.PI * u)) : 1 - Math.sqrt(1 - u);
                    } else if (t >= warmup + stable) {
                        double u = Math.min(1, (t - warmup - stable) / (double) decay);
                        factor = down.equals("linear")
                                ? 1 - u
                                : down.equals("cosine") ? 0.5 * (1 + Math.cos(Math.PI * u)) : 1 - Math.sqrt(u);
                    }
                    return a * (factor * (1 - low) + low);
                });
    }

    private static Example optax(String call, LongToDoubleFunction formula) {
        return new Example(PeerLibrary.OPTAX, "optax." + call, formula);
    }

    Example polynomialSchedule() {
        double from = real(0, 1);
        double to = real(0, 1);
        double power = random.nextBoolean() ? 1 : real(0.5, 3);
        int steps = whole(-5, 200);
        int begin = whole(-10, 60);
        return optax(
                "polynomial_schedule(" + from + ", " + to + ", " + power + ", " + steps + ", " + begin + ")", t -> {
                    long since = Math.max(0, Math.min(t - Math.max(0, begin), steps));
                    return steps <= 0 ? from : (from - to) * Math.pow(1 - since / (double) steps, power) + to;
                });
    }

    Example exponentialDecay() {
        double from = real(0.1, 1);
        double rate = real(0.5, 1.2);
        int steps = whole(1, 60);
        int begin = whole(0, 60);
        boolean isStaircase = random.nextBoolean();
        double end = rate < 1 ? real(0.01, 0.2) : real(1, 3);
        return optax(
                "exponential_decay(" + from + ", " + steps + ", " + rate + ", transition_begin=" + begin
                        + ", staircase=" + (isStaircase ? "True" : "False") + ", end_value=" + end + ")",
                t -> {
                    double p = Math.max(0, t - begin) / (double) steps;
                    double value = from * Math.pow(rate, isStaircase ? Math.floor(p) : p);
                    return rate < 1 ? Math.max(value, end) : Math.min(value, end);
                });
    }

    Example warmupCosineDecay() {
        double from = real(0, 0.1);
        double peak = real(0.1, 1);
        double end = real(0, 0.1);
        double exponent = random.nextBoolean() ? 1 : real(0.5, 3);
        int warmup = whole(0, 60);
        int total = warmup + whole(1, 200);
        return optax(
                "warmup_cosine_decay_schedule(" + from + ", " + peak + ", " + warmup + ", " + total + ", " + end + ", "
                        + exponent + ")",
                t -> {
                    double u = Math.min(1, (t - warmup) / (double) (total - warmup));
                    return t < warmup
                            ? from + (peak - from) * t / warmup
                            : end + (peak - end) * Math.pow(0.5 * (1 + Math.cos(Math.PI * u)), exponent);
                });
    }

    Example piecewise() {
        boolean isLinear = random.nextBoolean();
        double from = real(0.1, 1);
        int one = whole(1, 100);
        int two = one + whole(1, 100);
        double first = real(0.1, 2);
        double second = real(0.1, 2);
        return optax(
                "piecewise_interpolate_schedule('" + (isLinear ? "linear" : "cosine") + "', " + from + ", {" + two
                        + ": " + second + ", " + one + ": " + first + "})",
                t -> {
                    double[] values = {from, from * first, from * first * second};
                    double u = t < one ? t / (double) one : Math.min(1, (t - one) / (double) (two - one));
                    int k = t < one ? 0 : 1;
                    double g = isLinear ? u : 0.5 * (1 - Math.cos(Math.PI * u));
                    return values[k] + (values[k + 1] - values[k]) * g;
                });
    }

    Example cosineOneCycle() {
        int total = whole(20, 300);
        double peak = real(0.1, 1);
        double share = real(0.1, 0.9);
        int top = (int) (share * total);
        return optax("cosine_onecycle_schedule(" + total + ", " + peak + ", " + share + ", 10.0, 1e3)", t -> {
            double low = peak / 10;
            double end = peak / 1e4;
            double from = t < top ? low : peak;
            double to = t < top ? peak : end;
            double u = t < top ? t / (double) top : Math.min(1, (t - top) / (double) (total - top));
            return to + (from - to) / 2 * (Math.cos(Math.PI * u) + 1);
        });
    }

    Example joined() {
        int one = whole(1, 150);
        double a = real(0.1, 1);
        return optax(
                "join_schedules([optax.linear_schedule(0.0, " + a + ", 50), optax.cosine_decay_schedule(" + a
                        + ", 100, alpha=0.1)], [" + one + "])",
                t -> t < one
                        ? a * Math.min(t, 50) / 50
                        : a * (0.9 * 0.5 * (1 + Math.cos(Math.PI * Math.min(t - one, 100) / 100)) + 0.1));
    }

    private static Example keras(String call, LongToDoubleFunction formula) {
        return new Example(PeerLibrary.KERAS, "keras.optimizers.schedules." + call, formula);
    }

    Example polynomialDecay() {
        double from = real(0.1, 1);
        double to = real(0, 0.1);
        double power = random.nextBoolean() ? 1 : real(0.5, 3);
        int steps = whole(1, 100);
        boolean isCycle = random.nextBoolean();
        return keras(
                "PolynomialDecay(" + from + ", " + steps + ", " + to + ", power=" + power + ", cycle="
                        + (isCycle ? "True" : "False") + ")",
                t -> {
                    double over = isCycle ? steps * (t == 0 ? 1 : Math.ceil(t / (double) steps)) : steps;
                    return (from - to) * Math.pow(1 - Math.min(t, over) / over, power) + to;
                });
    }

    Example inverseTimeDecay() {
        double from = real(0.1, 1);
        double rate = real(0.1, 2);
        int steps = whole(1, 60);
        boolean isStaircase = random.nextBoolean();
        return keras(
                "InverseTimeDecay(" + from + ", " + steps + ", " + rate + ", " + (isStaircase ? "True" : "False") + ")",
                t -> from / (1 + rate * (isStaircase ? t / steps : t / (double) steps)));
    }

    Example cosineDecay() {
        double from = real(0, 0.1);
        double peak = real(0.1, 1);
        double alpha = real(0, 0.5);
        int warmup = whole(0, 60);
        int steps = whole(1, 200);
        return keras(
                "CosineDecay(" + from + ", " + steps + ", alpha=" + alpha + ", warmup_target=" + peak
                        + ", warmup_steps=" + warmup + ")",
                t -> t < warmup
                        ? from + (peak - from) * t / warmup
                        : peak
                                * ((1 - alpha)
                                                * 0.5
                                                * (1 + Math.cos(Math.PI * Math.min(1, (t - warmup) / (double) steps)))
                                        + alpha));
    }

    Example cosineDecayRestarts() {
        double from = real(0.1, 1);
        double growth = new double[] {1, 2, 3, 1.5, 1.25, 1.3, 2.7}[whole(0, 6)];
        double scale = new double[] {1, 0.9, 0.5}[whole(0, 2)];
        double alpha = new double[] {0, 0.01, 0.2}[whole(0, 2)];
        int first = whole(8, 40);
        return keras(
                "CosineDecayRestarts(" + from + ", " + first + ", t_mul=" + growth + ", m_mul=" + scale + ", alpha="
                        + alpha + ")",
                t -> {
                    double start = 0;
                    double lasts = first;
                    double height = 1;
                    while (t >= start + lasts) {
                        start += lasts;
                        lasts *= growth;
                        height *= scale;
                    }
                    double cosine = 0.5 * height * (1 + Math.cos(Math.PI * (t - start) / lasts));
                    return from * ((1 - alpha) * cosine + alpha);
                });
    }

    Example piecewiseConstantDecay() {
        int one = whole(1, 100);
        int two = one + whole(1, 100);
        return keras(
                "PiecewiseConstantDecay([" + one + ", " + two + "], [1.0, 0.5, 0.1])",
                t -> t <= one ? 1 : t <= two ? 0.5 : 0.1);
    }
}
