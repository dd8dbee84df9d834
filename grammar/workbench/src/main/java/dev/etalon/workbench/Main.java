package dev.etalon.workbench;

import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.Terminal;
import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** The entry of the program. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the JVM with its exit status. */
    public static void main(String[] arguments) {
        Console console = new Console(
                // Buffered, since to ask a pipe where it is, as the bare stream does, fails.
                new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                () -> Terminal.detect(System.getenv()));
        System.exit(Workbench.run(console, arguments));
    }
}
