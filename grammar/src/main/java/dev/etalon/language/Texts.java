package dev.etalon.language;

import dev.etalon.arguments.Arguments;
import dev.etalon.diagnostic.Source;
import java.util.List;
import java.util.Set;

/**
 * The texts of the language that make a schedule. A setting that is empty is not set.
 *
 * @param expression the schedule, with definitions of its own if any
 * @param shared definitions that several schedules share, checked by themselves before; of these counts what is used
 * @param lost the names of shared definitions in which something is wrong, which has been said
 * @param define definitions from elsewhere, one text or more, each of which sees those before it
 * @param run how long the whole run is: a duration
 * @param tokensPerStep the tokens that are seen in each step: a number, or a table by steps of numbers
 * @param samplesPerStep the same for samples
 */
public record Texts(
        String expression,
        List<String> shared,
        Set<String> lost,
        List<String> define,
        String run,
        String tokensPerStep,
        String samplesPerStep) {

    public Texts {
        Arguments.notNull("expression", expression);
        Arguments.notNull("run", run);
        Arguments.notNull("tokensPerStep", tokensPerStep);
        Arguments.notNull("samplesPerStep", samplesPerStep);
        shared = Arguments.items("shared", shared);
        lost = Set.copyOf(Arguments.notNull("lost", lost));
        define = Arguments.items("define", define);
    }

    /** An expression without settings that are texts. */
    public static Texts of(String expression, List<String> define) {
        return new Texts(expression, List.of(), Set.of(), define, "", "", "");
    }

    /** The text of a source that is one text. */
    String of(Source source) {
        return switch (source) {
            case RUN -> run;
            case TOKENS_PER_STEP -> tokensPerStep;
            case SAMPLES_PER_STEP -> samplesPerStep;
            case EXPRESSION -> expression;
            case DEFINE -> throw new IllegalArgumentException("there may be several texts of definitions");
        };
    }
}
