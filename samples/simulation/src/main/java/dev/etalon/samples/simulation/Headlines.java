package dev.etalon.samples.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints what is published or derived about schedules beside what this library computes. */
public final class Headlines {

    private Headlines() {}

    /**
     * Runs the sample, in about a minute. Measured curves are read where the property {@code etalon.lossCurves} says,
     * or from {@code ../shared/loss-curves}.
     */
    public static void main(String[] arguments) throws IOException {
        List<Headline> rows = new ArrayList<>(ScalingHeadlines.all());
        rows.addAll(KernelHeadlines.all());
        rows.addAll(CurveHeadlines.all(Path.of(System.getProperty("etalon.lossCurves", "../shared/loss-curves"))));
        rows.addAll(StabilityHeadlines.all());
        System.out.printf("%-4s %-58s %14s %14s%n", "", "", "published", "ours");
        rows.forEach(System.out::println);
    }
}
