package dev.etalon.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Random numbers, durations and laws in the schedule language, which keep to what can be lowered. */
final class RandomNumbers {

    /** A number of steps: what is written, and about what it comes to. */
    record Duration(String text, long steps) {}

    private static final List<String> LAWS = List.of(
            "linear",
            "cosine",
            "cosine(exponent=2)",
            "cosine(k=0.7)",
            "polynomial(power=2)",
            "polynomial(power=0.5, k=2)",
            "power(power=3)",
            "power(power=0.3)",
            "sqrt",
            "square",
            "halving",
            "rex",
            "sigmoid",
            "log",
            "sigmoid(steepness=5, center=0.4)",
            "hyperbolic(bound=1G)");

    /** Laws whose own arguments differ from cycle to cycle. */
    private static final List<String> IN_CYCLES = List.of(
            "power(power=1 + min(i, 3))",
            "power(power=0.3 + i)",
            "polynomial(power=min(1.5^i, 1e300))",
            "polynomial(power=2, k=1 / (1 + i))",
            "cosine(k=0.5 + i, exponent=1.5)",
            "cosine(exponent=3 - 2 * 0.9^i)",
            "sigmoid(steepness=10 / (1 + i), center=0.3 + 0.1 * i)",
            "polynomial(power=pick(i, 1, 2, 0.5))",
            "cosine(k=max(0.5, 2 - i))",
            "sigmoid(steepness=pick(i, 5, 10))",
            "polynomial(power=max(1, 3 - i), k=0.5)");

    private static final List<String> OWN_ARGUMENTS = List.of(
            "linear:",
            "cosine:",
            "cosine:, exponent=2",
            "cosine:, k=1.5",
            "polynomial:, power=2",
            "power:, power=1.5",
            "polynomial:, power=0.9, k=0.5",
            "sqrt:",
            "square:",
            "halving:",
            "rex:",
            "sigmoid:",
            "log:",
            "sigmoid:, steepness=6",
            "hyperbolic:, bound=2G");

    private final RandomGenerator random;
    private final boolean withParameters;
    private final long horizon;
    private final long stepsPerEpoch;
    private final long tokensPerStep;
    private final Map<String, Number> used = new TreeMap<>();
    private final double peak;
    private final long count;
    private boolean usesHorizon;
    private boolean usesEpochs;

    /** Arguments of the definition whose body is being written. */
    private final List<String> values = new ArrayList<>();

    private Duration ownDuration;
    private String ownLaw;

    /** @param tokensPerStep the tokens of a step, 0 for none */
    RandomNumbers(
            RandomGenerator random, boolean withParameters, long horizon, long stepsPerEpoch, long tokensPerStep) {
        this.random = random;
        this.withParameters = withParameters;
        this.horizon = horizon;
        this.stepsPerEpoch = stepsPerEpoch;
        this.tokensPerStep = tokensPerStep;
        this.peak = Math.round(random.nextDouble(0.01, 2) * 1000) / 1000.0;
        this.count = random.nextLong(3, 40);
    }

    /** Knows the arguments of a definition; forgets them with {@link #outside}. */
    void inside(String value, String duration, long steps, String law) {
        values.add(value);
        ownDuration = new Duration(duration, steps);
        ownLaw = law;
    }

    void outside() {
        values.clear();
        ownDuration = null;
        ownLaw = null;
    }

    /** The variables that were written, with their values. */
    Map<String, Number> used() {
        return used;
    }

    boolean usesHorizon() {
        return usesHorizon;
    }

    boolean usesEpochs() {
        return usesEpochs;
    }

    boolean hasHorizon() {
        return horizon > 0;
    }

    String rest() {
        usesHorizon = true;
        return "rest";
    }

    /** A number from 0.001 to 3. */
    String value(boolean inCycle) {
        if (inCycle && random.nextInt(3) == 0) {
            return pick("0.5^i", "0.1 + 0.9^i", "1 / (1 + i)", "max(0.1, 1 - 0.1 * i)");
        }
        return switch (random.nextInt(9)) {
            case 0 -> parameter();
            case 1 -> "0.5 * " + parameter();
            case 2 -> pick("1/3", "2^-3", "sqrt(0.5)", "min(0.3, 0.4)", "exp(-1)", "pi / 4", "-(-0.7)", "0.1 + 0.2");
            case 3 -> values.isEmpty() ? "1" : pick(values.get(0), "2 * " + values.get(0));
            case 4 -> pick("1", "pick(1.5, 3, 0.4, 0)", "ceil(0.3) / 2", "round(2.5) / 4", "3B / 4G", "2M / 1T * 1M");
            default -> decimal();
        };
    }

