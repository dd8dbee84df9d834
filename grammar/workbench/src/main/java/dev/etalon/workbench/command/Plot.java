package dev.etalon.workbench.command;

import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.picture.Line;
import dev.etalon.workbench.picture.Picture;
import dev.etalon.workbench.picture.RateLine;
import dev.etalon.workbench.picture.TerminalPicture;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code plot}: schedules in one picture. */
@Command(
        name = "plot",
        description = "Schedules in one picture, in the terminal or in a file.",
        mixinStandardHelpOptions = true)
public final class Plot implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(names = "--log", description = "Draw rates on a logarithmic scale.")
    private boolean isLogarithmic;

    @Option(names = "-o", paramLabel = "FILE.svg|.png", description = "Write a picture to a file.")
    private String file;

    @Parameters(arity = "1..*", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private List<String> texts;

    public Plot(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file != null && !OutputFile.isPicture(file)) {
            throw Failure.usage("a picture is a file that ends in .svg or .png, not '" + file + "'");
        }
        Picture picture = picture(Subjects.read(console, texts, settings), isLogarithmic);
        sayHidden(picture);
        if (file == null) {
            console.out().print(TerminalPicture.of(picture, console.terminal()));
        } else {
            OutputFile.write(file, picture);
        }
        return ExitStatus.DONE;
    }

    /** A logarithmic scale has no place for 0: says which schedules it leaves out for that. */
    private void sayHidden(Picture picture) {
        List<Line> hidden = picture.hidden();
        if (hidden.size() == picture.lines().size()) {
            throw Failure.usage("on a logarithmic scale there is no 0, and nothing else to draw: leave out --log");
        }
        for (Line line : hidden) {
            console.err().println("note: '" + line.name() + "' is 0, which a logarithmic scale leaves out");
        }
    }

    private static Picture picture(List<Subject> subjects, boolean isLogarithmic) {
        long last = subjects.stream()
                .mapToLong(subject ->
                        RateLine.end(subject.schedule(), subject.reading().stages(), subject.horizon()))
                .max()
                .orElseThrow();
        List<Line> lines = subjects.stream()
                .map(subject -> RateLine.of(subject.schedule().expression(), subject.schedule(), last))
                .toList();
        return new Picture(lines, "step (updates made)", "learning rate", isLogarithmic);
    }
}
