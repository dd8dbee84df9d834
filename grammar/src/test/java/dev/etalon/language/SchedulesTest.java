package dev.etalon.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.etalon.LearningRate;
import dev.etalon.ScheduleException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchedulesTest {

    private static final String WSD = "peak * (warmup(2%) -> constant(1, 78%) -> cooldown(rest, law=sqrt))";

    private static LearningRate wsd(double peak, long horizon) {
        return Schedules.parse(WSD, Schedules.options().parameter("peak", peak).parameter("horizon", horizon));
    }

    @Test
    void isEqualByExpressionAndParameters() {
        assertThat(wsd(0.5, 1000)).isEqualTo(wsd(0.5, 1000)).hasSameHashCodeAs(wsd(0.5, 1000));
        assertThat(wsd(0.5, 1000)).isNotEqualTo(wsd(0.25, 1000)).isNotEqualTo(wsd(0.5, 2000));
        assertThat(Schedules.parse(" linear( 1,0 , 10) # steep"))
                .isEqualTo(Schedules.parse("linear(1, 0, 10)"))
                .hasToString("linear(1, 0, 10)");
        assertThat(wsd(0.5, 1000)).hasToString(WSD + " with {peak=0.5, horizon=1000}");
    }

    @Test
    void theExpressionHoldsItsDefinitions() {
        LearningRate rate = Schedules.parse(
                "let half = 0.5; half * ramp(10)", Schedules.options().define("let ramp(n) = linear(0, 1, n);"));
        assertThat(rate.at(5)).isEqualTo(0.25);
        assertThat(Schedules.parse(rate.expression())).isEqualTo(rate);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "p",
                "constant(p, 4)",
                "linear(p, 0.5, 4)",
                "p * linear(1, 0, 4)",
                "min(0, p)",
                "warmup(3, from=p) -> constant(1)",
                "{0: p, 4: 1}",
                "-p * 0",
                "cycle(constant(p * (i + 1), 2))"
            })
    void noRateIsANegativeZero(String text) {
        LearningRate schedule = Schedules.parse(text, Schedules.options().parameter("p", -0.0));
        double[] rates = new double[1];
        schedule.fill(0, rates);
        assertThat(Double.doubleToRawLongBits(schedule.at(0))).isZero();
        assertThat(Double.doubleToRawLongBits(rates[0])).isZero();
    }

    @Test
    void survivesSerialisation() throws Exception {
        LearningRate rate = wsd(0.5, 1000);
        LearningRate copy = (LearningRate) read(write(rate));
        assertThat(copy).isEqualTo(rate);
        assertThat(copy.values(-1, 1100).toArray())
                .isEqualTo(rate.values(-1, 1100).toArray());
    }

    @Test
    void refusesTamperedState() throws Exception {
        byte[] bytes = write(wsd(0.5, 1000));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        byte[] tampered = text.replace("cooldown", "cooldowm").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> read(tampered))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("[etalon:unknown-name]");
    }

    @Test
    void showsWhatIsWrongInADefinitionInItsOwnText() {
        assertThatThrownBy(
                        () -> Schedules.parse("ramp(10)", Schedules.options().define("let ramp(n) = liner(0, 1, n);")))
                .isInstanceOf(ScheduleException.class)
                .hasMessageContaining("[etalon:unknown-name]")
                .hasMessageContaining("let ramp(n) = liner(0, 1, n);");
    }

    @Test
    void warningsAreValuesOfTheReading() {
        Reading reading = Schedules.read("linear(1, 0.5, 10) -> constant(0.2)", Schedules.options());
        assertThat(reading.schedule()).isPresent();
        assertThat(reading.findings()).singleElement().satisfies(found -> {
            assertThat(found.isError()).isFalse();
            assertThat(found.render())
                    .startsWith("[etalon:jump] ")
                    .contains("\n  linear(1, 0.5, 10) -> constant(0.2)\n  ");
        });
    }

    @Test
    void readsWhatMeansNothingWithAllThatIsWrong() {
        Reading reading = Schedules.read(
                "liner(1, 0, 10) -> constnt(1)", Schedules.options().define("let up = lineer(0, 1, 10);"));
        assertThat(reading.schedule()).isEmpty();
        assertThat(reading.stages()).isEmpty();
        assertThat(reading.findings())
                .allMatch(Finding::isError)
                .extracting(Finding::text)
                .contains("let up = lineer(0, 1, 10);");
        assertThatThrownBy(reading::orThrow)
                .isInstanceOf(ScheduleException.class)
                .hasMessageContainingAll("'lineer'", "'liner'", "'constnt'");
    }

    @Test
    void refusesParametersThatAreNoNumbersOfTheLanguage() {
        assertThatThrownBy(() -> Schedules.options().parameter("peak", 0.1f))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("peak=0.1");
        assertThatThrownBy(() -> wsd(Double.NaN, 1000)).hasMessageContaining("[etalon:rate]");
        assertThatThrownBy(() -> wsd(Double.POSITIVE_INFINITY, 1000)).hasMessageContaining("[etalon:rate]");
        assertThatThrownBy(() -> wsd(0.5, -1)).hasMessageContaining("[etalon:length]");
    }

    private static byte[] write(Object object) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(object);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        }
    }
}
