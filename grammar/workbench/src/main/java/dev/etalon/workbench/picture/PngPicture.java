package dev.etalon.workbench.picture;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;

/** A picture as PNG, on white, two dots for each of the drawing. */
public final class PngPicture implements Painter {

    private static final int SCALE = 2;
    private static final Color INK = new Color(0x1f2328);
    private static final Color SOFT = new Color(0x59636e);
    private static final Color FAINT = new Color(0xd0d7de);
    private static final int[] COLOURS = {0x0b62ad, 0xc2480a, 0x0b7f5d, 0xa8447f, 0x8a6100, 0x5b4fc4};
    private static final float BAND = 0.18f;

    private final Graphics2D graphics;

    private PngPicture(Graphics2D graphics) {
        this.graphics = graphics;
    }

    /** The file. */
    public static byte[] of(Picture picture) {
        System.setProperty("java.awt.headless", "true");
        int height = Drawing.height(picture);
        BufferedImage image = new BufferedImage(SCALE * Drawing.WIDTH, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(SCALE, SCALE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, Drawing.WIDTH, height);
        Drawing.draw(picture, new PngPicture(graphics));
        graphics.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        try {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void grid(double x1, double y1, double x2, double y2) {
        graphics.setColor(FAINT);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(new Line2D.Double(x1, y1, x2, y2));
    }

    @Override
    public void text(double x, double y, Style style, String content) {
        graphics.setFont(new Font(style == Style.NAME ? Font.MONOSPACED : Font.SANS_SERIF, Font.PLAIN, 13));
        graphics.setColor(style == Style.MARK_LEFT_OF || style == Style.MARK_BELOW ? SOFT : INK);
        double width = graphics.getFontMetrics().stringWidth(content);
        double left = switch (style) {
            case MARK_LEFT_OF, TITLE_RIGHT -> x - width;
            case MARK_BELOW -> x - width / 2;
            case TITLE, NAME -> x;
        };
        graphics.drawString(content, (float) left, (float) y);
    }

    @Override
    public void curve(int colour, List<Trace> traces) {
        graphics.setColor(new Color(COLOURS[colour]));
        graphics.setStroke(new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (Trace trace : traces) {
            Path2D path = new Path2D.Double();
            follow(path, trace, false);
            graphics.draw(path);
        }
    }

    @Override
    public void band(int colour, Trace above, Trace below) {
        Path2D path = new Path2D.Double();
        follow(path, above, false);
        follow(path, below, true);
        path.closePath();
        graphics.setColor(new Color(COLOURS[colour]));
        graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, BAND));
        graphics.fill(path);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    private static void follow(Path2D path, Trace trace, boolean isBackwards) {
        int count = trace.x().length;
        for (int k = 0; k < count; k++) {
            int index = isBackwards ? count - 1 - k : k;
            if (path.getCurrentPoint() == null) {
                path.moveTo(trace.x()[index], trace.y()[index]);
            } else {
                path.lineTo(trace.x()[index], trace.y()[index]);
            }
        }
        if (count == 1) {
            path.lineTo(trace.x()[0], trace.y()[0]);
        }
    }
}
