package dev.etalon.samples.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeadlinesTest {

    @Test
    void everyPublishedNumberIsReproduced() {
        assertThat(Headlines.rows()).hasSizeGreaterThan(60).allMatch(Row::agrees);
    }

    @Test
    void aNumberThatDiffersInItsLastDigitsIsFound() {
        assertThat(new Row("H1", "", 0.123456, ".12345").agrees()).isTrue();
        assertThat(new Row("H1", "", 0.123466, ".12345").agrees()).isFalse();
        assertThat(new Row("H1", "", 0.3, "<= 0.2").agrees()).isFalse();
        assertThat(new Row("H1", "", 0.103, "~0.1").agrees()).isFalse();
    }
}
