package dev.etalon.language.reference;

import java.math.BigInteger;

/** Finds the steps of {@code rest}. */
final class Rest {

    private Rest() {}

    /** With the largest number of steps for {@code rest} with which it is no longer than the horizon. */
    static Part solve(Numbers numbers, Maker maker, long horizon) {
        if (horizon <= 0) {
            throw new Refusal("percent-without-horizon|" + Refusal.OTHERS, "rest");
        }
        BigInteger most = BigInteger.valueOf(horizon);
        Refusal ofNone = null;
        try {
            length(numbers, maker, BigInteger.ZERO);
        } catch (Refusal refusal) {
            // Such as a cycle of 0 steps: then it has one at least, or is refused for that, for its length, or with
            // more.
            ofNone = new Refusal(refusal.name() + "|exceeds-horizon|rest|" + Refusal.PERHAPS, refusal.getMessage());
        }
        if (ofNone != null) {
            try {
                length(numbers, maker, BigInteger.ONE);
            } catch (Refusal refusal) {
                throw ofNone;
            }
        }
        BigInteger fits = null;
        BigInteger tooMany = null;
        BigInteger tried = ofNone == null ? BigInteger.ZERO : BigInteger.ONE;
        while (tooMany == null || fits == null || tooMany.subtract(fits).compareTo(BigInteger.ONE) > 0) {
            Q length = tried.compareTo(BigInteger.ONE) > 0
                    ? lengthFarOn(numbers, maker, tried)
                    : length(numbers, maker, tried);
            boolean longer = length != null && length.whole().compareTo(most) > 0;
            if (length == null) {
                throw new Refusal("rest", "unbounded");
            }
            if (longer) {
                if (ofNone != null && tried.equals(BigInteger.ONE)) {
                    throw ofNone;
                }
                if (tried.signum() == 0) {
                    throw new Refusal(
                            dependsOnRest(numbers, maker, horizon) ? "exceeds-horizon" : "exceeds-horizon|rest",
                            "nothing is left");
                }
                tooMany = tried;
            } else {
                fits = tried;
            }
            if (tooMany == null) {
                if (tried.bitLength() > 54) {
                    throw new Refusal("rest", "in vain");
                }
                tried = tried.shiftLeft(1).max(most);
            } else {
                tried = fits.add(tooMany).shiftRight(1);
            }
        }
        numbers.rest(Q.of(fits));
        return maker.make(new Tally(Q.ZERO, true));
    }

    private static boolean dependsOnRest(Numbers numbers, Maker maker, long horizon) {
        Q none = length(numbers, maker, BigInteger.ZERO);
        Q all = length(numbers, maker, BigInteger.valueOf(horizon));
        return none == null || !none.equals(all);
    }

    /** The length with more steps than any that is sure to be tried: those of no other part come to less where it is too many. */
    private static Q lengthFarOn(Numbers numbers, Maker maker, BigInteger steps) {
        try {
            return length(numbers, maker, steps);
        } catch (Refusal refusal) {
            throw refusal.name().equals("length") ? new Refusal("length|rest", "in vain") : refusal;
        }
    }

    private static Q length(Numbers numbers, Maker maker, BigInteger steps) {
        numbers.rest(Q.of(steps));
        return maker.make(new Tally(Q.ZERO, true)).length;
    }
}
