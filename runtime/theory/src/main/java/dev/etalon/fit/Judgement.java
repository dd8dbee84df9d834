package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.fit.Refusal.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** When data do not answer. */
final class Judgement {

    /** A rate that has not fallen below this part of its peak tells nothing of annealing. */
    private static final double FALLEN = 0.8;

    private static final int POINTS_PER_PARAMETER = 8;
    private static final double TIME_SPAN = 3;
    private static final double NOT_IDENTIFIED = 1e5;
    private static final double PREDICTIONS_ONLY = 1e3;
    private static final double UNSURE = 0.5;
    private static final double NOTHING = 1e-9;
    private static final double ALIKE = 0.97;
    private static final double ABOVE_NOISE = 5;

    /** What is at a limit but for roundings is not beyond it. */
    private static final double ROUNDINGS = 1 + 1e-9;

    private static final double LOWER = 0.5;
    private static final double HIGHER = 1.5;
    private static final double LONGER = 3;
    private static final double ABRUPT = 0.5;

    private Judgement() {}

    static FitAnswer of(LawFamily family, List<LossCurve> curves, Prior prior) {
        Arguments.notNull("family", family);
        Arguments.items("curves", curves);
        Arguments.notNull("prior", prior);
        List<Refusal> before = before(family, LawRun.of(curves));
        if (!before.isEmpty()) {
            boolean decays = before.stream().noneMatch(refusal -> refusal.reason() == Reason.NO_DECAY);
            return new FitAnswer.NoFit(before, decays ? family : LawFamily.signal());
        }
        return of(LawFit.of(family, curves, prior));
    }

    /** Of a fit that was made. */
    static FitAnswer of(LawFit fit) {
        List<Refusal> after = after(fit);
        return after.isEmpty()
                ? new FitAnswer.Fitted(fit, fit.condition() <= PREDICTIONS_ONLY)
                : new FitAnswer.Rejected(fit, after);
    }

    /** Of a fit that was made without asking: all that speaks against it. */
    static List<Refusal> against(LawFit fit) {
        List<Refusal> refusals = before(fit.family(), fit.runs());
        refusals.addAll(after(fit));
        return refusals;
    }

    /** What speaks against fitting at all. */
    static List<Refusal> before(LawFamily family, List<LawRun> runs) {
        List<Refusal> refusals = new ArrayList<>();
        double least = runs.stream().mapToDouble(LawRun::leastAfterPeak).min().orElse(1);
        if (family.gain() >= 0 && least > FALLEN * ROUNDINGS) {
            add(
                    refusals,
                    Reason.NO_DECAY,
                    "no curve's rate falls below %.2g of its peak (the least is %.3g), so that nothing tells what lower"
                            + " rates bring; fit floor + A S1^-alpha only",
                    FALLEN,
                    least);
        }
        if (runs.size() < 2) {
            add(
                    refusals,
                    Reason.TOO_LITTLE_DATA,
                    "one curve tells no law from another; measure two schedules at least");
        }
        int points = runs.stream().mapToInt(LawRun::size).sum();
        int wanted = POINTS_PER_PARAMETER * family.parameters().size();
        if (points < wanted) {
            add(
                    refusals,
                    Reason.TOO_LITTLE_DATA,
                    "%d measurements are fewer than %d, %d for each parameter",
                    points,
                    wanted,
                    POINTS_PER_PARAMETER);
        }
        double[] times = runs.stream()
                .flatMapToDouble(run -> Arrays.stream(run.times()))
                .sorted()
                .toArray();
        if (times.length > 0 && !(times[times.length - 1] * ROUNDINGS >= TIME_SPAN * times[0])) {
            add(
                    refusals,
                    Reason.TOO_LITTLE_DATA,
                    "the sums of the rates span a factor of %.3g, less than %.0f",
                    times[times.length - 1] / times[0],
                    TIME_SPAN);
        }
        return refusals;
    }

    private static List<Refusal> after(LawFit fit) {
        List<Refusal> refusals = new ArrayList<>();
        int gain = fit.family().gain();
        if (gain >= 0 && fit.share(gain) < NOTHING) {
            // What moves nothing is not told apart from anything either, which would be the lesser truth.
            String name = fit.family().parameters().get(gain);
            add(refusals, Reason.NO_GAIN, "%s was fitted as 0: lower rates bring nothing here", name);
        } else if (!(fit.condition() <= NOT_IDENTIFIED)) {
            add(
                    refusals,
                    Reason.NOT_IDENTIFIED,
                    "the condition of the Jacobian is %.2g, above %.0g: these curves do not tell the parameters apart",
                    fit.condition(),
                    NOT_IDENTIFIED);
        } else if (gain >= 0) {
            addUnsureGain(fit, gain, refusals);
        }
        double correlation = fit.lagOneCorrelation();
        double ratio = fit.residuals().rootMeanSquare() / fit.residuals().noise();
        if (correlation > ALIKE && ratio > ABOVE_NOISE) {
            add(
                    refusals,
                    Reason.WRONG_LAW,
                    "the law does not describe the curves: its errors are %.1f times the noise, and each is like the"
                            + " one before (correlation %.3f)",
                    ratio,
                    correlation);
        }
        return refusals;
    }

    private static void addUnsureGain(LawFit fit, int gain, List<Refusal> refusals) {
        double error = fit.sandwichErrors(LawFit.WINDOW).relative()[gain];
        if (!(error <= UNSURE)) {
            add(
                    refusals,
                    Reason.NO_GAIN,
                    "%s is %.3g with a relative error of %.2g, more than a half: no other shape can be predicted",
                    fit.family().parameters().get(gain),
                    fit.parameters()[gain],
                    error);
        }
    }

    /** What a schedule has that no curve has. */
    static List<Refusal> outside(List<LawRun> seen, LawRun wanted) {
        List<Refusal> refusals = new ArrayList<>();
        double peak = seen.stream().mapToDouble(LawRun::peak).max().orElseThrow();
        double least = seen.stream()
                .mapToDouble(run -> run.peak() * run.leastAfterPeak())
                .min()
                .orElseThrow();
        double low = wanted.peak() * wanted.leastAfterPeak();
        if (low * ROUNDINGS < LOWER * least) {
            add(
                    refusals,
                    Reason.EXTRAPOLATED,
                    "the least rate after the peak is %.3g, below half of the least fitted, %.3g",
                    low,
                    least);
        }
        if (wanted.peak() > HIGHER * peak * ROUNDINGS) {
            add(
                    refusals,
                    Reason.EXTRAPOLATED,
                    "the peak is %.3g, above 1.5 times the largest fitted, %.3g",
                    wanted.peak(),
                    peak);
        }
        int longest = seen.stream().mapToInt(run -> run.rates().length).max().orElseThrow();
        if (wanted.rates().length > LONGER * longest) {
            add(
                    refusals,
                    Reason.EXTRAPOLATED,
                    "%d steps are more than 3 times the longest curve's, %d",
                    wanted.rates().length,
                    longest);
        }
        double fall = wanted.largestFall();
        double known = seen.stream().mapToDouble(LawRun::largestFall).max().orElseThrow();
        if (fall > ABRUPT * ROUNDINGS && fall > known * ROUNDINGS) {
            add(
                    refusals,
                    Reason.EXTRAPOLATED,
                    "the rate falls by %.0f %% in one step, and in no curve by more than %.0f %%",
                    100 * fall,
                    100 * known);
        }
        return refusals;
    }

    private static void add(List<Refusal> refusals, Reason reason, String message, Object... numbers) {
        refusals.add(new Refusal(reason, String.format(Locale.ROOT, message, numbers)));
    }
}
