package dev.etalon.samples.theory;

import dev.etalon.LearningRate;
import dev.etalon.fit.LawFamily;
import dev.etalon.fit.LawFit;
import dev.etalon.fit.LossCurve;
import dev.etalon.fit.RobustChoice;
import dev.etalon.fit.RobustChoice.Judge;
import dev.etalon.fit.RobustChoice.Kind;
import dev.etalon.fit.RobustChoice.Option;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What five laws, fitted to a constant and a cosine curve and one with a drop, say of decays that nobody measured: the best
 * linear cooldown of each, what the usual one gains over a cosine, and the choice that is least wrong under all of them.
 * Beside it what was worked out elsewhere, a column for each of 25M, 100M and 400M.
 */
final class Choices {

    private static final String CONVEX_POWER = "convex-power";
    private static final String FUNCTIONAL = "functional";
    private static final String ANNEALING = "annealing 0.999";
    private static final String REFITTED = "multi-power, refitted";

    private static final Map<String, List<String>> COOLDOWNS = Map.of(
            CONVEX_POWER,
            List.of(".24", ".25", ".27"),
            FUNCTIONAL,
            List.of(".21", ".22", ".27"),
            ANNEALING,
            List.of(".31", ".32", ".33"),
            REFITTED,
            List.of(".25", ".26", ".31"),
            Fits.PUBLISHED,
            List.of(".13", ".12", ".14"));

    private static final Map<String, List<String>> GAINS = Map.of(
            CONVEX_POWER,
            List.of(".0323", ".0350", ".0355"),
            ANNEALING,
            List.of(".0275", ".0287", ".0286"),
            Fits.PUBLISHED,
            List.of(".0479", ".0535", ".0559"));

    private static final List<String> MEASURED_GAIN = List.of(".0268", ".0256", ".0145");
    private static final List<String> LEAST_REGRET = List.of(".0024", ".0028", ".0023");
    private static final List<String> USUAL_REGRET = List.of(".0043", ".0055", ".0073");

    private static final LearningRate COSINE = Fits.schedule("cosine_24000");
    private static final LearningRate USUAL = Fits.schedule("wsdld_20000_24000");
    private static final LearningRate CONSTANT = Fits.schedule("constant_24000");

    private static final int STEPS = 24_000;
    private static final int FREE = 21_840;

    private Choices() {}

    /**
     * @param train the curves that four of the laws are fitted to
     * @param published the fifth
     * @param cosine the measured curve of the cosine
     * @param usual that of a linear cooldown over 4,000 steps
     * @param model 0, 1 or 2
     */
    static List<Row> rows(List<LossCurve> train, LossLaw published, LossCurve cosine, LossCurve usual, int model) {
        Map<String, LossLaw> laws = laws(train, published);
        List<Row> rows = new ArrayList<>();
        laws.forEach((name, law) -> rows.add(row(
                "best linear cooldown under " + name,
                bestCooldown(law),
                COOLDOWNS.get(name).get(model))));
        rows.add(row("gain over the cosine, measured", last(cosine) - last(usual), MEASURED_GAIN.get(model)));
        laws.forEach((name, law) -> {
            if (GAINS.containsKey(name)) {
                double gain = law.finalLoss(COSINE, end(cosine)) - law.finalLoss(USUAL, end(usual));
                rows.add(row("the same under " + name, gain, GAINS.get(name).get(model)));
            }
        });
        RobustChoice choice = choice(laws);
        rows.add(row("cooldown with the least regret", length(choice.best().option()), ".25"));
        rows.add(row("its regret", choice.best().regret(), LEAST_REGRET.get(model)));
        rows.add(row("regret of the usual cooldown", regret(choice, "usual"), USUAL_REGRET.get(model)));
        rows.add(row("regret of the cosine", regret(choice, "cosine"), "<= .0585"));
        rows.add(row("regret of a linear decay", regret(choice, "1.0"), "<= .0595"));
        return rows;
    }

    private static Row row(String what, double value, String published) {
        return new Row("fit", what, value, published);
    }

    private static Map<String, LossLaw> laws(List<LossCurve> train, LossLaw published) {
        Map<String, LossLaw> laws = new LinkedHashMap<>();
        laws.put(CONVEX_POWER, LawFit.of(LawFamily.convexPower(), train).law());
        laws.put(FUNCTIONAL, LawFit.of(LawFamily.functionalWithMemory(), train).law());
        laws.put(ANNEALING, LawFit.of(LawFamily.annealing(0.999), train).law());
        laws.put(REFITTED, LawFit.of(LawFamily.multiPower(), train).law());
        laws.put(Fits.PUBLISHED, published);
        return laws;
    }

    /** The part of the steps after the warmup, in hundredths. */
    private static double bestCooldown(LossLaw law) {
        double best = Double.POSITIVE_INFINITY;
        int part = 0;
        for (int percent = 1; percent <= 100; percent++) {
            double loss = law.finalLoss(cooldown(percent), STEPS - 1);
            if (loss < best) {
                best = loss;
                part = percent;
            }
        }
        return part / 100.0;
    }

    /** Without drops, on which the error of a law is larger than the gain. */
    private static RobustChoice choice(Map<String, LossLaw> laws) {
        List<Judge> judges = new ArrayList<>();
        laws.forEach((name, law) -> judges.add(new Judge(name, law, Set.of(Kind.DROP))));
        List<Option> options = new ArrayList<>();
        options.add(new Option("cosine", COSINE, Kind.DECAY));
        options.add(new Option("usual", USUAL, Kind.DECAY));
        IntStream.iterate(5, percent -> percent <= 60, percent -> percent + 5)
                .forEach(percent -> options.add(option(percent)));
        options.add(option(100));
        return RobustChoice.of(judges, options, STEPS - 1);
    }

    private static Option option(int percent) {
        return new Option(String.valueOf(percent / 100.0), cooldown(percent), Kind.DECAY);
    }

    private static double length(Option option) {
        return option.name().equals("cosine") || option.name().equals("usual")
                ? Double.NaN
                : Double.parseDouble(option.name());
    }

    private static double regret(RobustChoice choice, String name) {
        return choice.ranking().stream()
                .filter(ranked -> ranked.option().name().equals(name))
                .mapToDouble(RobustChoice.Ranked::regret)
                .findFirst()
                .orElseThrow();
    }

    private static LearningRate cooldown(int percent) {
        long length = Math.round(percent / 100.0 * FREE);
        long start = STEPS - length;
        return step -> step < start ? CONSTANT.at(step) : 3e-4 - 2.7e-4 * (step - start) / length;
    }

    private static double last(LossCurve curve) {
        return curve.losses()[curve.losses().length - 1];
    }

    private static long end(LossCurve curve) {
        return curve.steps()[curve.steps().length - 1];
    }
}
