package dev.etalon.language.reference;

import dev.etalon.language.RandomSchedules;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * Batches of a hundred random texts, each compared with what the contract says of it. The same seed gives the same texts.
 *
 * <p>As a program it goes over many batches, with as many threads as asked for, and prints what differs as it is found: its
 * arguments are the first seed, the number of batches and the number of threads.
 */
public final class Sweep {

    private static final int TEXTS = 60;
    private static final int MUTATIONS = 20;
    private static final int VALID = 20;

    /** One seed of so many is told, so that one sees how far it is. */
    private static final int TOLD = 20;

    private Sweep() {}

    /** What differs in the texts of a seed, each with its text. */
    static List<String> differences(long seed) {
        List<Comparison.Case> cases = cases(seed);
        List<String> differences = new ArrayList<>();
        for (int k = 0; k < cases.size(); k++) {
            Comparison.Case one = cases.get(k);
            String where = " [" + seed + ", " + k + "] " + one;
            Comparison.difference(one, seed + k).ifPresent(difference -> differences.add(difference + where));
        }
        return differences;
    }

    private static List<Comparison.Case> cases(long seed) {
        List<Comparison.Case> cases = new ArrayList<>();
        RandomTexts texts = new RandomTexts(seed);
        for (int k = 0; k < TEXTS; k++) {
            cases.add(texts.next());
        }
        for (int k = 0; k < MUTATIONS; k++) {
            cases.add(texts.nextMutated());
        }
        RandomSchedules schedules = new RandomSchedules(seed);
        for (int k = 0; k < VALID; k++) {
            cases.add(valid(schedules.next(1)));
        }
        return cases;
    }

    private static Comparison.Case valid(RandomSchedules.Example example) {
        return new Comparison.Case(
                example.text(),
                new Settings(
                        example.horizon(),
                        example.stepsPerEpoch(),
                        0,
                        example.run(),
                        example.tokensPerStep(),
                        "",
                        List.of(),
                        example.parameters()));
    }

    public static void main(String[] arguments) throws InterruptedException {
        long first = Long.parseLong(arguments[0]);
        long batches = Long.parseLong(arguments[1]);
        AtomicLong next = new AtomicLong(first);
        AtomicLong found = new AtomicLong();
        List<Thread> threads = LongStream.range(0, Long.parseLong(arguments[2]))
                .mapToObj(k -> new Thread(() -> {
                    for (long seed = next.getAndIncrement(); seed < first + batches; seed = next.getAndIncrement()) {
                        List<String> differences = differences(seed);
                        found.addAndGet(differences.size());
                        differences.forEach(System.out::println);
                        if (seed % TOLD == 0) {
                            System.out.println("seed " + seed);
                        }
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
        System.out.println(found + " differ of the texts of " + batches + " batches from " + first);
    }
}
