package dev.etalon.simulation;

import dev.etalon.LearningRate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What decides the runs of a simulation, in words that can be compared: two simulations with the same words have the same
 * runs. Problems and regions, which may be anybody's classes, are known by what they answer at a few points, rates by all
 * of them.
 */
final class Experiment {

    private static final int BLOCK = 4096;
    private static final int PROBES = 3;
    private static final int LONGEST_SHOWN = 200;

    private final Map<String, String> words;

    private Experiment(Map<String, String> words) {
        this.words = words;
    }

    static Experiment of(Simulation simulation) {
        Map<String, String> words = new LinkedHashMap<>();
        Method method = simulation.method();
        words.put("steps", Long.toString(simulation.steps()));
        words.put("recorded every", Long.toString(simulation.every()));
        words.put("seed", Long.toString(simulation.seed()));
        words.put("dimension", Integer.toString(simulation.problem().dimension()));
        words.put("start", hash(simulation.start()));
        words.put("problem", problem(simulation));
        words.put("optimiser", method.optimiser().toString());
        words.put("weight decay", method.decay().toString());
        words.put("clip", method.clip().toString());
        words.put("batch", batch(simulation));
        words.put("averaging", method.averaging().toString());
        words.put("region", region(simulation));
        words.put("schedule", shown(simulation.rate().expression()) + rates(simulation.rate(), simulation.steps()));
        return new Experiment(words);
    }

    static Experiment read(Map<String, String> words) {
        return new Experiment(new LinkedHashMap<>(words));
    }

    Map<String, String> words() {
        return words;
    }

    /** The first thing in which another experiment differs, in words. */
    Optional<String> difference(Experiment stored) {
        for (Map.Entry<String, String> here : words.entrySet()) {
            String there = stored.words.get(here.getKey());
            if (!here.getValue().equals(there)) {
                return Optional.of("its " + here.getKey() + " is " + there + ", not " + here.getValue());
            }
        }
        return Optional.empty();
    }

    private static String problem(Simulation simulation) {
        Problem problem = simulation.problem();
        Hash hash = new Hash();
        double[] answer = new double[problem.dimension()];
        for (double[] point : probes(simulation)) {
            hash.add(problem.loss(point));
            problem.gradient(point, answer);
            hash.add(answer);
        }
        Sampler sampler = problem.sampler(1);
        sampler.draw(0, Randomness.of(simulation.seed(), 0));
        for (double[] point : probes(simulation)) {
            sampler.gradient(point, answer);
            hash.add(answer);
        }
        return problem.getClass().getSimpleName() + " " + hash;
    }

    private static String batch(Simulation simulation) {
        Batch batch = simulation.method().batch();
        return batch.isFull()
                ? "the exact gradient"
                : batch.drawing() + ", sizes" + rates(batch.size(), simulation.steps());
    }

    private static String region(Simulation simulation) {
        Hash hash = new Hash();
        for (double[] point : probes(simulation)) {
            simulation.method().region().project(point);
            hash.add(point);
        }
        return hash.toString();
    }

    /** The start and a few points around it, further and further away. */
    private static double[][] probes(Simulation simulation) {
        double[][] points = new double[PROBES][];
        for (int p = 0; p < PROBES; p++) {
            points[p] = simulation.start().clone();
            RandomGenerator random = Randomness.of(p, 0).at(0);
            for (int j = 0; p > 0 && j < points[p].length; j++) {
                points[p][j] += p * p * (2 * random.nextDouble() - 1);
            }
        }
        return points;
    }

    private static String rates(LearningRate rate, long steps) {
        Hash hash = new Hash();
        double[] block = new double[BLOCK];
        for (long from = 0; from < steps; from += BLOCK) {
            int count = (int) Math.min(BLOCK, steps - from);
            rate.fill(from, block, 0, count);
            for (int k = 0; k < count; k++) {
                hash.add(block[k]);
            }
        }
        return " " + hash;
    }

    private static String shown(String expression) {
        return expression.length() <= LONGEST_SHOWN ? expression : expression.substring(0, LONGEST_SHOWN) + "...";
    }

    private static String hash(double[] values) {
        Hash hash = new Hash();
        hash.add(values);
        return hash.toString();
    }

    /** 64 bits that depend on all bits of all numbers and their order. */
    private static final class Hash {

        private static final long FACTOR = 0x9E3779B97F4A7C15L;

        private long state = 1;

        void add(double value) {
            long x = (state ^ Double.doubleToLongBits(value)) * FACTOR;
            state = x ^ x >>> 32;
        }

        void add(double[] values) {
            for (double value : values) {
                add(value);
            }
        }

        @Override
        public String toString() {
            return String.format("#%016x", state);
        }
    }
}
