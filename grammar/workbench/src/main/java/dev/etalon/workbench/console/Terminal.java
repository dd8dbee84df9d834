package dev.etalon.workbench.console;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What is known of where a command writes to.
 *
 * @param hasColour whether results go to a terminal that is to be coloured
 * @param hasBars whether what is said about them goes to a terminal on which a line may be drawn again
 * @param width columns of the terminal
 */
public record Terminal(boolean hasColour, boolean hasBars, int width) {

    private static final int USUAL_WIDTH = 80;
    private static final int LEAST_WIDTH = 40;

    /** No terminal: a pipe or a file. */
    public static final Terminal NONE = new Terminal(false, false, USUAL_WIDTH);

    /** Asks the system. */
    public static Terminal detect(Map<String, String> environment) {
        boolean isPlain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        boolean isOut = isTerminal(1);
        boolean hasBars = !isPlain && isTerminal(2);
        return isOut ? new Terminal(!isPlain, hasBars, columns()) : new Terminal(false, hasBars, USUAL_WIDTH);
    }

    private static boolean isTerminal(int stream) {
        try {
            return new ProcessBuilder("test", "-t", Integer.toString(stream))
                            .inheritIO()
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static int columns() {
        try {
            Process process = new ProcessBuilder("sh", "-c", "stty size </dev/tty")
                    .redirectError(Redirect.DISCARD)
                    .start();
            String[] size = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .strip()
                    .split(" ");
            int columns = Integer.parseInt(size[size.length - 1]);
            return columns < 1 ? USUAL_WIDTH : Math.max(LEAST_WIDTH, columns);
        } catch (IOException | NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }
}
