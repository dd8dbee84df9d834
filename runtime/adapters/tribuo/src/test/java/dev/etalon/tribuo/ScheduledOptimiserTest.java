package dev.etalon.tribuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import com.oracle.labs.mlrg.olcut.config.ConfigurationManager;
import com.oracle.labs.mlrg.olcut.provenance.ProvenanceUtil;
import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.la.Tensor;
import org.tribuo.math.optimisers.AdaGradRDA;
import org.tribuo.math.optimisers.Adam;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.math.optimisers.RMSProp;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.provenance.SimpleDataSourceProvenance;

class ScheduledOptimiserTest {

    private static final String LINE = "warmup(3) -> cosine(0.5, 0.1, 20)";
    private static final LearningRate RATE = Schedules.parse(LINE);

    private static double stepOf(StochasticGradientOptimiser optimiser, double gradient) {
        DenseMatrix update = DenseMatrix.createDenseMatrix(new double[][] {{gradient}});
        return ((DenseMatrix) optimiser.step(new Tensor[] {update}, 1)[0]).get(0, 0);
    }

    private static <T extends StochasticGradientOptimiser> T begun(T optimiser) {
        optimiser.initialise(new LinearParameters(1, 1));
        return optimiser;
    }

    @Test
    void stepsAreThoseOfTheInnerOptimiserTimesTheRate() {
        ScheduledOptimiser plain = begun(ScheduledOptimiser.sgd(LINE, 0));
        ScheduledOptimiser heavy =
                begun(ScheduledOptimiser.of(LINE, 0, SGD.getSimpleSGD(1, 0.9, SGD.Momentum.STANDARD)));
        ScheduledOptimiser adam = begun(ScheduledOptimiser.of(LINE, 0, new Adam(1, 1e-6)));
        Adam alone = begun(new Adam(1, 1e-6));
        double velocity = 0;
        for (int k = 0; k < 30; k++) {
            double gradient = Math.cos(k) + 0.3;
            velocity = 0.9 * velocity + gradient;
            assertThat(plain.learningRate()).isEqualTo(RATE.at(k));
            assertThat(stepOf(plain, gradient)).isEqualTo(gradient * RATE.at(k));
            assertThat(stepOf(heavy, gradient)).isCloseTo(velocity * RATE.at(k), within(1e-14));
            assertThat(stepOf(adam, gradient)).isEqualTo(stepOf(alone, gradient) * RATE.at(k));
        }
    }

    @Test
    void resetAndCopyBeginAgainAndAfterGoesOn() {
        ScheduledOptimiser optimiser = begun(ScheduledOptimiser.sgd(LINE, 0).after(7));
        assertThat(stepOf(optimiser, 1)).isEqualTo(RATE.at(7));
        assertThat(stepOf(optimiser, 1)).isEqualTo(RATE.at(8));
        assertThat(optimiser.copy().learningRate()).isEqualTo(RATE.at(7));
        optimiser.reset();
        assertThat(optimiser.learningRate()).isEqualTo(RATE.at(7));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> optimiser.after(-1))
                .withMessageContaining("-1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScheduledOptimiser.sgd("liner(1, 0, 9)", 0))
                .withMessageContaining("did you mean 'linear'?");
    }

    @Test
    void aModelsProvenanceHoldsTheLine() {
        MutableDataset<Label> data = new MutableDataset<>(
                new SimpleDataSourceProvenance("two points", new LabelFactory()), new LabelFactory());
        data.addAll(List.of(example("yes", 1), example("no", -1)));
        LinearSGDTrainer trainer =
                new LinearSGDTrainer(new LogMulticlass(), ScheduledOptimiser.sgd("linear(1, 0, rest)", 100), 50, 1);
        Model<Label> model = trainer.train(data);

        assertThat(model.predict(example("yes", 1)).getOutput().getLabel()).isEqualTo("yes");
        assertThat(model.getProvenance().toString()).contains("linear(1, 0, rest)");
    }

