package dev.etalon.samples.benchmarks.cost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The sources of a program that has so many schedules, and whose {@code Main} makes some and asks each for one rate.
 *
 * @param written who writes the classes of the schedules
 * @param schedules how many there are, 0 or more
 */
record Program(Written written, int schedules) {

    /** Who writes the classes. */
    enum Written {
        /** Nobody: one interface with a method for each schedule, from whose annotations the processor writes them. */
        GENERATED,
        /** A person: a plain class of five methods for each schedule, all the same but for their numbers. */
        BY_HAND
    }

    private static final List<Kind> MIX = List.of(
            new Kind("warmup(%d) -> cosine(0.001, 0.0001, 98000)", false),
            new Kind("warmup(%d) -> cosine(peak, 0.1 * peak, rest)", true),
            new Kind("warmup(500) -> constant(0.001, %d) -> cooldown(2000)", false),
            new Kind("{0: 0.1, %d: 0.01, 60000: 0.001}", false),
            new Kind("peak * (warmup(2%%) -> constant(1, %d) -> cooldown(rest, law=sqrt))", true),
            new Kind("step(0.1, 0.5, %d)", false),
            new Kind("linear(0.01, 0, %d)", false),
            new Kind("warmup(%d) -> inverseSqrt(0.001, 1000)", false),
            new Kind("sgdr(0.1, %d, growth=2)", false),
            new Kind("warmup(50) -> decay(0.1, rate=0.99, every=%d)", false),
            new Kind("warmup(2%%) -> linear(peak, 0, rest)", true),
            new Kind("oneCycle(0.1, %d, 5000)", false),
            new Kind("triangular2(0.001, 0.1, %d)", false),
            new Kind("cosine(0.1, 0, %d) * decay(1, 0.9999)", false),
            new Kind("polynomial(0.1, 0.0001, %d, power=0.9)", false),
            new Kind("wsd(0.001, 500, %d, 2000)", false));

    /** A line of the mix. */
    private record Kind(String expression, boolean hasParameters) {

        String method(int number) {
            String parameters = hasParameters ? "double peak, long horizon" : "";
            return "    @dev.etalon.Schedule(\"" + expression.formatted(1000 + number) + "\")\n"
                    + "    dev.etalon.LearningRate s" + number + "(" + parameters + ");\n";
        }

        String call(int number) {
            return "s" + number + (hasParameters ? "(0.001, 100000L)" : "()");
        }
    }

    private static final String BY_HAND = """
            final class Rate%1$d implements dev.etalon.LearningRate {
                private final long warmup = %2$d;
                private final long horizon = 100_000;
                private final double peak = 0.001;

                @Override
                public double at(long step) {
                    if (step < warmup) {
                        return peak * step / warmup;
                    }
                    double part = (double) Math.min(step - warmup, horizon) / horizon;
                    return 0.5 * peak * (1 + Math.cos(Math.PI * part));
                }

                @Override
                public long length() {
                    return warmup + horizon;
                }

                @Override
                public boolean equals(Object other) {
                    return other instanceof Rate%1$d rate && rate.warmup == warmup && rate.peak == peak;
                }

                @Override
                public int hashCode() {
                    return java.util.Objects.hash(warmup, horizon, peak);
                }

                @Override
                public String toString() {
                    return "warmup(" + warmup + ") -> cosine(" + peak + ", 0, " + horizon + ")";
                }
            }
            """;

    /**
     * {@code time 3 19} prints how many nanoseconds of its processor the main thread takes for each of these schedules and its
     * first rate, {@code memory 0 1} how many bytes are in use more than before once there are all of these.
     */
    private static final String MAIN = """
            final class Main {
                private static final dev.etalon.LearningRate[] KEPT = new dev.etalon.LearningRate[%1$d];

                public static void main(String[] arguments) {
                    long before = now(arguments[0]);
                    for (int k = 1; k < arguments.length; k++) {
                        KEPT[k - 1] = rate(Integer.parseInt(arguments[k]));
                        KEPT[k - 1].at(5000);
                        if (arguments[0].equals("time")) {
                            long after = now("time");
                            System.out.println(after - before);
                            before = now("time");
                        }
                    }
                    if (arguments[0].equals("memory")) {
                        System.out.println(now("memory") - before);
                    }
                }

                private static long now(String what) {
                    if (what.equals("time")) {
                        return java.lang.management.ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                    }
                    System.gc();
                    long used = 0;
                    for (var pool : java.lang.management.ManagementFactory.getMemoryPoolMXBeans()) {
                        used += pool.getName().contains("Code") ? 0 : pool.getUsage().getUsed();
                    }
                    return used;
                }

                private static dev.etalon.LearningRate rate(int number) {
                    switch (number) {
                        %2$s
                        default: return step -> 0;
                    }
                }
            }
            """;

    /** The sources by the names of their files; {@code Main} can make as many of the schedules as {@code used}. */
    Map<String, String> sources(int used) {
        Map<String, String> sources = new LinkedHashMap<>();
        String cases = IntStream.range(0, used)
                .mapToObj(number -> "case " + number + ": return " + made(number) + ";\n")
                .collect(Collectors.joining());
        sources.put("Main.java", MAIN.formatted(Math.max(used, 1), cases));
        if (written == Written.GENERATED) {
            String methods = IntStream.range(0, schedules)
                    .mapToObj(number -> kind(number).method(number))
                    .collect(Collectors.joining());
            sources.put("Recipes.java", "interface Recipes {\n" + methods + "}\n");
        } else {
            for (int number = 0; number < schedules; number++) {
                sources.put("Rate" + number + ".java", BY_HAND.formatted(number, 1000 + number));
            }
        }
        return sources;
    }

    private String made(int number) {
        return written == Written.BY_HAND
                ? "new Rate" + number + "()"
                : "new RecipesSchedules()." + kind(number).call(number);
    }

    /** The expressions of the mix, in their order. */
    static List<String> expressions() {
        return IntStream.range(0, MIX.size())
                .mapToObj(number -> MIX.get(number).expression().formatted(1000 + number))
                .toList();
    }

    private static Kind kind(int number) {
        return MIX.get(number % MIX.size());
    }
}
