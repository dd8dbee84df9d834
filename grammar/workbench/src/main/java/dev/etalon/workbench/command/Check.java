package dev.etalon.workbench.command;

import dev.etalon.diagnostic.Code;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check}: all errors and warnings. */
@Command(
        name = "check",
        description = "All errors and warnings of schedules; nothing where all is well.",
        mixinStandardHelpOptions = true)
public final class Check implements Callable<Integer> {

    private static final String PREFIX = "etalon:";

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(names = "--strict", description = "Make warnings errors.")
    private boolean isStrict;

    @Option(names = "--allow", paramLabel = "NAME", description = "Silence a warning: 'jump'. Repeatable.")
    private List<String> allowed = new ArrayList<>();

    @Parameters(arity = "1..*", paramLabel = "EXPR", description = OptionTexts.EXPRESSION)
    private List<String> texts;

    public Check(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        Set<String> silent = silenced();
        new Subjects(
                        console,
                        found -> found.isError()
                                || !silent.contains(found.diagnostic().code().id()),
                        found -> isStrict || found.isError())
                .read(texts, settings);
        return ExitStatus.DONE;
    }

    private Set<String> silenced() {
        List<String> warnings = Arrays.stream(Code.values())
                .filter(code -> code.severity() == Code.Severity.WARNING)
                .map(Code::id)
                .toList();
        Set<String> silent = new HashSet<>();
        for (String name : allowed) {
            silent.add(name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name);
        }
        for (String name : silent) {
            if (!warnings.contains(name)) {
                String known = warnings.stream().sorted().collect(Collectors.joining(", "));
                throw Failure.usage("--allow takes the name of a warning, not '" + name + "'; there are: " + known);
            }
        }
        return silent;
    }
}
