package dev.etalon.fit;

import dev.etalon.LearningRate;
import dev.etalon.arguments.Arguments;
import dev.etalon.exact.Functions;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A law fitted to curves. {@link #answer} says whether it may be used; {@link #of} fits whatever is given, for tables
 * that show what does not fit.
 */
public final class LawFit {

    /** The points over which errors are taken as alike: twenty are better than ten on measured curves. */
    public static final int WINDOW = 20;

    private static final int REFITS = 200;
    private static final int MOST_STARTS = 4;
    private static final double AGREEMENT = 1e-6;

    private final LawFamily family;
    private final List<LossCurve> curves;
    private final List<LawRun> runs;
    private final Prior prior;
    private final Model model;
    private final double[] logMeasured;
    private final LevenbergMarquardt.Optimum optimum;
    private final int starts;
    private final int agreeing;
    private final Residuals residuals;
    private final double condition;
    private StandardErrors bootstrap;
    private List<Refusal> against;

    /** @param given the logarithms to search from; none for those of the family */
    private LawFit(LawFamily family, List<LossCurve> curves, Prior prior, List<double[]> given) {
        this.family = Arguments.notNull("family", family);
        this.curves = Arguments.items("curves", curves);
        this.prior = Arguments.notNull("prior", prior);
        if (curves.isEmpty()) {
            throw new IllegalArgumentException("curves must hold one curve at least, but is []");
        }
        this.runs = LawRun.of(this.curves);
        this.model = family.model(runs);
        double[] measured = this.curves.stream()
                .flatMapToDouble(curve -> Arrays.stream(curve.losses()))
                .toArray();
        this.logMeasured = Arrays.stream(measured).map(Functions::log).toArray();
        LevenbergMarquardt search = search(logMeasured);
        List<double[]> from = given.isEmpty() ? model.starts(measured) : given;
        List<LevenbergMarquardt.Optimum> found = from.stream()
                .limit(MOST_STARTS)
                .map(search::from)
                .filter(candidate -> Double.isFinite(candidate.loss()))
                .toList();
        this.optimum = found.stream()
                .min(Comparator.comparingDouble(LevenbergMarquardt.Optimum::loss))
                .orElseThrow(() -> new IllegalArgumentException("no law of the family " + family
                        + " predicts positive losses on these curves: is a rate of theirs, or a sum of them, 0?"));
        this.starts = found.size();
        this.agreeing = (int) found.stream()
                .filter(candidate -> candidate.loss() <= optimum.loss() * (1 + AGREEMENT))
                .count();
        double[] predicted = new double[model.size()];
        double[][] jacobian = new double[model.size()][parameters().length];
        model.evaluate(optimum.logarithms(), predicted, jacobian);
        double[] rest = new double[predicted.length];
        Arrays.setAll(rest, k -> predicted[k] - logMeasured[k]);
        int[] sizes = runs.stream().mapToInt(LawRun::size).toArray();
        this.residuals = new Residuals(sizes, rest, jacobian, prior.weights(family));
        this.condition = Matrices.singular(jacobian).condition();
    }

    private LevenbergMarquardt search(double[] targets) {
        return new LevenbergMarquardt(model, targets, prior.weights(family), prior.centres(family));
    }

    /**
     * The law of a family that fits best, whatever it is worth.
     *
     * @throws IllegalArgumentException if there is no curve, a schedule gives no rate, or no law of the family has
     *     positive losses on them
     */
    public static LawFit of(LawFamily family, List<LossCurve> curves) {
        return of(family, curves, Prior.NONE);
    }

    /** The same with a prior. @throws IllegalArgumentException as without, and if the prior names other parameters */
    public static LawFit of(LawFamily family, List<LossCurve> curves, Prior prior) {
        return new LawFit(family, curves, prior, List.of());
    }

    /**
     * Of families with as many parameters each the one with the least {@link #loss}, without priors: more parameters would
     * win by their number alone.
     *
     * @throws IllegalArgumentException as {@link #of}, or if there is no family, or their numbers of parameters differ
     */
    public static LawFit best(List<LawFamily> families, List<LossCurve> curves) {
        Arguments.within(
                "the number of families", Arguments.items("families", families).size(), 1, 1000);
        int free = families.get(0).parameters().size();
        for (LawFamily family : families) {
            Arguments.within("the parameters of " + family, family.parameters().size(), free, free);
        }
        return families.stream()
                .map(family -> of(family, curves))
                .min(Comparator.comparingDouble(LawFit::loss))
                .orElseThrow();
    }

    /**
     * The law that a search from given parameters alone comes to. Where curves do not tell parameters apart there are
     * several optima, and which one is found depends on the start: the multi-power law on a constant and a cosine curve is
     * such a case.
     *
     * @param start as many parameters as the family has, positive
     * @throws IllegalArgumentException as {@link #of}, and if the start is none
     */
    public static LawFit from(LawFamily family, List<LossCurve> curves, Prior prior, double... start) {
        Arguments.allPositive("start", start);
        int free = Arguments.notNull("family", family).parameters().size();
        Arguments.ofLength("start", start, free, "the family has parameters");
        family.law(start);
        double[] logarithms = Arrays.stream(start).map(Functions::log).toArray();
        return new LawFit(family, curves, prior, List.of(logarithms));
    }

    /** A fit that is refused where the data do not bear it, without a prior. */
    public static FitAnswer answer(LawFamily family, List<LossCurve> curves) {
        return answer(family, curves, Prior.NONE);
    }

    /** The same with a prior, which does not make what is not identified known. */
    public static FitAnswer answer(LawFamily family, List<LossCurve> curves, Prior prior) {
        return Judgement.of(family, curves, prior);
    }

    /** The family that was fitted. */
    public LawFamily family() {
        return family;
    }

    /** The curves it was fitted to. */
    public List<LossCurve> curves() {
        return curves;
    }

    List<LawRun> runs() {
        return runs;
    }

    /** The fitted law. @throws IllegalArgumentException if its parameters have run out of the doubles */
    public LossLaw law() {
        return family.law(parameters());
    }

    /** The fitted parameters, in the order of {@link LawFamily#parameters}. */
    public double[] parameters() {
        return Arrays.stream(optimum.logarithms()).map(Functions::exp).toArray();
    }

    /** The fitted value of one parameter. @throws IllegalArgumentException if the family has none of that name */
    public double parameter(String name) {
        return parameters()[index(Arguments.notNull("name", name))];
    }

    private int index(String name) {
        int index = family.parameters().indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException("name must be one of " + family.parameters() + ", but is " + name);
        }
        return index;
    }

    /** The sum of Huber losses of the data; no prior is in it. */
    public double loss() {
        return optimum.dataLoss();
    }

    /** What the prior adds to {@link #loss} in what was minimised. */
    public double priorLoss() {
        return optimum.priorLoss();
    }

    /** How many starts were searched from. */
    public int starts() {
        return starts;
    }

    /** How many of them found the same optimum. */
    public int agreeingStarts() {
        return agreeing;
    }

    /** The condition of the Jacobian in logarithms of the parameters, its columns divided by their lengths. */
    public double condition() {
        return condition;
    }

    /** The correlation of an error with that of the next measurement. */
    public double lagOneCorrelation() {
        return residuals.lagOneCorrelation();
    }

    /** The largest share that a parameter's term has in a predicted loss. */
    double share(int parameter) {
        return residuals.largest(parameter);
    }

    Residuals residuals() {
        return residuals;
    }

    /** Errors as if measurements were independent: three to five times too small on measured curves. */
    public StandardErrors naiveErrors() {
        return residuals.naive();
    }

    /**
     * Errors that allow for successive measurements being alike, never across curves (Newey and West's).
     *
     * @param window over how many points, from 0
     * @throws IllegalArgumentException if it is negative
     */
    public StandardErrors sandwichErrors(int window) {
        return residuals.sandwich(Arguments.within("window", window, 0, 1_000_000));
    }

    /** Errors by 200 fits to blocks of {@link #WINDOW} residuals drawn anew; the same at every call. */
    public StandardErrors bootstrapErrors() {
        if (bootstrap == null) {
            bootstrap = bootstrapErrors(WINDOW, REFITS, 1);
        }
        return bootstrap;
    }

    /**
     * Errors by fits to residuals drawn anew in blocks, within each curve. A fit takes a degree of freedom of the blocks
     * for each parameter, not one of the points: residuals are made larger by the root of B/(B - q) for B blocks and q
     * parameters, without which 83 of 100 intervals of 90 % held the truth on curves with white noise.
     *
     * @param block the points of a block, at least 1
     * @param refits at least 2
     * @throws IllegalArgumentException if a number is out of its range
     */
    public StandardErrors bootstrapErrors(int block, int refits, long seed) {
        Arguments.within("block", block, 1, Integer.MAX_VALUE);
        Arguments.within("refits", refits, 2, 1_000_000);
        double[] predicted = new double[logMeasured.length];
        Arrays.setAll(predicted, k -> logMeasured[k] + residuals.all()[k]);
        return new Bootstrap(predicted, residuals, optimum.logarithms(), this::search).errors(block, refits, seed);
    }

    /**
     * What a schedule does up to a step that none of the curves has seen, so that the law's word for it is an extrapolation:
     * a rate below half the least of them or above 1.5 times the largest, three times their steps, a larger fall at once.
     *
     * @param step from 0 to {@link LossCurve#LATEST}
     * @throws IllegalArgumentException if the step is out of its range, or a rate is none
     */
    public List<Refusal> unseen(LearningRate rate, long step) {
        Arguments.notNull("rate", rate);
        return Judgement.outside(runs, LawRun.of(rate, Arguments.within("step", step, 0, LossCurve.LATEST)));
    }

    private List<Refusal> against() {
        if (against == null) {
            against = Judgement.against(this);
        }
        return against;
    }

    /**
     * How this law does on curves: means over them. @throws IllegalArgumentException if there is none
     */
    public Accuracy accuracy(List<LossCurve> held) {
        return Accuracy.mean(law(), Arguments.items("held", held));
    }

    /**
     * What the law says of another schedule. There is an interval where {@link #answer} would not refuse the fit, and where
     * the curves have seen what the schedule does.
     *
     * @param step at which a loss is wanted, taking in its own rate
     * @param modelError the error of the law itself, in units of the loss: how far apart two laws are there, or the
     *     error on curves that were left out; what noise leaves is far below it at the end of a decay
     * @throws IllegalArgumentException if the step or the error is negative, or a rate is none
     */
    public Prediction predict(LearningRate rate, long step, double modelError) {
        Arguments.notNegative("modelError", modelError);
        Arguments.notNull("rate", rate);
        LawRun run = LawRun.of(rate, Arguments.within("step", step, 0, LossCurve.LATEST));
        double[] logarithm = new double[1];
        double[][] jacobian = new double[1][parameters().length];
        family.model(List.of(run)).evaluate(optimum.logarithms(), logarithm, jacobian);
        double value = Functions.exp(logarithm[0]);
        List<String> warnings = law().warnings(rate, step);
        List<Refusal> refusals = new ArrayList<>(against());
        refusals.addAll(Judgement.outside(runs, run));
        if (!refusals.isEmpty()) {
            return new Prediction.Extrapolated(value, refusals, warnings);
        }
        double sampling = value
                * Math.max(
                        sandwichErrors(WINDOW).along(jacobian[0]),
                        bootstrapErrors().along(jacobian[0]));
        double ofSampling = CriticalValue.of(WINDOW, logMeasured.length) * sampling;
        double ofModel = CriticalValue.NORMAL * modelError;
        double half = Math.sqrt(ofSampling * ofSampling + ofModel * ofModel);
        return new Prediction.Interval(value, sampling, modelError, value - half, value + half, warnings);
    }
}
