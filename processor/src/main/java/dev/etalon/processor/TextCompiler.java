package dev.etalon.processor;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.emit.CompiledText;
import dev.etalon.exact.Rational;
import dev.etalon.language.Expression;
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
import javax.lang.model.element.AnnotationValue;

/** Takes the text of a schedule through all checks, and reports what they find where it stands. */
final class TextCompiler {

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
        Setting setting = new Setting(
                text, annotation.horizon(), annotation.stepsPerEpoch(), epsilon(annotation.epsilon()), open);
        return Expression.read(
                        text, annotation.definitions(), kinds, (where, found) -> report(found, where, annotation))
                .flatMap(expression -> lower(source, expression, setting));
    }

    private Optional<CompiledText> lower(ScheduleSource source, Expression expression, Setting setting) {
        boolean allUsed = refuseUnused(source, expression);
        Diagnostics diagnostics = new Diagnostics();
        Optional<Lowered> lowered = Lowering.lower(expression.schedule(), setting, diagnostics);
        diagnostics.sorted().forEach(found -> report(found, setting.text(), source.annotation()));
        return lowered.filter(plan -> allUsed).map(plan -> new CompiledText(expression, setting, plan));
    }

    private boolean refuseUnused(ScheduleSource source, Expression expression) {
        boolean allUsed = true;
        for (Variable variable : source.variables()) {
            if (!Usage.uses(expression, variable.name())) {
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
        AnnotationValue value = annotation.define().stream()
                .filter(definition -> definition.getValue().equals(text))
                .findFirst()
                .filter(definition -> !annotation.text().equals(Optional.of(text)))
                .map(AnnotationValue.class::cast)
                .orElseGet(annotation::textValue);
        reporter.finding(found, text, new Place(annotation.element(), annotation.mirror(), value));
    }
}
