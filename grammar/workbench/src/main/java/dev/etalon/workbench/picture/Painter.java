package dev.etalon.workbench.picture;

import java.util.List;

/** A surface that pictures are drawn on; all places in dots from the upper left corner. */
interface Painter {

    /** Where a text stands, and what it is. */
    enum Style {
        MARK_LEFT_OF,
        MARK_BELOW,
        TITLE,
        TITLE_RIGHT,
        NAME
    }

    /** A thin straight line. */
    void grid(double x1, double y1, double x2, double y2);

    void text(double x, double y, Style style, String content);

    /** The lines of a curve. */
    void curve(int colour, List<Trace> traces);

    /** The area between two lines. */
    void band(int colour, Trace above, Trace below);
}
