package dev.etalon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.etalon.ScheduleException;
import dev.etalon.language.Expression;
import dev.etalon.language.Schedules;
import dev.etalon.language.check.ParameterKind;
import dev.etalon.language.reference.Comparison;
import dev.etalon.language.reference.RandomTexts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random texts that are weighted to the corners of the language: what the contract says of them is what is parsed and what is
 * generated, bit for bit, and what is refused is refused by the same names. {@code -Detalon.batches=400} takes 20,000.
 */
class ReferenceBatchTest {

    private static final int BATCHES = Integer.getInteger("etalon.batches", 1);
    private static final int IN_BATCH = 50;
    private static final int STEPS = 24;
    private static final Pattern NAME = Pattern.compile("\\[etalon:([a-z-]+)]");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, BATCHES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void meantIsParsedIsGenerated(long seed) {
        RandomTexts texts = new RandomTexts(-seed);
        List<Batch.Case> accepted = new ArrayList<>();
        List<Batch.Case> refused = new ArrayList<>();
        List<Set<String>> names = new ArrayList<>();
        while (accepted.size() < IN_BATCH) {
            Comparison.Case one = texts.next();
            Batch.Case batched = new Batch.Case(one.text(), Comparison.options(one.settings()));
            try {
                Schedules.parse(batched.text(), batched.options());
                if (usesAll(batched) && !onlyWithoutSteps(one)) {
                    assertThat(Comparison.difference(one, seed))
                            .as(one.toString())
                            .isEmpty();
                    accepted.add(batched);
                }
            } catch (ScheduleException refusal) {
                if (batched.options().parameters().isEmpty()) {
                    refused.add(batched);
                    names.add(names(refusal.getMessage()));
                }
            }
        }
        new Batch(accepted, seed).compare(STEPS);
        assertThat(refusals(refused)).as("refusals of %s", refused).isEqualTo(names);
    }

    /** Whether the processor takes it: it refuses parameters that are not used. */
    private static boolean usesAll(Batch.Case one) {
        Map<String, ParameterKind> kinds = new HashMap<>();
        one.options()
                .parameters()
                .forEach((name, value) ->
                        kinds.put(name, value instanceof Double ? ParameterKind.REAL : ParameterKind.WHOLE));
        Expression expression = Expression.read(one.text(), one.options().definitions(), kinds, (text, found) -> {})
                .orElseThrow();
        return kinds.keySet().stream()
                .allMatch(name -> expression.usedParameters().contains(name));
    }

    /** Whether a part lacks a start unless a parameter leaves it out: the compiler refuses it, whatever the value is. */
    private static boolean onlyWithoutSteps(Comparison.Case one) {
        Schedules.Options others = Comparison.options(one.settings());
        for (Map.Entry<String, Number> parameter : others.parameters().entrySet()) {
            if (parameter.getValue().equals(0L)) {
                others = others.parameter(parameter.getKey(), 7L);
            }
        }
        try {
            Schedules.parse(one.text(), others);
            return false;
        } catch (ScheduleException refusal) {
            Set<String> names = names(refusal.getMessage());
            return names.contains("no-from") || names.contains("warmup-target");
        }
    }

    private static Set<String> names(String message) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = NAME.matcher(message);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** The names by which each is refused when they are compiled together. */
    private static List<Set<String>> refusals(List<Batch.Case> cases) {
        StringBuilder source = new StringBuilder("package batch;\nimport dev.etalon.LearningRate;\n"
                + "import dev.etalon.Schedule;\npublic interface Refused {\n");
        List<Long> lines = new ArrayList<>();
        List<Set<String>> names = new ArrayList<>();
        for (int k = 0; k < cases.size(); k++) {
            lines.add(source.chars().filter(each -> each == '\n').count());
            names.add(new TreeSet<>());
            source.append(cases.get(k).method(k));
        }
        Compilation compilation = Compiled.run(source.append("}\n").toString());
        compilation.errors().forEach(error -> {
            int method = 0;
            while (method + 1 < lines.size() && lines.get(method + 1) < error.getLineNumber()) {
                method++;
            }
            names.get(method).addAll(names(error.getMessage(Locale.ROOT)));
        });
        return names;
    }
}
