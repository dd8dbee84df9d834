package dev.etalon.samples.benchmarks.cost;

import dev.etalon.samples.benchmarks.cost.Program.Written;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Programs that use their schedules; each is compiled when it is first asked for. */
final class Uses {

    private final Program program;
    private Path directory;

    Uses(Written written, int schedules) {
        this.program = new Program(written, schedules);
    }

    /** What {@code Main} prints, in a virtual machine that has done nothing before. */
    String run(String... arguments) throws IOException, InterruptedException {
        if (directory == null) {
            directory = Programs.write(program, program.schedules());
            Programs.compile(directory, program.written(), Programs.processors());
        }
        return Fork.run(directory + File.pathSeparator + Programs.runtime(), "Main", arguments);
    }

    /** Nanoseconds of its processor that the main thread takes for the last of these schedules and its first rate. */
    double[] time(Integer... numbers) throws IOException, InterruptedException {
        String[] printed = run(arguments("time", Stream.of(numbers))).split("\\s+");
        return new double[] {Long.parseLong(printed[printed.length - 1])};
    }

    /** Bytes that the first so many schedules keep in use, their classes and all that they need included. */
    double[] memory(int schedules) throws IOException, InterruptedException {
        Stream<Integer> numbers = Stream.iterate(0, number -> number + 1).limit(schedules);
        return new double[] {Long.parseLong(run(arguments("memory", numbers)))};
    }

    private static String[] arguments(String what, Stream<Integer> numbers) {
        return Stream.concat(Stream.of(what), numbers.map(String::valueOf)).toArray(String[]::new);
    }
}
