package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Random texts of the language, weighted to its corners: starts that are inherited, also with {@code i}, cycles in cycles with
 * growth above and below 1, {@code rest}, shares and epochs in every place, parts of 0 steps and of one, horizons, ends inside
 * of bodies, 2^53, subnormal and huge rates. Most mean a schedule, some are refused. The same seed gives the same texts.
 */
public final class RandomTexts {

    private static final long[] HORIZONS = {0, 0, 0, 1, 2, 20, 100, 333, 1_000, 5_000, 100_003};
    private static final long[] EPOCHS = {0, 0, 1, 7, 30};
    private static final String[] BATCHES = {
        "",
        "",
        "",
        "",
        "7",
        "100",
        "64 * 2",
        "{0: 10, 9: 25} by steps",
        "{0: 100, 3k tokens: 250, 90: 1k} by steps",
        "{0: 3, 5: 3} by steps"
    };
    private static final String[] RUNS = {"20k tokens", "300 samples", "100", "3 epochs", "12 epochs + 1"};
    private static final double[] EPSILONS = {0, 0, 0, 0, 0.001, 1e-310, 0.3};
    private static final double[] PARAMETERS = {0.3, 0.1, 1.0, 0.7, 1e-3, 0, -0.0, 1e-310, 1.7e308, 4.9e-324};

    private final Random random;
    private Map<String, Number> parameters;
    private boolean withParameters;
    private long horizon;
    private long stepsPerEpoch;
    private boolean hasRest;
    private String tokens;
    private List<String> definitions;

    public RandomTexts(long seed) {
        this.random = new Random(seed);
    }

    /** A text like the next one, with slips of the pen. */
    public Comparison.Case nextMutated() {
        Comparison.Case one = next();
        return new Comparison.Case(new Mutation(random).of(one.text()), one.settings());
    }

    /** The next text, with what it is read with. */
    public Comparison.Case next() {
        parameters = new LinkedHashMap<>();
        definitions = new ArrayList<>();
        withParameters = random.nextInt(4) == 0;
        horizon = random.nextInt(2) == 0 ? 0 : HORIZONS[random.nextInt(HORIZONS.length)];
        stepsPerEpoch = EPOCHS[random.nextInt(EPOCHS.length)];
        hasRest = false;
        tokens = BATCHES[random.nextInt(BATCHES.length)];
        String samples = BATCHES[random.nextInt(BATCHES.length)];
        String run = horizon == 0 && random.nextInt(8) == 0 ? pick(RUNS) : "";
        double epsilon = EPSILONS[random.nextInt(EPSILONS.length)];
        int size = random.nextInt(4);
        List<String> defined = List.of();
        StringBuilder text = new StringBuilder();
        if (random.nextInt(6) == 0) {
            String body = chain(1, Around.FIRST);
            text.append("let f(x, d=3) = ").append(body).append("; ");
            definitions.add("f");
            if (random.nextBoolean()) {
                defined = List.of(text.toString());
                text.setLength(0);
            }
        }
        text.append(chain(size, Around.FIRST));
        long known = horizon;
        if (withParameters && horizon > 0 && random.nextInt(3) == 0) {
            parameters.put("horizon", horizon);
            known = 0;
        }
        return new Comparison.Case(
                text.toString(),
                new Settings(
                        known, stepsPerEpoch, epsilon, run, tokens, samples, defined, new LinkedHashMap<>(parameters)));
    }

    /** What stands around a part. */
    private record Around(boolean from, boolean last, boolean inCycle) {
        static final Around FIRST = new Around(false, true, false);

        Around after(boolean itsLast) {
            return new Around(true, itsLast, inCycle);
        }

        Around before() {
            return new Around(from, false, inCycle);
        }

        Around alone() {
            return new Around(false, false, inCycle);
        }

        Around repeated(boolean passes) {
            return new Around(passes && from, false, true);
        }
    }

    private String chain(int size, Around around) {
        if (size > 0 && random.nextInt(4) == 0) {
            return cycled(size - 1, around);
        }
        int count = 1 + random.nextInt(size > 0 ? 4 : 2);
        List<String> parts = new ArrayList<>();
        Around here = count > 1 ? around.before() : around;
        if (count > 1 && random.nextInt(4) == 0) {
            parts.add(warmup(around));
            count--;
        }
        for (int k = 0; k < count; k++) {
            parts.add(part(size - 1, k + 1 == count ? new Around(here.from(), around.last(), around.inCycle()) : here));
            here = here.after(false);
        }
        return String.join(" -> ", parts);
    }

