package dev.etalon.processor;

import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Source;
import dev.etalon.emit.CompiledText;
import dev.etalon.exact.Rational;
import dev.etalon.language.Compilation;
import dev.etalon.language.Expression;
import dev.etalon.language.Texts;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.lower.RunSetting;
import dev.etalon.processor.model.ScheduleAnnotation;
import dev.etalon.processor.model.ScheduleSource;
import dev.etalon.processor.model.SharedDefinitions;
import dev.etalon.processor.model.SharedDefinitions.Shared;
import dev.etalon.processor.model.Variable;
import dev.etalon.processor.report.Reporter;
import dev.etalon.processor.report.Reporter.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Takes the text of a schedule through all checks, and reports what they find where it stands. */
final class TextCompiler {

    private static final Set<String> SETTINGS = settings();

    private final Reporter reporter;
    private final SharedDefinitions shared;

    TextCompiler(Reporter reporter, SharedDefinitions shared) {
        this.reporter = reporter;
        this.shared = shared;
    }

    /** The schedule, unless there is an error. */
    Optional<CompiledText> compile(ScheduleSource source) {
        SharedDefinitions.Known definitions = shared.around(source.annotation().element());
        return source.annotation().text().flatMap(text -> compile(source, definitions, text));
    }

    private static Set<String> settings() {
        Set<String> settings = new HashSet<>(RunSetting.COUNTS);
        settings.add(RunSetting.EPSILON);
        return settings;
    }

    private Optional<CompiledText> compile(ScheduleSource source, SharedDefinitions.Known known, String text) {
        ScheduleAnnotation annotation = source.annotation();
        Map<String, ParameterKind> kinds = new LinkedHashMap<>();
        Map<String, Number> open = new LinkedHashMap<>();
        for (Variable variable : source.variables()) {
            kinds.put(variable.name(), variable.isWhole() ? ParameterKind.WHOLE : ParameterKind.REAL);
            open.put(variable.name(), null);
        }
        List<String> outer = new ArrayList<>();
        List<Shared> definitions = known.texts();
        for (Shared definition : definitions) {
            outer.add(definition.text());
        }
        Texts texts = new Texts(
                text,
                outer,
                known.lost(),
                annotation.definitions(),
                annotation.text(RunSetting.RUN),
                annotation.text(RunSetting.TOKENS_PER_STEP),
                annotation.text(RunSetting.SAMPLES_PER_STEP));
        RunSetting setting = new RunSetting(
                text, annotation.horizon(), annotation.stepsPerEpoch(), epsilon(annotation.epsilon()), open);
        Set<String> twice = setTwice(source);
        Compilation compiled = Compilation.of(
                texts, kinds, setting, twice, (where, found) -> report(found, where, annotation, definitions));
        boolean sound = compiled.expression().isPresent()
                && refuseUnused(source, compiled.expression().get(), twice);
        return sound && compiled.lowered().isPresent()
                ? Optional.of(new CompiledText(
                        compiled.expression().get(),
                        compiled.setting(),
                        compiled.lowered().get()))
                : Optional.empty();
    }

    /** The names of the parameters that set what a member sets, which are refused. */
    private Set<String> setTwice(ScheduleSource source) {
        Set<String> twice = new HashSet<>();
        for (Variable variable : source.variables()) {
            String name = variable.name();
            boolean beside =
                    name.equals(RunSetting.HORIZON) && source.annotation().sets(RunSetting.RUN);
            if (SETTINGS.contains(name) && source.annotation().sets(name) || beside) {
                twice.add(name);
                reporter.refuse(
                        Code.SETTING,
                        Place.of(variable.element()),
                        "the parameter '" + name + "' sets what the member '" + (beside ? RunSetting.RUN : name)
                                + "' of @Schedule sets, too",
                        "leave one of them out, or give the parameter another name");
            }
        }
        return twice;
    }

    /** @param twice the names of parameters that were refused already */
    private boolean refuseUnused(ScheduleSource source, Expression expression, Set<String> twice) {
        boolean allUsed = true;
        for (Variable variable : source.variables()) {
            if (!expression.usedParameters().contains(variable.name()) && !twice.contains(variable.name())) {
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

    private void report(Diagnostic found, String text, ScheduleAnnotation annotation, List<Shared> definitions) {
        Place place = found.source() == Source.DEFINE
                ? definition(text, annotation, definitions)
                : new Place(annotation.element(), annotation.mirror(), annotation.value(member(found.source())));
        reporter.finding(found, text, place);
    }

    private static String member(Source source) {
        return source == Source.EXPRESSION ? "value" : source.id();
    }

    private static Place definition(String text, ScheduleAnnotation annotation, List<Shared> definitions) {
        return annotation.define().stream()
                .filter(definition -> definition.getValue().equals(text))
                .findFirst()
                .map(value -> new Place(annotation.element(), annotation.mirror(), value))
                .orElseGet(() -> definitions.stream()
                        .filter(each -> each.text().equals(text))
                        .findFirst()
                        .orElseThrow()
                        .place());
    }
}
