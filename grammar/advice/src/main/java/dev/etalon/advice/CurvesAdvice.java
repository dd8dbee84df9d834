package dev.etalon.advice;

import dev.etalon.LearningRate;
import dev.etalon.fit.FitAnswer;
import dev.etalon.fit.LawFamily;
import dev.etalon.fit.LawFit;
import dev.etalon.fit.LeaveOneOut;
import dev.etalon.fit.LossCurve;
import dev.etalon.fit.Prior;
import dev.etalon.fit.Refusal;
import dev.etalon.fit.RobustChoice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** See {@link Advisor#fromCurves}. */
final class CurvesAdvice {

    /** The shortest cooldown and the next longer ones, in hundredths of the steps after the warmup. */
    private static final int FINEST = 5;

    private final long steps;
    private final double peak;
    private final long warmup;

    private CurvesAdvice(long steps, double peak, long warmup) {
        this.steps = steps;
        this.peak = peak;
        this.warmup = warmup;
    }

    static Recommendation of(List<LossCurve> curves, long steps, double peak, long warmup) {
        List<FitAnswer> answers =
                List.of(LawFamily.convexPower(), LawFamily.annealing(0.999), LawFamily.functional()).stream()
                        .map(family -> LawFit.answer(family, curves))
                        .toList();
        List<LawFit> fits = answers.stream()
                .filter(answer -> answer.refusals().isEmpty())
                .flatMap(answer -> answer.made().stream())
                .toList();
        if (fits.isEmpty()) {
            throw new IllegalArgumentException("these curves cannot choose a schedule: "
                    + answers.stream()
                            .flatMap(answer -> answer.refusals().stream())
                            .map(Refusal::message)
                            .distinct()
                            .collect(Collectors.joining("; ")));
        }
        return new CurvesAdvice(steps, peak, warmup).among(fits, curves);
    }

    private Recommendation among(List<LawFit> fits, List<LossCurve> curves) {
        List<Candidate> options = new ArrayList<>();
        for (int part = FINEST; part <= 100; part += FINEST) {
            options.add(cooldown(part / 100.0, part == 100 ? "linear" : "cooldown " + part + " %"));
        }
        options.add(cosine());
        List<RobustChoice.Judge> judges = fits.stream()
                .map(fit -> new RobustChoice.Judge(fit.family().name(), fit.law(), Set.of()))
                .toList();
        RobustChoice choice = RobustChoice.of(
                judges,
                options.stream()
                        .map(option ->
                                new RobustChoice.Option(option.name(), option.schedule(), RobustChoice.Kind.DECAY))
                        .toList(),
                steps - 1);
        String best = choice.best().option().name();
        double least = choice.ranking().stream()
                .mapToDouble(ranked -> loss(fits.get(0).family(), ranked))
                .min()
                .orElseThrow();
        Map<String, Double> values = choice.ranking().stream()
                .collect(Collectors.toMap(ranked -> ranked.option().name(), ranked -> least + ranked.regret()));
        List<Candidate> judged = options.stream()
                .map(option -> option.withValue(values.get(option.name())))
                .toList();
        List<Candidate> others = judged.stream()
                .filter(option -> List.of("linear", "cosine", "cooldown 20 %").contains(option.name()))
                .filter(option -> !option.name().equals(best))
                .toList();
        Candidate chosen = judged.stream()
                .filter(option -> option.name().equals(best))
                .findFirst()
                .orElseThrow();
        String reason = String.format(
                Locale.ROOT,
                "of %d shapes at this peak the one whose largest regret under %s is least, %.4f",
                options.size(),
                fits.stream().map(fit -> fit.family().name()).collect(Collectors.joining(", ")),
                choice.best().regret());
        List<String> unseen = fits.get(0).unseen(choice.best().option().rate(), steps - 1).stream()
                .map(refusal -> "extrapolated: " + refusal.message())
                .toList();
        List<String> notes = new ArrayList<>(unseen);
        notes.addAll(notes(fits, curves, choice));
        return new Recommendation(
                chosen,
                unseen.isEmpty() ? reason : "no curve has seen such a run, and this is a guess; " + reason,
                others,
                notes);
    }

    private List<String> notes(List<LawFit> fits, List<LossCurve> curves, RobustChoice choice) {
        List<String> notes = new ArrayList<>();
        notes.add("losses are the least that the law " + fits.get(0).family()
                + " gives to any of the shapes at the last step, and the largest regret of the shape under all laws:"
                + " in the unit of the curves; rates are the optimiser's");
        notes.add("the choice by each law: "
                + choice.best().losses().entrySet().stream()
                        .map(law -> String.format(Locale.ROOT, "%s %.4f", law.getKey(), law.getValue()))
                        .collect(Collectors.joining(", ")));
        LawFamily first = fits.get(0).family();
        double gain = loss(first, lookedUp("cosine", choice)) - loss(first, choice.best());
        if (LeaveOneOut.refusals(first, curves).isEmpty()) {
            String measured =
                    "the error of the law " + first + " at the end of a curve that is left out, in the mean, is";
            notes.addAll(toldApart(gain, measured, leftOut(first, curves), choice));
        } else if (fits.size() > 1) {
            String measured = "how far the laws are apart at the choice, which these curves cannot tell better, is";
            notes.addAll(toldApart(gain, measured, apart(choice), choice));
        } else {
            notes.add(String.format(
                    Locale.ROOT,
                    "law gain over the cosine %.4f; the law's own error is not known: no other law describes these"
                            + " curves, and they are too few to leave one out",
                    gain));
        }
        notes.add("the peak is the one given: laws fitted at one peak cannot choose it; nor can they an end below"
                + " what the curves have seen");
        return notes;
    }

    /** @param error in the unit of the curves, which differences have to be larger than to mean something */
    private static List<String> toldApart(double gain, String measured, double error, RobustChoice choice) {
        String near = choice.ranking().stream()
                .skip(1)
                .filter(ranked -> ranked.regret() - choice.best().regret() < error)
                .map(ranked -> ranked.option().name())
                .collect(Collectors.joining(", "));
        return List.of(
                String.format(
                        Locale.ROOT,
                        "law gain over the cosine %.4f; %s %.4f: schedules nearer than that are not told apart, and"
                                + " laws overstate what the end of a decay gains",
                        gain,
                        measured,
                        error),
                "not told apart from the choice: " + (near.isEmpty() ? "none" : near));
    }

    private static RobustChoice.Ranked lookedUp(String name, RobustChoice choice) {
        return choice.ranking().stream()
                .filter(ranked -> ranked.option().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static double loss(LawFamily law, RobustChoice.Ranked ranked) {
        return ranked.losses().get(law.name());
    }

    /** The error of a law at the end of runs that it was not fitted to. */
    private static double leftOut(LawFamily law, List<LossCurve> curves) {
        return Arrays.stream(LeaveOneOut.endErrors(law, curves, Prior.NONE))
                .map(Math::abs)
                .average()
                .orElseThrow();
    }

    /** How far laws are apart. */
    private static double apart(RobustChoice choice) {
        DoubleSummaryStatistics losses = choice.best().losses().values().stream()
                .mapToDouble(Double::doubleValue)
                .summaryStatistics();
        return losses.getMax() - losses.getMin();
    }

    private Candidate cooldown(double fraction, String name) {
        long decay = Math.max(1, (long) (fraction * (steps - warmup) + 0.5));
        long stable = steps - warmup - decay;
        double end = Digits.tenth(peak);
        LearningRate schedule = step -> step < warmup
                ? peak * step / warmup
                : step < warmup + stable
                        ? peak
                        : peak - (peak - end) * Math.min(1, (step - warmup - stable) / (double) decay);
        String expression = stable == 0
                ? "linear(" + peak + ", " + end + ", " + decay + ")"
                : "constant(" + peak + ", " + stable + ") -> cooldown(" + decay + ", " + end + ", linear)";
        return new Candidate(name, rising() + expression, schedule, Double.NaN);
    }

    private Candidate cosine() {
        Shape shape = Shape.cosine(steps - warmup);
        double end = Digits.tenth(peak);
        LearningRate schedule = step -> step < warmup
                ? peak * step / warmup
                : end + (peak - end) * shape.unit().at(step - warmup);
        String expression = "cosine(" + peak + ", " + end + ", " + (steps - warmup) + ")";
        return new Candidate("cosine", rising() + expression, schedule, Double.NaN);
    }

    private String rising() {
        return warmup == 0 ? "" : "warmup(" + warmup + ", from=0) -> ";
    }
}
