package dev.etalon.workbench.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.etalon.language.Schedules;
import dev.etalon.workbench.Call;
import dev.etalon.workbench.console.Terminal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

class PictureTest {

    private static Picture of(boolean isLogarithmic, long last, String... texts) {
        List<Line> lines = Arrays.stream(texts)
                .map(text -> RateLine.of(text, Schedules.parse(text), last))
                .toList();
        return new Picture(lines, "step", "learning rate", isLogarithmic);
    }

    @Test
    void aTerminalShowsTheCurveInDotsWithAxesAndItsName() {
        List<String> lines = TerminalPicture.of(of(false, 100, "linear(1, 0, 100)"), Terminal.NONE)
                .lines()
                .toList();
        assertThat(lines).hasSize(20).allMatch(line -> line.length() <= 86);
        assertThat(lines.get(1)).startsWith("  1 ┤⠑");
        assertThat(lines.get(16)).matches("  0 ┤ {60,}[⠀-⣿]{2,6}");
        assertThat(lines.get(18)).endsWith("step");
        assertThat(lines.get(19)).isEqualTo("─ linear(1, 0, 100)");
    }

    @Test
    void curvesWithoutColourHaveACharacterEach() {
        String plain = TerminalPicture.of(of(false, 100, "constant(1)", "constant(0.5)"), Terminal.NONE);
        assertThat(plain)
                .contains("*****", "+++++", "* constant(1)", "+ constant(0.5)")
                .doesNotContain("\u001B");
        String coloured =
                TerminalPicture.of(of(false, 100, "constant(1)", "constant(0.5)"), new Terminal(true, true, 60));
        assertThat(coloured).contains("\u001B[36m", "\u001B[33m");
    }

    @Test
    void aRateLineShowsEveryPeakHoweverManyStepsThereAre() {
        Line line = RateLine.of("", Schedules.parse("take(cycle(linear(1, 0, 1000)), 10M)"), 10_000_000);
        assertThat(line.values()).hasSizeLessThan(5000);
        for (int k = 0; k + 40 < line.values().length; k += 40) {
            assertThat(Arrays.stream(line.values(), k, k + 40).max().orElseThrow())
                    .isGreaterThan(0.9);
        }
        Line few = RateLine.of("", Schedules.parse("linear(1, 0, 4)"), 4);
        assertThat(few.values()).containsExactly(1, 0.75, 0.5, 0.25, 0);
    }

    @Test
    void svgHasAPathForEachCurveWithNoMorePointsThanItNeeds() throws Exception {
        String svg = SvgPicture.of(of(false, 3000, "warmup(1000) -> linear(1, 0, 2000)", "min(1, 0.5)"));
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes("UTF-8")));
        assertThat(document.getDocumentElement().getTagName()).isEqualTo("svg");
        assertThat(svg).contains("d=\"M76 454L", "prefers-color-scheme: dark", ">learning rate<", ">step<");
        String path = svg.substring(svg.indexOf("class=\"line\""));
        assertThat(path.substring(0, path.indexOf("/>")).split("L")).hasSizeBetween(3, 6);
        assertThat(svg).contains("warmup(1000) -&gt; linear(1, 0, 2000)</text>");
    }

    @Test
    void aLogarithmicPictureLeavesOutWhatIsNotAboveZero() {
        Picture picture = of(true, 100, "linear(0, 1, 100)");
        assertThat(picture.vertical().marks())
                .containsExactly(new BigDecimal("0.01"), new BigDecimal("0.1"), new BigDecimal("1"));
        assertThat(SvgPicture.of(picture)).contains(">0.01<").doesNotContain("NaN", "Infinity");
        assertThat(TerminalPicture.of(picture, Terminal.NONE)).contains("0.01 ┤");
    }

    @Test
    void aLogarithmicScaleSaysWhatItLeavesOut() {
        Call one = Call.of("plot", "--log", "constant(0, 10)", "linear(1, 0, 10)");
        assertThat(one.status()).isZero();
        assertThat(one.err()).isEqualTo("note: 'constant(0, 10)' is 0, which a logarithmic scale leaves out\n");
        Call none = Call.of("plot", "--log", "constant(0, 10)");
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.out()).isEmpty();
        assertThat(none.err()).contains("leave out --log");
    }

    @Test
    void marksAreRoundAndShort() {
        assertThat(Axis.rounded(0, 0.1).marks()).last().isEqualTo(new BigDecimal("0.1"));
        assertThat(Axis.label(new BigDecimal("10000"))).isEqualTo("10k");
        assertThat(Axis.label(new BigDecimal("2500000"))).isEqualTo("2.5M");
        assertThat(Axis.label(new BigDecimal("0.0002"))).isEqualTo("0.0002");
        assertThat(Axis.label(new BigDecimal("0.000025"))).isEqualTo("2.5e-5");
        assertThat(Axis.label(BigDecimal.ZERO)).isEqualTo("0");
    }

    @Test
    void filesAreWrittenInTheFormatOfTheirName(@TempDir Path folder) throws IOException {
        Path png = folder.resolve("a.png");
        assertThat(Call.of("plot", "linear(1, 0, 10)", "-o", png.toString())).isEqualTo(new Call(0, "", ""));
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(1920);
        assertThat(image.getRGB(1, 1)).isEqualTo(0xFFFFFFFF);
        assertThat(image.getRGB(1012, 488)).as("the middle of the line").isEqualTo(0xFF0B62AD);
        Path svg = folder.resolve("a.SVG");
        assertThat(Call.of("plot", "linear(1, 0, 10)", "-o", svg.toString()).status())
                .isZero();
        assertThat(Files.readString(svg)).startsWith("<svg ");
        assertThat(Call.of("plot", "linear(1, 0, 10)", "-o", "a.gif").status()).isEqualTo(2);
        assertThat(Call.of(
                                "plot",
                                "linear(1, 0, 10)",
                                "-o",
                                folder.resolve("no/a.svg").toString())
                        .err())
                .endsWith("there is no such folder\n");
    }
}
