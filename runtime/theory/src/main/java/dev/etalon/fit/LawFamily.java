package dev.etalon.fit;

import dev.etalon.arguments.Arguments;
import dev.etalon.losslaw.AnnealingLaw.Rises;
import dev.etalon.losslaw.LossLaw;
import java.util.List;
import java.util.stream.Stream;

/** A kind of law with free parameters, all of them positive. */
public abstract class LawFamily {

    private final String name;
    private final List<String> parameters;
    private final String gain;

    /** @param gain the parameter of what lower rates bring; {@code null} where there is none */
    LawFamily(String name, List<String> parameters, String gain) {
        this.name = name;
        this.parameters = List.copyOf(parameters);
        this.gain = gain;
    }

    /** {@code floor + a X1 + b X2}: the last-iterate bound as a law. It does not describe language models. */
    public static LawFamily convex() {
        return PowerFamily.ofConvex();
    }

    /** {@code floor + a X1^alpha + b X2}, {@link dev.etalon.losslaw.ConvexPowerLaw}. */
    public static LawFamily convexPower() {
        return PowerFamily.ofConvexPower();
    }

    /** {@code floor + A S1^-alpha}: all that curves of a constant rate can tell. */
    public static LawFamily signal() {
        return PowerFamily.ofSignal();
    }

    /**
     * {@code L0 + A S1^-alpha - C S2}, {@link dev.etalon.losslaw.AnnealingLaw}, with only falls counted.
     *
     * @param memory lambda in (0, 1), 0.999 usually; it is given and not fitted
     * @throws IllegalArgumentException if it is not
     */
    public static LawFamily annealing(double memory) {
        return annealing(memory, Rises.IGNORED);
    }

    /** The same with a reading of the warmup. @throws IllegalArgumentException if {@code memory} is not in (0, 1) */
    public static LawFamily annealing(double memory, Rises rises) {
        return PowerFamily.ofAnnealing(Arguments.between("memory", memory, 0, 1), Arguments.notNull("rises", rises));
    }

    /**
     * {@link #annealing(double)} with each of the memories 0.99, 0.995, 0.999 and 0.9995, of which {@link LawFit#best} keeps
     * the one that fits best: the memory enters step by step and is not fitted.
     */
    public static List<LawFamily> annealings() {
        return Stream.of(0.99, 0.995, 0.999, 0.9995).map(LawFamily::annealing).toList();
    }

    /** {@link dev.etalon.losslaw.ScaledFunctionalLaw} with {@code p = 1}: five parameters. */
    public static LawFamily functional() {
        return new FunctionalFamily(false);
    }

    /** {@link dev.etalon.losslaw.ScaledFunctionalLaw} with p from 1 to 2: six parameters. */
    public static LawFamily functionalWithMemory() {
        return new FunctionalFamily(true);
    }

    /** {@link dev.etalon.losslaw.MultiPowerLaw}: seven parameters, of which few curves tell C, beta and gamma apart. */
    public static LawFamily multiPower() {
        return new MultiPowerFamily();
    }

    /** What the family is called in reports. */
    public final String name() {
        return name;
    }

    /** The names of the parameters, in their order. */
    public final List<String> parameters() {
        return parameters;
    }

    /** The index of the parameter of what lower rates bring; -1 where there is none. */
    final int gain() {
        return gain == null ? -1 : parameters.indexOf(gain);
    }

    /** The law with given parameters. @throws IllegalArgumentException if they are not as many or one is out of range */
    public abstract LossLaw law(double... parameters);

    abstract Model model(List<LawRun> runs);

    @Override
    public final String toString() {
        return name;
    }

    final void requireAsMany(double[] values) {
        if (Arguments.notNull("parameters", values).length != parameters.size()) {
            throw new IllegalArgumentException(
                    name + " has the parameters " + parameters + ", but " + values.length + " were given");
        }
    }
}
