package dev.etalon.export;

import dev.etalon.LearningRate;
import dev.etalon.language.RandomSchedules;
import dev.etalon.language.Schedules;
import dev.etalon.language.WrittenOptions;
import dev.etalon.lower.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A schedule and the steps at which the exports of it are compared.
 *
 * @param name what is said where it differs
 */
record Case(String name, LearningRate rate, long[] steps) {

    private static final Path PHRASEBOOK = Path.of("..", "docs", "phrasebook.md");
    private static final long LAST = 1L << 53;

    static Case of(String text, Schedules.Options options) {
        LearningRate rate = Schedules.parse(text, options);
        List<Stage> stages = Schedules.read(text, options).stages();
        return new Case(text, rate, steps(rate, stages));
    }

    static Case of(String text) {
        return of(text, Schedules.options());
    }

    Exportable exportable() {
        return new Exportable(rate, Map.of(), rate.parameters());
    }

    /** The phrasebook, the formulas, and as many random schedules. */
    static List<Case> all(int random) {
        List<Case> cases = new ArrayList<>(phrasebook());
        cases.addAll(formulas());
        cases.addAll(random(random, Long.getLong("exports.seed", 20261129)));
        return cases;
    }

    /** Every line of the phrasebook. */
    private static List<Case> phrasebook() {
        try {
            return Files.readAllLines(PHRASEBOOK).stream()
                    .filter(line -> line.startsWith("| `"))
                    .map(Case::phrase)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case phrase(String row) {
        String[] cells = Arrays.stream(row.split("\\|", -1))
                .map(cell -> cell.strip().replaceAll("^`|`$", ""))
                .toArray(String[]::new);
        return of(cells[2], WrittenOptions.of(cells[3]));
    }

    /** Every operator and function, at small and large arguments, and what is near the ends of the doubles. */
    private static List<Case> formulas() {
        return Stream.of(
                        "1 + sin(t)",
                        "1 + cos(t * 1e12)",
                        "1 + sin(t * 1e290)",
                        "abs(cos(t / 1000))",
                        "exp(0 - t)",
                        "exp(-(t / 1e3)^2)",
                        "log(1 + t)",
                        "abs(log((t + 1) / 1e15))",
                        "(1 + t)^0.37",
                        "(1 + t)^(0 - 2.5)",
                        "0.5^t",
                        "exp(-700 - t / 40)",
                        "((1 + t) * 5e-324)^0.37",
                        "abs(log((1 + t) * 5e-324))",
                        "(1 + t / 1e9)^(-700 - t)",
                        "1 / (1 + exp(0.05 * (t - 150)))",
                        "sqrt(t) / (1 + floor(t / 7))",
                        "abs(t - 5)^3 / (1 + t^3)",
                        "round(t / 3) + ceil(t / 7) * 1e-3",
                        "pick(t / 10, 0.3, t, 1 / (1 + t), 0.7)",
                        "pick(0, 1, 1 / 0)",
                        "min(t, 40, 3 + 1 / (1 + t))",
                        "max(0.1, 1 - t / 90, clamp(t, 0.2, 0.3))",
                        "step(1e-300, 0.1, 3)",
                        "decay(0.7, 0.9, steps=2G)",
                        "decay(1e-308, 0.5)",
                        "inverse(0.3, 1e-9, power=0.75)",
                        "inverse(0.3, 0.01)",
                        "inverseSqrt(0.1, 4000)",
                        "cosine(1.7e308, 0, 100)",
                        "optimal(1e308, 10)",
                        "linear(1, 0, 9007199254740992)",
                        "cosine(1, 0.1, 9007199254740991)",
                        "skip(linear(1, 0.25, 7) -> cycle, 3)",
                        "staircase(cosine(1, 0, 9000), 70)",
                        "stretch(linear(0.2, 1, 3) -> cosine(1, 0, 1000), 77777)",
                        "cosine(1 / (1 + i), 0.01, 40) -> cycle(growth=1.5)",
                        "polynomial(1, 0, 40, power=1 + i) -> cycle(times=3, growth=1.5)",
                        "sigmoid(0.5^i, 0.1, 30, steepness=pick(i, 10, 4)) -> cosine(0, 30, k=min(1, 0.5 + i)) -> cycle",
                        "polynomial(1, 0, 40, power=1 + i, k=min(1.5^i, 1e9)) -> cycle",
                        "cosine(1, 0.1 + 0.5^i, 33, exponent=0.1 + 0.9^i, k=1 / (1 + i)) -> power(0, 7, power=i + 1) -> cycle",
                        "sigmoid(1, 0.01, 30, steepness=100 / (1 + i)^2, center=1 - 0.1 * i) -> cycle(growth=1.5)",
                        "polynomial(0, 1, 4, power=exp(20 * i), k=10 - i) -> cycle(times=9)",
                        "exponential(1 + i, 0.01, 40) -> cycle(growth=1.0001, times=3000)",
                        "take(linear(1, 0.1, 10) -> cycle, 9007199254740001)")
                .map(Case::of)
                .toList();
    }

    private static List<Case> random(int count, long seed) {
        RandomSchedules schedules = new RandomSchedules(seed);
        List<Case> cases = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            RandomSchedules.Example example = schedules.next(1 + k % 4);
            cases.add(of(example.text(), example.options()));
        }
        return cases;
    }

    /** The first ones, those around the stages, the length and the powers of two, the last ones, some in between, and a negative one. */
    private static long[] steps(LearningRate rate, List<Stage> stages) {
        TreeSet<Long> steps = new TreeSet<>();
        steps.add(-5L);
        LongStream.range(0, 70).forEach(steps::add);
        LongStream.rangeClosed(LAST - 40, LAST).forEach(steps::add);
        for (int k = 6; k < 53; k++) {
            steps.add((1L << k) - 1);
            steps.add(1L << k);
            steps.add((1L << k) + 1);
        }
        for (Stage stage : stages) {
            LongStream.rangeClosed(stage.start() - 2, stage.start() + 2)
                    .filter(step -> step <= LAST)
                    .forEach(steps::add);
        }
        SplittableRandom random = new SplittableRandom(8);
        long end = Math.min(rate.length(), LAST);
        for (int k = 0; k < 120; k++) {
            steps.add(random.nextLong(end) >>> random.nextInt(rate.length() > LAST ? 53 : 2));
        }
        LongStream.rangeClosed(Math.max(0, end - 5), Math.min(end + 5, LAST)).forEach(steps::add);
        return steps.stream().mapToLong(Long::longValue).toArray();
    }
}
