package dev.etalon.workbench.command;

import dev.etalon.bounds.Setting;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.explain.Explanation;
import dev.etalon.workbench.page.Entry;
import dev.etalon.workbench.page.Page;
import dev.etalon.workbench.page.Paste;
import dev.etalon.workbench.picture.RateLine;
import dev.etalon.workbench.theory.BoundTable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code page}: schedules as a page of HTML. */
@Command(
        name = "page",
        description = {
            "Schedules as one page of HTML that opens from the disk.",
            "Curves to zoom into, stages, bounds, the Java to paste and exports, side by side."
        },
        mixinStandardHelpOptions = true)
public final class PageCommand implements Callable<Integer> {

    /** Steps of a run over which bounds are evaluated at most: some seconds. */
    private static final long MOST_STEPS = 100_000_000;

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(names = "-o", paramLabel = "FILE.html", required = true, description = "The file to write.")
    private String file;

    @Option(
            names = "-T",
            paramLabel = "N",
            converter = StepRange.Count.class,
            description = "The steps that bounds are for. Default: those that are drawn.")
    private Long steps;

    @Option(
            names = "--distance",
            paramLabel = "D",
            description = "How far the minimiser is from the start. Default: 1.")
    private double distance = 1;

    @Option(
            names = "--gradient-norm",
            paramLabel = "G",
            description = "A bound on the norms of the gradients. Default: 1.")
    private double gradientNorm = 1;

    @Parameters(arity = "1..*", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private List<String> texts;

    public PageCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (!OutputFile.hasExtension(file, ".html") && !OutputFile.hasExtension(file, ".htm")) {
            throw Failure.usage("a page is a file that ends in .html, not '" + file + "'");
        }
        Setting setting = Guarantees.setting(distance, gradientNorm);
        Guarantees.requireSteps(steps == null ? 1 : steps);
        List<Subject> subjects = Subjects.read(console, texts, settings);
        long last = subjects.stream()
                .mapToLong(subject ->
                        RateLine.end(subject.schedule(), subject.reading().stages(), subject.horizon()))
                .max()
                .orElseThrow();
        long run = steps == null ? Math.max(1, Math.min(MOST_STEPS, last)) : steps;
        List<Entry> entries =
                subjects.stream().map(subject -> entry(subject, run, setting)).toList();
        OutputFile.write(file, Page.of(entries, last).getBytes(StandardCharsets.UTF_8));
        return ExitStatus.DONE;
    }

    private Entry entry(Subject subject, long run, Setting setting) {
        return new Entry(
                Explanation.of(subject.text(), subject.reading()),
                BoundTable.of(subject.schedule(), run, setting),
                BoundTable.of(subject.schedule(), run, Setting.UNIT),
                Paste.method(subject.text(), settings.given(), settings.values()),
                Attachments.of(subject, settings));
    }
}
