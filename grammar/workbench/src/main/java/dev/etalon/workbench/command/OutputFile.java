package dev.etalon.workbench.command;

import dev.etalon.workbench.console.Console;
import dev.etalon.workbench.console.Failure;
import dev.etalon.workbench.console.Output;
import dev.etalon.workbench.picture.Picture;
import dev.etalon.workbench.picture.PngPicture;
import dev.etalon.workbench.picture.SvgPicture;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;

/** Where {@code -o} writes to. */
final class OutputFile {

    private OutputFile() {}

    /** Whether a file is a picture by its name. */
    static boolean isPicture(String file) {
        return hasExtension(file, ".svg") || hasExtension(file, ".png");
    }

    static boolean hasExtension(String file, String extension) {
        return file.toLowerCase(Locale.ROOT).endsWith(extension);
    }

    /** Writes a picture in the format that the file's name says. */
    static void write(String file, Picture picture) {
        write(
                file,
                hasExtension(file, ".png")
                        ? png(picture)
                        : SvgPicture.of(picture).getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] png(Picture picture) {
        try {
            return PngPicture.of(picture);
        } catch (LinkageError | InternalError e) {
            throw Failure.usage("this JVM cannot draw, as it has no fonts or no java.desktop: write to a file.svg");
        }
    }

    static void write(String file, byte[] content) {
        try {
            Files.write(Path.of(file), content);
        } catch (NoSuchFileException e) {
            throw Failure.usage("cannot write '" + file + "': there is no such folder");
        } catch (IOException | InvalidPathException e) {
            throw Failure.usage("cannot write '" + file + "': " + e.getMessage());
        }
    }

    /** Writes to a file as to standard output. */
    static void stream(String file, Consumer<Output> writer) {
        try (OutputStream stream = Files.newOutputStream(Path.of(file))) {
            Output out = new Output(stream);
            writer.accept(out);
            out.flush();
        } catch (NoSuchFileException e) {
            throw Failure.usage("cannot write '" + file + "': there is no such folder");
        } catch (UncheckedIOException e) {
            throw Failure.usage("cannot write '" + file + "': " + e.getCause().getMessage());
        } catch (IOException | InvalidPathException e) {
            throw Failure.usage("cannot write '" + file + "': " + e.getMessage());
        }
    }

    /** Writes text to a file, or to standard output where no file is named. */
    static void write(Console console, String file, String text) {
        if (file == null) {
            console.out().print(text);
        } else {
            write(file, text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
