package dev.etalon.language;

import dev.etalon.language.RandomNumbers.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Random parts of schedules, with what must be known of them so that what stands around them is valid too. */
final class RandomParts {

    static final long UNBOUNDED = -1;

    /**
     * A part.
     *
     * @param length about how many steps it has, or {@link #UNBOUNDED}
     * @param firmEnd whether its end is positive for certain
     * @param call whether it needs no parentheses as an operand
     */
    record Part(String text, long length, boolean firmEnd, boolean call) {

        boolean isBounded() {
            return length != UNBOUNDED;
        }

        String operand() {
            return call ? text : "(" + text + ")";
        }
    }

    /**
     * What stands around a part.
     *
     * @param from whether a part before it ends somewhere
     * @param firm whether it ends at a positive value for certain
     * @param inCycle whether {@code i} is known
     */
    record Around(boolean from, boolean firm, boolean inCycle) {

        static final Around NOTHING = new Around(false, false, false);

        Around after(Part part) {
            return new Around(true, part.firmEnd(), inCycle);
        }

        /** Inside of an argument or an operand, which nothing leads to. */
        Around alone() {
            return new Around(false, false, inCycle);
        }

        Around repeated() {
            return new Around(false, false, true);
        }
    }

    private record Definition(String name, long steps, Part body) {}

    private final RandomGenerator random;
    private final RandomNumbers numbers;
    private final List<Definition> definitions = new ArrayList<>();

    RandomParts(RandomGenerator random, RandomNumbers numbers) {
        this.random = random;
        this.numbers = numbers;
    }

    /** A definition, which parts made from now on may use. */
    String define(String name) {
        Duration steps = numbers.plainDuration();
        numbers.inside("x", "d", steps.steps(), "g");
        Part body = bounded(2, Around.NOTHING);
        numbers.outside();
        definitions.add(new Definition(name, steps.steps(), body));
        String law = random.nextBoolean() ? "g" : "g=cosine";
        return "let " + name + "(x, d, " + law + ") = " + body.text() + "; ";
    }

    Part then(Part first, Part second) {
        long length = second.isBounded() ? first.length() + second.length() : UNBOUNDED;
        return new Part(first.text() + " -> " + second.text(), length, second.firmEnd(), false);
    }

    Part scaled(Part part) {
        return new Part(numbers.value(false) + " * " + part.operand(), part.length(), false, false);
    }

    /** A part that lasts {@code steps} and starts where another ended. */
    Part filling(Duration steps) {
        String text = switch (random.nextInt(3)) {
            case 0 -> "cooldown(" + steps.text() + ", law=" + numbers.law(false) + ")";
            case 1 -> "constant(0.5, " + steps.text() + ")";
            default -> "linear(0.1, " + steps.text() + ")";
        };
        return new Part(text, steps.steps(), false, true);
    }

    /** One part or more; only the last may have no end. */
    Part chain(int size, Around around) {
        Part chain = beginning(size, around);
        for (int k = random.nextInt(3); k > 0; k--) {
            chain = then(chain, bounded(size - 1, around.after(chain)));
        }
        if (!around.from() && random.nextInt(4) == 0) {
            return cycled(size, around);
        }
        return random.nextInt(5) == 0 ? then(chain, unbounded(size - 1, around.after(chain))) : chain;
    }

    private Part beginning(int size, Around around) {
        if (random.nextInt(3) > 0) {
            return bounded(size, around);
        }
        Duration steps = numbers.duration();
        Part start = bounded(size - 1, around.alone());
        String warmup = switch (random.nextInt(3)) {
            case 0 -> "warmup(" + steps.text() + ")";
            case 1 -> "warmup(" + steps.text() + ", " + numbers.value(around.inCycle()) + ")";
            default -> "warmup(" + steps.text() + ", law=" + numbers.law(around.inCycle()) + ")";
        };
        return then(new Part(warmup, steps.steps(), true, true), start);
    }

