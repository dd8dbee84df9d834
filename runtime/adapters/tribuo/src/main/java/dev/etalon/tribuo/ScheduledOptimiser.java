package dev.etalon.tribuo;

import com.oracle.labs.mlrg.olcut.config.Config;
import com.oracle.labs.mlrg.olcut.provenance.ConfiguredObjectProvenance;
import com.oracle.labs.mlrg.olcut.provenance.impl.ConfiguredObjectProvenanceImpl;
import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.util.Objects;
import org.tribuo.math.Parameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.SGD;

/**
 * An optimiser of Tribuo whose rate follows a schedule. It takes the steps of another optimiser that was made with a rate of 1,
 * and multiplies each by the rate of its step: {@code SGD.getSimpleSGD(1, 0.9, SGD.Momentum.STANDARD)}, {@code new Adam(1, 1e-6)}
 * and every other whose step is proportional to its rate. With momentum the rate multiplies the whole velocity. What is known
 * not to be so is refused: an optimiser with another rate, which would multiply the schedule's, and {@code AdaGradRDA}, whose
 * steps are gradients that it scales later.
 *
 * <p>Steps are counted from 0 by the optimiser itself, which Tribuo copies for each training and resets. A training that goes on
 * after {@code n} steps takes {@link #after}; Tribuo's trainers begin with new weights, so that they are the caller's to carry
 * over. The provenance of a model holds the line, its settings and the step that it began with.
 */
public final class ScheduledOptimiser implements StochasticGradientOptimiser {

    @Config(mandatory = true, description = "The schedule, a line of Etalon's language.")
    private String expression;

    @Config(
            description =
                    "The number of steps of the whole run, which shares of the line are counted from; 0 for none.")
    private long horizon;

    @Config(description = "The number of steps in an epoch; 0 for none.")
    private long stepsPerEpoch;

    @Config(description = "How long the whole run is, as a duration of the language; empty for none.")
    private String run = "";

    @Config(description = "The tokens that are seen in each step, as a text of the language; empty for none.")
    private String tokensPerStep = "";

    @Config(description = "The samples that are seen in each step, as a text of the language; empty for none.")
    private String samplesPerStep = "";

    @Config(description = "The rate at which a warmup starts that does not say it.")
    private double epsilon;

    @Config(description = "The number of steps made before the first.")
    private long firstStep;

    @Config(mandatory = true, description = "The optimiser whose steps are scaled, made with a rate of 1.")
    private StochasticGradientOptimiser inner;

    private LearningRate rate;
    private long step;

    /** For Tribuo's configuration. */
    private ScheduledOptimiser() {}

    private ScheduledOptimiser(
            String expression, Schedules.Options options, long firstStep, StochasticGradientOptimiser inner) {
        this.expression = Objects.requireNonNull(expression, "expression");
        this.horizon = options.horizon();
        this.run = options.run();
        this.stepsPerEpoch = options.stepsPerEpoch();
        this.tokensPerStep = options.tokensPerStep();
        this.samplesPerStep = options.samplesPerStep();
        this.epsilon = options.epsilon();
        this.firstStep = firstStep;
        this.inner = Objects.requireNonNull(inner, "inner");
        postConfig();
    }

    /**
     * Makes an optimiser.
     *
     * @param expression the schedule, a line of the language
     * @param horizon the number of steps of the whole run; 0 where the line needs none
     * @param inner an optimiser made with a rate of 1
     * @throws IllegalArgumentException if the line is no schedule, the message says why, or {@code inner} has a rate other than 1
     * @throws NullPointerException if {@code expression} or {@code inner} is null
     */
    public static ScheduledOptimiser of(String expression, long horizon, StochasticGradientOptimiser inner) {
        return of(expression, Schedules.options().horizon(horizon), inner);
    }

