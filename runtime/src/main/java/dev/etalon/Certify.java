package dev.etalon;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What theory has to guarantee for the {@link Schedule} beside it: if it does not, the schedule is a compile error,
 * which shows the value, the limit and the nearest change that would pass. Where the schedule has parameters, the
 * generated constructor checks it, in the same words.
 *
 * <pre>{@code
 * @Schedule("linear(0.01, 0, 10k)")
 * @Certify(steps = 10_000, lastIterateAtMost = 0.021, curvature = 150)
 * LearningRate training();
 * }</pre>
 *
 * <p>Limits are in units of the loss, of which {@code distance · gradientNorm} is one; each is checked in real
 * numbers for exactly the rates that the schedule returns. A member that is left out asks for nothing. The classes of the
 * theorems are in the artifact etalon-theory, package {@code dev.etalon.bounds}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Certify {

    /** The number of steps of the run, at most 10^9; 0 is the schedule's horizon, or its length where it has none. */
    long steps() default 0;

    /** D: a bound on the distance from the start to a minimiser. */
    double distance() default 1;

    /** G: a bound on the root mean square of the gradient norm. */
    double gradientNorm() default 1;

    /** The limit of the last-iterate bound, {@code Bound.LAST_ITERATE} of etalon-theory. */
    double lastIterateAtMost() default Double.POSITIVE_INFINITY;

    /** The limit of the bound of the rate-weighted average loss, {@code Bound.WEIGHTED_AVERAGE} of etalon-theory. */
    double averageAtMost() default Double.POSITIVE_INFINITY;

    /** The limit of the exact worst case of the last loss, {@code Bound.WORST_CASE} of etalon-theory. */
    double worstCaseAtMost() default Double.POSITIVE_INFINITY;

    /** The limit of the worst case relative to the best that any schedule of that length has; at least 1. */
    double suboptimalityAtMost() default Double.POSITIVE_INFINITY;

    /**
     * λmax, the largest curvature: every rate has to be below {@code 2(1 + momentum)/curvature}; 0 asks for nothing.
     */
    double curvature() default 0;

    /** β of {@code v ← βv + g, θ ← θ − ηv}, for {@link #curvature}. */
    double momentum() default 0;

    /** Whether no rate may be larger than the one before. */
    boolean nonIncreasing() default false;

    /** Whether the rate has to be 0 once the run is over: at step {@link #steps}. */
    boolean endsAtZero() default false;
}
