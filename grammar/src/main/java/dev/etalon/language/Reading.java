package dev.etalon.language;

import dev.etalon.LearningRate;
import dev.etalon.ScheduleException;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.RunSetting;
import dev.etalon.lower.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** An expression that has been read: the schedule that it means, if it means one, and all that was found about it. */
public final class Reading {

    private final List<Finding> findings = new ArrayList<>();
    private final RunSetting setting;
    private final Optional<Expression> expression;
    private final Optional<Lowered> lowered;
    private final Optional<LearningRate> schedule;

    /** @param open variables without values; with any there is no schedule, but the form that it will have */
    Reading(String text, Schedules.Options options, Map<String, ParameterKind> open) {
        Map<String, ParameterKind> kinds = new LinkedHashMap<>(options.kinds());
        Map<String, Number> values = new LinkedHashMap<>(options.parameters());
        kinds.putAll(open);
        for (String name : open.keySet()) {
            values.put(name, null);
        }
        Compilation compiled = Compilation.of(
                options.texts(text),
                kinds,
                options.setting(text).with(values),
                Set.of(),
                // No lambda: it would be the only one that a new JVM links to read a plain schedule.
                new BiConsumer<>() {
                    @Override
                    public void accept(String where, Diagnostic found) {
                        findings.add(new Finding(where, found));
                    }
                });
        expression = compiled.expression();
        setting = compiled.setting();
        lowered = compiled.lowered();
        schedule = lowered.isEmpty() || setting.isOpen()
                ? Optional.empty()
                : Optional.of(new InterpretedSchedule(expression.get(), options, lowered.get()));
    }

    /** What the expression was read with besides itself. */
    public RunSetting setting() {
        return setting;
    }

    /** The evaluated form; empty if there is an error. */
    public Optional<Lowered> lowered() {
        return lowered;
    }

    /** The schedule; empty if there is an error. */
    public Optional<LearningRate> schedule() {
        return schedule;
    }

    /** Errors and warnings, those about definitions first, in the order of each text. */
    public List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** What is suspect and refuses nothing, such as a jump; {@link Schedules#parse} does not look at it. */
    public List<Finding> warnings() {
        return findings.stream().filter(found -> !found.isError()).toList();
    }

    /** The checked expression; empty if there is an error that needs no numbers to be seen. */
    public Optional<Expression> expression() {
        return expression;
    }

    /** The parts of the schedule in order; empty if there is an error. */
    public List<Stage> stages() {
        return lowered.map(Lowered::stages).orElse(List.of());
    }

    /** What else there is to know about the schedule, a sentence each; empty if there is an error. */
    public List<String> notes() {
        return lowered.map(Lowered::notes).orElse(List.of());
    }

    /**
     * The schedule.
     *
     * @throws ScheduleException if there is none; the message shows all that is wrong, that with the first text first
     */
    public LearningRate orThrow() {
        if (schedule.isEmpty()) {
            throw refusal();
        }
        return schedule.get();
    }

    private ScheduleException refusal() {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        String text = errors.get(0).text();
        List<Diagnostic> first = errors.stream()
                .filter(found -> found.text().equals(text))
                .map(Finding::diagnostic)
                .toList();
        List<String> others = errors.stream()
                .filter(found -> !found.text().equals(text))
                .map(Finding::render)
                .toList();
        return new ScheduleException(text, first, others);
    }
}
