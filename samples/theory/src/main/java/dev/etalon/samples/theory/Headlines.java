package dev.etalon.samples.theory;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Prints published results on learning-rate schedules, computed anew, beside the published numbers. */
public final class Headlines {

    private Headlines() {}

    /** All results, in their order. */
    static List<Row> rows() {
        return Stream.of(TunedBounds.rows(), Cooldowns.rows(), WorstCases.rows(), Measured.rows(), Cancellation.rows())
                .flatMap(List::stream)
                .sorted((a, b) -> Integer.compare(number(a), number(b)))
                .toList();
    }

    private static int number(Row row) {
        return Integer.parseInt(row.result().substring(1));
    }

    public static void main(String[] args) {
        System.out.println(String.format(Locale.ROOT, "%-4s %-66s %20s %22s", "", "", "here", "published"));
        rows().forEach(System.out::println);
    }
}
