package dev.etalon.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.junit.jupiter.api.Assumptions;

/** Runs programs of other languages, and compares the rates that they write with ours. */
final class Runner {

    private Runner() {}

    /** Leaves the test out, and says so, where a program is missing. */
    static void assumeThere(String... command) {
        assume(succeeds(command), command[0]);
    }

    /** Leaves the test out, and says so, where something is missing. */
    static void assume(boolean isThere, String what) {
        String message = what + " is missing: its exports were not run";
        if (!isThere) {
            System.err.println("[etalon] left out: " + message);
        }
        Assumptions.assumeTrue(isThere, message);
    }

    /** Whether a command is there and ends well. */
    static boolean succeeds(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }

    /** Writes the export of each case as a module of its own: case0, case1 and so on. */
    static void writeModules(List<Case> cases, Path folder, String ending, Function<Exportable, String> export)
            throws IOException {
        for (int k = 0; k < cases.size(); k++) {
            String module = export.apply(cases.get(k).exportable());
            Files.writeString(folder.resolve("case" + k + ending), module);
        }
    }

    /** Writes the steps of all cases: for each their number, then they. */
    static void writeSteps(List<Case> cases, Path file) throws IOException {
        int size = cases.stream().mapToInt(each -> 1 + each.steps().length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES * size).order(ByteOrder.LITTLE_ENDIAN);
        for (Case each : cases) {
            bytes.putLong(each.steps().length);
            for (long step : each.steps()) {
                bytes.putLong(step);
            }
        }
        Files.write(file, bytes.array());
    }

    static void run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int status = process.waitFor();
        assertThat(Files.readString(log))
                .as(String.join(" ", command.subList(0, 1)))
                .isEmpty();
        assertThat(status).isZero();
    }

    /** The file has the rates of all cases at their steps, one after the other: to the bit those of ours. */
    static void assertSameBits(List<Case> cases, Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        List<String> wrong = new ArrayList<>();
        for (Case each : cases) {
            int differing = 0;
            for (long step : each.steps()) {
                double there = bytes.getDouble();
                double here = each.rate().at(step);
                boolean isSame = Double.doubleToLongBits(there) == Double.doubleToLongBits(here);
                if (!isSame && differing++ == 0) {
                    wrong.add(String.format(Locale.ROOT, "%s at %d: %s, not %s", each.name(), step, there, here));
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(bytes.remaining()).isZero();
    }
}