    /** What the line is read with goes along wherever the optimiser is copied, and into the provenance. */
    @Test
    void settingsGoAlong() {
        Schedules.Options options = Schedules.options()
                .run("3 epochs")
                .stepsPerEpoch(100)
                .tokensPerStep("{0: 10, 1k tokens: 20} by steps")
                .samplesPerStep("4")
                .epsilon(0.01);
        String line = "warmup(500 tokens) -> cosine(0.5, 0.1, 400 samples) -> linear(0.1, 0, rest)";
        LearningRate rate = Schedules.parse(line, options);
        ScheduledOptimiser optimiser = begun(ScheduledOptimiser.of(line, options, SGD.getSimpleSGD(1)))
                .after(20)
                .copy();
        optimiser.initialise(new LinearParameters(1, 1));
        for (int k = 20; k < 320; k++) {
            assertThat(stepOf(optimiser, 1)).isEqualTo(rate.at(k));
        }
        assertThat(optimiser.getProvenance().toString()).contains("3 epochs", "1k tokens");
    }

    /** A model can be trained again from its provenance alone, and goes on where it says. */
    @Test
    void provenanceMakesTheSameOptimiserAgain() {
        Schedules.Options options = Schedules.options().run("90 epochs").stepsPerEpoch(11);
        ScheduledOptimiser optimiser = ScheduledOptimiser.of(
                        "warmup(1 epoch) -> cosine(0.5, 0.1, rest)", options, new Adam(1, 1e-6))
                .after(123);
        ConfigurationManager again = new ConfigurationManager();
        again.addConfiguration(ProvenanceUtil.extractConfiguration(optimiser.getProvenance()));
        ScheduledOptimiser made =
                begun(again.lookupAll(ScheduledOptimiser.class).get(0));

        assertThat(made).hasToString(optimiser.toString());
        assertThat(made.steps()).isEqualTo(123);
        begun(optimiser);
        for (int k = 0; k < 20; k++) {
            assertThat(stepOf(made, k)).isEqualTo(stepOf(optimiser, k));
        }
    }

    @Test
    void refusesAnOptimiserWhoseStepsAreNoMultiplesOfTheRate() {
        List<StochasticGradientOptimiser> wrong = List.of(
                new Adam(),
                SGD.getSimpleSGD(0.1, 0.9, SGD.Momentum.NESTEROV),
                new RMSProp(0.01, 0.9, 1e-8, 0),
                new ParameterAveraging(SGD.getSimpleSGD(0.5)),
                new AdaGradRDA(1, 1e-6));
        for (StochasticGradientOptimiser inner : wrong) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> ScheduledOptimiser.of(LINE, 0, inner))
                    .withMessageContaining("inner");
        }
        ScheduledOptimiser.of(LINE, 0, new ParameterAveraging(ScheduledOptimiser.sgd(LINE, 0)));
    }

    @Test
    void refusesWhatIsNoArgumentByItsName() {
        StochasticGradientOptimiser inner = SGD.getSimpleSGD(1);
        Schedules.Options none = Schedules.options();
        assertThatNullPointerException()
                .isThrownBy(() -> ScheduledOptimiser.sgd(null, 0))
                .withMessage("expression");
        assertThatNullPointerException()
                .isThrownBy(() -> ScheduledOptimiser.of(LINE, 0, null))
                .withMessage("inner");
        assertThatNullPointerException()
                .isThrownBy(() -> ScheduledOptimiser.of(LINE, null, inner))
                .withMessage("options");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScheduledOptimiser.of(LINE, -1, inner))
                .withMessageContaining("horizon");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScheduledOptimiser.of("constant(a)", none.parameter("a", 1), inner))
                .withMessageContaining("options");
    }

    private static Example<Label> example(String label, double x) {
        return new ArrayExample<>(new Label(label), new String[] {"x"}, new double[] {x});
    }
}
