package dev.etalon.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;

/** All runs of a sweep under consecutive numbers, case after case. */
final class SweepRuns implements Serializable {

    @Serial
    private static final long serialVersionUID = 1;

    private final Case[] cases;
    private final long[] firsts;
    private final long runs;

    private SweepRuns(Case[] cases, long[] firsts, long runs) {
        this.cases = cases;
        this.firsts = firsts;
        this.runs = runs;
    }

    static SweepRuns of(List<Case> cases) {
        long[] firsts = new long[cases.size()];
        long runs = 0;
        for (int k = 0; k < firsts.length; k++) {
            firsts[k] = runs;
            runs += cases.get(k).runs();
        }
        return new SweepRuns(cases.toArray(Case[]::new), firsts, runs);
    }

    long runs() {
        return runs;
    }

    /** Makes the runs from one number until another, each when it is asked for. */
    Iterator<CaseRun> runs(long from, long until) {
        return LongStream.range(from, until).mapToObj(this::run).iterator();
    }

    private CaseRun run(long number) {
        int place = Arrays.binarySearch(firsts, number);
        int k = place >= 0 ? place : -place - 2;
        return CaseRun.make(cases[k], Math.toIntExact(number - firsts[k]));
    }
}
