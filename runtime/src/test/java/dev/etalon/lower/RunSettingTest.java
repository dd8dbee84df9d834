package dev.etalon.lower;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.core.CoreReader;
import dev.etalon.exact.Rational;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunSettingTest {

    private static final RunSetting NONE = new RunSetting("1", 0, 0, Rational.ZERO, Map.of());

    private static final RunSetting ALL =
            new RunSetting("1", 100, 7, Rational.fraction("1/4"), Map.of("n", 5), Map.of());

    @Test
    void whatIsGivenIsWhatIsNoDefault() {
        assertThat(NONE.given()).isEmpty();
        assertThat(ALL.given()).isEqualTo(Map.of("horizon", 100L, "stepsPerEpoch", 7L, "epsilon", 0.25));
        assertThat(ALL.with(Map.of()).given()).isEqualTo(ALL.given());
    }

    @Test
    void textsTakeThePlaceOfTheOthers() {
        RunSetting.Text run = new RunSetting.Text("9", CoreReader.read("number 0 1 9"));
        RunSetting with = NONE.withTexts(Map.of(RunSetting.RUN, run));
        assertThat(with.textOf(RunSetting.RUN)).contains(run);
        assertThat(with.hasHorizon()).isTrue();
        assertThat(with.knownHorizon()).isNull();
        assertThat(with.withHorizon(Length.of(9, true)).knownHorizon()).isEqualTo(9);
        assertThat(with.withHorizon(Length.UNKNOWN).knownHorizon()).isNull();
        assertThat(with.withoutHorizon().hasHorizon()).isFalse();
    }
}
