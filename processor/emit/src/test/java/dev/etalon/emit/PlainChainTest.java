package dev.etalon.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.Law;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.exact.Rational;
import dev.etalon.language.Expression;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.Lowering;
import dev.etalon.lower.PlainChain;
import dev.etalon.lower.RunSetting;
import dev.etalon.plan.Around;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the tree is what lowering makes of the tree, or nothing. */
class PlainChainTest {

    private static final Map<String, ParameterKind> KINDS = Map.of(
            "peak", ParameterKind.REAL,
            "n", ParameterKind.WHOLE,
            "horizon", ParameterKind.WHOLE,
            "stepsPerEpoch", ParameterKind.WHOLE,
            "epsilon", ParameterKind.REAL);

    /** Every law that stands alone, and some with arguments of their own. */
    private static final String[] LAWS = Stream.concat(
                    Arrays.stream(Law.values())
                            .filter(law -> law.parameters().stream().allMatch(own -> own.fallback() != null))
                            .map(Law::id),
                    Stream.of(
                            "power(power=1.5)",
                            "polynomial(power=peak)",
                            "sigmoid(steepness=n, center=peak)",
                            "cosine(exponent=2, k=0.5)"))
            .toArray(String[]::new);

    private static final String[] VALUES = {
        "0", "1", "0.1", "peak", "0.1 * peak", "peak / n", "n", "1 - peak", "1e-200", "max(peak, 0.01)", "-0.1"
    };
    private static final String[] STEPS = {
        "100",
        "n",
        "2 * n",
        "10%",
        "33.3%",
        "0.01%",
        "rest",
        "2 epochs",
        "n epochs",
        "round(n / 3)",
        "n / 7",
        "10% + 1",
        "steps(n)"
    };

