package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.lower.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares parts in tokens with a loop that adds up the tokens of each step, for random batches that grow and shrink. */
class TokensTest {

    private static final int RAMPS = 40;

    /** A change of the batch: at a step, or once so many tokens have been seen. */
    private record Change(boolean inTokens, long key, long size) {
        String written() {
            return key + (inTokens ? " tokens" : "") + ": " + size;
        }
    }

    /** One run: its batch, and where its parts end, in tokens from its start. */
    private record Run(List<Change> batch, List<Long> ends) {

        static Run random(RandomGenerator random) {
            long most = 1L << random.nextInt(4, 40);
            List<Change> batch = new ArrayList<>(List.of(new Change(false, 0, random.nextLong(1, most))));
            long step = 0;
            long seen = 0;
            for (int k = random.nextInt(1, 6); k > 0; k--) {
                long steps = random.nextLong(1, 1L << random.nextInt(1, 18));
                long size = batch.get(batch.size() - 1).size;
                boolean inTokens = random.nextBoolean();
                long more = inTokens ? random.nextLong((steps - 1) * size + 1, steps * size + 1) : 0;
                step += steps;
                batch.add(new Change(inTokens, inTokens ? seen + more : step, random.nextLong(1, most)));
                seen += steps * size;
            }
            List<Long> ends = new ArrayList<>();
            long end = 0;
            for (int k = random.nextInt(1, 9); k > 0; k--) {
                end += random.nextLong(1, 1 + seen / 2 + most);
                ends.add(end);
            }
            ends.add(end + 2 * most);
            return new Run(batch, ends);
        }

        String text() {
            StringBuilder text = new StringBuilder("constant(1, 0 tokens)");
            long begin = 0;
            for (long end : ends) {
                text.append(" -> constant(1, ").append(end - begin).append(" tokens)");
                begin = end;
            }
            return text.toString();
        }

        String tokensPerStep() {
            return "{" + String.join(", ", batch.stream().map(Change::written).toList()) + "} by steps";
        }

        /** The steps at which parts end: half steps and more count as whole ones. */
        List<Long> boundaries() {
            List<Long> boundaries = new ArrayList<>();
            int change = 0;
            int part = 0;
            long seen = 0;
            for (long step = 0; part < ends.size(); step++) {
                while (change + 1 < batch.size() && begins(batch.get(change + 1), step, seen)) {
                    change++;
                }
                long size = batch.get(change).size;
                while (part < ends.size() && ends.get(part) < seen + size) {
                    boundaries.add(2 * (ends.get(part) - seen) >= size ? step + 1 : step);
                    part++;
                }
                seen += size;
            }
            return boundaries;
        }

        private static boolean begins(Change change, long step, long seen) {
            return change.key <= (change.inTokens ? seen : step);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void boundariesAreWhereALoopOverTheStepsFindsThem(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int k = 0; k < RAMPS; k++) {
            Run run = Run.random(random);
            Reading reading = Schedules.read(run.text(), Schedules.options().tokensPerStep(run.tokensPerStep()));
            assertThat(reading.schedule()).as("%s %s", run, reading.findings()).isPresent();
            List<Long> expected = new ArrayList<>(run.boundaries());
            // Parts of 0 steps are no stages.
            List<Long> found = reading.stages().stream().map(Stage::start).toList();
            long end = expected.get(expected.size() - 1);
            assertThat(reading.orThrow().length()).as(run.toString()).isEqualTo(end);
            assertThat(found)
                    .as(run.toString())
                    .containsExactlyElementsOf(expected.stream()
                            .sorted()
                            .distinct()
                            .filter(boundary -> boundary > 0 && boundary < end)
                            .collect(() -> new ArrayList<>(List.of(0L)), List::add, List::addAll));
        }
    }
}
