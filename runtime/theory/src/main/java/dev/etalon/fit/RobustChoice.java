package dev.etalon.fit;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.LossLaw;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The choice among schedules that is least wrong whichever of several laws is right: for each law, how much worse a
 * candidate is than the best under it, and for each candidate the largest of these regrets.
 *
 * @param ranking the candidates, the least regret first
 */
public record RobustChoice(List<Ranked> ranking) {

    /** What a schedule does at its end. */
    public enum Kind {
        /** It decays over many steps. */
        DECAY,
        /** It falls by more than a half in one step. */
        DROP
    }

    /**
     * A law with the kinds of schedules on which its measured error is larger than what it says they gain.
     *
     * @param distrusted none of these is judged by the law: else an error of one law decides everything
     */
    public record Judge(String name, LossLaw law, Set<Kind> distrusted) {
        public Judge {
            Arguments.notNull("name", name);
            Arguments.notNull("law", law);
            distrusted = Set.copyOf(Arguments.notNull("distrusted", distrusted));
        }

        private double loss(Option option, long step) {
            double loss = law.finalLoss(option.rate, step);
            if (Double.isNaN(loss)) {
                throw new IllegalArgumentException(
                        "laws must have a loss for each option, but " + name + " has none for " + option.name);
            }
            return loss;
        }
    }

    /** A schedule that may be chosen. */
    public record Option(String name, LearningRate rate, Kind kind) {
        public Option {
            Arguments.notNull("name", name);
            Arguments.notNull("rate", rate);
            Arguments.notNull("kind", kind);
        }
    }

    /**
     * @param regret the largest over the laws that judge it
     * @param losses by the name of each law that judges it, in the order of the laws
     */
    public record Ranked(Option option, double regret, Map<String, Double> losses) {
        public Ranked {
            Arguments.notNull("option", option);
            losses = Collections.unmodifiableMap(new LinkedHashMap<>(Arguments.notNull("losses", losses)));
        }
    }

    public RobustChoice {
        ranking = Arguments.items("ranking", ranking);
    }

    /**
     * @param laws of different names
     * @param step at whose loss the schedules are compared
     * @throws IllegalArgumentException if there is no law or no option, two laws have one name, a law has no number for an
     *     option or none that is finite for any, or an option has no law that judges it
     */
    public static RobustChoice of(List<Judge> laws, List<Option> options, long step) {
        Arguments.within("the number of laws", Arguments.items("laws", laws).size(), 1, Integer.MAX_VALUE);
        Arguments.within(
                "the number of options", Arguments.items("options", options).size(), 1, Integer.MAX_VALUE);
        List<Map<String, Double>> losses = options.stream()
                .map(option -> new LinkedHashMap<String, Double>())
                .collect(Collectors.toList());
        double[] regrets = new double[options.size()];
        Arrays.fill(regrets, Double.NEGATIVE_INFINITY);
        for (Judge judge : laws) {
            double best = Double.POSITIVE_INFINITY;
            for (int o = 0; o < regrets.length; o++) {
                if (!judge.distrusted.contains(options.get(o).kind)) {
                    double loss = judge.loss(options.get(o), step);
                    best = Math.min(best, loss);
                    if (losses.get(o).put(judge.name, loss) != null) {
                        throw new IllegalArgumentException("laws must have different names, but two are " + judge.name);
                    }
                }
            }
            for (int o = 0; o < regrets.length; o++) {
                Double loss = losses.get(o).get(judge.name);
                regrets[o] = loss == null
                        ? regrets[o]
                        : Math.max(regrets[o], loss - Arguments.finite("the least loss of " + judge.name, best));
            }
        }
        return new RobustChoice(IntStream.range(0, regrets.length)
                .mapToObj(o -> ranked(options.get(o), regrets[o], losses.get(o)))
                .sorted(Comparator.comparingDouble(Ranked::regret))
                .toList());
    }

    private static Ranked ranked(Option option, double regret, Map<String, Double> losses) {
        if (losses.isEmpty()) {
            throw new IllegalArgumentException(
                    "options must each have a law that judges it, but " + option.name + " has none");
        }
        return new Ranked(option, regret, losses);
    }

    /** The option with the least regret. */
    public Ranked best() {
        return ranking.get(0);
    }
}
