package dev.etalon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A learning-rate schedule, written in the schedule language, checked and compiled by {@code javac}.
 *
 * <p>On a method of an interface {@code Recipes} that returns {@link LearningRate}, it makes that method a factory of the
 * generated class {@code RecipesSchedules}; the method's parameters ({@code double}, {@code int}, {@code long}) are the
 * variables of the expression. On a type {@code Training} it makes the generated class {@code TrainingSchedule}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Schedule {

    /** The expression, for example {@code "warmup(100) -> linear(1, 0.01, 10000) -> cycle"}. */
    String value();

    /** The number of steps of the whole run, from which percentages and {@code rest} are counted; 0 is none. */
    long horizon() default 0;

    /** The same as a duration of the language: {@code "14.8T tokens"}, {@code "90 epochs"}; empty is none. */
    String run() default "";

    /**
     * The number of steps in an epoch, for durations such as {@code 3 epochs}; 0 is none. An epoch is that many steps whatever
     * the batch, also while the batch grows. There are no seconds and no hours: time is no function of the step.
     */
    long stepsPerEpoch() default 0;

    /**
     * The tokens that are seen in each step, for durations such as {@code 100B tokens}: a text of the language, a whole
     * number ({@code "4M"}, {@code "2048 * 4096"}), or for a batch that grows a table by steps ({@code "{0: 1M, 100B
     * tokens: 2M} by steps"}); empty is none.
     */
    String tokensPerStep() default "";

    /** The samples that are seen in each step, likewise. */
    String samplesPerStep() default "";

    /** The rate at which a warmup starts that does not say it. */
    double epsilon() default 0;

    /** Definitions that the expression may use: {@code "let name(parameters) = schedule;"} each. */
    String[] define() default {};
}
