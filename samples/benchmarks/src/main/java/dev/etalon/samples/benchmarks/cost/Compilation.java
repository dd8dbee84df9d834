package dev.etalon.samples.benchmarks.cost;

import java.io.IOException;
import java.nio.file.Path;

/** Compiles a program with so many schedules as its argument says, and prints how many nanoseconds that took. */
public final class Compilation {

    private Compilation() {}

    public static void main(String[] arguments) throws IOException {
        Path directory = Programs.write(Integer.parseInt(arguments[0]));
        long start = System.nanoTime();
        Programs.compile(directory);
        System.out.println(System.nanoTime() - start);
    }

    /** Nanoseconds to compile a program with so many schedules in a virtual machine that has done nothing before. */
    static long of(int schedules) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        return Long.parseLong(Fork.run(classPath, Compilation.class.getName(), Integer.toString(schedules)));
    }

    /** What one schedule adds to that, on average, if there are {@code more} and not {@code few} of them. */
    static double[] ofEach(int few, int more) throws IOException, InterruptedException {
        double difference = of(more) - of(few);
        return new double[] {difference / (more - few)};
    }
}
