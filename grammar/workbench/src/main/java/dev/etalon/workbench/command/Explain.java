package dev.etalon.workbench.command;

import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.explain.Explanation;
import dev.etalon.workbench.explain.ExplanationJson;
import dev.etalon.workbench.explain.ExplanationText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: what a schedule does, stage by stage. */
@Command(
        name = "explain",
        description = "The canonical text of a schedule, its stages, its end, its cycles and its jumps.",
        mixinStandardHelpOptions = true)
public final class Explain implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(names = "--json", description = "Write JSON.")
    private boolean isJson;

    @Parameters(arity = "1", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private String text;

    public Explain(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Subject subject = Subjects.read(console, List.of(text), settings).get(0);
        Explanation explanation = Explanation.of(subject.text(), subject.reading());
        if (isJson) {
            console.out().println(ExplanationJson.of(explanation, settings.given(), settings.values()));
        } else {
            console.out().print(ExplanationText.of(explanation));
        }
        return ExitStatus.DONE;
    }
}
