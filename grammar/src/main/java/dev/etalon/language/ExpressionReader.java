package dev.etalon.language;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.check.Checked;
import dev.etalon.language.check.Checker;
import dev.etalon.language.check.Definitions;
import dev.etalon.language.check.KnownDefinitions;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.language.format.Formatter;
import dev.etalon.language.parse.ScheduleParser;
import dev.etalon.language.parse.Syntax;
import dev.etalon.lower.RunSetting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of a schedule: definitions first, then the settings that are texts, then the expression. */
final class ExpressionReader {

    private static final List<Source> SETTINGS = List.of(Source.RUN, Source.TOKENS_PER_STEP, Source.SAMPLES_PER_STEP);

    /** One text, read; in which something may have been refused. */
    private record Read(String text, Syntax.Program program, Checked checked) {}

    private final Texts texts;
    private final Map<String, ParameterKind> parameters;
    private final BiConsumer<String, Diagnostic> findings;
    private final List<Syntax.Definition> definitions = new ArrayList<>();

    /** The names of definitions in which something is wrong. */
    private final Set<String> lost = new HashSet<>();

    /** Shared definitions that are known here and that nothing uses. */
    private final Set<Syntax.Definition> unused = new HashSet<>();

    /** The texts but those of definitions, as far as they can be parsed. */
    private final Map<Source, Read> read = new EnumMap<>(Source.class);

    /** What was found in them. */
    private final Diagnostics found = new Diagnostics();

    ExpressionReader(Texts texts, Map<String, ParameterKind> parameters, BiConsumer<String, Diagnostic> findings) {
        this.texts = texts;
        this.parameters = parameters;
        this.findings = findings;
    }

    /** The expression, if nothing is wrong. Findings about definitions are reported at once, the others by {@link #report}. */
    Optional<Expression> read() {
        boolean sound = share() & define();
        for (Source source : SETTINGS) {
            if (!texts.of(source).isEmpty()) {
                sound &= read(source);
            }
        }
        sound &= checkRecursion();
        sound &= read(Source.EXPRESSION);
        return sound ? Optional.of(expression()) : Optional.empty();
    }

    /** Where other stages add what they find. */
    Diagnostics found() {
        return found;
    }

    /** Reports what was found, in the order of the texts. */
    void report() {
        for (Diagnostic diagnostic : found.shown()) {
            findings.accept(texts.of(diagnostic.source()), diagnostic);
        }
    }

    /** The tree of the expression, whatever was refused in it; empty where it is more than may be looked at. */
    Optional<Core> tree() {
        Read expression = read.get(Source.EXPRESSION);
        if (expression == null) {
            return Optional.of(Checked.unreadable(texts.expression()).schedule());
        }
        return found.has(Code.BUDGET) ? Optional.empty() : Optional.of(expression.checked.schedule());
    }

    /** The names of the settings in whose texts something was refused. */
    Set<String> refusedSettings() {
        Set<String> refused = new HashSet<>();
        for (Source source : SETTINGS) {
            if (!texts.of(source).isEmpty() && !isSound(source)) {
                refused.add(source.id());
            }
        }
        return refused;
    }

    private boolean isSound(Source source) {
        return read.containsKey(source) && read.get(source).checked.sound();
    }

    /** What is wrong with shared definitions by themselves is reported by who shares them. */
    private boolean share() {
        if (texts.shared().isEmpty()) {
            return true;
        }
        lost.addAll(texts.lost());
        boolean sound = true;
        Set<String> names = new HashSet<>();
        List<Syntax.Definition> used = new ArrayList<>();
        List<String> all = new ArrayList<>(texts.define());
        all.addAll(List.of(texts.expression(), texts.run(), texts.tokensPerStep(), texts.samplesPerStep()));
        for (String text : all) {
            addNames(text, names);
        }
        List<List<Syntax.Definition>> shared = new ArrayList<>();
        for (String text : texts.shared()) {
            shared.add(ScheduleParser.parseDefinitions(text, new Diagnostics()).stream()
                    .filter(each -> !lost.contains(each.name()))
                    .toList());
        }
        for (int k = shared.size() - 1; k >= 0; k--) {
            used.addAll(0, used(shared.get(k), names));
        }
        for (int k = 0; k < shared.size(); k++) {
            sound &= checkShared(texts.shared().get(k), shared.get(k), used);
        }
        for (List<Syntax.Definition> one : shared) {
            know(one, used);
        }
        return sound;
    }

    /** Knows what is shared and not used, too, so that what is meant can be told from what is misspelt. */
    private void know(List<Syntax.Definition> all, List<Syntax.Definition> used) {
        for (Syntax.Definition one : all) {
            Diagnostics diagnostics = new Diagnostics();
            Definitions.check(List.of(one), known(), parameters, diagnostics);
            if (!used.contains(one) && !diagnostics.hasErrors()) {
                definitions.add(one);
                unused.add(one);
            }
        }
    }

    /** The definitions that something with these names uses, whose own names are added. */
    private static List<Syntax.Definition> used(List<Syntax.Definition> all, Set<String> names) {
        List<Syntax.Definition> used = new ArrayList<>();
        for (int k = all.size() - 1; k >= 0; k--) {
            if (names.contains(all.get(k).name())) {
                addNames(Formatter.format(all.get(k)), names);
                used.add(0, all.get(k));
            }
        }
        return used;
    }

