package dev.etalon.workbench.picture;

import dev.etalon.workbench.console.Terminal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A picture for a terminal, in dots of Braille; several curves without colour in a character each. */
public final class TerminalPicture {

    private static final int HEIGHT = 16;
    private static final int BRAILLE = 0x2800;
    private static final int[][] DOTS = {{0x01, 0x08}, {0x02, 0x10}, {0x04, 0x20}, {0x40, 0x80}};
    private static final String SYMBOLS = "*+ox#%@&";
    private static final int[] COLOURS = {36, 33, 32, 35, 34, 31};

    private final Picture picture;
    private final Terminal terminal;
    private final Axis across;
    private final Axis upwards;
    private final int margin;
    private final int width;
    private final boolean isDotted;

    private TerminalPicture(Picture picture, Terminal terminal) {
        this.picture = picture;
        this.terminal = terminal;
        this.across = picture.horizontal();
        this.upwards = picture.vertical();
        this.margin = 1
                + upwards.marks().stream()
                        .mapToInt(mark -> Axis.label(mark).length())
                        .max()
                        .orElse(1);
        this.width = Math.max(20, terminal.width() - margin - 2);
        this.isDotted = terminal.hasColour() || picture.lines().size() == 1;
    }

    /** The picture as lines of text, each with its end. */
    public static String of(Picture picture, Terminal terminal) {
        return new TerminalPicture(picture, terminal).draw();
    }

    private String draw() {
        int across = isDotted ? 2 * width : width;
        int upwards = isDotted ? 4 * HEIGHT : HEIGHT;
        List<boolean[][]> canvases = new ArrayList<>();
        for (Line line : picture.lines()) {
            boolean[][] canvas = new boolean[upwards][across];
            plot(line, canvas);
            canvases.add(canvas);
        }
        StringBuilder out = new StringBuilder(picture.upwards()).append('\n');
        for (int row = 0; row < HEIGHT; row++) {
            out.append(margin(row)).append(row(canvases, row)).append('\n');
        }
        axis(out);
        for (int k = 0; k < picture.lines().size(); k++) {
            String symbol = isDotted ? "─" : SYMBOLS.substring(k % SYMBOLS.length(), k % SYMBOLS.length() + 1);
            out.append(coloured(symbol, k))
                    .append(' ')
                    .append(picture.lines().get(k).name())
                    .append('\n');
        }
        return out.toString();
    }

    private void plot(Line line, boolean[][] canvas) {
        int rows = canvas.length - 1;
        int columns = canvas[0].length - 1;
        int before = -1;
        int row = -1;
        for (int k = 0; k < line.steps().length; k++) {
            double value = line.values()[k];
            if (!picture.isShown(value)) {
                row = -1;
                continue;
            }
            int x = (int) Math.round(across.place(line.steps()[k]) * columns);
            int y = rows - (int) Math.round(upwards.place(value) * rows);
            connect(canvas, row < 0 ? x : before, row < 0 ? y : row, x, y);
            before = x;
            row = y;
        }
    }

    /** Marks all points between two. */
    private static void connect(boolean[][] canvas, int x0, int y0, int x1, int y1) {
        int steps = Math.max(1, Math.max(Math.abs(x1 - x0), Math.abs(y1 - y0)));
        for (int k = 0; k <= steps; k++) {
            canvas[y0 + (y1 - y0) * k / steps][x0 + (x1 - x0) * k / steps] = true;
        }
    }

    private String margin(int row) {
        for (BigDecimal mark : upwards.marks()) {
            if (HEIGHT - 1 - Math.round(upwards.place(mark.doubleValue()) * (HEIGHT - 1)) == row) {
                String label = Axis.label(mark);
                return " ".repeat(margin - 1 - label.length()) + label + " ┤";
            }
        }
        return " ".repeat(margin) + "│";
    }

    private String row(List<boolean[][]> canvases, int row) {
        StringBuilder out = new StringBuilder();
        for (int column = 0; column < width; column++) {
            int shown = -1;
            int dots = 0;
            for (int k = 0; k < canvases.size(); k++) {
                int here = isDotted ? dots(canvases.get(k), row, column) : canvases.get(k)[row][column] ? 1 : 0;
                shown = here != 0 ? k : shown;
                dots |= here;
            }
            String cell = isDotted
                    ? Character.toString(BRAILLE + dots)
                    : SYMBOLS.substring(
                            Math.max(0, shown) % SYMBOLS.length(), Math.max(0, shown) % SYMBOLS.length() + 1);
            out.append(shown < 0 ? " " : coloured(cell, shown));
        }
        return terminal.hasColour() ? out.toString() : out.toString().stripTrailing();
    }

    private static int dots(boolean[][] canvas, int row, int column) {
        int dots = 0;
        for (int y = 0; y < 4; y++) {
            for (int x = 0; x < 2; x++) {
                dots |= canvas[4 * row + y][2 * column + x] ? DOTS[y][x] : 0;
            }
        }
        return dots;
    }

    private String coloured(String text, int line) {
        return terminal.hasColour() ? "\u001B[" + COLOURS[line % COLOURS.length] + "m" + text + "\u001B[0m" : text;
    }

    private void axis(StringBuilder out) {
        char[] ticks = "─".repeat(width).toCharArray();
        StringBuilder labels = new StringBuilder(" ".repeat(margin + 1 + width));
        int free = 0;
        for (BigDecimal mark : across.marks()) {
            int column = (int) Math.round(across.place(mark.doubleValue()) * (width - 1));
            String label = Axis.label(mark);
            int start = Math.min(margin + 1 + width - label.length(), margin + 1 + column - label.length() / 2);
            ticks[column] = '┬';
            if (start >= free) {
                labels.replace(start, start + label.length(), label);
                free = start + label.length() + 1;
            }
        }
        out.append(" ".repeat(margin)).append('└').append(ticks).append('\n');
        out.append(labels.toString().stripTrailing())
                .append("  ")
                .append(picture.across())
                .append('\n');
    }
}
