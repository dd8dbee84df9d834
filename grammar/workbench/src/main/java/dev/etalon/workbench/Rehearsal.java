package dev.etalon.workbench;

import dev.etalon.workbench.console.Console;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/** Runs commands for nothing but the classes that they load, of which the build makes the archive of the launcher. */
public final class Rehearsal {

    private static final String SCHEDULE = "0.1 * (warmup(5%) -> constant(1, 45%) -> cosine(1, 0.1, rest))";

    private static final List<List<String>> COMMANDS = List.of(
            List.of("check", SCHEDULE, "--horizon", "1000"),
            List.of("check", "liner(1, 0, 10)"),
            List.of("check", "{1000: 1, 2000: 0.1} -> cosine(0.1, 0.1*0.5, 40) -> cycle(growth=2)"),
            List.of("explain", SCHEDULE, "--horizon", "1000"),
            List.of("explain", "--json", "sgdr(0.1, 10, growth=2)"),
            List.of("values", "decay(0.1, 0.9) + inverseSqrt(0.1, 10)", "--steps", "0..20"),
            List.of("diff", "linear(1, 0, 10)", "polynomial(1, 0, 10, power=2)"),
            List.of("convert", "--from", "torch", "opt=SGD(lr=0.1); StepLR(opt, step_size=30)"),
            List.of("--help"));

    private Rehearsal() {}

    public static void main(String[] arguments) {
        for (List<String> command : COMMANDS) {
            Console console = new Console(
                    InputStream.nullInputStream(), OutputStream.nullOutputStream(), OutputStream.nullOutputStream());
            Workbench.run(console, command.toArray(String[]::new));
        }
    }
}
