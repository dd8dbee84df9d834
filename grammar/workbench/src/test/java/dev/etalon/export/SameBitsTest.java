package dev.etalon.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the exports of the whole phrasebook and of random schedules in the languages that they are in. */
class SameBitsTest {

    private static final int RANDOM = Integer.getInteger("exports.random", 60);
    private static final Pattern STATIC = Pattern.compile("(?m)^static [\\w ]*?(\\w+)(?:[\\[(]| = )");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
    private static List<Case> cases;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() {
        cases = Case.all(RANDOM);
    }

    @Test
    void inPython() throws IOException, InterruptedException {
        Runner.assumeThere("python3", "--version");
        Runner.writeModules(cases, folder, ".py", Exports::python);
        Runner.writeSteps(cases, folder.resolve("steps"));
        Files.writeString(folder.resolve("all.py"), """
                import array, importlib

                steps = array.array("q", open("steps", "rb").read())
                rates = array.array("d")
                place = 0
                for k in range(%d):
                    schedule = importlib.import_module("case%%d" %% k)
                    count = steps[place]
                    rates.extend(schedule.at(step) for step in steps[place + 1:place + 1 + count])
                    place += 1 + count
                    assert schedule.fill(3, 2) == [schedule.at(3), schedule.at(4)]
                open("rates", "wb").write(rates.tobytes())
                """.formatted(cases.size()));
        Runner.run(folder, List.of("python3", "-B", "all.py"));
        Runner.assertSameBits(cases, folder.resolve("rates"));
    }

    @Test
    void inJavaScript() throws IOException, InterruptedException {
        Runner.assumeThere("node", "--version");
        Runner.writeModules(cases, folder, ".mjs", Exports::javascript);
        Runner.writeSteps(cases, folder.resolve("steps"));
        Files.writeString(folder.resolve("all.mjs"), """
                import { readFileSync, writeFileSync } from "node:fs";

                const steps = new BigInt64Array(new Uint8Array(readFileSync("steps")).buffer);
                const rates = [];
                let place = 0;
                for (let k = 0; k < %d; k++) {
                    const schedule = await import("./case" + k + ".mjs");
                    const end = place + 1 + Number(steps[place]);
                    for (place++; place < end; place++) {
                        rates.push(schedule.at(Number(steps[place])));
                    }
                    const two = schedule.fill(3, 2);
                    if (!Object.is(two[0], schedule.at(3)) || !Object.is(two[1], schedule.at(4))) {
                        throw new Error("fill of " + k);
                    }
                }
                writeFileSync("rates", new Uint8Array(Float64Array.from(rates).buffer));
                """.formatted(cases.size()));
        Runner.run(folder, List.of("node", "all.mjs"));
        Runner.assertSameBits(cases, folder.resolve("rates"));
    }

    /** It takes some ten times as long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "decay(0.1, 0.999)",
                "warmup(100) -> step(0.1, 0.5, 2500)",
                "pick(t / 10, 0.3, 0.2, 0.1)",
                "round(t / 3) + 1",
                "stretch(cosine(1, 0.1, 1000), 77777)",
                "cosine(1 / (1 + i), 0.01, 40) -> cycle(times=9, growth=1.5)"
            })
    void javaScriptNeedsNoBigInt(String text) {
        assertThat(Exports.javascript(Case.of(text).exportable())).doesNotContain("BigInt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-O0", "-O3 -march=native"})
    void inC(String flags) throws IOException, InterruptedException {
        Runner.assumeThere("gcc", "--version");
        Runner.writeSteps(cases, folder.resolve("steps"));
        StringBuilder program = new StringBuilder("#include <stdio.h>\n");
        for (int k = 0; k < cases.size(); k++) {
            program.append(apart(Exports.c(cases.get(k).exportable(), "case" + k), "_" + k));
        }
        program.append("static double (*const ALL[])(int64_t) = {");
        IntStream.range(0, cases.size()).forEach(k -> program.append("case" + k + "_at, "));
        program.append("""
                };

                int main(void) {
                    FILE *in = fopen("steps", "rb"), *out = fopen("rates", "wb");
                    for (size_t k = 0; k < sizeof ALL / sizeof *ALL; k++) {
                        int64_t count, step;
                        if (fread(&count, 8, 1, in) != 1) {
                            return 1;
                        }
                        for (; count > 0; count--) {
                            if (fread(&step, 8, 1, in) != 1) {
                                return 1;
                            }
                            double rate = ALL[k](step);
                            fwrite(&rate, 8, 1, out);
                        }
                    }
                    return fclose(out);
                }
                """);
        Files.writeString(folder.resolve("all.c"), program);
        List<String> command = new ArrayList<>(List.of("gcc", "-std=c11", "-Wall", "-Wextra", "-pedantic", "-Werror"));
        command.addAll(List.of(flags.split(" ")));
        command.addAll(List.of("-o", "all", "all.c", "-lm"));
        Runner.run(folder, command);
        Runner.run(folder, List.of(folder.resolve("all").toString()));
        Runner.assertSameBits(cases, folder.resolve("rates"));
    }

    /** A file whose own names end in something, so that one can stand behind the other: that compiles in a tenth of the time. */
    private static String apart(String file, String ending) {
        Set<String> names =
                STATIC.matcher(file).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return WORD.matcher(file)
                .replaceAll(word -> names.contains(word.group()) ? word.group() + ending : word.group());
    }
}
