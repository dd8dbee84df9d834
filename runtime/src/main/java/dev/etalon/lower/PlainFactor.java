package dev.etalon.lower;

import dev.etalon.lower.PlainChain.Part;
import dev.etalon.lower.PlainChain.Steps;
import java.util.List;

/** Reads a part of a {@link PlainChain} that is a value times a {@link Factor}, neither of which grows: without end or limit. */
final class PlainFactor {

    private PlainFactor() {}

    /**
     * A part.
     *
     * @param written what the tree has below it, the start first, the steps and the limit last
     * @return null where it is not plainly right
     */
    static Part part(String name, List<Object> written) {
        Object from = written.get(0);
        boolean isFree = written.get(written.size() - 1) == null && written.get(written.size() - 2) == null;
        Factor factor = isFree && isPlain(from) ? factor(name, written.get(1), written.get(2)) : null;
        return factor == null ? null : new Part(null, null, (Value) from, null, Steps.NONE, factor);
    }

    /** A subnormal start is a double to the part before it, too. */
    private static boolean isPlain(Object from) {
        return from == null
                || from instanceof Value value
                        && (value.toDouble() == 0 || Math.abs(value.toDouble()) >= Double.MIN_NORMAL);
    }

    private static Factor factor(String name, Object first, Object second) {
        if (name.equals("inverseSqrt")) {
            Length timescale = steps(first);
            return timescale == null ? null : new Factor.InverseSqrt(timescale);
        }
        if (!(first instanceof Value number) || !(number.toDouble() >= 0)) {
            return null;
        }
        if (name.equals("inverse")) {
            boolean isPlain = Double.isFinite(number.toDouble())
                    && second instanceof Value power
                    && power.toDouble() >= 0
                    && Double.isFinite(power.toDouble());
            return isPlain ? new Factor.Inverse(number, (Value) second) : null;
        }
        Length every = second == null ? Length.of(1, true) : steps(second);
        if (every == null || !(number.toDouble() > 0 && number.toDouble() <= 1)) {
            return null;
        }
        return name.equals("decay") ? new Factor.Decay(number, every) : new Factor.Step(number, every);
    }

    private static Length steps(Object written) {
        Long count = PlainChain.alone(PlainChain.steps(written));
        return count != null && count > 0 ? Length.of(count, true) : null;
    }
}
