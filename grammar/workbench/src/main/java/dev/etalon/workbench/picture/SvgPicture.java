package dev.etalon.workbench.picture;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A picture as SVG: a path for each curve, light or dark as its reader is. */
public final class SvgPicture implements Painter {

    private static final String STYLE = """
            svg { color-scheme: light dark; --ground: #ffffff; --ink: #1f2328; --faint: #d0d7de; --soft: #59636e;
              --c0: #0b62ad; --c1: #c2480a; --c2: #0b7f5d; --c3: #a8447f; --c4: #8a6100; --c5: #5b4fc4; }
            @media (prefers-color-scheme: dark) { svg { --ground: #0d1117; --ink: #e6edf3; --faint: #30363d; --soft: #9198a1;
              --c0: #58a6ff; --c1: #ff9b54; --c2: #3fd0a0; --c3: #f08bc4; --c4: #e3c04b; --c5: #a99bff; } }
            text { font: 13px system-ui, sans-serif; fill: var(--ink); }
            .mark { fill: var(--soft); }
            .name { font-family: ui-monospace, monospace; }
            .grid { stroke: var(--faint); fill: none; }
            .line { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round; }
            .band { stroke: none; opacity: 0.18; }
            """;

    private final StringBuilder out = new StringBuilder();

    private SvgPicture() {}

    /** The document. */
    public static String of(Picture picture) {
        SvgPicture svg = new SvgPicture();
        int height = Drawing.height(picture);
        String title = picture.lines().stream().map(Line::name).collect(Collectors.joining("; "));
        svg.out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + Drawing.WIDTH + " " + height
                + "\" width=\"" + Drawing.WIDTH + "\" height=\"" + height + "\" role=\"img\">\n<title>"
                + escaped(title) + "</title>\n<style>\n" + STYLE
                + "</style>\n<rect fill=\"var(--ground)\" width=\"100%\" height=\"100%\"/>\n");
        Drawing.draw(picture, svg);
        return svg.out.append("</svg>\n").toString();
    }

    @Override
    public void grid(double x1, double y1, double x2, double y2) {
        out.append("<path class=\"grid\" d=\"M" + place(x1, y1) + "L" + place(x2, y2) + "\"/>");
    }

    @Override
    public void text(double x, double y, Style style, String content) {
        String anchor = switch (style) {
            case MARK_LEFT_OF, TITLE_RIGHT -> "end";
            case MARK_BELOW -> "middle";
            case TITLE, NAME -> "start";
        };
        String kind = switch (style) {
            case MARK_LEFT_OF, MARK_BELOW -> " class=\"mark\"";
            case TITLE, TITLE_RIGHT -> "";
            case NAME -> " class=\"name\"";
        };
        out.append("<text" + kind + " x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">"
                + escaped(content) + "</text>\n");
    }

    @Override
    public void curve(int colour, List<Trace> traces) {
        String path = traces.stream().map(trace -> path(trace, false)).collect(Collectors.joining());
        out.append("<path class=\"line\" stroke=\"var(--c" + colour + ")\" d=\"" + path + "\"/>\n");
    }

    @Override
    public void band(int colour, Trace above, Trace below) {
        String path = path(above, false) + "L" + path(below, true).substring(1) + "Z";
        out.append("<path class=\"band\" fill=\"var(--c" + colour + ")\" d=\"" + path + "\"/>\n");
    }

    private static String path(Trace trace, boolean isBackwards) {
        StringBuilder path = new StringBuilder();
        int count = trace.x().length;
        for (int k = 0; k < count; k++) {
            int index = isBackwards ? count - 1 - k : k;
            path.append(k == 0 ? "M" : "L").append(place(trace.x()[index], trace.y()[index]));
        }
        return path.toString();
    }

    private static String place(double x, double y) {
        return number(x) + " " + number(y);
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