    /** A chain that ends in a cycle of what it holds, and may go on after it. */
    private Part cycled(int size, Around around) {
        Part body = bounded(size - 1, around.repeated());
        if (random.nextBoolean()) {
            body = then(body, bounded(size - 2, around.repeated().after(body)));
        }
        boolean ends = random.nextBoolean();
        long times = random.nextLong(1, 5);
        String growth = ends
                ? numbers.pick("", ", growth=2", ", growth=0.5", ", growth=1.3", ", growth=1")
                : numbers.pick("", "growth=2", "growth=1.5", "growth=3", "growth=1.1");
        long longest = body.length() * times * (growth.endsWith("2") ? 4 : growth.endsWith("3") ? 2 : 1);
        String arguments = ends ? "(times=" + times + growth + ")" : growth.isEmpty() ? "" : "(" + growth + ")";
        String warmup =
                random.nextInt(3) == 0 ? "warmup(" + numbers.plainDuration().text() + ") -> " : "";
        Part cycle =
                new Part(warmup + body.text() + " -> cycle" + arguments, ends ? longest + 60 : UNBOUNDED, false, false);
        return ends && random.nextBoolean() ? then(cycle, bounded(size - 1, around.after(cycle))) : cycle;
    }

    /** A part that ends. */
    Part bounded(int size, Around around) {
        if (size > 0 && random.nextInt(2) == 0) {
            return nested(size - 1, around);
        }
        return switch (random.nextInt(around.from() ? 12 : 8)) {
            case 0 -> table(around);
            case 1 -> decaying(around);
            case 2 -> geometric(around);
            case 3 -> constant(around);
            case 4 -> library(around);
            case 5 -> definitions.isEmpty() ? optimal() : defined(around);
            case 8 -> filling(numbers.duration());
            case 9 -> held(around);
            case 10 -> moveFromHere(around);
            default -> move(around);
        };
    }

    private Part move(Around around) {
        String[] law = numbers.called(around.inCycle()).split(":", -1);
        Duration steps = numbers.duration();
        boolean toZero = random.nextInt(4) == 0;
        String from = random.nextInt(6) == 0 ? "0" : numbers.value(around.inCycle());
        String to = toZero ? "0" : numbers.value(around.inCycle());
        String text = random.nextInt(4) == 0 ? "%s(from=%s, to=%s, steps=%s%s)" : "%s(%s, %s, %s%s)";
        boolean firm = !toZero && !to.contains("i");
        return new Part(text.formatted(law[0], from, to, steps.text(), law[1]), steps.steps(), firm, true);
    }

    private Part moveFromHere(Around around) {
        boolean geometric = around.firm() && random.nextInt(3) == 0;
        String[] law = (geometric ? numbers.pick("exponential:", "harmonic:") : numbers.called(around.inCycle()))
                .split(":", -1);
        Duration steps = numbers.duration();
        String text = "%s(%s, %s%s)".formatted(law[0], numbers.firmValue(false), steps.text(), law[1]);
        return new Part(text, steps.steps(), true, true);
    }

    private Part geometric(Around around) {
        Duration steps = numbers.duration();
        String text = "%s(%s, %s, %s)"
                .formatted(
                        numbers.pick("exponential", "harmonic"),
                        numbers.firmValue(around.inCycle()),
                        numbers.firmValue(around.inCycle()),
                        steps.text());
        return new Part(text, steps.steps(), true, true);
    }

    private Part constant(Around around) {
        Duration steps = numbers.duration();
        String text = "constant(%s, %s)".formatted(numbers.value(around.inCycle()), steps.text());
        return new Part(text, steps.steps(), false, true);
    }

    private Part held(Around around) {
        Duration steps = numbers.duration();
        return new Part("hold(" + steps.text() + ")", steps.steps(), around.firm(), true);
    }

    private Part optimal() {
        Duration steps = numbers.plainDuration();
        return new Part("optimal(%s, %s)".formatted(numbers.value(false), steps.text()), steps.steps(), false, true);
    }

