package dev.etalon.language;

import dev.etalon.language.RandomNumbers.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Random expressions over the whole language, all of them valid: every law, part and function, chains, cycles, tables,
 * arithmetic, definitions and the library, with and without parameters, a horizon and epochs. The same seed gives
 * the same expressions.
 */
public final class RandomSchedules {

    /**
     * An expression and what it needs.
     *
     * @param horizon the horizon, or 0 for none, or where it is a parameter
     * @param stepsPerEpoch the steps of an epoch, or 0 for none
     * @param tokensPerStep the tokens of a step as a text, or empty
     * @param run the horizon as a duration, or empty
     * @param parameters the values of its variables: {@link Double} or {@link Long}
     */
    public record Example(
            String text,
            long horizon,
            long stepsPerEpoch,
            String tokensPerStep,
            String run,
            Map<String, Number> parameters) {

        public Schedules.Options options() {
            Schedules.Options options = Schedules.options()
                    .horizon(horizon)
                    .stepsPerEpoch(stepsPerEpoch)
                    .tokensPerStep(tokensPerStep)
                    .run(run);
            for (Map.Entry<String, Number> parameter : parameters.entrySet()) {
                options = options.parameter(parameter.getKey(), parameter.getValue());
            }
            return options;
        }
    }

    private final RandomGenerator random;

    public RandomSchedules(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The next expression; {@code size} from 1 to about 5 says how much nests in it. */
    public Example next(int size) {
        boolean withParameters = random.nextInt(3) == 0;
        long horizon = random.nextInt(3) == 0 ? random.nextLong(5_000, 20_000) : 0;
        long stepsPerEpoch = random.nextInt(4) == 0 ? random.nextLong(2, 30) : 0;
        long tokensPerStep = random.nextInt(4) == 0 ? random.nextLong(1, 2_000) : 0;
        RandomNumbers numbers = new RandomNumbers(random, withParameters, horizon, stepsPerEpoch, tokensPerStep);
        RandomParts parts = new RandomParts(random, numbers);
        List<String> definitions = new ArrayList<>();
        for (int k = random.nextInt(3); k > 0; k--) {
            definitions.add(parts.define("f" + k));
        }
        RandomParts.Part whole = whole(parts, numbers, horizon, size);
        String text = definitions.stream().collect(Collectors.joining()) + whole.text();
        Map<String, Number> parameters = new TreeMap<>(numbers.used());
        boolean asParameter = withParameters && numbers.usesHorizon() && random.nextBoolean();
        if (asParameter) {
            parameters.put("horizon", horizon);
        }
        boolean asRun = !asParameter && horizon > 0 && random.nextBoolean();
        return new Example(
                text,
                asParameter || asRun ? 0 : horizon,
                stepsPerEpoch,
                batch(tokensPerStep),
                asRun ? run(horizon, tokensPerStep) : "",
                parameters);
    }

    private String batch(long tokensPerStep) {
        if (tokensPerStep == 0) {
            return "";
        }
        return random.nextBoolean()
                ? Long.toString(tokensPerStep)
                : "{0: %1$d, 9: %1$d} by steps".formatted(tokensPerStep);
    }

    private static String run(long horizon, long tokensPerStep) {
        return tokensPerStep == 0 ? horizon + " * 1" : horizon * tokensPerStep + " tokens";
    }

    /** An expression that fits into the horizon. */
    private RandomParts.Part whole(RandomParts parts, RandomNumbers numbers, long horizon, int size) {
        RandomParts.Part whole = parts.chain(size, RandomParts.Around.NOTHING);
        while (horizon > 0 && whole.length() > horizon / 2) {
            whole = parts.chain(size, RandomParts.Around.NOTHING);
        }
        if (horizon > 0 && whole.isBounded() && random.nextInt(3) == 0) {
            Duration rest = new Duration(numbers.rest(), horizon - whole.length());
            whole = parts.then(whole, parts.filling(rest));
        }
        return random.nextInt(4) == 0 ? parts.scaled(whole) : whole;
    }
}
