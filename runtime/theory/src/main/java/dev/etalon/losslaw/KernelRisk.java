package dev.etalon.losslaw;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Doubles;
import dev.etalon.exact.Functions;
import java.util.Arrays;

/**
 * The exact expected risk of one-pass SGD on Gaussian features with a diagonal covariance: no Monte Carlo and no
 * asymptotics. The mean square {@code m_j} of each coordinate's error obeys
 *
 * <pre>m_j &lt;- (1 - eta lambda_j)^2 m_j + eta^2 lambda_j / B (lambda_j m_j + sum_k n_k lambda_k m_k + sigma^2)</pre>
 *
 * <p>where {@code n_k} modes share a place {@code k}. For one sample a step, {@code B = 1}, it is the recursion of
 * linear regression with Gaussian data; see {@link dev.etalon.simulation.PowerLawRegression} for the problem itself.
 */
public final class KernelRisk {

    /** The most modes of a power-law problem: each is read once. */
    public static final int MOST_MODES = 100_000_000;

    private final double[] spectrum;
    private final double[] initial;
    private final double[] multiplicity;
    private final double noise;
    private final int batch;

    private KernelRisk(double[] spectrum, double[] initial, double[] multiplicity, double noise, int batch) {
        Arguments.notNegative("noise", noise);
        Arguments.within("batch", batch, 1, Integer.MAX_VALUE);
        this.spectrum = spectrum;
        this.initial = initial;
        this.multiplicity = multiplicity;
        this.noise = noise;
        this.batch = batch;
    }

    /**
     * The risk on given modes.
     *
     * @param spectrum the eigenvalues
     * @param initial the squared coordinates of the first point's error
     * @param noise the variance {@code sigma^2} of the labels' noise
     * @throws IllegalArgumentException if lengths differ, the noise is negative or the batch is below 1
     */
    public static KernelRisk of(double[] spectrum, double[] initial, double noise, int batch) {
        Arguments.sameLength("spectrum", spectrum, "initial", initial);
        Arguments.allNotNegative("spectrum", spectrum);
        Arguments.allNotNegative("initial", initial);
        double[] once = new double[spectrum.length];
        Arrays.fill(once, 1);
        return new KernelRisk(spectrum.clone(), initial.clone(), once, noise, batch);
    }

    /**
     * The power-law problem {@code lambda_j = j^-beta}, {@code lambda_j theta*_j^2 = j^-(s beta + 1)} started at 0, of
     * {@code modes} modes. The first {@code exact} modes are kept; the others share {@code bins} places, spread evenly
     * over the logarithm of the index, so that hundreds stand for millions: each has the geometric mean index of its
     * modes, their number, and their exact initial risk.
     *
     * @throws IllegalArgumentException as {@link #of}
     */
    public static KernelRisk ofPowerLaw(
            int modes, double source, double capacity, double noise, int batch, int exact, int bins) {
        Arguments.within("modes", modes, 1, MOST_MODES);
        Arguments.positive("source", source);
        Arguments.positive("capacity", capacity);
        Arguments.within("exact", exact, 1, MOST_MODES);
        Arguments.within("bins", bins, exact < modes ? 1 : 0, MOST_MODES);
        int kept = Math.min(exact, modes);
        double ratio = Functions.log((double) modes / Math.max(1, kept)) / bins;
        double[] spectrum = new double[kept + bins];
        double[] initial = new double[kept + bins];
        double[] multiplicity = new double[kept + bins];
        int places = 0;
        for (int first = 1; first <= modes; places++) {
            int bin = places - kept;
            int last = bin < 0 ? first : (int) Math.min(modes, Doubles.round(kept * Functions.exp(ratio * (bin + 1))));
            last = Math.max(first, last);
            double logs = 0;
            double risk = 0;
            for (int j = first; j <= last; j++) {
                logs += Functions.log(j);
                risk += Functions.pow(j, -source * capacity - 1);
            }
            double count = last - first + 1;
            spectrum[places] = Functions.exp(-capacity * logs / count);
            multiplicity[places] = count;
            initial[places] = risk / count / spectrum[places];
            first = last + 1;
        }
        return new KernelRisk(
                Arrays.copyOf(spectrum, places),
                Arrays.copyOf(initial, places),
                Arrays.copyOf(multiplicity, places),
                noise,
                batch);
    }

    /** The number of places that are kept. */
    public int size() {
        return spectrum.length;
    }

    /**
     * The excess risk {@code sum_j n_j lambda_j m_j} after {@code steps} steps: the expected squared error of a
     * prediction, without the noise; infinite where the rates are so large that it is beyond the doubles.
     */
    public double after(LearningRate rate, long steps) {
        RateReader rates = new RateReader(rate, Arguments.within("steps", steps, 0, mostSteps()));
        double[] errors = initial.clone();
        double[] risks = new double[errors.length];
        double risk = risk(errors, risks);
        for (long t = 0; t < steps; t++) {
            double eta = rates.at(t);
            double drive = eta * eta * (risk + noise) / batch;
            for (int j = 0; j < errors.length; j++) {
                double h = eta * spectrum[j];
                errors[j] = errors[j] * ((1 - h) * (1 - h) + h * h / batch) + drive * spectrum[j];
                risks[j] = multiplicity[j] * spectrum[j] * errors[j];
            }
            risk = sum(risks);
        }
        return risk >= 0 ? risk : Double.POSITIVE_INFINITY;
    }

    /** The longest run: beyond, its places would take minutes. */
    private long mostSteps() {
        return Math.max(1, LossLaw.MOST_STEPS / size());
    }

    /** The peak with which the shape {@code shape} gives the least risk after {@code steps} steps, from 1e-6 to 2. */
    public BestPeak bestPeak(LearningRate shape, long steps) {
        return BestPeak.of(rate -> after(rate, steps), shape, 1e-6, 2);
    }

    private double risk(double[] errors, double[] risks) {
        Arrays.setAll(risks, j -> multiplicity[j] * spectrum[j] * errors[j]);
        return sum(risks);
    }

    private static double sum(double[] values) {
        double even = 0;
        double odd = 0;
        for (int j = 0; j + 1 < values.length; j += 2) {
            even += values[j];
            odd += values[j + 1];
        }
        return even + odd + (values.length % 2 == 1 ? values[values.length - 1] : 0);
    }
}
