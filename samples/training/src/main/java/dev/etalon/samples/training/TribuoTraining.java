package dev.etalon.samples.training;

import com.oracle.labs.mlrg.olcut.util.Pair;
import dev.etalon.language.Schedules;
import dev.etalon.tribuo.ScheduledOptimiser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.evaluation.LabelEvaluator;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.LinearParameters;
import org.tribuo.math.StochasticGradientOptimiser;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.la.SGDVector;
import org.tribuo.math.protos.ParametersProto;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Logistic regression of Fisher's irises by Tribuo, under a schedule. Tribuo's trainer shows the rates that it uses. It begins
 * with new weights each time, so the run that is stopped, saved and resumed is a loop over the same loss, parameters and
 * optimiser.
 */
public final class TribuoTraining {

    private static final int EPOCHS = 4;
    private static final int STEPS = EPOCHS * 150;
    private static final int STOP = 217;
    private static final String LINE = "warmup(5%) -> cosine(0.1, 0.001, rest)";
    private static final String[] FEATURES = {"sepal length", "sepal width", "petal length", "petal width"};
    private static final List<Iris> FLOWERS = Iris.all();

    private TribuoTraining() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(train());
    }

    static Outcome train() throws IOException {
        RateTable rates =
                RateTable.ofDoubles(Schedules.parse(LINE, Schedules.options().horizon(STEPS)));
        double accuracy = accuracyOfTrainer(new Witness(optimiser(), rates));

        LinearParameters whole = new LinearParameters(FEATURES.length + 1, Iris.SPECIES.size());
        advance(whole, optimiser(), 0, STEPS);

        LinearParameters first = new LinearParameters(FEATURES.length + 1, Iris.SPECIES.size());
        advance(first, optimiser(), 0, STOP);
        Path file = Files.createTempFile("weights", ".proto");
        Files.write(file, first.serialize().toByteArray());
        LinearParameters resumed = read(file);
        Files.delete(file);
        advance(resumed, optimiser().after(STOP), STOP, STEPS);
        return new Outcome(rates, resumed.getWeightMatrix().equals(whole.getWeightMatrix()), accuracy);
    }

    private static ScheduledOptimiser optimiser() {
        return ScheduledOptimiser.sgd(LINE, STEPS);
    }

    private static double accuracyOfTrainer(StochasticGradientOptimiser optimiser) {
        MutableDataset<Label> data = new MutableDataset<>(
                new SimpleDataSourceProvenance("Fisher's irises", new LabelFactory()), new LabelFactory());
        for (Iris flower : FLOWERS) {
            data.add(new ArrayExample<>(new Label(flower.species()), FEATURES, flower.measures()));
        }
        Model<Label> model = new LinearSGDTrainer(new LogMulticlass(), optimiser, EPOCHS, 1).train(data);
        return new LabelEvaluator().evaluate(model, data).accuracy();
    }

    /** SGD, a flower at a time; the step decides the flower. */
    private static void advance(
            LinearParameters parameters, StochasticGradientOptimiser optimiser, int from, int until) {
        LogMulticlass loss = new LogMulticlass();
        optimiser.initialise(parameters);
        for (int step = from; step < until; step++) {
            Iris flower = FLOWERS.get(step % FLOWERS.size());
            SGDVector features = features(flower);
            Pair<Double, SGDVector> gradient = loss.lossAndGradient(flower.label(), parameters.predict(features));
            parameters.update(optimiser.step(parameters.gradients(gradient, features), 1));
        }
        optimiser.finalise();
    }

    /** The measures and, last, the 1 of the bias. */
    private static SGDVector features(Iris flower) {
        double[] values = Arrays.copyOf(flower.measures(), FEATURES.length + 1);
        values[FEATURES.length] = 1;
        return DenseVector.createDenseVector(values);
    }

    private static LinearParameters read(Path file) throws IOException {
        ParametersProto saved = ParametersProto.parseFrom(Files.readAllBytes(file));
        return LinearParameters.deserializeFromProto(
                saved.getVersion(), saved.getClassName(), saved.getSerializedData());
    }
}
