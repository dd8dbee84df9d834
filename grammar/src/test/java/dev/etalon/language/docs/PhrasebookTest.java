package dev.etalon.language.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.LearningRate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Executes {@code docs/phrasebook.md}. */
class PhrasebookTest {

    /** These follow a metric, and are no functions of the step. */
    private static final Set<String> METRIC_DRIVEN = Set.of("torch_ReduceLROnPlateau", "hf_greedy", "timm_plateau");

    /** What a subtraction of the peer's may lose, as a share of its largest rate. */
    private static final double CANCELLATION = 2e-16;

    static Stream<Phrase> phrases() {
        return Phrase.all().stream();
    }

    @ParameterizedTest
    @MethodSource("phrases")
    void givesThePeersRates(Phrase phrase) {
        LearningRate schedule = phrase.schedule();
        List<Phrase.Point> points = phrase.points();
        double largest = points.stream().mapToDouble(Phrase.Point::rate).max().orElseThrow();

        List<String> wrong = points.stream()
                .filter(point -> agrees(schedule, point, phrase.tolerance(), largest) == phrase.differsAt(point.step()))
                .map(point -> point + ", ours " + schedule.at(point.step()))
                .toList();

        assertThat(points).isNotEmpty();
        assertThat(wrong).isEmpty();
    }

    private static boolean agrees(LearningRate schedule, Phrase.Point point, double tolerance, double largest) {
        double error = Math.abs(schedule.at(point.step()) - point.rate());
        return error <= tolerance * Math.abs(point.rate()) + CANCELLATION * largest;
    }

    @Test
    void coversEveryGoldenCaseOnce() {
        List<String> covered =
                phrases().filter(Phrase::isGolden).map(Phrase::check).toList();
        Set<String> expected = new TreeSet<>(Phrase.goldenNames());
        expected.removeAll(METRIC_DRIVEN);
        assertThat(covered).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void needsAFormulaForNoMoreThanThreeGoldenCases() {
        assertThat(phrases().filter(Phrase::isGolden).filter(Phrase::isFormula)).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void namesTheTenPeersThatLeaveTheirOwnCurve() {
        assertThat(phrases().filter(Phrase::differs)).hasSize(10);
    }
}
