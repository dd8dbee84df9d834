package dev.etalon.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.simulation.Result;
import dev.etalon.simulation.Summary;

/** Compares summaries bit by bit. */
final class Summaries {

    private Summaries() {}

    static void assertSame(Summary actual, Summary expected) {
        assertThat(actual.results()).hasSameSizeAs(expected.results());
        for (int run = 0; run < expected.results().size(); run++) {
            Result one = actual.results().get(run);
            Result other = expected.results().get(run);
            assertThat(one.point()).containsExactly(other.point());
            assertThat(one.trajectory().size()).isEqualTo(other.trajectory().size());
            for (int k = 0; k < one.trajectory().size(); k++) {
                assertThat(one.trajectory().loss(k))
                        .isEqualTo(other.trajectory().loss(k));
            }
        }
    }
}
