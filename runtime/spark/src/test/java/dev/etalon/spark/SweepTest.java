package dev.etalon.spark;

import static dev.etalon.spark.Summaries.assertSame;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.etalon.language.Schedules;
import dev.etalon.simulation.Adam;
import dev.etalon.simulation.Ensemble;
import dev.etalon.simulation.Method;
import dev.etalon.simulation.PowerLawRegression;
import dev.etalon.simulation.Problem;
import dev.etalon.simulation.Result;
import dev.etalon.simulation.Simulation;
import dev.etalon.simulation.Summary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SweepTest {

    private static final Problem PROBLEM = PowerLawRegression.of(10, 1, 2, 1);
    private static final Simulation PLAIN =
            Simulation.of(PROBLEM, Schedules.parse("linear(0.1, 0, 200)"), 200).recordedEvery(20);
    private static final Simulation ADAM =
            PLAIN.with(Method.SGD.withBatch(4).with(Adam.standard())).withSeed(5);
    /** Its first step overflows, so that every run ends early. */
    private static final Simulation DIVERGING =
            Simulation.of(PROBLEM, Schedules.parse("constant(1e200)"), 50).recordedEvery(1);

    private SparkSession session;

    private void start(String master) {
        session = SparkSession.builder()
                .master(master)
                .appName("etalon")
                .config("spark.ui.enabled", false)
                .config("spark.driver.host", "localhost")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate();
    }

    @AfterEach
    void stop() {
        session.stop();
    }

    @ParameterizedTest
    @CsvSource({"local[1], 1", "local[2], 7", "local[3], 64"})
    void hasTheBitsOfOneMachineForAnyNumberOfWorkersAndSlices(String master, int slices) throws InterruptedException {
        start(master);
        List<Long> reported = new ArrayList<>();
        Sweep sweep = Sweep.on(session).inSlices(slices).reportingTo((done, total) -> reported.add(done));

        assertSame(sweep.ensemble(ADAM, 40), Ensemble.of(ADAM, 40).run());
        assertThat(reported).isSorted().doesNotHaveDuplicates().endsWith((long) Math.min(slices, 40));
    }

    @Test
    void survivesTasksThatFail() throws InterruptedException {
        start("local[2,3]");
        Simulation failing = new Simulation(
                new Failing(PROBLEM), PLAIN.rate(), PLAIN.steps(), PLAIN.start(), PLAIN.method(), 0, PLAIN.every());
        Failing.FAILURES.clear();
        List<Long> reported = new ArrayList<>();
        Summary survived = Sweep.on(session)
                .inSlices(6)
                .reportingTo((done, total) -> reported.add(done))
                .ensemble(failing, 30);

        assertThat(Failing.FAILURES).containsExactlyInAnyOrder("1/0", "1/1", "4/0", "4/1");
        assertThat(reported).isSorted().doesNotHaveDuplicates().endsWith(6L);
        assertSame(survived, Ensemble.of(PLAIN, 30).run());
    }

    @Test
    void rowsOfASweepAreReadBackFromParquet(@TempDir Path folder) {
        start("local[2]");
        Dataset<Row> rows = Sweep.on(session)
                .rows(List.of(new Case("plain", PLAIN, 5), new Case("adam", ADAM, 3), new Case("wild", DIVERGING, 2)));
        String place = folder.resolve("runs").toString();
        rows.write().parquet(place);
        Dataset<Row> read = session.read().parquet(place);

        assertThat(read.schema().fieldNames()).isEqualTo(RunRows.SCHEMA.fieldNames());
        assertThat(read.count()).isEqualTo(10);
        Row row = read.where("name = 'adam' and run = 2").first();
        Result expected = ADAM.start(2).finish();
        assertThat(row.<String>getAs("schedule")).isEqualTo("linear(0.1, 0, 200)");
        assertThat(row.<Long>getAs("seed")).isEqualTo(5);
        assertThat(row.<Double>getAs("final_loss")).isEqualTo(expected.finalLoss());
        assertThat(row.isNullAt(row.fieldIndex("divergence"))).isTrue();
        assertThat(row.<Double>getList(row.fieldIndex("losses"))).hasSize(11).endsWith(expected.finalLoss());
        assertThat(row.<Double>getList(row.fieldIndex("point")))
                .containsExactly(Arrays.stream(expected.point()).boxed().toArray(Double[]::new));
        Row wild = read.where("name = 'wild' and run = 1").first();
        assertThat(wild.<Long>getAs("diverged_at"))
                .isEqualTo(
                        DIVERGING.start(1).finish().divergence().orElseThrow().step());
    }

    @Test
    void refusesWhatIsNoArgumentByItsName() {
        start("local[1]");
        Sweep sweep = Sweep.on(session);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Case("none", PLAIN, 0))
                .withMessage("runs of a case is at least 1, not 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.ensemble(PLAIN, -1))
                .withMessageContaining("runs");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.rows(List.of()))
                .withMessageContaining("cases");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.rows(Collections.singletonList(null)))
                .withMessageContaining("cases");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sweep.inSlices(0))
                .withMessage("slices of a sweep is at least 1, not 0");
        assertThatNullPointerException().isThrownBy(() -> Sweep.on(null)).withMessage("session");
        assertThatNullPointerException()
                .isThrownBy(() -> sweep.reportingTo(null))
                .withMessage("progress");
        assertThatIllegalArgumentException().isThrownBy(() -> sweep.rows(null)).withMessageContaining("cases");
        assertThatNullPointerException()
                .isThrownBy(() -> sweep.ensemble(null, 1))
                .withMessage("simulation");
        assertThatNullPointerException()
                .isThrownBy(() -> new Case(null, PLAIN, 1))
                .withMessage("name");
    }
}
