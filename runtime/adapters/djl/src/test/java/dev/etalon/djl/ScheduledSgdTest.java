package dev.etalon.djl;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.internal.NDArrayEx;
import ai.djl.training.tracker.ParameterTracker;
import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine's kernel is asked for; the training by DJL and PyTorch runs it. */
class ScheduledSgdTest {

    private static final LearningRate RATE = Schedules.parse("linear(0.8, 0.1, 10)");
    private static final LearningRate MOMENTUM = Schedules.parse("linear(0.95, 0, 5) -> linear(0.9, 5)");
    private static final LearningRate DECAY = Schedules.parse("cosine(0.1, 0, 10)");

    private final List<Object[]> updates = new ArrayList<>();
    private final NDArray velocity = array("velocity", null);
    private final NDArray weight = array("weight", velocity);
    private final NDArray grad = array("grad", null);

    /** An array without an engine, whose kernel writes down what it is called with. */
    private NDArray array(String name, NDArray zeros) {
        NDArrayEx kernel = proxy(NDArrayEx.class, (self, method, arguments) -> updates.add(arguments) ? null : null);
        return proxy(NDArray.class, (self, method, arguments) -> switch (method.getName()) {
            case "getDevice" -> Device.cpu();
            case "zerosLike" -> zeros;
            case "getNDArrayInternal" -> kernel;
            case "hashCode" -> name.hashCode();
            case "equals" -> self == arguments[0];
            case "toString" -> name;
            default -> null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Test
    void rateMomentumAndWeightDecayFollowTheirSchedules() {
        ScheduledSgd sgd = ScheduledSgd.builder(ScheduleTracker.of(RATE))
                .optMomentum(ScheduleTracker.of(MOMENTUM))
                .optWeightDecay(ScheduleTracker.of(DECAY))
                .optClipGrad(3)
                .build();
        for (int step = 0; step < 10; step++) {
            sgd.update("weight", weight, grad);
            Object[] update = updates.get(step);
            assertThat((NDList) update[0]).containsExactly(weight, grad, velocity);
            assertThat(update[2]).isEqualTo((float) RATE.at(step));
            assertThat(update[3]).isEqualTo((float) DECAY.at(step));
            assertThat(update[5]).isEqualTo(3f);
            assertThat((float) update[6]).isEqualTo(Math.max((float) MOMENTUM.at(step), Float.MIN_VALUE));
        }
    }

    @Test
    void groupsOfParametersHaveSchedulesOfTheirOwnAndTheFixedDecayIsKept() {
        ParameterTracker groups = GroupTracker.of(name -> name.equals("head") ? RATE.scaledBy(10) : RATE);
        ScheduledSgd sgd = ScheduledSgd.builder(groups).optWeightDecays(0.25f).build();
        sgd.update("body", weight, grad);
        sgd.update("head", weight, grad);
        assertThat(updates.get(0)[2]).isEqualTo(0.8f);
        assertThat(updates.get(1)[2]).isEqualTo(8f);
        assertThat(updates).allMatch(update -> update[3].equals(0.25f));
    }
}
