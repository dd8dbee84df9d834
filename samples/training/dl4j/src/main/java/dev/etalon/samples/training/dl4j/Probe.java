package dev.etalon.samples.training.dl4j;

import dev.etalon.samples.training.RateTable;
import org.deeplearning4j.nn.api.Model;
import org.deeplearning4j.optimize.api.BaseTrainingListener;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Notes the rates that plain SGD uses: gives the weight of an input that is always 0 a gradient of 1, whose step is the rate
 * itself.
 */
final class Probe extends BaseTrainingListener {

    private final RateTable rates;
    private final long weight;
    private final int batch;

    /**
     * @param weight the place of the weight among all parameters
     * @param batch the number of samples of an update, which Deeplearning4j divides gradients by
     */
    Probe(RateTable rates, long weight, int batch) {
        this.rates = rates;
        this.weight = weight;
        this.batch = batch;
    }

    @Override
    public void onGradientCalculation(Model model) {
        gradients(model).putScalar(weight, batch);
    }

    @Override
    public void iterationDone(Model model, int iteration, int epoch) {
        rates.add(rates.rows().size(), gradients(model).getDouble(weight));
    }

    private static INDArray gradients(Model model) {
        return model.getGradientsViewArray();
    }
}
