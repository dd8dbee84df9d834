package dev.etalon.workbench.command;

import dev.etalon.diagnostic.DiagnosticPrinter;
import dev.etalon.language.Finding;
import dev.etalon.language.Reading;
import dev.etalon.language.Schedules;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.ExitStatus;
import dev.etalon.workbench.convert.Converted;
import dev.etalon.workbench.convert.Converter;
import dev.etalon.workbench.convert.PeerLibrary;
import dev.etalon.workbench.python.PythonError;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code convert}: a call of another library as a line of the language. */
@Command(
        name = "convert",
        description = {
            "A call of another library as a line of the language, or why there is none.",
            "What stands before the call may make its optimizer: opt=SGD(lr=0.1); StepLR(opt, step_size=30)"
        },
        mixinStandardHelpOptions = true)
public final class Convert implements Callable<Integer> {

    private final Console console;

    @Mixin
    private Settings settings;

    @Option(
            names = "--from",
            required = true,
            paramLabel = "LIBRARY",
            converter = LibraryName.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private PeerLibrary library;

    @Parameters(arity = "1", paramLabel = "CALL", description = "The call, @FILE or - for standard input.")
    private String call;

    public Convert(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        TextSource source = new TextSource(console.in());
        String text = source.read(call);
        Converted converted;
        try {
            converted = Converter.convert(library, text);
        } catch (PythonError e) {
            console.err().println("error: " + e.getMessage());
            console.err().println(DiagnosticPrinter.details(e.span(), e.help(), text));
            return ExitStatus.REFUSED;
        }
        Reading reading = Schedules.read(converted.line(), settings.options(source));
        for (Finding finding : reading.findings()) {
            if (finding.isError()) {
                console.err().println("error: " + finding.render());
            }
        }
        if (reading.schedule().isEmpty()) {
            return ExitStatus.REFUSED;
        }
        console.out().println(converted.line());
        converted.notes().forEach(note -> console.err().println("note: " + note));
        return ExitStatus.DONE;
    }

    /** Reads the name of a library. */
    static final class LibraryName extends Choice<PeerLibrary> {
        LibraryName() {
            super(PeerLibrary.values());
        }
    }
}
