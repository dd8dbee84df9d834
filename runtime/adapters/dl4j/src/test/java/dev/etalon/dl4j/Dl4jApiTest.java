package dev.etalon.dl4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.api.CornerCalls;
import dev.etalon.api.Values;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Dl4jApiTest {

    @Test
    void refusesWhatIsNoArgumentInWords(@TempDir Path scratch) {
        CornerCalls calls = new CornerCalls(new Values(scratch), Set.of(), EtalonSchedule.class);

        assertThat(calls.calls()).isGreaterThan(20);
        assertThat(calls.faults()).isEmpty();
        assertThat(calls.never()).isEmpty();
    }
}
