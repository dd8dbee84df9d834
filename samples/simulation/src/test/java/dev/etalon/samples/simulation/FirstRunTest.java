package dev.etalon.samples.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.etalon.language.Schedules;
import dev.etalon.losslaw.KernelRisk;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FirstRunTest {

    private static final Path SOURCE = Path.of("src/main/java/dev/etalon/samples/simulation/FirstRun.java");

    @Test
    void whatIsPrintedIsHalfTheExactRisk() throws InterruptedException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FirstRun.main(new String[0]);
        } finally {
            System.setOut(before);
        }
        String[] parts = printed.toString(StandardCharsets.UTF_8).strip().split(" \\+- ");
        double exact =
                KernelRisk.ofPowerLaw(100, 1, 2, 1, 1, 100, 0).after(Schedules.parse("linear(0.1, 0, 2000)"), 2_000);

        assertThat(Double.parseDouble(parts[0])).isCloseTo(exact / 2, within(3 * Double.parseDouble(parts[1])));
    }

    @Test
    void theReadmeShowsThisCode() throws IOException {
        String source = Files.readString(SOURCE);
        int start = source.indexOf("PowerLawRegression problem");
        String body = source.substring(start, source.indexOf("    }\n", start)).replace("\n        ", "\n");

        assertThat(Files.readString(Path.of("../../README.md"))).contains(body.strip());
    }
}
