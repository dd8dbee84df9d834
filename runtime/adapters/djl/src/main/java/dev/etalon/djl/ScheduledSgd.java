package dev.etalon.djl;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.ParameterTracker;
import ai.djl.training.tracker.Tracker;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/**
 * DJL's SGD with a schedule for the momentum and for the weight decay too, which its own optimisers take as fixed numbers. Where
 * they are constant it makes the updates of {@link ai.djl.training.optimizer.Sgd}, with the same kernels of the engine:
 * {@code velocity = momentum * velocity + rate * gradient; weight -= velocity}.
 *
 * <pre>{@code
 * ScheduledSgd.builder(ScheduleTracker.of(rate)).optMomentum(ScheduleTracker.of(momentum)).build()
 * }</pre>
 */
public final class ScheduledSgd extends Optimizer {

    private final ParameterTracker rate;
    private final ParameterTracker momentum;
    private final ParameterTracker weightDecay;
    private final Map<String, Map<Device, NDArray>> velocities = new ConcurrentHashMap<>();

    private ScheduledSgd(Builder builder) {
        super(builder);
        rate = builder.rate;
        momentum = builder.momentum;
        weightDecay = builder.weightDecay == null ? Tracker.fixed(getWeightDecay()) : builder.weightDecay;
    }

    /**
     * Begins an optimiser.
     *
     * @param rate the learning rate
     * @throws NullPointerException if {@code rate} is null
     */
    public static Builder builder(ParameterTracker rate) {
        return new Builder(Objects.requireNonNull(rate, "rate"));
    }

    /**
     * Makes one update of a parameter.
     *
     * @throws NullPointerException if an argument is null
     */
    @Override
    public void update(String parameterId, NDArray weight, NDArray grad) {
        Objects.requireNonNull(parameterId, "parameterId");
        Objects.requireNonNull(weight, "weight");
        Objects.requireNonNull(grad, "grad");
        int number = updateCount(parameterId);
        NDArray velocity = withDefaultState(velocities, parameterId, weight.getDevice(), key -> velocityOf(weight));
        // The engine leaves the velocity as it is where the momentum is 0, and would go on with an old one afterwards.
        float kept = Math.max(momentum.getNewValue(parameterId, number), Float.MIN_VALUE);
        weight.getNDArrayInternal()
                .sgdUpdate(
                        new NDList(weight, grad, velocity),
                        new NDList(weight),
                        rate.getNewValue(parameterId, number),
                        weightDecay.getNewValue(parameterId, number),
                        rescaleGrad,
                        clipGrad,
                        kept,
                        true);
    }

    private static NDArray velocityOf(NDArray weight) {
        NDArray velocity = weight.zerosLike();
        velocity.detach();
        return velocity;
    }

    /** What an optimiser is made of; clipping and the like as DJL's own builders take them. */
    public static final class Builder extends OptimizerBuilder<Builder> {

        private final ParameterTracker rate;
        private ParameterTracker momentum = Tracker.fixed(0);
        private ParameterTracker weightDecay;

        private Builder(ParameterTracker rate) {
            this.rate = rate;
        }

        /**
         * The momentum, from 0 to below 1; 0 without.
         *
         * @throws NullPointerException if {@code tracker} is null
         */
        public Builder optMomentum(ParameterTracker tracker) {
            momentum = Objects.requireNonNull(tracker, "tracker");
            return this;
        }

        /**
         * The weight decay, at least 0, in place of the fixed one of {@link #optWeightDecays(float)}.
         *
         * @throws NullPointerException if {@code tracker} is null
         */
        public Builder optWeightDecay(ParameterTracker tracker) {
            weightDecay = Objects.requireNonNull(tracker, "tracker");
            return this;
        }

        /** The optimiser. */
        public ScheduledSgd build() {
            return new ScheduledSgd(this);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
