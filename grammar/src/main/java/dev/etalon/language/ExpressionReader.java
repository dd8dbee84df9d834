package dev.etalon.language;

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

    /** One text, read. */
    private record Read(String text, Syntax.Program program, Checked checked) {}

    private final Texts texts;
    private final Map<String, ParameterKind> parameters;
    private final BiConsumer<String, Diagnostic> findings;
    private final List<Syntax.Definition> definitions = new ArrayList<>();

    /** The names of definitions in which something is wrong. */
    private final Set<String> lost = new HashSet<>();

    /** Shared definitions that are known here and that nothing uses. */
    private final Set<Syntax.Definition> unused = new HashSet<>();

    ExpressionReader(Texts texts, Map<String, ParameterKind> parameters, BiConsumer<String, Diagnostic> findings) {
        this.texts = texts;
        this.parameters = parameters;
        this.findings = findings;
    }

    Optional<Expression> read() {
        boolean sound = share() & define();
        Map<Source, Read> read = new EnumMap<>(Source.class);
        for (Source source : SETTINGS) {
            if (!texts.of(source).isEmpty()) {
                sound &= read(source, read);
            }
        }
        sound &= checkRecursion(read);
        sound &= read(Source.EXPRESSION, read);
        return sound ? Optional.of(expression(read)) : Optional.empty();
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

    private boolean read(Source source, Map<Source, Read> read) {
        Diagnostics diagnostics = new Diagnostics();
        Diagnostics about = diagnostics.about(source);
        String text = texts.of(source);
        Optional<Syntax.Program> program = ScheduleParser.parse(text, about);
        if (program.isPresent() && !diagnostics.hasErrors()) {
            Optional<Checked> checked = check(source, program.get(), about);
            if (checked.isPresent()) {
                read.put(source, new Read(text, program.get(), checked.get()));
            }
        }
        report(text, diagnostics);
        return read.containsKey(source);
    }

    private Optional<Checked> check(Source source, Syntax.Program program, Diagnostics diagnostics) {
        return switch (source) {
            case RUN -> Checker.checkDuration(program, known(), parameters, diagnostics);
            case TOKENS_PER_STEP, SAMPLES_PER_STEP -> Checker.checkBatch(program, known(), parameters, diagnostics);
            default -> Checker.check(program, known(), parameters, diagnostics);
        };
    }

    /** Only one of tokens and samples can be counted in the other. */
    private boolean checkRecursion(Map<Source, Read> read) {
        Read tokens = read.get(Source.TOKENS_PER_STEP);
        Read samples = read.get(Source.SAMPLES_PER_STEP);
        boolean recursive = tokens != null
                && samples != null
                && tokens.checked.usedParameters().contains(RunSetting.SAMPLES_PER_STEP)
                && samples.checked.usedParameters().contains(RunSetting.TOKENS_PER_STEP);
        if (recursive) {
            Diagnostics diagnostics = new Diagnostics();
            int at = Math.max(0, samples.text.indexOf("token"));
            diagnostics
                    .about(Source.SAMPLES_PER_STEP)
                    .add(
                            Code.RECURSION,
                            new Span(at, at + "token".length()),
                            "tokensPerStep counts in samples, and samplesPerStep in tokens",
                            "give the keys of one of them in steps, or in its own unit");
            report(samples.text, diagnostics);
        }
        return !recursive;
    }

    private void report(String text, Diagnostics diagnostics) {
        for (Diagnostic diagnostic : diagnostics.shown()) {
            findings.accept(text, diagnostic);
        }
    }

    private Expression expression(Map<Source, Read> read) {
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
                expression.text,
                canonical(expression),
                expression.checked.schedule(),
                used,
                new RunSetting.Texts(
                        text(read, Source.RUN),
                        text(read, Source.TOKENS_PER_STEP),
                        text(read, Source.SAMPLES_PER_STEP)),
                canonical);
    }

    private static Optional<RunSetting.Text> text(Map<Source, Read> read, Source source) {
        Read found = read.get(source);
        return found == null
                ? Optional.empty()
                : Optional.of(new RunSetting.Text(found.text, found.checked.schedule()));
    }

    /** Canonical text with those of the definitions that it uses. */
    private String alone(Read read) {
        Set<String> names = new HashSet<>();
        addNames(read.text, names);
        return canonical(read, used(definitions, names));
    }

    private String canonical(Read read) {
        return canonical(
                read,
                definitions.stream().filter(each -> !unused.contains(each)).toList());
    }

    private static String canonical(Read read, List<Syntax.Definition> definitions) {
        List<Syntax.Definition> all = new ArrayList<>(definitions);
        all.addAll(read.program.definitions());
        return Formatter.format(new Syntax.Program(read.program.span(), all, read.program.schedule()));
    }
}
