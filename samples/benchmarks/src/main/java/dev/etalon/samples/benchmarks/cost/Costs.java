package dev.etalon.samples.benchmarks.cost;

import dev.etalon.LearningRate;
import dev.etalon.samples.benchmarks.report.Entry;
import dev.etalon.samples.benchmarks.report.Section;
import dev.etalon.samples.benchmarks.report.Unit;
import dev.etalon.samples.benchmarks.shapes.Contestant;
import dev.etalon.samples.benchmarks.shapes.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What schedules cost before the first rate: time of the compiler, size of classes, time to start. */
public final class Costs {

    private Costs() {}

    /** The tables of these. */
    public static List<Section> sections() {
        return List.of(compilation(), classSizes(), startUp());
    }

    private static Section compilation() {
        Entry first = new Entry("in a new JVM", "the first", () -> Compilation.ofEach(0, 1));
        Entry last = new Entry("in a new JVM", "501st to 1,000th, each", () -> Compilation.ofEach(500, 1000));
        return new Section("What a schedule adds to javac's time", Unit.MILLISECONDS, List.of(first, last));
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

    private static Section startUp() {
        List<Entry> entries = Stream.of(0, 1, 1000)
                .map(schedules -> new Entry("with schedules:", "%,d".formatted(schedules), new StartUp(schedules)))
                .toList();
        return new Section("A program from start to end that uses one schedule", Unit.MILLISECONDS, entries);
    }
}
