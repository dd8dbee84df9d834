package dev.etalon.samples.benchmarks;

import dev.etalon.samples.benchmarks.report.Report;
import dev.etalon.samples.benchmarks.report.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks and prints how their times relate, as Markdown. The arguments are settings of JMH; {@code
 * -Dbenchmarks.tables} is a pattern of the titles of tables to measure, {@code -Dbenchmarks.rounds} how often each
 * number is measured, {@code -Dbenchmarks.readme} a document to write the tables into, and {@code
 * -Dbenchmarks.processor} the jar of the processor whose time is measured.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        Pattern titles = Pattern.compile(System.getProperty("benchmarks.tables", ""));
        List<Section> sections = new Sections(new CommandLineOptions(arguments))
                .all().stream()
                        .filter(section -> titles.matcher(section.title()).find())
                        .toList();
        String report = Report.print(sections, Integer.getInteger("benchmarks.rounds", 2));
        String readme = System.getProperty("benchmarks.readme", "");
        if (!readme.isEmpty()) {
            Report.insert(report, Path.of(readme));
        }
    }
}
