package dev.etalon.fit;

import java.util.List;

/** A family of laws on given runs: the predictions, one after another, as functions of the logarithms of parameters. */
interface Model {

    /** How many losses are predicted. */
    int size();

    /**
     * @param logarithms of the parameters
     * @param predicted receives the logarithms of the losses; not a number where one is not positive
     * @param jacobian receives a row of derivatives for each; {@code null} where they are not wanted
     */
    void evaluate(double[] logarithms, double[] predicted, double[][] jacobian);

    /** The logarithms of parameters from which a search may begin, the most promising first. */
    List<double[]> starts(double[] measured);
}
