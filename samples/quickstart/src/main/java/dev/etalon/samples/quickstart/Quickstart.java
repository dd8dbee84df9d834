package dev.etalon.samples.quickstart;

import dev.etalon.LearningRate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Prints the class that javac generated for {@link Recipes#pretraining}, some of its values, and its plot. */
public final class Quickstart {

    private static final long[] STEPS = {0, 1, 50, 100, 101, 5_100, 10_099, 10_100, 10_101, 20_100, 1_000_000};

    private Quickstart() {}

    /**
     * Runs the sample.
     *
     * @param arguments the directory of the generated sources
     */
    public static void main(String[] arguments) throws IOException {
        LearningRate pretraining = new RecipesSchedules().pretraining();

        System.out.println(Files.readString(sourceOf(pretraining, Path.of(arguments[0]))));

        System.out.printf(Locale.ROOT, "%11s  %s%n", "step", "rate");
        for (long step : STEPS) {
            System.out.printf(Locale.ROOT, "%,11d  %s%n", step, pretraining.at(step));
        }
        System.out.println();
        System.out.println(Plot.of(pretraining, 30_000));
        System.out.println(pretraining);
    }

    private static Path sourceOf(LearningRate schedule, Path directory) {
        return directory.resolve(schedule.getClass().getName().replace('.', '/') + ".java");
    }
}
