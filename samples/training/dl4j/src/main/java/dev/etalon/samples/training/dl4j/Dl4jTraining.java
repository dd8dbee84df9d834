package dev.etalon.samples.training.dl4j;

import dev.etalon.dl4j.EtalonSchedule;
import dev.etalon.language.Schedules;
import dev.etalon.samples.training.Iris;
import dev.etalon.samples.training.Outcome;
import dev.etalon.samples.training.RateTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.util.ModelSerializer;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.learning.config.IUpdater;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions;

/**
 * A network of two layers that tells Fisher's irises apart, trained by Deeplearning4j. A saved model holds its schedule, the
 * iteration and the state of Adam, so that a restored one goes on as if nothing had been.
 */
public final class Dl4jTraining {

    static final int STEPS = 300;

    private static final int STOP = 110;
    private static final int BATCH = 15;
    private static final int HIDDEN = 8;
    private static final int PROBE = 4;
    private static final String LINE = "warmup(5%) -> cosine(0.05, 0.001, rest)";
    private static final EtalonSchedule SCHEDULE = new EtalonSchedule(LINE, Map.of("horizon", (long) STEPS));
    private static final List<Iris> FLOWERS = Iris.all();

    private Dl4jTraining() {}

    public static void main(String[] arguments) throws IOException {
        System.out.println(train());
    }

    static Outcome train() throws IOException {
        RateTable rates =
                RateTable.ofDoubles(Schedules.parse(LINE, Schedules.options().horizon(STEPS)));
        MultiLayerNetwork plain = begun(new Sgd(SCHEDULE));
        plain.setListeners(new Probe(rates, PROBE, BATCH));
        advance(plain, STEPS);

        MultiLayerNetwork whole = begun(new Adam(SCHEDULE));
        advance(whole, STEPS);
        MultiLayerNetwork stopped = begun(new Adam(SCHEDULE));
        advance(stopped, STOP);
        Path file = Files.createTempFile("model", ".zip");
        stopped.save(file.toFile(), true);
        MultiLayerNetwork resumed = ModelSerializer.restoreMultiLayerNetwork(file.toFile(), true);
        Files.delete(file);
        advance(resumed, STEPS);
        return new Outcome(rates, resumed.params().equalsWithEps(whole.params(), 0), accuracy(whole));
    }

    private static MultiLayerNetwork begun(IUpdater updater) {
        MultiLayerNetwork network = new MultiLayerNetwork(new NeuralNetConfiguration.Builder()
                .seed(7)
                .dataType(DataType.DOUBLE)
                .updater(updater)
                .list()
                .layer(new DenseLayer.Builder()
                        .nIn(PROBE + 1)
                        .nOut(HIDDEN)
                        .activation(Activation.TANH)
                        .build())
                .layer(new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
                        .nIn(HIDDEN)
                        .nOut(Iris.SPECIES.size())
                        .activation(Activation.SOFTMAX)
                        .build())
                .build());
        network.init();
        return network;
    }

    /** Goes on until the network has made so many updates; the update decides the flowers. */
    private static void advance(MultiLayerNetwork network, int until) {
        while (network.getIterationCount() < until) {
            int first = network.getIterationCount() * BATCH % FLOWERS.size();
            network.fit(samples(FLOWERS.subList(first, first + BATCH)));
        }
    }

    /** The measures, and last an input that is always 0. */
    private static DataSet samples(List<Iris> flowers) {
        INDArray inputs = Nd4j.zeros(DataType.DOUBLE, flowers.size(), PROBE + 1);
        INDArray labels = Nd4j.zeros(DataType.DOUBLE, flowers.size(), Iris.SPECIES.size());
        for (int n = 0; n < flowers.size(); n++) {
            for (int k = 0; k < PROBE; k++) {
                inputs.putScalar(n, k, flowers.get(n).measures()[k]);
            }
            labels.putScalar(n, flowers.get(n).label(), 1);
        }
        return new DataSet(inputs, labels);
    }

    private static double accuracy(MultiLayerNetwork network) {
        int[] named = network.predict(samples(FLOWERS).getFeatures());
        int right = 0;
        for (int n = 0; n < named.length; n++) {
            right += named[n] == FLOWERS.get(n).label() ? 1 : 0;
        }
        return right / (double) named.length;
    }
}