    private boolean checkShared(String text, List<Syntax.Definition> all, List<Syntax.Definition> used) {
        Diagnostics diagnostics = new Diagnostics();
        List<Syntax.Definition> its = all.stream().filter(used::contains).toList();
        lost.addAll(Definitions.check(its, known(), parameters, diagnostics.about(Source.DEFINE)));
        definitions.addAll(its);
        report(text, diagnostics);
        return !diagnostics.hasErrors();
    }

    private static void addNames(String text, Set<String> names) {
        Matcher name = Pattern.compile("[A-Za-z_]\\w*").matcher(text);
        while (name.find()) {
            names.add(name.group());
        }
    }

    private boolean define() {
        boolean sound = true;
        for (String one : texts.define()) {
            Diagnostics diagnostics = new Diagnostics();
            Diagnostics about = diagnostics.about(Source.DEFINE);
            List<Syntax.Definition> parsed = ScheduleParser.parseDefinitions(one, about);
            lost.addAll(diagnostics.hasErrors() ? KnownDefinitions.namesIn(one) : Set.of());
            lost.addAll(Definitions.check(parsed, known(), parameters, about));
            definitions.addAll(parsed);
            report(one, diagnostics);
            sound &= !diagnostics.hasErrors();
        }
        return sound;
    }

    private KnownDefinitions known() {
        return new KnownDefinitions(definitions, lost);
    }

    private boolean read(Source source) {
        Diagnostics diagnostics = new Diagnostics();
        Diagnostics about = diagnostics.about(source);
        String text = texts.of(source);
        Optional<Syntax.Program> program = ScheduleParser.parse(text, about);
        if (program.isPresent() && !diagnostics.hasErrors()) {
            read.put(source, new Read(text, program.get(), check(source, program.get(), about)));
        }
        found.addAll(diagnostics);
        return isSound(source);
    }

    private Checked check(Source source, Syntax.Program program, Diagnostics diagnostics) {
        return switch (source) {
            case RUN -> Checker.checkDuration(program, known(), parameters, diagnostics);
            case TOKENS_PER_STEP, SAMPLES_PER_STEP -> Checker.checkBatch(program, known(), parameters, diagnostics);
            default -> Checker.check(program, known(), parameters, diagnostics);
        };
    }

    /** Only one of tokens and samples can be counted in the other. */
    private boolean checkRecursion() {
        Read tokens = read.get(Source.TOKENS_PER_STEP);
        Read samples = read.get(Source.SAMPLES_PER_STEP);
        boolean recursive = isSound(Source.TOKENS_PER_STEP)
                && isSound(Source.SAMPLES_PER_STEP)
                && tokens.checked.usedParameters().contains(RunSetting.SAMPLES_PER_STEP)
                && samples.checked.usedParameters().contains(RunSetting.TOKENS_PER_STEP);
        if (recursive) {
            int at = Math.max(0, samples.text.indexOf("token"));
            found.about(Source.SAMPLES_PER_STEP)
                    .add(
                            Code.RECURSION,
                            new Span(at, at + "token".length()),
                            "tokensPerStep counts in samples, and samplesPerStep in tokens",
                            "give the keys of one of them in steps, or in its own unit");
            read.remove(Source.TOKENS_PER_STEP);
            read.remove(Source.SAMPLES_PER_STEP);
        }
        return !recursive;
    }

    private void report(String text, Diagnostics diagnostics) {
        for (Diagnostic diagnostic : diagnostics.shown()) {
            findings.accept(text, diagnostic);
        }
    }

    private Expression expression() {
        Read expression = read.get(Source.EXPRESSION);
        Set<String> used = new HashSet<>();
        Map<String, String> canonical = new LinkedHashMap<>();
        for (Map.Entry<Source, Read> each : read.entrySet()) {
            used.addAll(each.getValue().checked.usedParameters());
            if (each.getKey() != Source.EXPRESSION) {
                canonical.put(each.getKey().id(), alone(each.getValue()));
            }
        }
        return new Expression(
                expression.text, canonical(expression), expression.checked.schedule(), used, settings(), canonical);
    }

    /** The settings that are texts, and in which nothing is wrong. */
    Map<String, RunSetting.Text> settings() {
        Map<String, RunSetting.Text> settings = new HashMap<>();
        for (Source source : List.of(Source.RUN, Source.TOKENS_PER_STEP, Source.SAMPLES_PER_STEP)) {
            if (isSound(source)) {
                Read setting = read.get(source);
                settings.put(source.id(), new RunSetting.Text(setting.text, setting.checked.schedule()));
            }
        }
        return settings;
    }

    /** Canonical text with those of the definitions that it uses. */
    private String alone(Read read) {
        Set<String> names = new HashSet<>();
        addNames(read.text, names);
        return canonical(read, used(definitions, names));
    }

    private String canonical(Read read) {
        List<Syntax.Definition> shown = new ArrayList<>(definitions);
        shown.removeAll(unused);
        return canonical(read, shown);
    }

    private static String canonical(Read read, List<Syntax.Definition> definitions) {
        List<Syntax.Definition> all = new ArrayList<>(definitions);
        all.addAll(read.program.definitions());
        return Formatter.format(new Syntax.Program(read.program.span(), all, read.program.schedule()));
    }
}
