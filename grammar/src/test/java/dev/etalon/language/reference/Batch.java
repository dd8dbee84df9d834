package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.List;

/** How many tokens or samples a step takes: a constant, or piecewise constant. */
final class Batch {

    private final List<Q> steps = new ArrayList<>(List.of(Q.ZERO));
    private final List<Q> sizes = new ArrayList<>();

    Batch(Q size) {
        sizes.add(size);
    }

    /** From {@code step} on, {@code size}. */
    void then(Q step, Q size) {
        steps.add(step);
        sizes.add(size);
    }

    boolean isConstant() {
        return sizes.stream().allMatch(sizes.get(0)::equals);
    }

    Q first() {
        return sizes.get(0);
    }

    /** The number seen before a position. */
    Q seen(Q position) {
        Q sum = Q.ZERO;
        for (int k = 0; k < steps.size() && steps.get(k).compareTo(position) < 0; k++) {
            Q end = k + 1 < steps.size() ? steps.get(k + 1).min(position) : position;
            sum = sum.plus(end.minus(steps.get(k)).times(sizes.get(k)));
        }
        return sum;
    }

    /** The position at which so many have been seen. */
    Q position(Q wanted) {
        Q rest = wanted;
        for (int k = 0; ; k++) {
            boolean last = k + 1 == steps.size();
            Q inPiece = last ? null : steps.get(k + 1).minus(steps.get(k)).times(sizes.get(k));
            if (last || rest.compareTo(inPiece) <= 0) {
                return steps.get(k).plus(rest.dividedBy(sizes.get(k)));
            }
            rest = rest.minus(inPiece);
        }
    }

    /** The number of steps that so many take from a position on. */
    Q stepsFor(Q amount, Q from) {
        return isConstant()
                ? amount.dividedBy(first())
                : position(seen(from).plus(amount)).minus(from);
    }
}
