package dev.etalon.samples.benchmarks;

import dev.etalon.samples.benchmarks.report.Report;
import dev.etalon.samples.benchmarks.report.Section;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/**
 * Runs the benchmarks and prints how their times relate, as Markdown. It takes JMH's command line, of which a pattern
 * chooses among the sections by their titles; {@code -Dbenchmarks.rounds} is how often each is measured, and {@code
 * -Dbenchmarks.readme} a document to write the tables into.
 */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) throws Exception {
        CommandLineOptions options = new CommandLineOptions(arguments);
        List<Section> sections = new Sections(options)
                .all().stream()
                        .filter(section -> isChosen(section, options.getIncludes()))
                        .toList();
        String report = Report.print(sections, Integer.getInteger("benchmarks.rounds", 2));
        String readme = System.getProperty("benchmarks.readme", "");
        if (!readme.isEmpty()) {
            Report.insert(report, Path.of(readme));
        }
    }

    private static boolean isChosen(Section section, List<String> patterns) {
        return patterns.isEmpty()
                || patterns.stream()
                        .anyMatch(pattern -> Pattern.compile(pattern)
                                .matcher(section.title())
                                .find());
    }
}
