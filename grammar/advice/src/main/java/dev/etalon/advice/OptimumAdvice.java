package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.bounds.TableExpression;
import dev.etalon.language.Schedules;
import dev.etalon.losslaw.DifferentiableLaw;
import dev.etalon.losslaw.LawOptimum;
import dev.etalon.losslaw.MultiPowerLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** See {@link Advisor#underLaw}. */
final class OptimumAdvice {

    /** How far the line's rates may be off those that were found, by the peak. */
    private static final double TOLERANCE = 1e-3;

    private static final List<Integer> COOLDOWNS = List.of(10, 20, 30, 40, 60);

    private final DifferentiableLaw law;
    private final int steps;
    private final int warmup;
    private final double peak;
    private final double low;

    private OptimumAdvice(DifferentiableLaw law, int steps, int warmup, double peak, double low) {
        this.law = law;
        this.steps = steps;
        this.warmup = warmup;
        this.peak = peak;
        this.low = low;
    }

    static Recommendation of(DifferentiableLaw law, double heldError, int steps, double low, double peak, int warmup) {
        return new OptimumAdvice(law, steps, warmup, peak, low).beside(heldError);
    }

    private Recommendation beside(double heldError) {
        double[] rising = new double[warmup];
        for (int k = 0; k < warmup; k++) {
            rising[k] = peak * k / warmup;
        }
        LawOptimum found = LawOptimum.of(law, rising, steps, low, peak);
        Candidate choice = candidate("optimum", TableExpression.of(found.rates(), TOLERANCE));
        List<Candidate> others = new ArrayList<>();
        COOLDOWNS.forEach(percent -> others.add(cooldown(percent)));
        others.add(candidate("linear", rising() + "linear(" + ends() + ")"));
        others.add(candidate("cosine", rising() + "cosine(" + ends() + ")"));
        String reason = String.format(
                Locale.ROOT,
                "optimal under the law, of all rates that do not rise from %.4g nor fall below %.4g: the best of %d starts",
                peak,
                low,
                found.starts().size());
        return Recommendation.best(choice, reason, others, notes(choice, others, heldError));
    }

    private String[] notes(Candidate choice, List<Candidate> others, double heldError) {
        double next = others.stream().mapToDouble(Candidate::value).min().orElseThrow();
        String near = others.stream()
                .filter(other -> Math.abs(other.value() - choice.value()) <= heldError)
                .map(Candidate::name)
                .collect(Collectors.joining(", "));
        List<String> notes = new ArrayList<>();
        notes.add(
                "losses are the law's at the last step, in the unit of the curves it was fitted to; rates are the optimiser's");
        notes.add(String.format(
                Locale.ROOT,
                "law gain over the best of the others %.4f; held error of the law at the end of a run %.4f; not told apart"
                        + " from it: %s",
                next - choice.value(),
                heldError,
                near.isEmpty() ? "none" : near));
        notes.add("an optimiser over " + (steps - warmup)
                + " rates finds the law's largest error: laws overstate the end of"
                + " a decay, and nobody's last-point error is below .0004");
        if (law instanceof MultiPowerLaw) {
            notes.add(
                    "its optimum is a sudden drop, which measured curves refute: 1,220 steps after one, the published"
                            + " multi-power laws are .012 to .026 too low, several times the gain of .003 to .005 they promise");
        }
        return notes.toArray(String[]::new);
    }

    private Candidate cooldown(int percent) {
        long decay = Math.max(1, (steps - warmup) * (long) percent / 100);
        return candidate(
                "cooldown " + percent + " %",
                rising() + "constant(" + peak + ", " + (steps - warmup - decay) + ") -> cooldown(" + decay + ", " + low
                        + ", linear)");
    }

    private String ends() {
        return peak + ", " + low + ", " + (steps - warmup);
    }

    private String rising() {
        return warmup == 0 ? "" : "warmup(" + warmup + ", from=0) -> ";
    }

    /** What the line gives is what is judged. */
    private Candidate candidate(String name, String expression) {
        LearningRate line = Schedules.parse(expression);
        return new Candidate(name, expression, line, law.finalLoss(line, steps - 1));
    }
}
