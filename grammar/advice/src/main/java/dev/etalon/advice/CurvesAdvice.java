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
import java.util.stream.IntStream;

/** See {@link Advisor#fromCurves}. */
final class CurvesAdvice {

    /** The shortest cooldown and the next longer ones, in hundredths of the steps after the warmup. */
    private static final int FINEST = 5;

    /** As many curves as it takes to leave one out: of two, one would be left, which tells no law. */
    private static final int ENOUGH = 3;

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
                .mapToDouble(ranked -> ranked.losses().get(0))
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
        return new Recommendation(chosen, reason, others, notes(fits, curves, choice));
    }

    private List<String> notes(List<LawFit> fits, List<LossCurve> curves, RobustChoice choice) {
        List<String> notes = new ArrayList<>();
        notes.add("losses are the least that the law " + fits.get(0).family()
                + " gives to any of the shapes at the last step, and the largest regret of the shape under all laws: in the"
                + " unit of the curves");
        notes.add("the choice by each law: "
                + IntStream.range(0, fits.size())
                        .mapToObj(k -> String.format(
                                Locale.ROOT,
                                "%s %.4f",
                                fits.get(k).family(),
                                choice.best().losses().get(k)))
                        .collect(Collectors.joining(", ")));
        double held = held(fits, curves, choice);
        String measured = curves.size() < ENOUGH
                ? "how far the laws are apart at the choice, which two curves cannot tell better, is"
                : "the error of the law " + fits.get(0).family()
                        + " at the end of a curve that is left out, in the mean, is";
        notes.add(String.format(
                Locale.ROOT,
                "law gain over the cosine %.4f; %s %.4f: schedules nearer than that are not told apart, and laws overstate what"
                        + " the end of a decay gains",
                lossOf("cosine", choice) - choice.best().losses().get(0),
                measured,
                held));
        notes.add("not told apart from the choice: "
                + choice.ranking().stream()
                        .skip(1)
                        .filter(ranked -> ranked.regret() - choice.best().regret() < held)
                        .map(ranked -> ranked.option().name())
                        .collect(Collectors.joining(", ")));
        notes.add("the peak is the one given: laws fitted at one peak cannot choose it; nor can they an end below"
                + " what the curves have seen");
        return notes;
    }

    private static double lossOf(String name, RobustChoice choice) {
        return choice.ranking().stream()
                .filter(ranked -> ranked.option().name().equals(name))
                .mapToDouble(ranked -> ranked.losses().get(0))
                .findFirst()
                .orElseThrow();
    }

    /** The error of a law at the end of a run: on curves it was not fitted to, or where they are too few, between laws. */
    private static double held(List<LawFit> fits, List<LossCurve> curves, RobustChoice choice) {
        if (curves.size() < ENOUGH) {
            DoubleSummaryStatistics losses = choice.best().losses().stream()
                    .mapToDouble(Double::doubleValue)
                    .summaryStatistics();
            return losses.getMax() - losses.getMin();
        }
        return Arrays.stream(LeaveOneOut.endErrors(fits.get(0).family(), curves, Prior.NONE))
                .map(Math::abs)
                .average()
                .orElseThrow();
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
