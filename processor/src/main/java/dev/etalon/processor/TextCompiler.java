package dev.etalon.processor;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.emit.CompiledText;
import dev.etalon.exact.Rational;
import dev.etalon.language.Expression;
import dev.etalon.language.Texts;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.Lowered;
import dev.etalon.lower.Lowering;
import dev.etalon.lower.Setting;
import dev.etalon.processor.model.ScheduleAnnotation;
import dev.etalon.processor.model.ScheduleSource;
import dev.etalon.processor.model.Variable;
import dev.etalon.processor.report.Reporter;
import dev.etalon.processor.report.Reporter.Place;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;

/** Takes the text of a schedule through all checks, and reports what they find where it stands. */
final class TextCompiler {

    private static final Set<String> SETTINGS =
            Stream.concat(Setting.COUNTS.stream(), Stream.of(Setting.EPSILON)).collect(Collectors.toUnmodifiableSet());

    private final Reporter reporter;

    TextCompiler(Reporter reporter) {
        this.reporter = reporter;
    }

    /** The schedule, unless there is an error. */
    Optional<CompiledText> compile(ScheduleSource source) {
        return source.annotation().text().flatMap(text -> compile(source, text));
    }

    private Optional<CompiledText> compile(ScheduleSource source, String text) {
        ScheduleAnnotation annotation = source.annotation();
        Map<String, ParameterKind> kinds = new LinkedHashMap<>();
        Map<String, Number> open = new LinkedHashMap<>();
        for (Variable variable : source.variables()) {
            kinds.put(variable.name(), variable.isWhole() ? ParameterKind.WHOLE : ParameterKind.REAL);
            open.put(variable.name(), null);
        }
        Texts texts = new Texts(
                text,
                annotation.definitions(),
                annotation.text(Setting.RUN),
                annotation.text(Setting.TOKENS_PER_STEP),
                annotation.text(Setting.SAMPLES_PER_STEP));
        if (isSetTwice(source)) {
            return Optional.empty();
        }
        return Expression.read(texts, kinds, (where, found) -> report(found, where, annotation))
                .flatMap(expression -> lower(
                        source,
                        expression,
                        new Setting(
                                text,
                                annotation.horizon(),
                                annotation.stepsPerEpoch(),
                                epsilon(annotation.epsilon()),
                                open,
                                expression.settings())));
    }

    /** Whether a parameter sets what a member sets, which is refused at the parameter. */
    private boolean isSetTwice(ScheduleSource source) {
        boolean twice = false;
        for (Variable variable : source.variables()) {
            String name = variable.name();
            boolean beside = name.equals(Setting.HORIZON) && source.annotation().sets(Setting.RUN);
            if (SETTINGS.contains(name) && source.annotation().sets(name) || beside) {
                twice = true;
                reporter.refuse(
                        Code.SETTING,
                        Place.of(variable.element()),
                        "the parameter '" + name + "' sets what the member '" + (beside ? Setting.RUN : name)
                                + "' of @Schedule sets, too",
                        "leave one of them out, or give the parameter another name");
            }
        }
        return twice;
    }

    private Optional<CompiledText> lower(ScheduleSource source, Expression expression, Setting setting) {
        boolean allUsed = refuseUnused(source, expression);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Lowered> lowered = Lowering.lower(expression.schedule(), setting, diagnostics);
        diagnostics.sorted().forEach(found -> report(found, setting.text(found.source()), source.annotation()));
        return lowered.filter(plan -> allUsed).map(plan -> new CompiledText(expression, setting, plan));
    }

    private boolean refuseUnused(ScheduleSource source, Expression expression) {
        boolean allUsed = true;
        for (Variable variable : source.variables()) {
            if (!expression.usedParameters().contains(variable.name())) {
                allUsed = false;
                reporter.refuse(
                        Code.UNUSED_PARAMETER,
                        Place.of(variable.element()),
                        "the expression does not use the parameter '" + variable.name() + "'",
                        "remove it, or use it in the expression");
            }
        }
        return allUsed;
    }

    private static Rational epsilon(double epsilon) {
        // The lowering refuses a negative one, in words of its own.
        return Double.isFinite(epsilon) ? Rational.of(BigDecimal.valueOf(epsilon)) : Rational.of(-1);
    }

    private void report(Diagnostic found, String text, ScheduleAnnotation annotation) {
        AnnotationValue value = switch (found.source()) {
            case EXPRESSION -> annotation.value("value");
            case RUN, TOKENS_PER_STEP, SAMPLES_PER_STEP ->
                annotation.value(found.source().id());
            case DEFINE ->
                annotation.define().stream()
                        .filter(definition -> definition.getValue().equals(text))
                        .findFirst()
                        .map(AnnotationValue.class::cast)
                        .orElseThrow();
        };
        reporter.finding(found, text, new Place(annotation.element(), annotation.mirror(), value));
    }
}
