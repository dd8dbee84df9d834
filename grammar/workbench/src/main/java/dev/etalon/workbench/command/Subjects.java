package dev.etalon.workbench.command;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.Expression;
import dev.etalon.language.Finding;
import dev.etalon.language.Reading;
import dev.etalon.language.Schedules;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.export.JavaFileText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Reads the texts of a command, and says what was found about them. */
final class Subjects {

    /** Parameters of these names are settings, and count as used. */
    private static final Set<String> SETTINGS =
            Set.of("horizon", "stepsPerEpoch", "tokensPerStep", "samplesPerStep", "epsilon");

    private final Console console;
    private final Predicate<Finding> isShown;
    private final Predicate<Finding> isError;
    private final Set<Finding> said = new HashSet<>();

    /**
     * @param isShown whether a finding is worth saying
     * @param isError whether it refuses the text
     */
    Subjects(Console console, Predicate<Finding> isShown, Predicate<Finding> isError) {
        this.console = console;
        this.isShown = isShown;
        this.isError = isError;
    }

    /** Reads texts, says all that was found about them, and ends the command if any of them is refused. */
    static List<Subject> read(Console console, List<String> texts, Settings settings) {
        return new Subjects(console, finding -> true, Finding::isError).read(texts, settings);
    }

    /**
     * Reads a text with variables without values; a parameter that has a value becomes a definition of the text's own.
     */
    static Reading readOpen(
            Console console, String argument, Settings settings, List<JavaFileText.Variable> variables) {
        TextSource source = new TextSource(console.in());
        Map<String, ParameterKind> open = new LinkedHashMap<>();
        variables.forEach(variable ->
                open.put(variable.name(), variable.type().equals("double") ? ParameterKind.REAL : ParameterKind.WHOLE));
        String text = source.read(argument);
        Reading reading = Schedules.read(text, settings.fixedOptions(source), open);
        Subjects subjects = new Subjects(console, finding -> true, Finding::isError);
        reading.findings().forEach(subjects::say);
        Set<String> names = new LinkedHashSet<>(open.keySet());
        names.addAll(settings.values().keySet());
        Reading named = Schedules.read(text, settings.options(source), open);
        if (subjects.sayUnused(names, List.of(named)) || reading.lowered().isEmpty()) {
            throw Failure.refused();
        }
        return reading;
    }

    List<Subject> read(List<String> arguments, Settings settings) {
        TextSource source = new TextSource(console.in());
        Schedules.Options options = settings.options(source);
        List<Subject> subjects = new ArrayList<>();
        boolean isSound = true;
        for (String argument : arguments) {
            String text = source.read(argument);
            Reading reading = Schedules.read(text, options);
            for (Finding finding : reading.findings()) {
                isSound &= !say(finding);
            }
            subjects.add(new Subject(text, reading, options));
        }
        List<Reading> readings = subjects.stream().map(Subject::reading).toList();
        isSound &= !sayUnused(options.parameters().keySet(), readings);
        if (!isSound) {
            throw Failure.refused();
        }
        return subjects;
    }

    /** Says a finding once; returns whether it is an error. */
    private boolean say(Finding finding) {
        if (!isShown.test(finding)) {
            return false;
        }
        boolean refuses = isError.test(finding);
        if (said.add(finding)) {
            console.err().println((refuses ? "error: " : "warning: ") + finding.render());
        }
        return refuses;
    }

    /** Parameters that none of the texts uses, if all have been read; returns whether there are any. */
    private boolean sayUnused(Set<String> names, List<Reading> readings) {
        Set<String> unused = new LinkedHashSet<>(names);
        for (Reading reading : readings) {
            Optional<Expression> expression = reading.expression();
            unused.removeAll(expression.map(Expression::usedParameters).orElse(names));
        }
        unused.removeAll(SETTINGS);
        for (String name : unused) {
            Diagnostic diagnostic = new Diagnostic(
                    Code.UNUSED_PARAMETER,
                    new Span(0, 0),
                    "the expression does not use the parameter '" + name + "'",
                    "remove it, or use it in the expression");
            say(new Finding("", diagnostic));
        }
        return !unused.isEmpty();
    }
}
