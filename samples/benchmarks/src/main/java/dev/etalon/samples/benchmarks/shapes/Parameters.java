package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.LearningRate;
import dev.etalon.Schedule;

/** Warmup, stable, decay, for a peak and a horizon that are known at run time. */
interface Parameters {

    @Schedule("peak * (warmup(2%) -> constant(1, 78%) -> cooldown(rest, law=sqrt))")
    LearningRate wsd(double peak, long horizon);

    static Ways ways() {
        double peak = 0.5;
        long horizon = 10_000;
        return new Ways(new ParametersSchedules().wsd(peak, horizon))
                .with(Contestant.CHAIN, () -> new Chain(peak, horizon));
    }

    /** The same by hand. */
    final class Chain implements LearningRate {

        private final double peak;
        private final long warm;
        private final long stable;
        private final long end;

        Chain(double peak, long horizon) {
            this.peak = peak;
            this.warm = Math.round(0.02 * horizon);
            this.stable = Math.round(0.8 * horizon);
            this.end = horizon;
        }

        @Override
        public double at(long t) {
            if (t < warm) return peak * t / warm;
            if (t < stable) return peak;
            if (t < end) return peak * (1 - Math.sqrt((double) (t - stable) / (end - stable)));
            return 0;
        }
    }
}
