package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Laws that hold between expressions, whatever they are, on random schedules. */
class AlgebraTest {

    private static final int SCHEDULES = 40;
    private static final int STEPS = 40;

    /** A random schedule and the means to write others around it. */
    private record Subject(String definitions, String body, Schedules.Options options, LearningRate rate) {

        static Subject of(RandomSchedules.Example example) {
            Schedules.Options options = example.options();
            int end = example.text().lastIndexOf(';') + 1;
            return new Subject(
                    example.text().substring(0, end),
                    example.text().substring(end),
                    options,
                    Schedules.parse(example.text(), options));
        }

        boolean isBounded() {
            return rate.length() != LearningRate.UNBOUNDED;
        }

        /** Whether a schedule of another length can be written with it. */
        boolean isFree() {
            return options.horizon() == 0
                    && options.run().isEmpty()
                    && !options.parameters().containsKey("horizon");
        }

        LearningRate within(String before, String after) {
            return Schedules.parse(definitions + before + body + after, options);
        }

        long lastStep() {
            return isBounded() ? rate.length() : 30_000;
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void holdBetweenExpressions(long seed) {
        RandomSchedules schedules = new RandomSchedules(seed);
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < SCHEDULES; k++) {
            Subject subject = Subject.of(schedules.next(1 + k % 4));
            holdsItsEnd(subject);
            readsItsOwnExpression(subject, random);
            if (subject.isFree()) {
                isCut(subject, random);
                isSampled(subject, random);
                isRepeated(subject, random);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sgdr(0.1, 1008)           | cosine(0.1, 0, 1008) -> cycle
            sgdr(0.1, 1008, growth=2) | cosine(0.1, 0, 1008) -> cycle(growth=2)
            """)
    void whatIsNotScaledFromCycleToCycleIsTheSameInEach(String scaled, String plain) {
        double[] rates = new double[5_000];
        double[] expected = new double[rates.length];
        Schedules.parse(scaled).fill(0, rates);
        Schedules.parse(plain).fill(0, expected);
        assertThat(rates).containsExactly(expected);
    }

    private static void holdsItsEnd(Subject subject) {
        if (subject.isBounded()) {
            double end = subject.rate().at(subject.rate().length());
            assertSame(
                    subject,
                    subject.rate().length() + 1,
                    subject.rate().at(subject.rate().length() + 1),
                    end);
            assertSame(subject, 1L << 53, subject.rate().at(1L << 53), end);
        }
        assertSame(subject, -5, subject.rate().at(-5), subject.rate().at(0));
    }

    private static void readsItsOwnExpression(Subject subject, SplittableRandom random) {
        LearningRate again = Schedules.parse(subject.rate().expression(), subject.options());
        assertThat(again).isEqualTo(subject.rate());
        for (int k = 0; k < STEPS; k++) {
            long step = random.nextLong(subject.lastStep() + 2);
            assertSame(subject, step, again.at(step), subject.rate().at(step));
        }
    }

    private static void isCut(Subject subject, SplittableRandom random) {
        long cut = 1 + random.nextLong(subject.lastStep());
        LearningRate first = subject.within("take(", ", " + cut + ")");
        LearningRate rest = cut < subject.lastStep() ? subject.within("skip(", ", " + cut + ")") : null;
        for (int k = 0; k < STEPS; k++) {
            long step = random.nextLong(subject.lastStep() + 2);
            if (step < cut) {
                assertClose(subject, step, first.at(step), subject.rate().at(step));
            } else if (rest != null) {
                assertClose(subject, step, rest.at(step - cut), subject.rate().at(step));
            }
        }
    }

    private static void isSampled(Subject subject, SplittableRandom random) {
        LearningRate sampled = subject.within("staircase(", ", 7)");
        for (int k = 0; k < STEPS; k++) {
            long step = random.nextLong(subject.lastStep());
            assertSame(subject, step, sampled.at(step), subject.rate().at(step / 7 * 7));
        }
    }

    private static void isRepeated(Subject subject, SplittableRandom random) {
        if (!subject.isBounded()) {
            return;
        }
        LearningRate cycle = subject.within("cycle(", ")");
        for (int k = 0; k < STEPS; k++) {
            long step = random.nextLong(1L << 53);
            long start = step - step % subject.rate().length();
            assertClose(subject, step, cycle.at(step), subject.rate().at(step - start));
            assertSame(subject, start, cycle.at(start), subject.rate().at(0));
        }
    }

    /** A table of another stretch of a law may round otherwise. */
    private static void assertClose(Subject subject, long step, double actual, double expected) {
        assertThat(actual)
                .as("%s at %d", subject.definitions() + subject.body(), step)
                .isBetween(expected - 2 * Math.ulp(expected), expected + 2 * Math.ulp(expected));
    }

    private static void assertSame(Subject subject, long step, double actual, double expected) {
        assertThat(Double.doubleToLongBits(actual))
                .as("%s at %d: %s and %s", subject.definitions() + subject.body(), step, actual, expected)
                .isEqualTo(Double.doubleToLongBits(expected));
    }
}
