package dev.etalon.samples.benchmarks.cost;

import dev.etalon.LearningRate;
import dev.etalon.samples.benchmarks.cost.Program.Written;
import dev.etalon.samples.benchmarks.report.Entry;
import dev.etalon.samples.benchmarks.report.Section;
import dev.etalon.samples.benchmarks.report.Stopwatch;
import dev.etalon.samples.benchmarks.report.Unit;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What schedules cost before the first rate and beside it: time of the compiler, first use, memory, size of classes. */
public final class Costs {

    private static final int MANY = 1000;

    private Costs() {}

    /** The tables of these. */
    public static List<Section> sections() {
        return List.of(compilation(), firstUse(), startUp(), memory(), classSizes());
    }

    private static Section compilation() {
        List<Entry> entries = new ArrayList<>();
        for (Written written : List.of(Written.BY_HAND, Written.GENERATED)) {
            entries.add(new Entry("the first", written.name(), () -> Compilation.ofFirst(written)));
            entries.add(new Entry("2nd to 100th, each", written.name(), () -> Compilation.ofEach(written, 1, 100)));
            entries.add(new Entry("101st to 400th, each", written.name(), () -> Compilation.ofEach(written, 100, 400)));
        }
        return new Section("What a class of the mix adds to the CPU time of javac", Unit.MILLISECONDS, entries);
    }

    private static Section firstUse() {
        int kinds = Program.expressions().size();
        Uses byHand = new Uses(Written.BY_HAND, 2 * kinds);
        Uses generated = new Uses(Written.GENERATED, 2 * kinds);
        List<Entry> entries = new ArrayList<>();
        for (int kind = 0; kind < kinds; kind++) {
            int number = kind;
            String work = "`" + Program.expressions().get(kind) + "`";
            entries.add(new Entry(work, Written.BY_HAND.name(), () -> byHand.time(number)));
            entries.add(new Entry(work, "GENERATED", () -> generated.time(number)));
            entries.add(new Entry(work, "GENERATED, another like it", () -> generated.time(number, number + kinds)));
        }
        return new Section("First use: CPU time up to the first rate", Unit.MILLISECONDS, entries);
    }

    private static Section startUp() {
        Uses one = new Uses(Written.GENERATED, 2);
        Uses many = new Uses(Written.GENERATED, MANY);
        String work = "from start to end";
        List<Entry> entries = List.of(
                new Entry(work, "no schedule", new StartUp(one, "time", "-1")),
                new Entry(work, "one without parameters", new StartUp(one, "time", "0")),
                new Entry(work, "one with parameters", new StartUp(one, "time", "1")),
                new Entry(work, "one of 1,000", new StartUp(many, "time", "0")));
        return new Section("A program that uses one schedule", Unit.MILLISECONDS, entries);
    }

    private static Section memory() {
        List<Entry> entries = new ArrayList<>();
        for (Written written : List.of(Written.BY_HAND, Written.GENERATED)) {
            Uses program = new Uses(written, MANY);
            for (int count : new int[] {1, 100, MANY}) {
                Stopwatch stopwatch = () -> program.memory(count);
                entries.add(new Entry("%,d of the mix".formatted(count), written.name(), stopwatch));
            }
        }
        return new Section("Memory that schedules keep, classes included", Unit.KILOBYTES, entries);
    }

    private static Section classSizes() {
        List<Entry> entries = Arrays.stream(Shape.values())
                .map(shape -> new Entry(shape.name(), "class file", () -> new double[] {bytes(shape)}))
                .toList();
        return new Section("Size of generated classes", Unit.BYTES, entries);
    }

    private static double bytes(Shape shape) throws IOException {
        LearningRate generated = shape.ways().of(Contestant.GENERATED);
        String name = generated.getClass().getSimpleName() + ".class";
        try (InputStream in = generated.getClass().getResourceAsStream(name)) {
            return in.readAllBytes().length;
        }
    }
}