    private String cycled(int size, Around around) {
        String warmup = random.nextInt(4) == 0 ? warmup(around) + " -> " : "";
        Around inside = around.repeated(true);
        String body = part(size, inside);
        for (int k = random.nextInt(3); k > 0; k--) {
            body += " -> " + part(size, inside.after(false));
        }
        String arguments = arguments(around.last());
        String cycle = warmup + body + " -> cycle" + (arguments.isEmpty() ? "" : "(" + arguments + ")");
        return arguments.contains("times") && random.nextInt(2) == 0
                ? cycle + " -> " + part(size, around.after(around.last()))
                : cycle;
    }

    private String arguments(boolean mayBeEndless) {
        String times = mayBeEndless && random.nextInt(2) == 0 ? "" : "times=" + pick("1", "2", "3", "5", "17");
        String growth = random.nextInt(2) == 0
                ? ""
                : "growth=" + pick("2", "1.5", "3", "0.5", "0.7", "1", "1.1", "0.9", "10", "1/3");
        return times + (times.isEmpty() || growth.isEmpty() ? "" : ", ") + growth;
    }

    private String warmup(Around around) {
        return switch (random.nextInt(5)) {
            case 0 -> "warmup(" + duration() + ", " + value(around) + ")";
            case 1 -> "warmup(" + duration() + ", law=" + law(around) + ")";
            case 2 -> "warmup(" + duration() + ", from=" + value(around) + ", law=" + law(around) + ")";
            default -> "warmup(" + duration() + ")";
        };
    }

    private String part(int size, Around around) {
        if (size > 0 && random.nextInt(2) == 0) {
            return nested(size - 1, around);
        }
        if (around.last() && random.nextInt(8) == 0) {
            return endless(around);
        }
        boolean inherits = around.from() ? random.nextInt(2) == 0 : random.nextInt(40) == 0;
        return inherits ? inherited(around) : own(around);
    }

    private String inherited(Around around) {
        String steps = duration();
        return switch (random.nextInt(9)) {
            case 0, 1 -> "hold(" + steps + ")";
            case 2 -> "cooldown(" + steps + ", law=" + law(around) + ")";
            case 3 -> "cooldown(" + steps + ", " + value(around) + ")";
            case 4 -> "decay(rate=" + rate(around) + ", steps=" + steps + limit(around) + ")";
            case 5 -> "step(factor=" + rate(around) + ", every=" + every() + ", steps=" + steps + ")";
            case 6 -> pick("exponential(", "harmonic(") + value(around) + ", " + steps + ")";
            default -> move(around, value(around) + ", " + steps);
        };
    }

    private String own(Around around) {
        String steps = duration();
        return switch (random.nextInt(16)) {
            case 0 -> "constant(" + value(around) + ", " + steps + ")";
            case 1 -> "decay(" + value(around) + ", " + rate(around) + ", steps=" + steps + limit(around) + ")";
            case 2 -> "decay(" + value(around) + ", " + rate(around) + ", " + every() + ", " + steps + ")";
            case 3 ->
                "step(" + value(around) + ", " + rate(around) + ", " + every() + ", " + steps + limit(around) + ")";
            case 4 ->
                "inverse(" + value(around) + ", " + pick("0.1", "1", "1e-3", "7", "-0.01", "-0.001", "-0.05 * 0.9^2")
                        + ", "
                        + pick("1", "0.5", "2", "0.75", "-1", "0")
                        + ", " + steps + ")";
            case 5 -> "inverseSqrt(" + value(around) + ", " + every() + ", " + steps + limit(around) + ")";
            case 6 ->
                random.nextInt(8) == 0
                        ? "optimal(" + value(around) + ", " + pick("1", "2", "3", "10") + ")"
                        : "constant(" + value(around) + ", " + steps + ")";
            case 7, 8 -> table(around);
            case 9 -> library(around);
            case 10 -> pick("exponential(", "harmonic(") + value(around) + ", " + value(around) + ", " + steps + ")";
            case 11 -> definitions.isEmpty() ? "constant(1, 0)" : "f(" + value(around) + ", " + steps + ")";
            default -> move(around, value(around) + ", " + value(around) + ", " + steps);
        };
    }

    private String move(Around around, String arguments) {
        String law = law(around);
        int open = law.indexOf('(');
        return open < 0
                ? law + "(" + arguments + ")"
                : law.substring(0, open) + "(" + arguments + ", " + law.substring(open + 1);
    }

    private String endless(Around around) {
        return switch (random.nextInt(9)) {
            case 0 -> "constant(" + value(around) + ")";
            case 1 -> value(around);
            case 2 -> "decay(" + value(around) + ", " + rate(around) + ")";
            case 3 -> "inverse(" + value(around) + ", 0.01, power=0.5)";
            case 4 -> "inverseSqrt(" + value(around) + ", " + every() + ")";
            case 5 -> "{0: " + value(around) + ", " + step(5) + ": " + value(around) + "} by steps";
            case 6 -> around.from() ? "hold" : "0.1 / (1 + exp(0.05 * (t - 15)))";
            case 7 -> "step(" + value(around) + ", " + rate(around) + ", " + every() + limit(around) + ")";
            default -> "1 / (t + 1)";
        };
    }

