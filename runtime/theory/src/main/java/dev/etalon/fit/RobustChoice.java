package dev.etalon.fit;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
     * @param losses of each law, in their order; not a number where it does not judge
     */
    public record Ranked(Option option, double regret, List<Double> losses) {}

    public RobustChoice {
        ranking = Arguments.items("ranking", ranking);
    }

    /**
     * @param step at whose loss the schedules are compared
     * @throws IllegalArgumentException if there is no law or no option, or an option that no law judges
     */
    public static RobustChoice of(List<Judge> laws, List<Option> options, long step) {
        Arguments.within("the number of laws", Arguments.items("laws", laws).size(), 1, Integer.MAX_VALUE);
        Arguments.within(
                "the number of options", Arguments.items("options", options).size(), 1, Integer.MAX_VALUE);
        double[][] losses = laws.stream()
                .map(judge -> options.stream()
                        .mapToDouble(option -> judge.distrusted.contains(option.kind)
                                ? Double.NaN
                                : judge.law.finalLoss(option.rate, step))
                        .toArray())
                .toArray(double[][]::new);
        List<Ranked> ranking = new ArrayList<>();
        for (int o = 0; o < options.size(); o++) {
            double regret = Double.NEGATIVE_INFINITY;
            List<Double> values = new ArrayList<>();
            for (double[] row : losses) {
                double best = Arrays.stream(row)
                        .filter(loss -> !Double.isNaN(loss))
                        .min()
                        .orElse(Double.NaN);
                regret = Double.isNaN(row[o]) ? regret : Math.max(regret, row[o] - best);
                values.add(row[o]);
            }
            if (regret == Double.NEGATIVE_INFINITY) {
                throw new IllegalArgumentException("no law judges the option " + options.get(o).name);
            }
            ranking.add(new Ranked(options.get(o), regret, List.copyOf(values)));
        }
        ranking.sort(Comparator.comparingDouble(Ranked::regret));
        return new RobustChoice(ranking);
    }

    /** The option with the least regret. */
    public Ranked best() {
        return ranking.get(0);
    }
}
