package dev.etalon.exact;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

/** Every number of the tables, worked out anew. */
class FunctionTablesTest {

    @Test
    void exponentialsAreTwoToEach128th() {
        for (int i = 0; i < 128; i++) {
            Reference.Value root = Reference.pow(2, i / 128.0);
            Twice value = root.scaled().scaled(root.exponent());
            assertIsSplit(value, ExponentialTable.HIGH[i], ExponentialTable.LOW[i], 0x1p-25);
        }
    }

    @Test
    void logarithmsAreThoseOfTheInverses() {
        for (int i = 0; i < 256; i++) {
            double inverse = LogarithmTable.INVERSE[i];
            assertThat(inverse * 0x1p11).isEqualTo(Math.rint(inverse * 0x1p11));
            Twice value = Reference.log(inverse).scaled().negated();
            assertIsSplit(value, LogarithmTable.HIGH[i], LogarithmTable.LOW[i], 0x1p-42);
        }
        assertIsSplit(Reference.log(2).scaled(), Logarithm.LN2_HIGH, Logarithm.LN2_LOW, 0x1p-42);
    }

    @Test
    void inversesAreNearToTheInversesOfTheirCells() {
        for (double z = 0.6875; z < 1.373; z += 0x1p-14) {
            int cell = Logarithm.cell(z);
            assertThat(z * LogarithmTable.INVERSE[cell]).isBetween(1 - 0x1p-8, 1 + 0x1p-8);
        }
        assertThat(LogarithmTable.INVERSE[Logarithm.cell(1.001)]).isOne();
        assertThat(LogarithmTable.INVERSE[Logarithm.cell(0.9995)]).isOne();
    }

    @Test
    void sinesAreOfEach128thOfATurn() {
        for (int i = 0; i < 128; i++) {
            Twice angle =
                    Reference.twice(Reference.PI.multiply(BigDecimal.valueOf(i)).divide(BigDecimal.valueOf(64)));
            Twice value = i % 64 == 0 ? Twice.of(0) : Reference.sine(angle, 0).scaled();
            assertIsSplit(value, SineTable.HIGH[i], SineTable.LOW[i], 0x1p-26);
        }
    }

    @Test
    void digitsAreThoseOfTheInverseOfATurn() {
        BigInteger inverse = BigDecimal.ONE
                .divide(Reference.PI.multiply(BigDecimal.valueOf(2)), new MathContext(400))
                .multiply(new BigDecimal(BigInteger.ONE.shiftLeft(24 * 50)))
                .toBigInteger();
        for (int place = -2; place <= 50; place++) {
            int digit = inverse.shiftRight(24 * (50 - place)).intValue() & 0xffffff;
            assertThat(Turns.PER_TURN[place + 2]).isEqualTo(digit);
        }
    }

    /** Whether high is a multiple of that unit next to the value, and low the double nearest to the rest. */
    private static void assertIsSplit(Twice value, double high, double low, double unit) {
        assertThat(high / unit).isEqualTo(Math.rint(high / unit));
        Twice rest = value.plus(-high);
        assertThat(Math.abs(rest.high())).isLessThanOrEqualTo(unit / 2);
        assertThat(Math.abs(rest.plus(-low).high())).isLessThanOrEqualTo(Math.ulp(low) * 0.5001 + 0x1p-100);
    }
}
