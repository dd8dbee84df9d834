package dev.etalon.samples.benchmarks.cost;

import com.sun.management.OperatingSystemMXBean;
import dev.etalon.samples.benchmarks.cost.Program.Written;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;

/**
 * Compiles a program of the arguments, who writes its schedules, how many, and the path of the processor, and prints the
 * nanoseconds that all threads of this virtual machine took of a processor: those of just-in-time compilation as well.
 */
public final class Compilation {

    private Compilation() {}

    public static void main(String[] arguments) throws IOException {
        Written written = Written.valueOf(arguments[0]);
        int schedules = Integer.parseInt(arguments[1]);
        Path directory = Programs.write(new Program(written, schedules), Math.min(schedules, 1));
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long start = system.getProcessCpuTime();
        Programs.compile(directory, written, arguments[2]);
        System.out.println(system.getProcessCpuTime() - start);
    }

    /** The time that it takes in a virtual machine that has done nothing before. */
    static long of(Written written, int schedules) throws IOException, InterruptedException {
        // Without the processor on the class path, where javac would take it from before its own path.
        String classPath = Programs.location(Compilation.class) + File.pathSeparator + Programs.runtime();
        String[] arguments = {written.name(), Integer.toString(schedules), Programs.processors()};
        return Long.parseLong(Fork.run(classPath, Compilation.class.getName(), arguments));
    }

    /** What the first schedule adds to a program without any, and with a processor that does nothing. */
    static double[] ofFirst(Written written) throws IOException, InterruptedException {
        return new double[] {of(written, 1) - of(Written.BY_HAND, 0)};
    }

    /** What one schedule adds, on average, if there are {@code more} and not {@code few} of them. */
    static double[] ofEach(Written written, int few, int more) throws IOException, InterruptedException {
        double difference = of(written, more) - of(written, few);
        return new double[] {difference / (more - few)};
    }
}
