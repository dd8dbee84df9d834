package dev.etalon.samples.simulation;

import dev.etalon.simulation.Summary;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.style.Styler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws mean losses above the minimum over the steps, on a logarithmic scale. */
final class LossPlot {

    private LossPlot() {}

    /** Writes the plot as a PNG image. */
    static void save(Map<String, Summary> summaries, double minimum, Path file) throws IOException {
        ImageIO.write(BitmapEncoder.getBufferedImage(chart(summaries, minimum)), "png", file.toFile());
    }

    private static XYChart chart(Map<String, Summary> summaries, double minimum) {
        XYChart chart = new XYChartBuilder()
                .width(1100)
                .height(700)
                .title("SGD on logistic regression (iris), mean of 200 runs")
                .xAxisTitle("step")
                .yAxisTitle("loss above the minimum")
                .build();
        chart.getStyler().setYAxisLogarithmic(true);
        chart.getStyler().setLegendPosition(Styler.LegendPosition.OutsideE);
        summaries.forEach((name, summary) -> {
            List<Long> steps = new ArrayList<>();
            List<Double> losses = new ArrayList<>();
            for (int k = 0; k < summary.size(); k++) {
                steps.add(summary.step(k));
                losses.add(summary.losses(k).mean() - minimum);
            }
            chart.addSeries(name, steps, losses).setMarker(SeriesMarkers.NONE);
        });
        return chart;
    }
}
