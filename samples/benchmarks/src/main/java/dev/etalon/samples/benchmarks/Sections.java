package dev.etalon.samples.benchmarks;

import static dev.etalon.samples.benchmarks.shapes.Contestant.CHAIN;
import static dev.etalon.samples.benchmarks.shapes.Contestant.CLOSURES;
import static dev.etalon.samples.benchmarks.shapes.Contestant.GENERATED;
import static dev.etalon.samples.benchmarks.shapes.Contestant.LIMIT;
import static dev.etalon.samples.benchmarks.shapes.Contestant.SEARCH;

import dev.etalon.bounds.Bound;
import dev.etalon.samples.benchmarks.cost.Costs;
import dev.etalon.samples.benchmarks.report.Entry;
import dev.etalon.samples.benchmarks.report.JmhStopwatch;
import dev.etalon.samples.benchmarks.report.Section;
import dev.etalon.samples.benchmarks.report.Unit;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What is measured: not all contestants in all ways, but enough to see what a number depends on. */
final class Sections {

    private static final Set<Shape> ALL = EnumSet.allOf(Shape.class);
    private static final Set<Shape> SOME = EnumSet.range(Shape.LINES_1, Shape.LINES_500);
    private static final Set<Shape> FEW = EnumSet.of(Shape.LINES_4, Shape.WARMUP_COSINE, Shape.MIXED_5);
    private static final Set<Contestant> BY_HAND = EnumSet.of(GENERATED, CHAIN, SEARCH);

    static {
        SOME.addAll(FEW);
    }

    private final Options options;

    /** @param options settings of JMH */
    Sections(Options options) {
        this.options = options;
    }

    List<Section> all() {
        List<Section> sections = new ArrayList<>(List.of(
                at("at, random steps", "atRandomSteps", ALL, EnumSet.complementOf(EnumSet.of(LIMIT))),
                at("at, one step after the other", "atSequentialSteps", SOME, BY_HAND),
                at("at, each step waits for the rate before", "atDependentSteps", SOME, BY_HAND),
                fill(16, FEW, EnumSet.of(GENERATED, CHAIN)),
                fill(64, FEW, EnumSet.of(GENERATED, CHAIN)),
                fill(1024, ALL, EnumSet.of(GENERATED, CHAIN)),
                fill(8192, SOME, EnumSet.of(GENERATED, CHAIN, SEARCH, CLOSURES)),
                bounds(),
                longRuns(),
                simulation("quadratic"),
                simulation("leastSquares"),
                ensemble(),
                parse(),
                functions()));
        sections.addAll(Costs.sections());
        return sections;
    }

    private Section at(String title, String method, Set<Shape> shapes, Set<Contestant> contestants) {
        return schedules(title, ScheduleBenchmark.class, method, Map.of(), shapes, contestants);
    }

    private Section fill(int count, Set<Shape> shapes, Set<Contestant> contestants) {
        String title = "fill, %,d rates at once".formatted(count);
        return schedules(title, FillBenchmark.class, "fill", Map.of("count", count), shapes, contestants);
    }

    /** The contestants that there are for each shape, and what limits them all beside the first. */
    private Section schedules(
            String title,
            Class<?> type,
            String method,
            Map<String, ?> parameters,
            Set<Shape> shapes,
            Set<Contestant> contestants) {
        List<Entry> entries = new ArrayList<>();
        Set<Contestant> chosen = EnumSet.copyOf(contestants);
        chosen.add(LIMIT);
        for (Shape shape : shapes) {
            for (Contestant contestant : chosen) {
                if (shape.ways().contestants().contains(contestant)) {
                    Map<String, Object> all = new HashMap<>(parameters);
                    all.put("shape", shape);
                    entries.add(entry(shape, contestant, type, method, all));
                }
            }
            chosen.remove(LIMIT);
        }
        chosen.add(LIMIT);
        List<String> columns = chosen.stream().map(Contestant::name).toList();
        return new Section(title + ", a rate", Unit.NANOSECONDS, columns, entries);
    }

