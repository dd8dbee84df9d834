package dev.etalon.bounds;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import java.util.Set;

/**
 * The theorems that bound the loss of a run. Each is its formula, its assumptions and its source; each evaluates in one
 * pass over the rates, in constant memory, without the subtraction of one sum from another: some nanoseconds for each
 * step. From 10^8 steps on, all but {@link #WORST_CASE} share the work among the threads of the common pool (see
 * {@link Series}); the result has the same bits however many there are. The averages of a schedule in the language have
 * formulas for most of its parts, with which 10^12 steps take no longer than 10^6, some microseconds; the others would
 * take from minutes to hours there.
 */
public enum Bound {
    /**
     * The average loss on a bounded domain, {@code D²/(2T·η_T) + (1/2T) Σ η_k G_k²}, for rates that do not increase and
     * D the largest distance of an iterate from the minimiser; it holds on every path. Source: kexue.fm 11469, avg-1.
     */
    AVERAGE_ON_BOUNDED_DOMAIN("average loss on a bounded domain", new AverageOnBoundedDomain()),

    /**
     * The average loss, {@code D²/(2T·η_T) + (1/2T) Σ η_k² G_k²/η_T}, for rates that do not increase. Source: kexue.fm
     * 11469, avg-2.
     */
    AVERAGE("average loss", new AverageIterate()),

    /** The rate-weighted average loss, {@code (D² + Σ η_k² G_k²)/(2 Σ η_k)}. Source: kexue.fm 11469, avg-3. */
    WEIGHTED_AVERAGE("rate-weighted average loss", new WeightedAverage()),

    /**
     * The loss at θ_T for rates that do not increase, {@code D²/(2T·η_T) + ½ Σ η_k² G_k²/(η_T·max(1, T − k))}. Source:
     * part 3 of the same series, (14).
     */
    LAST_ITERATE_NON_INCREASING("last loss, for rates that do not increase", new LastIterateNonIncreasing()),

    /**
     * The loss at θ_T, {@code D²/(2 Σ η) + ½ Σ η_k² G_k²/η_{min(k+1,T):T}}: "the general bound". Source: kexue.fm
     * 11494, last-2; Theorem 10 of arXiv 2310.07831 and Theorem 1 of arXiv 2501.18965, in another form.
     */
    LAST_ITERATE("last loss", new LastIterate()),

    /**
     * The loss at θ_T in the worst case: the exact value over all convex problems with gradients no longer than G
     * (with a G for each step: an upper bound). Source: derived from Theorem 1 of arXiv 2310.07831;
     * {@link WorstCaseFunction} attains it.
     */
    WORST_CASE("worst-case last loss", new WorstCase()),

    /**
     * The loss at the last average x_T of schedule-free descent, {@code (D² + Σ η_k² G_k²)/(2 Σ η_k)}, where step k has
     * the weight η_k; any rates, any interpolation β from 0 to 1. Source: derived from the online-to-batch theorem of
     * arXiv 2405.15682.
     */
    SCHEDULE_FREE("last loss of schedule-free descent", new ScheduleFreeAverage());

    private final String title;
    private final Theorem theorem;

    Bound(String title, Theorem theorem) {
        this.title = title;
        this.theorem = theorem;
    }

    /** In words. */
    public String title() {
        return title;
    }

    Theorem theorem() {
        return theorem;
    }

    /** All that the theorem assumes; {@link Assumption#NON_INCREASING} is checked where it is among these. */
    public Set<Assumption> assumptions() {
        return Set.copyOf(theorem.assumptions());
    }

    /**
     * What the theorem guarantees for the rates, within a few units in the last place.
     *
     * @throws IllegalArgumentException if a rate is negative or not finite, or norms do not fit the rates
     */
    public Guarantee evaluate(Series rates, Setting setting) {
        BackwardRun run = new BackwardRun(rates, setting, assumesNonIncreasing());
        Tradeoff tradeoff = theorem.evaluate(run).orElse(null);
        if (assumesNonIncreasing() && run.increase() > 0) {
            return new Guarantee.Inapplicable(this, Assumption.NON_INCREASING, run.increase());
        }
        if (tradeoff == null) {
            return new Guarantee.Infinite(this, theorem.infiniteBecause());
        }
        if (!(tradeoff.at(1) < Double.POSITIVE_INFINITY)) {
            return new Guarantee.Infinite(this, "it is beyond the largest double");
        }
        return new Guarantee.Finite(this, tradeoff, run.peak(), setting.minimax(run.steps));
    }

    /** What it guarantees for the first {@code steps} rates of a schedule. */
    public Guarantee evaluate(LearningRate schedule, long steps, Setting setting) {
        return evaluate(Series.of(schedule, steps), setting);
    }

    /** What it guarantees for an array of rates. */
    public Guarantee evaluate(double[] rates, Setting setting) {
        return evaluate(seriesOf(rates), setting);
    }

    /**
     * An interval that contains the formula's value in real numbers for exactly these doubles: its high end is a
     * bound that holds whatever is rounded. It takes no longer than {@link #evaluate}: all that is added up is at least
     * 0, so that the roundings on the way to a sum bound its relative error.
     *
     * @throws IllegalArgumentException as {@link #evaluate}, and if the rates break an assumption
     */
    public Enclosure enclose(Series rates, Setting setting) {
        BackwardRun run = new BackwardRun(rates, setting, assumesNonIncreasing());
        Enclosure enclosure = theorem.enclose(run);
        if (assumesNonIncreasing() && run.increase() > 0) {
            throw new IllegalArgumentException(
                    new Guarantee.Inapplicable(this, Assumption.NON_INCREASING, run.increase()).explanation());
        }
        return enclosure;
    }

    /**
     * The derivative of the bound by each rate, of a bound that is finite at {@code rates}, in one pass forward and
     * one back. Assumptions are not checked, so that a search may cross their limits. The exact worst case has a kink
     * where {@code G·u = D}.
     *
     * @throws IllegalArgumentException if the bound is infinite there
     */
    public double[] gradient(double[] rates, Setting setting) {
        BackwardRun run = new BackwardRun(seriesOf(rates), setting);
        if (theorem.evaluate(run).isEmpty()) {
            throw new IllegalArgumentException("the bound is infinite, because " + theorem.infiniteBecause());
        }
        return theorem.gradient(rates, setting);
    }

    private static Series seriesOf(double[] rates) {
        if (Arguments.notNull("rates", rates).length == 0) {
            throw new IllegalArgumentException("rates must hold one number at least, but is []");
        }
        return Series.of(rates);
    }

    private boolean assumesNonIncreasing() {
        return theorem.assumptions().contains(Assumption.NON_INCREASING);
    }
}