    private Part decaying(Around around) {
        Duration steps = numbers.duration();
        String from = around.from() && random.nextBoolean() ? "" : "from=" + numbers.firmValue(false) + ", ";
        String text = from
                + numbers.pick(
                        "rate=0.9, every=10, steps=%s:decay",
                        "rate=1.01, steps=%s, limit=5:decay",
                        "rate=0.99, steps=%s:decay",
                        "rate=0.5, every=7, steps=%s, limit=0.01:decay",
                        "factor=0.5, every=9, steps=%s:step",
                        "factor=1.1, every=3, steps=%s, limit=4:step",
                        "factor=0.7, every=5, limit=0.2, steps=%s:step",
                        "rate=0.1, steps=%s:inverse",
                        "rate=-1e-6, steps=%s:inverse",
                        "rate=0.02, power=0.75, steps=%s, limit=0.05:inverse",
                        "timescale=10, steps=%s:inverseSqrt",
                        "timescale=7, limit=0.3, steps=%s:inverseSqrt");
        String[] split = text.formatted(steps.text()).split(":");
        return new Part(split[1] + "(" + split[0] + ")", steps.steps(), false, true);
    }

    private Part table(Around around) {
        StringBuilder text = new StringBuilder("{");
        long step = random.nextBoolean() ? 0 : random.nextLong(1, 50);
        text.append(step).append(": ").append(step == 0 ? numbers.value(around.inCycle()) : numbers.pick("1", "0.3"));
        for (int k = random.nextInt(1, 5); k > 0; k--) {
            step += random.nextLong(1, 80);
            text.append(", ").append(step).append(": ").append(numbers.value(around.inCycle()));
        }
        text.append("}");
        if (random.nextBoolean()) {
            text.append(" by ").append(numbers.law(around.inCycle()));
        }
        return new Part(text.toString(), step, false, true);
    }

    private Part library(Around around) {
        Duration a = numbers.plainDuration();
        Duration b = numbers.plainDuration();
        Duration c = numbers.plainDuration();
        String text = numbers.pick(
                "triangle(0, %4$s, %1$s, %2$s):ab",
                "oneCycle(%4$s, %1$s, %2$s, law=%5$s):ab",
                "triangle(0.1, 1, %1$s):aa",
                "oneCycle3(%4$s, %1$s, %2$s, %3$s):abc",
                "slantedTriangular(%4$s, %1$s, %2$s):ab",
                "wsd(%4$s, %1$s, %2$s, %3$s):abc",
                "wsd(%4$s, %1$s, %2$s, %3$s, %5$s, 0.01):abc",
                "trapezoid(%4$s, %1$s, %2$s, %3$s):abc",
                "triStage(%4$s, %1$s, %2$s, %3$s):abc",
                "rangeTest(1e-4, %4$s, %1$s):a",
                "take(sgdr(%4$s, %1$s, growth=2, scale=0.9), %2$s):b",
                "take(triangular2(0, 1, %1$s), %2$s):b",
                "take(expRange(0, 1, %1$s), %2$s):b",
                "take(noam(512, %1$s, 10), %2$s):b",
                "take(t5(%1$s), %2$s):b");
        String value = numbers.firmValue(around.inCycle());
        String[] split = text.formatted(a.text(), b.text(), c.text(), value, numbers.law(around.inCycle()))
                .split(":");
        long length = split[1].chars()
                .mapToLong(x -> (x == 'a' ? a : x == 'b' ? b : c).steps())
                .sum();
        return new Part(split[0], length, false, true);
    }

    private Part defined(Around around) {
        Definition definition = definitions.get(random.nextInt(definitions.size()));
        String text = definition.name() + "(%s, d=%d, g=%s)";
        return new Part(
                text.formatted(numbers.firmValue(around.inCycle()), definition.steps(), numbers.law(around.inCycle())),
                definition.body().length(),
                false,
                true);
    }

