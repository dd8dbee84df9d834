package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import dev.etalon.plan.Plan;
import dev.etalon.plan.Planned;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Schedules that are compiled together, each compared with the interpreter, bit for bit, at the steps where something
 * may
 * change and at random ones; and read for jumps.
 */
final class Batch {

    private static final long MAX_STEP = 1L << 53;
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d_]*(\\.\\d+)?([kMG]?)");

    /** One schedule: its text, with settings and the values of its variables. */
    record Case(String text, Schedules.Options options) {

        private static String text(String member, String value) {
            return value.isEmpty() ? "" : ", " + member + " = \"" + value + "\"";
        }

        private static String defined(Schedules.Options options) {
            return options.definitions().isEmpty()
                    ? ""
                    : options.definitions().stream()
                            .map(each -> "\"" + each.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                            .collect(Collectors.joining(", ", ", define = {", "}"));
        }

        String method(int number) {
            String members = "horizon = " + options.horizon() + "L, stepsPerEpoch = " + options.stepsPerEpoch()
                    + "L, epsilon = " + options.epsilon() + defined(options) + text("run", options.run())
                    + text("tokensPerStep", options.tokensPerStep())
                    + text("samplesPerStep", options.samplesPerStep());
            String variables = options.parameters().entrySet().stream()
                    .map(each -> (each.getValue() instanceof Double ? "double " : "long ") + each.getKey())
                    .collect(Collectors.joining(", "));
            return "    @Schedule(value = \"\"\"\n" + text.replace("\\", "\\\\") + "\"\"\", " + members + ")\n"
                    + "    @SuppressWarnings(\"etalon\")\n    LearningRate s" + number + "(" + variables + ");\n";
        }
    }

    private final List<Case> cases;
    private final Compiled compiled;
    private final SplittableRandom random;
    private long compared;

    Batch(List<Case> cases, long seed) {
        this.cases = cases;
        this.random = new SplittableRandom(seed);
        this.compiled = Compiled.of("package batch;\nimport dev.etalon.LearningRate;\nimport dev.etalon.Schedule;\n"
                + "public interface Batch {\n"
                + IntStream.range(0, cases.size())
                        .mapToObj(number -> cases.get(number).method(number))
                        .collect(Collectors.joining())
                + "}\n");
    }

    /** Compares all; returns the number of pairs of an expression and a step. */
    long compare(int steps) {
        for (int number = 0; number < cases.size(); number++) {
            compare(cases.get(number), number, steps);
        }
        return compared;
    }

    /** Fails if the code of any of them jumps. */
    void verify() {
        BytecodeVerifier verifier = new BytecodeVerifier(compiled::bytes);
        compiled.names().stream()
                .filter(name -> name.startsWith("batch.BatchS") && !name.endsWith("Schedules"))
                .forEach(verifier::verify);
    }

    private void compare(Case one, int number, int steps) {
        LearningRate expected = Schedules.parse(one.text(), one.options());
        LearningRate actual = instance(one, number);
        assertThat(actual).as(one.text()).isEqualTo(expected).hasToString(expected.toString());
        assertThat(actual.length()).as(one.text()).isEqualTo(expected.length());
        Plan plan = ((Planned) actual).plan().orElseThrow();
        for (long step : steps(one.text(), expected.length(), steps)) {
            assertSame(one, step, actual.at(step), expected.at(step));
            assertSame(one, step, plan.at(Math.max(step, 0), 0, 0), expected.at(step));
            compared++;
        }
        long from = random.nextLong(-10, 300);
        double[] out = new double[random.nextInt(1, 300)];
        double[] interpreted = new double[out.length];
        actual.fill(from, out);
        expected.fill(from, interpreted);
        for (int k = 0; k < out.length; k++) {
            assertSame(one, from + k, out[k], expected.at(from + k));
            assertSame(one, from + k, interpreted[k], expected.at(from + k));
        }
    }

    private static void assertSame(Case one, long step, double actual, double expected) {
        if (Double.doubleToLongBits(actual) != Double.doubleToLongBits(expected)) {
            throw new AssertionError(one + " at " + step + ": " + actual + " but interpreted " + expected);
        }
    }

    private LearningRate instance(Case one, int number) {
        Object[] values = one.options().parameters().values().toArray();
        Class<?>[] types = IntStream.range(0, values.length)
                .mapToObj(k -> values[k] instanceof Double ? double.class : long.class)
                .toArray(Class<?>[]::new);
        try {
            return (LearningRate) compiled.loadClass("batch.BatchS" + number)
                    .getConstructor(types)
                    .newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(one.text(), e);
        }
    }

    /** Around every number of the text and every sum of them from the start on, at the end, and anywhere. */
    private TreeSet<Long> steps(String text, long length, int count) {
        TreeSet<Long> steps = new TreeSet<>(List.of(-1L, 0L, 1L, 2L, 3L, MAX_STEP));
        long sum = 0;
        for (Matcher number = NUMBER.matcher(text); number.find(); ) {
            double scale = number.group(2).isEmpty() ? 1 : Math.pow(1000, 1 + "kMG".indexOf(number.group(2)));
            long value = (long) (Double.parseDouble(number.group().replaceAll("[_kMG]", "")) * scale);
            sum += value;
            for (long near : new long[] {value, sum, sum - value}) {
                steps.addAll(List.of(near - 1, near, near + 1));
            }
        }
        long end = length == LearningRate.UNBOUNDED ? Math.max(10, 3 * sum) : length;
        steps.addAll(List.of(end - 1, end, end + 1));
        for (int k = 0; k < count; k++) {
            steps.add(random.nextLong(0, end + Math.max(end / 4, 10_000)));
        }
        steps.removeIf(step -> step > MAX_STEP);
        return steps;
    }
}
