package dev.etalon.workbench;

import dev.etalon.diagnostic.Suggestions;
import dev.etalon.workbench.command.Check;
import dev.etalon.workbench.command.Convert;
import dev.etalon.workbench.command.Diff;
import dev.etalon.workbench.command.Explain;
import dev.etalon.workbench.command.Export;
import dev.etalon.workbench.command.Guarantees;
import dev.etalon.workbench.command.PageCommand;
import dev.etalon.workbench.command.Plot;
import dev.etalon.workbench.command.Simulate;
import dev.etalon.workbench.command.ValuesCommand;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.console.Failure;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** All commands of the program, and what becomes of their failures: a line on standard error and an exit status. */
@Command(
        name = "etalon",
        description = "Learning-rate schedules in one line: checked, explained, drawn, compared, handed over.",
        synopsisSubcommandLabel = "COMMAND",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
public final class Workbench {

    private Workbench() {}

    private static Map<String, Function<Console, Callable<Integer>>> commands() {
        Map<String, Function<Console, Callable<Integer>>> commands = new LinkedHashMap<>();
        commands.put("check", Check::new);
        commands.put("explain", Explain::new);
        commands.put("values", ValuesCommand::new);
        commands.put("plot", Plot::new);
        commands.put("page", PageCommand::new);
        commands.put("diff", Diff::new);
        commands.put("bound", Guarantees::new);
        commands.put("simulate", Simulate::new);
        commands.put("export", Export::new);
        commands.put("convert", Convert::new);
        return commands;
    }

    /**
     * Runs one command.
     *
     * @return its exit status
     */
    public static int run(Console console, String... arguments) {
        try {
            int status = isCommand(arguments)
                    ? commandLine(console, arguments).execute(arguments)
                    : unknown(console, arguments);
            console.out().flush();
            return status;
        } catch (UncheckedIOException e) {
            return unwritten(console, e);
        } catch (StackOverflowError | OutOfMemoryError e) {
            return bug(console, e);
        }
    }

    private static boolean isCommand(String... arguments) {
        return arguments.length > 0
                && (arguments[0].startsWith("-") || commands().containsKey(arguments[0]));
    }

    private static int unknown(Console console, String... arguments) {
        Set<String> names = commands().keySet();
        String what = arguments.length == 0
                ? "a command is missing"
                : "there is no command '" + arguments[0] + "'"
                        + Suggestions.nearest(arguments[0], names)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("");
        console.err().println("error: " + what);
        console.err().println("commands: " + String.join(", ", names) + "; etalon --help says more");
        return ExitStatus.USAGE;
    }

    private static CommandLine commandLine(Console console, String... arguments) {
        CommandLine line = new CommandLine(new Workbench());
        Map<String, Function<Console, Callable<Integer>>> commands = commands();
        // To describe a command takes longer than to run it: the others only where they may be needed.
        if (arguments.length > 0 && commands.containsKey(arguments[0])) {
            commands.keySet().retainAll(Set.of(arguments[0]));
        }
        commands.forEach((name, command) -> line.addSubcommand(name, command.apply(console)));
        return line.setExpandAtFiles(false)
                .setOut(new PrintWriter(new OutputWriter(console.out()), true))
                .setErr(new PrintWriter(console.err(), true))
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setParameterExceptionHandler((failure, given) -> usage(console, failure, given))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(console, failure));
    }

    private static int usage(Console console, ParameterException failure, String... given) {
        console.err().println("error: " + WrongUsage.of(failure));
        WrongUsage.advice(failure, List.of(given)).ifPresent(console.err()::println);
        String name = failure.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("usage: see " + name + " --help");
        return ExitStatus.USAGE;
    }

    private static int failed(Console console, Exception exception) {
        if (exception instanceof Failure failure) {
            if (!failure.getMessage().isEmpty()) {
                console.err().println("error: " + failure.getMessage());
            }
            return failure.status();
        }
        if (exception instanceof UncheckedIOException unwritten) {
            return unwritten(console, unwritten);
        }
        return bug(console, exception);
    }

    /** A reader that has seen enough closes its pipe: that is no failure. */
    private static int unwritten(Console console, UncheckedIOException failure) {
        String reason = String.valueOf(failure.getCause().getMessage());
        if (reason.toLowerCase(Locale.ROOT).contains("pipe")) {
            return ExitStatus.DONE;
        }
        console.err().println("error: cannot write: " + reason);
        return ExitStatus.USAGE;
    }

    private static int bug(Console console, Throwable failure) {
        console.err().println("error: [etalon:internal] this is a bug in Etalon: " + failure);
        return ExitStatus.USAGE;
    }
}
