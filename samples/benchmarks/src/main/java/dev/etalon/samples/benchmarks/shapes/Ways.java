package dev.etalon.samples.benchmarks.shapes;

import dev.etalon.LearningRate;
import dev.etalon.language.Schedules;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** The ways there are to compute one schedule; none is made before it is asked for. */
public final class Ways {

    private final Map<Contestant, Supplier<LearningRate>> ways = new EnumMap<>(Contestant.class);

    /** The class that javac generated, the same line read at run time, and the limit. */
    Ways(LearningRate generated) {
        with(Contestant.GENERATED, () -> generated);
        with(Contestant.PARSED, () -> parsed(generated));
        with(Contestant.LIMIT, Limit::new);
    }

    /** Adds a way. */
    Ways with(Contestant contestant, Supplier<LearningRate> way) {
        ways.put(contestant, way);
        return this;
    }

    /** Adds the two ways to compute a schedule that is data. */
    Ways with(Pieces pieces) {
        return with(Contestant.SEARCH, pieces::searched).with(Contestant.CLOSURES, pieces::joined);
    }

    /** Who can compute it. */
    public Set<Contestant> contestants() {
        return ways.keySet();
    }

    /** The schedule as this contestant computes it. */
    public LearningRate of(Contestant contestant) {
        return ways.get(contestant).get();
    }

    private static LearningRate parsed(LearningRate generated) {
        Schedules.Options options = Schedules.options();
        for (Map.Entry<String, Number> parameter : generated.parameters().entrySet()) {
            options = options.parameter(parameter.getKey(), parameter.getValue());
        }
        return Schedules.parse(generated.expression(), options);
    }

    private record Limit() implements LearningRate {
        @Override
        public double at(long step) {
            return step;
        }

        @Override
        public void fill(long from, double[] out, int offset, int count) {
            Arrays.fill(out, offset, offset + count, from);
        }
    }
}
