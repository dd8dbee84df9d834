package dev.etalon.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    @TempDir
    private Path folder;

    @Test
    void jsonHoldsTheScheduleItsSettingsAndItsRates() {
        Call call = Call.of(
                "export",
                "peak * (linear(1, 0, 50%) -> hold)",
                "--to",
                "json",
                "--horizon",
                "8",
                "-P",
                "peak=0.1",
                "--steps",
                "0..5",
                "--define",
                "let half = 0.5;");
        JsonObject json = JsonParser.parseString(call.out()).getAsJsonObject();
        assertThat(json.keySet()).containsExactly("expression", "settings", "parameters", "length", "rates");
        assertThat(json.get("expression").getAsString()).endsWith("peak * (linear(1, 0, 50%) -> hold)");
        assertThat(json.get("settings")).hasToString("{\"horizon\":8,\"define\":[\"let half = 0.5;\"]}");
        assertThat(json.get("parameters")).hasToString("{\"peak\":0.1}");
        assertThat(json.get("length").isJsonNull()).isTrue();
        assertThat(json.getAsJsonArray("rates")).hasToString("[0.1,0.07500000000000001,0.05,0.025,0.0,0.0]");
    }

    /** A file of definitions is another tomorrow: what is written down is what it said. */
    @Test
    void settingsFromFilesAreWrittenDown() throws IOException {
        Path file = Files.writeString(folder.resolve("definitions"), "let half = 0.5;\n");
        Call call = Call.of("export", "constant(half, 2)", "--to", "json", "--define", "@" + file);
        JsonObject json = JsonParser.parseString(call.out()).getAsJsonObject();
        assertThat(json.get("settings")).hasToString("{\"define\":[\"let half = 0.5;\"]}");
    }

    @Test
    void csvIsWhatValuesPrints() {
        assertThat(Call.of("export", "linear(1, 0, 4)", "--to", "csv").out())
                .isEqualTo("step,rate\n0,1.0\n1,0.75\n2,0.5\n3,0.25\n");
        assertThat(Call.of("export", "constant(1)", "--to", "csv").status()).isEqualTo(2);
        assertThat(Call.of("export", "constant(1)", "--to", "csv", "--horizon", "2")
                        .out())
                .isEqualTo("step,rate\n0,1.0\n1,1.0\n");
    }

    @Test
    void npyIsFormatOneOfLittleEndianDoubles() throws IOException {
        Path file = folder.resolve("rates.npy");
        assertThat(Call.of("export", "linear(1, 0, 4)", "--to", "npy", "--steps", "1..4", "-o", file.toString()))
                .isEqualTo(new Call(0, "", ""));
        byte[] bytes = Files.readAllBytes(file);
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(bytes).startsWith(0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0);
        int header = buffer.getShort(8);
        assertThat((10 + header) % 64).isZero();
        assertThat(new String(bytes, 10, header, StandardCharsets.US_ASCII))
                .startsWith("{'descr': '<f8', 'fortran_order': False, 'shape': (4,), }")
                .endsWith("\n");
        assertThat(bytes).hasSize(10 + header + 4 * 8);
        assertThat(buffer.getDouble(10 + header)).isEqualTo(0.75);
        assertThat(buffer.getDouble(10 + header + 24)).isZero();
    }

    @Test
    void javaIsTheGeneratedClass() {
        Call call = Call.of(
                "export",
                "peak * linear(1, 0, n)",
                "--to",
                "java",
                "--name",
                "com.acme.Decay",
                "--parameter",
                "double peak",
                "-P",
                "n=4");
        assertThat(call.err()).isEmpty();
        assertThat(call.out())
                .startsWith("package com.acme;\n")
                .contains("public final class Decay extends ", "public Decay(double peak)", "let n = 4;");
        assertThat(Call.of("export", "constant(1)", "--to", "java", "--name", "1x")
                        .status())
                .isEqualTo(2);
        assertThat(Call.of("export", "constant(p)", "--to", "java", "--parameter", "float p")
                        .status())
                .isEqualTo(2);
    }

    @Test
    void aParameterOfAClassIsUsedAndGivenOnce() {
        String[] export = {"export", "linear(peak, 0, n)", "--to", "java", "--parameter", "double peak"};
        assertThat(with(export, "-P", "n=4").status()).isZero();
        assertThat(with(export, "-P", "n=4", "--parameter", "long more").err())
                .startsWith("error: [etalon:unused-parameter] the expression does not use the parameter 'more'");
        assertThat(with(export, "-P", "n=4", "-P", "m=3").err())
                .startsWith("error: [etalon:unused-parameter] the expression does not use the parameter 'm'");
        assertThat(with(export, "--parameter", "double peak").err()).startsWith("error: 'peak' is given twice");
        assertThat(with(export, "-P", "peak=1").err()).startsWith("error: 'peak' is given twice");
    }

    private static Call with(String[] command, String... more) {
        String[] all = Arrays.copyOf(command, command.length + more.length);
        System.arraycopy(more, 0, all, command.length, more.length);
        return Call.of(all);
    }

    @Test
    void aParameterWithoutAValueIsRefused() {
        Call call = Call.of("export", "peak * linear(1, 0, 4)", "--to", "csv");
        assertThat(call.status()).isEqualTo(1);
        assertThat(call.err()).startsWith("error: [etalon:unknown-name] unknown name 'peak'");
        assertThat(Call.of("export", "constant(p)", "--to", "csv", "--parameter", "double p")
                        .status())
                .isEqualTo(2);
        assertThat(Call.of("export", "constant(1)", "--to", "pickle").status()).isEqualTo(2);
    }
}