    private Part nested(int size, Around around) {
        Around alone = around.alone();
        return switch (random.nextInt(8)) {
            case 0 -> {
                Part inner = bounded(size, around);
                Part more = then(inner, bounded(size, around.after(inner)));
                yield new Part("(" + more.text() + ")", more.length(), more.firmEnd(), true);
            }
            case 1 -> {
                long times = random.nextLong(1, 4);
                Part body = bounded(size, alone.repeated());
                yield new Part("cycle(" + body.text() + ", " + times + ")", body.length() * times, false, true);
            }
            case 2 -> {
                Duration steps = numbers.duration();
                Part inner = random.nextBoolean() ? unbounded(size, alone) : bounded(size, alone);
                yield new Part("take(%s, %s)".formatted(inner.text(), steps.text()), steps.steps(), false, true);
            }
            case 3 -> {
                Part inner = bounded(size, alone);
                long skipped = Math.max(1, inner.length() / 3);
                yield inner.length() < 6
                        ? inner
                        : new Part("skip(%s, %d)".formatted(inner.text(), skipped), inner.length(), false, true);
            }
            case 4 -> {
                Duration steps = numbers.duration();
                String text = "stretch(%s, %s)".formatted(bounded(size, alone).text(), steps.text());
                yield new Part(text, steps.steps(), false, true);
            }
            case 5 -> {
                long stairs = random.nextLong(1, 12);
                Part inner = bounded(size, alone);
                String text = "staircase(%s, %d)".formatted(inner.text(), stairs);
                yield new Part(text, inner.length() + stairs, false, true);
            }
            default -> arithmetic(size, alone);
        };
    }

    private Part arithmetic(int size, Around alone) {
        Part a = bounded(size, alone);
        Part b = bounded(size, alone);
        String value = numbers.value(alone.inCycle());
        String text = numbers.pick(
                "%3$s * %1$s",
                "%1$s + %2$s",
                "%1$s * %2$s",
                "%1$s / (1 + %2$s)",
                "abs(%1$s - %2$s)",
                "%1$s^2",
                "max(%1$s, %3$s, %2$s)",
                "min(%1$s, %3$s)",
                "clamp(%1$s, 0.1, 0.5)",
                "exp(-%1$s)",
                "sqrt(%1$s)",
                "log(1 + %1$s)",
                "floor(10 * %1$s) / 10",
                "ceil(10 * %1$s) / 10",
                "round(10 * %1$s) / 10",
                "pick(t / 20, %1$s, %3$s, %2$s)",
                "%1$s * (1 + sin(t / 7))",
                "min(1, (t + 1) / 40) * %1$s",
                "%1$s * 0.99^t",
                "0.5 * (1 + cos(pi * %1$s))",
                "%1$s * {20: 1, 90: 0.1}",
                "%1$s^0.5 * %2$s");
        boolean both = text.contains("%2$s");
        long own = text.contains("{") ? Math.max(90, a.length()) : a.length();
        return new Part(
                text.formatted(a.operand(), b.operand(), value),
                both ? Math.max(a.length(), b.length()) : own,
                false,
                false);
    }

    /** A part without end. */
    private Part unbounded(int size, Around around) {
        String value = numbers.firmValue(around.inCycle());
        String text = switch (random.nextInt(10)) {
            case 0 -> "constant(" + value + ")";
            case 1 -> "cycle(" + bounded(size, around.alone().repeated()).text() + ")";
            case 2 -> "decay(" + value + ", 0.999)";
            case 3 -> "step(" + value + ", 0.5, 30, limit=0.01)";
            case 4 -> "0.1 / (1 + exp(0.05 * (t - 150)))";
            case 5 -> "{0: " + value + ", 10: 0.5, 50: 0.25} by steps";
            case 6 -> around.from() ? "hold" : "1 / (t + 1)";
            case 7 -> "inverse(" + value + ", 0.01, power=0.5)";
            case 8 -> "triangular(0, " + numbers.firmValue(false) + ", 12, 30)";
            default -> "inverseSqrt(" + value + ", " + numbers.plainDuration().text() + ")";
        };
        return new Part(text, UNBOUNDED, false, false);
    }
}