    private String table(Around around) {
        StringBuilder text = new StringBuilder("{");
        long at = random.nextInt(3) > 0 ? 0 : 1 + random.nextInt(9);
        text.append(at == 0 ? pick("0", "0", "0%") : step(at)).append(": ");
        text.append(at == 0 ? value(around) : pick("1", "1", "0.3"));
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            at += 1 + random.nextInt(3) * random.nextInt(12);
            text.append(", ").append(step(at)).append(": ").append(value(around));
        }
        text.append("}");
        return text + pick("", "", " by " + law(around), around.last() ? " by steps" : "");
    }

    /** About so many steps. */
    private String step(long about) {
        if (horizon >= 100 && random.nextInt(6) == 0) {
            return (about * 100.0 / horizon) + "%";
        }
        return withParameters && random.nextInt(8) == 0 ? n() + " + " + about : Long.toString(about);
    }

    private String library(Around around) {
        String value = value(around);
        String a = duration();
        String b = pick("1", "3", "10", "25");
        return pick(
                "triangle(0.1, " + value + ", " + a + ", " + b + ")",
                "oneCycle(" + value + ", " + a + ", " + b + ", law=" + law(around) + ")",
                "oneCycle3(" + value + ", " + a + ", " + b + ", 5)",
                "slantedTriangular(" + value + ", " + b + ", " + a + ")",
                "wsd(" + value + ", " + a + ", " + b + ", 5)",
                "wsd(" + value + ", " + b + ", " + a + ", 5, " + law(around) + ", 0.01)",
                "trapezoid(" + value + ", " + b + ", " + a + ", " + b + ")",
                "triStage(" + value + ", " + b + ", " + b + ", " + b + ")",
                "rangeTest(1e-4, " + value + ", " + a + ")",
                "take(sgdr(" + value + ", " + b + ", growth=2, scale=0.9), " + a + ")",
                "take(triangular2(0, 1, " + b + "), " + a + ")",
                "take(expRange(0, 1, " + b + "), " + a + ")",
                "take(noam(512, " + b + ", 10), " + a + ")",
                "take(t5(" + b + "), " + a + ")");
    }

    private String nested(int size, Around around) {
        Around alone = around.alone();
        return switch (random.nextInt(9)) {
            case 0, 1 -> "(" + chain(size, around) + ")";
            case 2, 3 -> {
                String arguments = arguments(around.last());
                yield "cycle(" + chain(size, around.repeated(true)) + (arguments.isEmpty() ? "" : ", " + arguments)
                        + ")";
            }
            case 4 -> "take(" + chain(size, new Around(false, true, around.inCycle())) + ", " + every() + ")";
            case 5 -> "skip(" + chain(size, alone) + ", " + pick("1", "2", "3", "7") + ")";
            case 6 -> "stretch(" + chain(size, alone) + ", " + every() + ")";
            case 7 -> "staircase(" + chain(size, alone) + ", " + pick("1", "2", "3", "7", "20") + ")";
            default -> formula(size, alone, value(around));
        };
    }

    private String formula(int size, Around around, String value) {
        String a = "(" + chain(size, around) + ")";
        String b = part(size, around);
        return pick(
                value + " * " + a,
                a + " + " + b,
                a + " * (" + b + ")",
                a + " / (1 + " + b + ")",
                "abs(" + b + " - " + a + ")",
                a + "^2",
                "max(" + a + ", " + value + ", " + b + ")",
                "min(" + a + ", " + value + ")",
                "clamp(" + a + ", 0.1, 0.5)",
                "exp(-" + a + ")",
                "sqrt(" + a + ")",
                "floor(10 * " + a + ") / 10",
                "round(10 * " + a + ") / 10",
                "ceil(10 * " + a + ") / 10",
                "pick(t / 3, " + a + ", " + value + ", " + b + ")",
                "(1 + sin(t / 7)) * " + a,
                "min(1, (t + 1) / 40) * " + a,
                a + " * 0.99^t",
                a + " * {5: 1, 9: 0.1}");
    }

    private String law(Around around) {
        if (around.inCycle() && random.nextInt(6) == 0) {
            return pick(
                    withParameters ? "polynomial(power=1 + " + p() + " * i)" : "polynomial(power=1 + i)",
                    "power(power=0.1 + 0.5^i)",
                    "polynomial(power=min(1.5^i, 1e9), k=2)",
                    "polynomial(power=0.5, k=1 + 3 * i)",
                    "cosine(exponent=max(0.1, 1 - 0.1 * i), k=1 + i)",
                    "sigmoid(steepness=10 / (1 + i), center=0.3 + 0.1 * i)",
                    "power(power=max(9 - i, 0.001))",
                    "power(power=1 + min(i, 3))",
                    "polynomial(power=pick(i, 1, 2, 0.5))",
                    "cosine(k=max(0.5, 2 - i))",
                    "sigmoid(steepness=pick(i, 5, 10))",
                    "polynomial(power=max(1, 3 - i), k=0.5)",
                    "power(power=min(2, i))");
        }
        return pick(
                "linear",
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
                "hyperbolic(bound=1G)",
                "exponential");
    }

    private String rate(Around around) {
        return pick("0.9", "0.5", "0.99", "1.01", "2", "0.1", "1e-3", "1", "0.7");
    }

    private String limit(Around around) {
        return random.nextInt(4) == 0 ? ", limit=" + pick("0.01", "0.3", "2", "1e-5") : "";
    }

    private String every() {
        return random.nextInt(12) == 0 && horizon > 0
                ? pick("10%", "100%", "33.3%")
                : pick("1", "2", "3", "5", "7", "10", "12", "30", "100");
    }

    private String value(Around around) {
        if (around.inCycle() && random.nextInt(3) == 0) {
            return pick(
                    "0.5^i",
                    "0.1 * (i + 1)",
                    "1 / (1 + i)",
                    "max(0.1, 1 - 0.1 * i)",
                    "min(i, 1)",
                    "0.3 * 0.8^i",
                    "pick(i, 0.3, 0.1, 0.7)",
                    "round(10 * 0.7^i) / 10",
                    "ceil(1 / (1 + i))");
        }
        return switch (random.nextInt(12)) {
            case 0 -> pick("1e-310", "5e-324", "1.7e308", "1e308", "2.3e-308", "1e-20", "123456789");
            case 1 -> pick("0", "1", "1.0", "0.5");
            case 2 -> pick("1/3", "2^-3", "sqrt(0.5)", "min(0.3, 0.4)", "exp(-1)", "pi / 4", "0.1 + 0.2", "0.1 * 3");
            case 3 -> withParameters ? pick(p(), "0.5 * " + p(), p() + " / 3") : "0.45";
            default -> pick("0.1", "0.01", "3e-3", "0.25", "0.7", "1.5", "0.9", "0.3", "0.45", "0.15", "0.999", "1");
        };
    }

    private String p() {
        parameters.computeIfAbsent(
                "p", name -> PARAMETERS[random.nextInt(random.nextInt(3) == 0 ? PARAMETERS.length : 5)]);
        return "p";
    }

    private String n() {
        parameters.computeIfAbsent("n", name -> (long) random.nextInt(random.nextInt(3) == 0 ? 3 : 30));
        return "n";
    }

    private String duration() {
        if (horizon > 0 && !hasRest && random.nextInt(8) == 0) {
            hasRest = true;
            return "rest";
        }
        return switch (random.nextInt(16)) {
            case 0 -> "0";
            case 1, 2 -> "1";
            case 3, 4 -> horizon > 0 ? share() : "2";
            case 5 -> stepsPerEpoch > 0 ? pick("1 epoch", "2 epochs", "0.5 epochs", "1/3 epochs + 1") : "3";
            case 6 -> withParameters ? pick(n(), "2 * " + n(), n() + " + 3") : "4";
            case 9 -> tokens.isEmpty() ? "7" : counted();
            case 7 -> pick("2 * 5 - 3", "0.01k", "min(3, 8)", "steps(6)", random.nextInt(20) == 0 ? "2.5" : "5");
            case 8 -> random.nextInt(8) == 0 ? pick("2G", "1M", "9007199254740992") : "40";
            default -> pick("2", "3", "5", "7", "10", "12", "23");
        };
    }

    private String counted() {
        return pick(
                "1k tokens",
                "1 token",
                "2.5k tokens",
                "500 samples",
                "33 samples",
                "2 * 300 tokens",
                "max(1k tokens, 3)",
                "100 tokens + 2",
                "ceil(450 tokens)",
                "1k tokens / 3",
                "1k tokens - 2",
                "50 tokens + 10%");
    }

    private String share() {
        return pick(
                "2%",
                "10%",
                "33.3%",
                "(1/3)%",
                "0.5%",
                "1%",
                "10% + 1",
                "min(2%, 7)",
                "max(1%, 3)",
                "20% - 1",
                "5% * 2",
                "10% / 3",
                "steps(5%)",
                "clamp(1%, 2, 9)");
    }

    private String pick(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
