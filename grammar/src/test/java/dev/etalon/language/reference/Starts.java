package dev.etalon.language.reference;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Where the cycles of a schedule start, each so many times as long as the one before, at whole steps. */
final class Starts {

    static final long LAST_STEP = 1L << 53;

    private static final int MOST = 65_536;

    /** So many digits that only a sum that is exact can end in a half. */
    private static final MathContext LONG = new MathContext(150);

    private final List<BigInteger> starts = new ArrayList<>();

    /** Whether from the last start on each cycle lasts one step. */
    private boolean single;

    /** Whether from the last start but one on that cycle is repeated, with its number. */
    private boolean repeats;

    Starts(Q body, Q growth, Long times, long horizon) {
        BigDecimal factor = growth.decimal(LONG);
        BigDecimal last = body.decimal(LONG);
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger start = BigInteger.ZERO;
        BigInteger end = growth.compareTo(Q.ONE) < 0
                ? body.dividedBy(Q.ONE.minus(growth)).ceiling().add(BigInteger.ONE)
                : null;
        starts.add(start);
        while (starts.size() <= (times == null ? Long.MAX_VALUE : times) && start.bitLength() <= 54) {
            if (end != null && start.compareTo(end) >= 0) {
                single = true;
                break;
            }
            if (starts.size() > MOST) {
                if (horizon <= 0 || starts.get(MOST).compareTo(BigInteger.valueOf(horizon)) < 0) {
                    throw new Refusal("length", "more than 65,536 cycles");
                }
                repeats = true;
                break;
            }
            sum = sum.add(last, LONG);
            last = last.multiply(factor, LONG);
            start = start.add(BigInteger.ONE).max(Q.of(sum).rounded());
            starts.add(start);
        }
    }

    BigInteger end(long times) {
        int last = starts.size() - 1;
        if (times > last && !single && !repeats) {
            // Longer than anything that can be.
            return starts.get(last);
        }
        return times <= last ? starts.get((int) times) : starts.get(last).add(BigInteger.valueOf(times - last));
    }

    /** The cycle that a time lies in: its number, its start and its length. */
    record Cycle(long number, Q start, Q length) {}

    /** @param boundaryBelongsBefore whether a time at which a cycle starts counts as the end of the one before */
    Cycle cycle(Q t, boolean boundaryBelongsBefore) {
        BigInteger step = boundaryBelongsBefore && t.isWhole() && t.signum() > 0
                ? t.whole().subtract(BigInteger.ONE)
                : t.floor();
        int last = starts.size() - 1;
        if (step.compareTo(starts.get(last)) >= 0) {
            BigInteger beyond = step.subtract(starts.get(last));
            if (single) {
                return new Cycle(last + beyond.longValueExact(), Q.of(step), Q.ONE);
            }
            if (repeats) {
                BigInteger length = starts.get(last).subtract(starts.get(last - 1));
                BigInteger start = starts.get(last).add(beyond.divide(length).multiply(length));
                return new Cycle(last - 1L, Q.of(start), Q.of(length));
            }
            return new Cycle(last, Q.of(starts.get(last)), Q.of(starts.get(last)));
        }
        int low = 0;
        int high = last;
        while (high - low > 1) {
            int middle = (low + high) / 2;
            if (starts.get(middle).compareTo(step) <= 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Cycle(low, Q.of(starts.get(low)), Q.of(starts.get(low + 1).subtract(starts.get(low))));
    }
}
