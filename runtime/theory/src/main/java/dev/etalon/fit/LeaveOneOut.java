package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.LossLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How a family of laws does on curves that were left out: what tells laws apart, where criteria that count measurements would
 * take alike errors for independent ones.
 */
public final class LeaveOneOut {

    private LeaveOneOut() {}

    /**
     * Why curves cannot be left out one at a time: what the others would not bear. Three curves are needed, two of which fall.
     *
     * @throws IllegalArgumentException if there is no curve
     */
    public static List<Refusal> refusals(LawFamily family, List<LossCurve> curves) {
        Arguments.notNull("family", family);
        Arguments.within(
                "the number of curves", Arguments.items("curves", curves).size(), 1, Integer.MAX_VALUE);
        List<LawRun> runs = new ArrayList<>(LawRun.of(curves));
        return IntStream.range(0, curves.size())
                .boxed()
                .flatMap(left -> {
                    List<LawRun> others = new ArrayList<>(runs);
                    others.remove((int) left);
                    return Judgement.before(family, others).stream()
                            .map(refusal -> new Refusal(
                                    refusal.reason(), "without curves[" + left + "]: " + refusal.message()));
                })
                .toList();
    }

    /**
     * For each curve, how a fit to all the others does on it.
     *
     * @throws IllegalArgumentException if there are {@link #refusals}
     */
    public static List<Accuracy> accuracies(LawFamily family, List<LossCurve> curves, Prior prior) {
        return leftOut(family, curves, prior).stream()
                .map(left -> Accuracy.of(left.law, left.curve))
                .toList();
    }

    /**
     * For each curve, how much larger than measured the loss at its last measurement is by a fit to all the others: what a
     * law's promise for the end of a run has to be held against.
     *
     * @throws IllegalArgumentException if there are {@link #refusals}
     */
    public static double[] endErrors(LawFamily family, List<LossCurve> curves, Prior prior) {
        return leftOut(family, curves, prior).stream()
                .mapToDouble(left -> left.curve.endError(left.law))
                .toArray();
    }

    /** A curve and the law that was fitted to all the others. */
    private record LeftOut(LossCurve curve, LossLaw law) {}

    private static List<LeftOut> leftOut(LawFamily family, List<LossCurve> curves, Prior prior) {
        List<Refusal> refusals = refusals(family, curves);
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException("curves must bear a fit without each of them, but "
                    + refusals.get(0).message());
        }
        return IntStream.range(0, curves.size())
                .mapToObj(left -> {
                    List<LossCurve> others = new ArrayList<>(curves);
                    LossCurve held = others.remove(left);
                    return new LeftOut(held, LawFit.of(family, others, prior).law());
                })
                .toList();
    }
}
