package dev.etalon.samples.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Measures sections and prints each as soon as it is complete; the progress is on the standard error stream. */
public final class Report {

    private static final String BEGIN = "<!-- what was measured -->\n";
    private static final String END = "<!-- end of what was measured -->\n";

    private Report() {}

    /**
     * Measures all entries of a section in turn, {@code rounds} times, so that a busy moment of the machine does not
     * fall on one of them.
     *
     * @return all that was printed
     */
    public static String print(List<Section> sections, int rounds) throws Exception {
        StringBuilder text = new StringBuilder(Machine.describe()).append("\n\n");
        System.out.print(text);
        long entries =
                sections.stream().mapToLong(section -> section.entries().size()).sum();
        try (ProgressBar progress = new ProgressBarBuilder()
                .setTaskName("Measuring")
                .setInitialMax(rounds * entries)
                .build()) {
            for (Section section : sections) {
                Table table = new Table(section);
                for (int round = 0; round < rounds; round++) {
                    for (Entry entry : section.entries()) {
                        progress.setExtraMessage(entry.work() + " " + entry.contestant());
                        table.add(entry, entry.stopwatch().read());
                        progress.step();
                    }
                }
                System.out.print("\n" + table.markdown());
                text.append(table.markdown());
            }
        }
        return text.toString();
    }

    /** Puts a report between the two marks of a document, in place of the one that is there. */
    public static void insert(String report, Path document) throws IOException {
        String text = Files.readString(document);
        int from = text.indexOf(BEGIN);
        int to = text.indexOf(END);
        if (from < 0 || to < from) {
            throw new IOException(document + " lacks the marks " + BEGIN.strip() + " and " + END.strip());
        }
        Files.writeString(document, text.substring(0, from + BEGIN.length()) + "\n" + report + text.substring(to));
    }
}
