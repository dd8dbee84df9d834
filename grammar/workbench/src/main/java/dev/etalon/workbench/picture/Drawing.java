package dev.etalon.workbench.picture;

import java.math.BigDecimal;
import java.util.List;

/** How pictures look: axes, curves and a legend below, whatever they are painted on. */
final class Drawing {

    static final int WIDTH = 960;
    static final int COLOURS = 6;

    private static final int PLOT_HEIGHT = 420;
    private static final int LEFT = 76;
    private static final int RIGHT = 24;
    private static final int TOP = 34;
    private static final int BOTTOM = TOP + PLOT_HEIGHT;
    private static final int LEGEND_LINE = 22;
    private static final int LEGEND = BOTTOM + 60;
    /** Characters of 13 px, each at most 0.63 as wide as high, from the end of the sample to the edge. */
    private static final int LONGEST_NAME = 104;

    private final Picture picture;
    private final Painter painter;
    private final Trace.Frame frame;

    private Drawing(Picture picture, Painter painter) {
        this.picture = picture;
        this.painter = painter;
        this.frame = new Trace.Frame(
                picture, picture.horizontal(), picture.vertical(), LEFT, TOP, WIDTH - LEFT - RIGHT, PLOT_HEIGHT);
    }

    static int height(Picture picture) {
        return LEGEND + LEGEND_LINE * picture.lines().size() - 4;
    }

    static void draw(Picture picture, Painter painter) {
        new Drawing(picture, painter).draw();
    }

    private void draw() {
        axes();
        for (int k = 0; k < picture.lines().size(); k++) {
            Line line = picture.lines().get(k);
            if (line.hasBand()) {
                band(line, k % COLOURS);
            }
            painter.curve(k % COLOURS, Trace.of(line.steps(), line.values(), frame));
        }
        for (int k = 0; k < picture.lines().size(); k++) {
            double y = LEGEND + (double) LEGEND_LINE * k;
            Trace sample = new Trace(new double[] {LEFT, LEFT + 22}, new double[] {y - 4, y - 4});
            painter.curve(k % COLOURS, List.of(sample));
            painter.text(
                    LEFT + 32,
                    y,
                    Painter.Style.NAME,
                    shortened(picture.lines().get(k).name()));
        }
    }

    private void axes() {
        for (BigDecimal mark : frame.upwards().marks()) {
            double y = frame.y(mark.doubleValue());
            painter.grid(LEFT, y, WIDTH - RIGHT, y);
            painter.text(LEFT - 10, y + 4.5, Painter.Style.MARK_LEFT_OF, Axis.label(mark));
        }
        for (BigDecimal mark : frame.across().marks()) {
            double x = frame.x(mark.doubleValue());
            painter.grid(x, BOTTOM, x, BOTTOM + 6);
            painter.text(x, BOTTOM + 22, Painter.Style.MARK_BELOW, Axis.label(mark));
        }
        painter.text(LEFT - 10, TOP - 16, Painter.Style.TITLE, picture.upwards());
        painter.text(WIDTH - RIGHT, BOTTOM + 40, Painter.Style.TITLE_RIGHT, picture.across());
    }

    private void band(Line line, int colour) {
        List<Trace> above = Trace.of(line.steps(), line.high(), frame);
        List<Trace> below = Trace.of(line.steps(), line.low(), frame);
        // With a gap in one of them there is no area between the two.
        if (above.size() == 1 && below.size() == 1) {
            painter.band(colour, above.get(0), below.get(0));
        }
    }

    private static String shortened(String name) {
        String line = name.replace('\n', ' ');
        return line.length() <= LONGEST_NAME ? line : line.substring(0, LONGEST_NAME - 1) + "…";
    }
}