    /**
     * Makes an optimiser of a line with settings, such as {@code Schedules.options().run("90 epochs").stepsPerEpoch(500)}.
     *
     * @param options the settings; a model's provenance has no place for variables and definitions, which belong into the line
     * @throws IllegalArgumentException if the line is no schedule with these, {@code options} have variables or definitions, or
     *     {@code inner} has a rate other than 1
     * @throws NullPointerException if an argument is null
     */
    public static ScheduledOptimiser of(
            String expression, Schedules.Options options, StochasticGradientOptimiser inner) {
        Objects.requireNonNull(options, "options");
        if (!options.parameters().isEmpty() || !options.definitions().isEmpty()) {
            throw new IllegalArgumentException(
                    "the provenance of a model holds a line and its settings: write what options"
                            + " define into the line, as in let peak = 0.1; peak * (...)");
        }
        return new ScheduledOptimiser(expression, options, 0, inner);
    }

    /**
     * Plain SGD under a schedule.
     *
     * @throws IllegalArgumentException if the line is no schedule; the message says why
     * @throws NullPointerException if {@code expression} is null
     */
    public static ScheduledOptimiser sgd(String expression, long horizon) {
        return of(expression, horizon, SGD.getSimpleSGD(1));
    }

    /**
     * The same for a training that goes on after so many steps.
     *
     * @throws IllegalArgumentException if {@code steps} is negative
     */
    public ScheduledOptimiser after(long steps) {
        if (steps < 0) {
            throw new IllegalArgumentException("steps is at least 0, not " + steps);
        }
        return new ScheduledOptimiser(expression, options(), steps, inner.copy());
    }

    /**
     * Called by Tribuo's configuration when the fields are set.
     *
     * @throws IllegalArgumentException if they make no optimiser
     */
    @Override
    public void postConfig() {
        if (firstStep < 0) {
            throw new IllegalArgumentException("firstStep is at least 0, not " + firstStep);
        }
        InnerRate.check(inner);
        rate = Schedules.parse(expression, options());
        step = firstStep;
    }

    private Schedules.Options options() {
        return Schedules.options()
                .horizon(horizon)
                .run(run)
                .stepsPerEpoch(stepsPerEpoch)
                .tokensPerStep(tokensPerStep)
                .samplesPerStep(samplesPerStep)
                .epsilon(epsilon);
    }

    /** The rate of the next step. */
    public double learningRate() {
        return rate.at(step);
    }

    /** The number of steps made, those before the first included. */
    public long steps() {
        return step;
    }

    /** @throws NullPointerException if {@code parameters} is null */
    @Override
    public void initialise(Parameters parameters) {
        Objects.requireNonNull(parameters, "parameters");
        inner.initialise(parameters);
    }

    /**
     * Makes a step.
     *
     * @throws NullPointerException if {@code updates} or one of them is null
     */
    @Override
    public Tensor[] step(Tensor[] updates, double weight) {
        Objects.requireNonNull(updates, "updates");
        for (Tensor update : updates) {
            Objects.requireNonNull(update, "updates");
        }
        double now = rate.at(step);
        step = Math.min(step, Long.MAX_VALUE - 1) + 1;
        Tensor[] steps = inner.step(updates, weight);
        for (Tensor tensor : steps) {
            tensor.scaleInPlace(now);
        }
        return steps;
    }

    @Override
    public void finalise() {
        inner.finalise();
    }

    @Override
    public void reset() {
        step = firstStep;
        inner.reset();
    }

    @Override
    public ScheduledOptimiser copy() {
        return new ScheduledOptimiser(expression, options(), firstStep, inner.copy());
    }

    @Override
    public ConfiguredObjectProvenance getProvenance() {
        return new ConfiguredObjectProvenanceImpl(this, "StochasticGradientOptimiser");
    }

    @Override
    public String toString() {
        return "Scheduled(" + rate + (firstStep == 0 ? "" : " after " + firstStep + " steps") + ", " + inner + ")";
    }
}
