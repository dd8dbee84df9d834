package dev.etalon.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TableExpressionTest {

    private static final Pattern ENTRY = Pattern.compile("(\\d+): ([0-9.]+(?:e-?\\d+)?)");

    @Test
    void writesStraightPiecesAsTheirEnds() {
        assertThat(TableExpression.of(new double[] {0.5, 0.5, 0.5, 0.25, 0}, 0)).isEqualTo("{0: 0.5, 2: 0.5, 4: 0}");
        assertThat(TableExpression.of(new double[] {3e-4}, 0)).isEqualTo("{0: 0.0003}");
        assertThat(TableExpression.of(new double[] {1e-30, 1e25}, 0)).isEqualTo("{0: 1e-30, 1: 1e25}");
    }

    @Test
    void staysWithinTheTolerance() {
        SplittableRandom random = new SplittableRandom(3);
        for (int round = 0; round < 300; round++) {
            double[] rates = random.doubles(1 + random.nextInt(80)).toArray();
            double tolerance = Math.pow(10, random.nextDouble(-17, -0.5));
            assertClose(rates, TableExpression.of(rates, tolerance), tolerance);
        }
    }

    @Test
    void aSynthesisedScheduleTakesFewPoints() {
        double[] rates = CappedSchedule.of(10_000, 0.01, Setting.UNIT);
        String table = TableExpression.of(rates, 1e-3);
        assertClose(rates, table, 1e-3);
        assertThat(table.split(",")).hasSizeLessThan(15);
    }

    @Test
    void refusesWhatIsNoRate() {
        assertThatThrownBy(() -> TableExpression.of(new double[] {-1}, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TableExpression.of(new double[0], 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertClose(double[] rates, String table, double tolerance) {
        double[] read = read(table, rates.length);
        double peak = Arrays.stream(rates).max().orElseThrow();
        for (int k = 0; k < rates.length; k++) {
            assertThat(read[k]).isCloseTo(rates[k], within((tolerance + 1e-15) * peak));
        }
    }

    /** The table as the language reads it: linear between the points, held after the last. */
    private static double[] read(String table, int steps) {
        double[] rates = new double[steps];
        Matcher entry = ENTRY.matcher(table);
        int from = 0;
        double start = Double.NaN;
        while (entry.find()) {
            int to = Integer.parseInt(entry.group(1));
            double end = Double.parseDouble(entry.group(2));
            for (int k = from; k < to; k++) {
                rates[k] = start + (end - start) * (k - from) / (to - from);
            }
            Arrays.fill(rates, to, steps, end);
            from = to;
            start = end;
        }
        return rates;
    }
}