    private Section bounds() {
        List<Entry> entries = new ArrayList<>();
        for (Bound bound : Bound.values()) {
            for (BoundContestant contestant : BoundContestant.values()) {
                if (contestant.computes(bound)) {
                    entries.add(entry(bound, contestant, BoundBenchmark.class, "bound", Map.of("bound", bound)));
                }
            }
        }
        List<String> columns =
                Arrays.stream(BoundContestant.values()).map(Enum::name).toList();
        return new Section("Bounds of a million steps, a step", Unit.NANOSECONDS, columns, entries);
    }

    /** From 10^8 steps on, processors share the work. */
    private Section longRuns() {
        Options one = new OptionsBuilder()
                .parent(options)
                .jvmArgsAppend("-XX:ActiveProcessorCount=1")
                .build();
        List<Entry> entries = new ArrayList<>();
        for (Bound bound : EnumSet.of(Bound.WEIGHTED_AVERAGE, Bound.LAST_ITERATE)) {
            for (long steps : new long[] {1_000_000, 100_000_000}) {
                String work = "%s, %,d steps".formatted(bound, steps);
                Map<String, ?> parameters = Map.of("bound", bound, "steps", steps);
                entries.add(new Entry(work, "ALL_PROCESSORS", longRun(options, parameters)));
                entries.add(new Entry(work, "ONE_PROCESSOR", longRun(one, parameters)));
            }
        }
        return new Section("Bound of a schedule's run", Unit.MILLISECONDS, entries);
    }

    private static JmhStopwatch longRun(Options options, Map<String, ?> parameters) {
        return new JmhStopwatch(options, LongRunBenchmark.class, "bound", parameters);
    }

    private Section simulation(String method) {
        List<Entry> entries = new ArrayList<>();
        for (int dimension : new int[] {10, 100, 1000, 100_000}) {
            for (Stepper stepper : Stepper.values()) {
                Map<String, ?> parameters = Map.of("dimension", dimension);
                entries.add(entry(dimension, stepper, SimulationBenchmark.class, method, parameters));
            }
        }
        return new Section("Simulation, " + method + " by dimension, a step", Unit.NANOSECONDS, entries);
    }

    private Section ensemble() {
        List<Entry> entries = new ArrayList<>();
        for (int threads : new int[] {1, 2}) {
            entries.add(entry("on threads:", threads, SimulationBenchmark.class, "ensemble", Map.of()));
        }
        return new Section("Simulation, 16 runs at once, a step of one", Unit.NANOSECONDS, entries);
    }

    /** A parser has more to warm up than a formula. */
    private Section parse() {
        Options warm = new OptionsBuilder().parent(options).warmupIterations(20).build();
        List<Entry> entries = new ArrayList<>();
        for (Shape shape : EnumSet.of(Shape.WARMUP_COSINE, Shape.MIXED_5, Shape.LINES_100, Shape.LINES_500)) {
            JmhStopwatch stopwatch = new JmhStopwatch(warm, ParseBenchmark.class, "parse", Map.of("shape", shape));
            entries.add(new Entry(shape.name(), "PARSE", stopwatch));
        }
        return new Section("A schedule read at run time", Unit.MICROSECONDS, entries);
    }

    private Section functions() {
        List<Entry> entries = new ArrayList<>();
        for (FunctionBenchmark.Name work : FunctionBenchmark.Name.values()) {
            for (FunctionBenchmark.Owner owner : FunctionBenchmark.Owner.values()) {
                entries.add(entry(work, owner, FunctionBenchmark.class, "value", Map.of("work", work)));
            }
        }
        return new Section("Elementary functions, an argument", Unit.NANOSECONDS, entries);
    }

    private Entry entry(Object work, Object contestant, Class<?> type, String method, Map<String, ?> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("contestant", contestant);
        return new Entry(work.toString(), contestant.toString(), new JmhStopwatch(options, type, method, all));
    }
}