    @ParameterizedTest
    @ValueSource(
            strings = {
                "warmup(2000) -> cosine(peak, 0.1 * peak, rest)",
                "warmup(2%) -> constant(peak, 78%) -> cooldown(rest)",
                "peak * (warmup(2%) -> constant(1, 78%) -> cooldown(rest, law=sqrt))",
                "(warmup(n) -> (cosine(1, 0, 10 * n) -> hold(3))) * peak",
                "warmup(n) -> linear(peak, 0, 3 epochs) -> linear(0.1, 5) -> hold",
                "constant(peak)",
                "cosine(peak, 0, n)",
                "{0: peak, 30k: 0.1 * peak, 60k: 0.01 * peak} by steps",
                "peak * {0: 0, 10%: 1, 80%: 1, 100%: 0}",
                "{0: peak, 2 epochs: 1, n * 10: 0} by cosine",
                "{0: peak}",
                "warmup(2000) -> decay(peak, 0.9999)",
                "decay(peak, 0.5, every=2 epochs)",
                "step(peak, 0.5, n)",
                "constant(peak, n) -> inverse(0.01)",
                "cosine(peak, 0.1, n) -> constant(0.1, n) -> inverseSqrt(n)",
                "warmup(n, law=sqrt) -> inverseSqrt(peak, n)",
                "noam(512, n)",
                "t5(2 epochs, factor=peak)",
                "sgdr(peak, n)",
                "triangular(0.1 * peak, peak, n)",
                "(warmup(n) -> constant(peak, 2 epochs)) -> cycle",
                "cosine(peak, 0, 300) -> cycle(times=5)",
                "(warmup(n) -> constant(peak, 2 epochs)) -> cycle(times=n)",
                "linear(peak, 0, n) -> cycle(times=1)",
                "constant(peak, n) -> cycle(times=2)",
                "cosine(peak, 0, 1000) -> cycle(growth=2)",
                "sgdr(peak, n, growth=2)",
                "sgdr(peak, n, growth=1.5)",
                "cycle(linear(peak, 0.1, 3 epochs), growth=n, times=3)",
                "cycle(warmup(n) -> constant(peak, 2 epochs), growth=1/3)",
                "cycle(warmup(n) -> cosine(peak, 0, n), growth=1.1, times=n)",
                "cycle(linear(0, peak, n) -> cooldown(2 * n, law=sqrt), growth=n / 30)",
                "cycle(constant(peak, n), growth=2)",
                "warmup(2%) -> sgdr(peak, n, growth=2)",
                "warmup(n) -> constant(peak, n) -> cycle(cosine(peak, 0, 3 epochs) -> constant(0, n), growth=2, times=4)",
                "constant(0.1, n) -> cycle(cosine(peak, 0, n), growth=1.5)",
                "warmup(n, law=sqrt) -> triangular(0.1 * peak, peak, n)",
                "warmup(1%) -> cycle(cosine(peak, 0, 300), times=5)",
                "peak * (warmup(n) -> cycle(cosine(1, 0, n), times=2))",
                "peak * cycle(cosine(1, 0, n), growth=2)"
            })
    void commonSchedulesAreRead(String text) {
        Map<String, Number> values =
                used(text, Map.of("peak", 0.3, "n", 37L, "horizon", 100_003L, "stepsPerEpoch", 9L));
        assertThat(difference(text, values)).isEqualTo("read");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constant(peak, n) -> cooldown(rest)",
                "linear(peak, 0, n / 3)",
                "linear(-1 * peak, 0, 10)",
                "-1 * linear(peak, 0, n)",
                "exponential(peak, 0 * peak, n)",
                "power(1, 0, n, power=-1 * peak)",
                "decay(peak, 1.5)",
                "decay(peak, 0.5, limit=0.1)",
                "decay(peak, 0.5) * 2",
                "warmup(n) -> linear(peak, 0, 0 * n)",
                "peak * 1e300 * linear(1e10, 0, n)",
                "peak * constant(0.5)",
                "linear(peak, 0, n) -> cycle(times=horizon)",
                "linear(peak, 0, 10%) -> cycle",
                "sgdr(peak, 100, growth=n / n)",
                "sgdr(peak, 100, growth=peak)",
                "sgdr(peak, 100, growth=2 - 1)",
                "sgdr(peak, 100, growth=1.000001)",
                "sgdr(peak, 100, growth=0 * n)",
                "cosine(peak, 0, 100) -> cycle(growth=2, times=n)",
                "cosine(peak, 0, 10%) -> cycle(growth=2)",
                "warmup(rest) -> cycle(cosine(peak, 0, n), times=2)",
                "cycle(cosine(peak, 0, 10), times=2) -> hold",
                "cycle(cosine(peak, 0, 10), times=2) -> cycle(cosine(peak, 0, 20))",
                "cycle(cycle(cosine(peak, 0, 10), times=2), growth=2)",
                "linear(0, peak, 10) -> cycle(cooldown(10), growth=2)",
                "warmup(90%) -> cycle(cosine(peak, 0, 50), times=2)",
                "triangular2(0.1 * peak, peak, n)",
                "warmup(10) -> {0: peak, 33.3%: 0} by steps",
                "{0: peak, n: 0.1, n: 0.01}",
                "sigmoid(peak, 0, 11T, steepness=1e5) -> sigmoid(1, 0, 12T, steepness=1e5)"
            })
    void whatIsNotPlainlyRightIsLeftToLowering(String text) {
        Map<String, Number> values = used(text, Map.of("peak", 0.3, "n", 1_000L, "horizon", 900L));
        assertThat(difference(text, values)).isEqualTo("left");
    }

    /** Of 2,000 chains of random parts, most of them with something out of range, those that are read. */
    @Test
    void randomChainsAreWhatTheyAre() {
        Random random = new Random(16);
        Map<String, Long> found = IntStream.range(0, 2_000)
                .mapToObj(k -> one(random))
                .collect(Collectors.groupingBy(result -> result, Collectors.counting()));
        assertThat(found).containsOnlyKeys("read", "left", "refused");
        assertThat(found.get("read")).isGreaterThan(200);
    }

    private static String one(Random random) {
        String chain = IntStream.range(0, random.nextInt(4))
                .mapToObj(k -> part(random) + " -> ")
                .collect(Collectors.joining("", "", move(random)));
        String body = switch (random.nextInt(7)) {
            case 0 -> table(random);
            case 1 -> chain + " -> " + factor(random);
            case 2 -> factor(random);
            case 3 -> cycle(random, chain);
            case 4 -> chain + " -> " + cycle(random, move(random));
            default -> chain;
        };
        String text = random.nextInt(3) == 0 ? of(random, VALUES) + " * (" + body + ")" : body;
        Map<String, Number> values = Map.of(
                "peak", List.of(0.3, 1.0, 0.025, 0.3, 0.0, -0.0, 1e-310).get(random.nextInt(7)),
                "n", List.of(1L, 7L, 40L, 21L, 0L).get(random.nextInt(5)),
                "horizon", List.of(5_001L, 1_001L, 100_003L, 50L, 0L).get(random.nextInt(5)),
                "stepsPerEpoch", List.of(3L, 11L).get(random.nextInt(2)),
                "epsilon", List.of(1e-5, 0.0, 0.01, 1e-9, -1.0).get(random.nextInt(5)));
        return difference(text, used(text, values));
    }

    private static String part(Random random) {
        String steps = of(random, STEPS);
        return switch (random.nextInt(6)) {
            case 0 -> "warmup(" + steps + ", law=" + of(random, LAWS) + ")";
            case 1 -> "cooldown(" + steps + ", to=" + of(random, VALUES) + ")";
            case 2 -> "constant(" + of(random, VALUES) + ", " + steps + ")";
            case 3 -> "hold(" + steps + ")";
            default -> move(random);
        };
    }

    private static String move(Random random) {
        return "cosine(" + of(random, VALUES) + ", " + of(random, VALUES) + ", " + of(random, STEPS) + ")";
    }

    private static String factor(Random random) {
        String from = random.nextBoolean() ? "" : of(random, VALUES) + ", ";
        String by = from + of(random, VALUES);
        return switch (random.nextInt(4)) {
            case 0 -> "decay(" + by + (random.nextBoolean() ? ")" : ", every=" + of(random, STEPS) + ")");
            case 1 -> "step(" + by + ", " + of(random, STEPS) + ")";
            case 2 -> "inverse(" + by + (random.nextBoolean() ? ")" : ", power=" + of(random, VALUES) + ")");
            default -> "inverseSqrt(" + from + of(random, STEPS) + ")";
        };
    }

    private static String cycle(Random random, String body) {
        String growth = of(random, "2", "n", "1.5", "1/3", "n / 7", "1", "peak");
        String times = random.nextBoolean() ? "" : ", times=" + of(random, "3", "n", "1");
        return "cycle(" + body + ", growth=" + growth + times + ")";
    }

    private static String table(Random random) {
        String entries = IntStream.range(0, random.nextInt(3))
                .mapToObj(k -> ", " + of(random, STEPS) + ": " + of(random, VALUES))
                .collect(Collectors.joining());
        String by = random.nextBoolean() ? "" : random.nextBoolean() ? " by steps" : " by " + of(random, LAWS);
        return "{0: " + of(random, VALUES) + entries + "}" + by;
    }

    private static String of(Random random, String... all) {
        return all[random.nextInt(all.length)];
    }

    private static Map<String, Number> used(String text, Map<String, ? extends Number> values) {
        Map<String, Number> used = new LinkedHashMap<>(values);
        boolean hasShares = text.contains("%") || text.contains("rest");
        used.keySet()
                .removeIf(name -> !text.contains(name)
                        && !(name.equals("horizon") && hasShares)
                        && !(name.equals("stepsPerEpoch") && text.contains("epochs"))
                        && !(name.equals("epsilon") && text.contains("warmup")));
        return used;
    }

    /** Whether a text is read, left to lowering, or means no schedule whatever its values are; or what is wrong with that. */
    private static String difference(String text, Map<String, Number> values) {
        Map<String, ParameterKind> kinds = values.keySet().stream().collect(Collectors.toMap(name -> name, KINDS::get));
        Optional<Expression> expression = Expression.read(text, List.of(), kinds, (about, finding) -> {});
        if (expression.isEmpty()) {
            return "refused";
        }
        RunSetting setting = new RunSetting(text, 0, 0, Rational.ZERO, values);
        Lowered read = PlainChain.lower(CoreText.of(expression.get().schedule()), setting);
        Diagnostics found = new Diagnostics();
        Optional<Lowered> lowered = Lowering.lower(expression.get().schedule(), setting, found);
        if (read == null) {
            return "left";
        }
        if (found.hasErrors() || lowered.isEmpty()) {
            return text + " " + values + " is refused: " + found.sorted();
        }
        boolean same = read.length() == lowered.get().length()
                && numbers(read.plan()).equals(numbers(lowered.get().plan()));
        return same ? "read" : text + " " + values + " differs";
    }

    /** All that a plan is made of. */
    private static List<String> numbers(Plan plan) {
        return plan.nodes().stream().map(PlainChainTest::text).toList();
    }

    private static String text(Plan node) {
        if (node instanceof Filled.Lines lines) {
            return List.of(
                            Arrays.toString(lines.starts()),
                            Arrays.toString(lines.origins()),
                            Arrays.toString(lines.base()),
                            Arrays.toString(lines.slopeHigh()),
                            Arrays.toString(lines.slopeLow()))
                    .toString();
        }
        if (node instanceof Filled.Curves curves) {
            return List.of(
                            Arrays.toString(curves.starts()),
                            Arrays.toString(curves.flips()),
                            Arrays.toString(curves.anchors()),
                            Arrays.toString(curves.shifts()),
                            Arrays.toString(curves.octaves()),
                            Arrays.toString(curves.rows()),
                            Arrays.toString(curves.coefficients()))
                    .toString();
        }
        if (node instanceof Filled.Formulas formulas) {
            return List.of(
                            String.valueOf(formulas.rooted()),
                            Arrays.toString(formulas.starts()),
                            Arrays.toString(formulas.origins()),
                            Arrays.toString(formulas.base()),
                            Arrays.toString(formulas.slope()),
                            Arrays.toString(formulas.rest()),
                            Arrays.toString(formulas.vertices()),
                            Arrays.toString(formulas.scales()),
                            Arrays.toString(formulas.rises()))
                    .toString();
        }
        if (node instanceof Filled.Geometric geometric) {
            return List.of(
                            Double.toString(geometric.initial()),
                            Double.toString(geometric.log2High()),
                            Double.toString(geometric.log2Low()),
                            Long.toString(geometric.last()),
                            Arrays.toString(geometric.powers()))
                    .toString();
        }
        if (node instanceof Plan.Sequence sequence) {
            return Arrays.toString(sequence.starts()) + Arrays.toString(sequence.origins());
        }
        if (node instanceof Around.Repeat repeat) {
            return List.of(repeat.start(), repeat.period(), repeat.times(), repeat.stride())
                    .toString();
        }
        if (node instanceof Around.Grow grow) {
            return Arrays.toString(grow.starts())
                    + List.of(grow.times(), grow.again(), grow.rise(), grow.stride(), grow.length());
        }
        if (node instanceof Around.Stairs stairs) {
            return stairs.width() + " " + stairs.rise();
        }
        return node instanceof Plan.Apply apply ? apply.operator().toString() : node.toString();
    }
}