    /** A positive number that does not come near 0 in any cycle. */
    String firmValue(boolean inCycle) {
        return inCycle && random.nextInt(3) == 0 ? "(0.2 + 0.5^i)" : random.nextBoolean() ? decimal() : parameter();
    }

    private String decimal() {
        return pick("0.1", "0.01", "3e-3", "0.25", "0.7", "1.5", "0.123_4", "2E0", "0.999", "1.0");
    }

    private String parameter() {
        if (!withParameters) {
            return decimal();
        }
        used.put("peak", peak);
        return "peak";
    }

    /** A number of steps, small mostly. */
    Duration duration() {
        long steps = switch (random.nextInt(10)) {
            case 0 -> random.nextLong(1, 3);
            case 1 -> random.nextLong(100, horizon > 0 ? 200 : 100_000);
            default -> random.nextLong(3, 90);
        };
        return switch (random.nextInt(12)) {
            case 0 -> withParameters ? counted("n", count) : plain(steps);
            case 1 -> withParameters ? counted("2 * n + 1", 2 * count + 1) : plain(steps);
            case 2 -> new Duration("2 * " + steps + " - " + steps, steps);
            case 3, 4 -> horizon > 0 ? percent() : plain(steps);
            case 5 -> stepsPerEpoch > 0 ? epochs() : plain(steps);
            case 6 -> ownDuration != null ? ownDuration : plain(steps);
            case 7 -> new Duration("0.01k", 10);
            case 8 -> tokensPerStep > 0 ? counted(steps) : plain(steps);
            default -> plain(steps);
        };
    }

    /** A number of steps that is written out. */
    Duration plainDuration() {
        return plain(random.nextLong(1, 60));
    }

    private Duration counted(String text, long steps) {
        used.put("n", count);
        return new Duration(text, steps);
    }

    private static Duration plain(long steps) {
        return new Duration(Long.toString(steps), steps);
    }

    private Duration counted(long steps) {
        String tokens = steps * tokensPerStep + " tokens";
        return switch (random.nextInt(6)) {
            case 0 -> new Duration("(" + (steps * tokensPerStep) + " + " + tokensPerStep + " / 3) tokens", steps + 1);
            case 1 -> new Duration(tokens + " + 2", steps + 2);
            case 2 -> new Duration("2 * " + tokens, 2 * steps);
            case 3 -> new Duration("max(" + tokens + ", 1)", steps);
            case 4 -> new Duration("ceil(" + tokens + ")", steps);
            default -> new Duration(tokens, steps);
        };
    }

    private Duration percent() {
        usesHorizon = true;
        String amount = pick("0.5", "1", "1.25", "2", "0.3", "1/3");
        double percent = amount.equals("1/3") ? 1 / 3.0 : Double.parseDouble(amount);
        long steps = Math.max(1, Math.round(percent * horizon / 100));
        return switch (random.nextInt(6)) {
            case 3 -> new Duration("ceil(" + written(amount) + "%)", steps + 1);
            case 4 -> new Duration("floor(" + written(amount) + "%) + 1", steps + 1);
            case 5 -> new Duration("round(" + written(amount) + "% / 3 + 2)", steps + 1);
            case 0 -> new Duration("min(" + written(amount) + "%, 50)", Math.min(steps, 50));
            case 1 -> new Duration(written(amount) + "% + 3", steps + 3);
            case 2 -> new Duration("steps(" + written(amount) + "%)", steps);
            default -> new Duration(written(amount) + "%", steps);
        };
    }

    private static String written(String amount) {
        return amount.contains("/") ? "(" + amount + ")" : amount;
    }

    private Duration epochs() {
        usesEpochs = true;
        return random.nextBoolean()
                ? new Duration("1 epoch", stepsPerEpoch)
                : new Duration("2.5 epochs", Math.round(2.5 * stepsPerEpoch));
    }

    /** A law where one is wanted, which can lead to 0. */
    String law(boolean inCycle) {
        if (inCycle && random.nextInt(5) == 0) {
            return inCycle();
        }
        return ownLaw != null && random.nextBoolean() ? ownLaw : pick(LAWS);
    }

    /** A law to be called: its name, a colon, and its own arguments after a comma. */
    String called(boolean inCycle) {
        if (inCycle && random.nextInt(5) == 0) {
            String law = inCycle();
            int open = law.indexOf('(');
            return law.substring(0, open) + ":, " + law.substring(open + 1, law.length() - 1);
        }
        return ownLaw != null && random.nextBoolean() ? ownLaw + ":" : pick(OWN_ARGUMENTS);
    }

    private String inCycle() {
        return random.nextInt(4) == 0 ? "polynomial(power=1 + " + parameter() + " * i)" : pick(IN_CYCLES);
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
