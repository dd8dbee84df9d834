package dev.etalon.samples.simulation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints what is published or derived about schedules beside what this library computes. */
public final class Headlines {

    /** From the root of the repository. */
    private static final String CURVES = "runtime/theory/src/test/resources/dev/etalon/fit/curves";

    private Headlines() {}

    /**
     * Runs the sample, in about two minutes. Measured curves are read where the property {@code etalon.lossCurves}
     * says, or from the tests of etalon-theory in this repository.
     */
    public static void main(String[] arguments) throws IOException {
        List<Headline> rows = new ArrayList<>(ScalingHeadlines.all());
        rows.addAll(KernelHeadlines.all());
        rows.addAll(CurveHeadlines.all(Path.of(System.getProperty("etalon.lossCurves", CURVES))));
        rows.addAll(StabilityHeadlines.all());
        System.out.printf("%-4s %-58s %14s %14s%n", "", "", "published", "ours");
        rows.forEach(System.out::println);
        System.out.printf("%nH18: local slope in N and risk of the last iterate, s=1, beta=3, best peaks%n");
        KernelSlopes.table(KernelSlopes.of(10, 18)).forEach(System.out::println);
    }
}
