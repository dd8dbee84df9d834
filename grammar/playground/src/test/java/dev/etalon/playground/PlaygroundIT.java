package dev.etalon.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;
import dev.etalon.LearningRate;
import dev.etalon.exact.Repr;
import dev.etalon.language.Schedules;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page as people use it, in a real browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaygroundIT {

    private static final int RATES = 2_000;

    /** The numbers in the JVM's bits: an FNV hash over 32-bit halves, which both sides can reckon. */
    private static final String HASH = """
            const bits = new Uint32Array(rates.buffer, rates.byteOffset, rates.length * 2);
            let hash = 0x811c9dc5;
            for (const word of bits) hash = Math.imul(hash ^ word, 0x01000193);
            """;

    private Site site;
    private ChromeDriver browser;

    @BeforeAll
    void open() throws IOException {
        browser = Chromium.start();
        site = new Site();
        visit("");
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.quit();
        }
        if (site != null) {
            site.close();
        }
    }

    @AfterEach
    void nothingIsSaidToTheConsole() {
        assertThat(Chromium.console(browser)).isEmpty();
    }

    private void visit(String hash) {
        browser.get("about:blank");
        browser.get(site.address("index.html" + hash));
        await("return document.documentElement.dataset.ready === 'true'");
    }

    private void await(String condition) {
        new WebDriverWait(browser, Duration.ofSeconds(20))
                .until(driver -> Boolean.TRUE.equals(browser.executeScript(condition)));
    }

    private void write(String text) {
        WebElement expression = browser.findElement(By.id("expression"));
        expression.sendKeys(Keys.chord(Keys.CONTROL, "a"));
        expression.sendKeys(text);
    }

    private String textOf(String id) {
        return browser.findElement(By.id(id)).getText();
    }

    @Test
    @SuppressWarnings("unchecked")
    void ratesHaveTheBitsOfTheJvmForEveryLineOfTheGallery() throws IOException {
        List<Example> gallery = new Gson()
                .fromJson(
                        Files.readString(Site.DIRECTORY.resolve("gallery.json")),
                        new TypeToken<List<Example>>() {}.getType());
        List<Map<String, Object>> questions = new ArrayList<>();
        List<String> differing = new ArrayList<>();
        for (Example entry : gallery) {
            questions.add(question(entry.expression, entry.settings));
        }
        for (String text : STRESS) {
            questions.add(question(text, Map.of()));
        }
        List<Object> hashes = (List<Object>) browser.executeScript(
                "return arguments[0].map((one) => { const reading = etalon.parse(one.text, one.options);"
                        + " if (!reading.ok) return reading.diagnostics[0].message;"
                        + " const rates = reading.fill(0, " + RATES + "); " + HASH + " return String(hash); });",
                questions);
        for (int k = 0; k < questions.size(); k++) {
            String expected = Integer.toString(hash(questions.get(k)));
            if (!expected.equals(String.valueOf(hashes.get(k)))) {
                differing.add(questions.get(k) + ": " + hashes.get(k));
            }
        }
        assertThat(questions).hasSizeGreaterThan(200);
        assertThat(differing).isEmpty();
    }

    /** Growth, formulas, edges of the doubles, parts of one step. */
    private static final List<String> STRESS = List.of(
            "cosine(0.8^i, 0.05, 17) -> cycle(growth=2)",
            "sgdr(0.7, 7, growth=1.5, scale=0.9)",
            "0.1 / (1 + exp(0.05 * (t - 150)))",
            "1e-3 * (1 + sin(t / 7)) ^ 1.7 + log(1 + t) * 1e-5",
            "sqrt(cos(t / 1e4) + 1.5) * abs(sin(t * 1e9))",
            "linear(1e-310, 0, 10)",
            "linear(0.9, 0.3, 5) -> cosine(0.3, 1, 1)",
            "decay(0.7, 0.9)",
            "inverse(0.1, 0.003, power=0.7)",
            "stretch(warmup(13) -> cosine(1, 0.1, 87) -> exponential(0.1, 1e-5, 50), 777)",
            "optimal(0.3, 1500)",
            "{0: 0.2, 30: 1, 700: 0.3, 1900: 0.1} by sigmoid");

    /** A line of the gallery. */
    private record Example(String expression, Map<String, String> settings) {}

    private static Map<String, Object> question(String text, Map<String, String> settings) {
        Map<String, Object> options = new LinkedHashMap<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        settings.forEach((name, value) -> {
            if (name.startsWith("p.")) {
                parameters.put(name.substring(2), Double.valueOf(value));
            } else {
                options.put(name, value);
            }
        });
        options.put("parameters", parameters);
        return Map.of("text", text, "options", options);
    }

    @SuppressWarnings("unchecked")
    private static int hash(Map<String, Object> question) {
        Map<String, Object> words = (Map<String, Object>) question.get("options");
        Schedules.Options options = Schedules.options();
        for (Map.Entry<String, Object> word : words.entrySet()) {
            options = with(options, word.getKey(), word.getValue());
        }
        LearningRate rate = Schedules.parse((String) question.get("text"), options);
        double[] rates = new double[RATES];
        rate.fill(0, rates);
        int hash = 0x811c9dc5;
        for (double value : rates) {
            long bits = Double.doubleToRawLongBits(value);
            hash = (hash ^ (int) bits) * 0x01000193;
            hash = (hash ^ (int) (bits >>> 32)) * 0x01000193;
        }
        return hash;
    }

    @SuppressWarnings("unchecked")
    private static Schedules.Options with(Schedules.Options options, String name, Object value) {
        return switch (name) {
            case "horizon" -> options.horizon(Long.parseLong((String) value));
            case "stepsPerEpoch" -> options.stepsPerEpoch(Long.parseLong((String) value));
            case "epsilon" -> options.epsilon(Double.parseDouble((String) value));
            case "define" -> options.define((String) value);
            case "run" -> options.run((String) value);
            case "tokensPerStep" -> options.tokensPerStep((String) value);
            case "samplesPerStep" -> options.samplesPerStep((String) value);
            case "parameters" -> {
                Schedules.Options all = options;
                for (Map.Entry<String, Object> each : ((Map<String, Object>) value).entrySet()) {
                    double number = (Double) each.getValue();
                    boolean isWhole = number == Math.floor(number);
                    all = all.parameter(each.getKey(), isWhole ? (Number) (long) number : (Number) number);
                }
                yield all;
            }
            default -> throw new AssertionError(name);
        };
    }

    @Test
    void readingsAreWhatTheContractSays() {
        assertThat(browser.executeScript(
                        "const reading = etalon.parse('cosine(peak, 0, rest)', {horizon: 1000, parameters: {peak: 0.5}});"
                                + " return [reading.ok, reading.length, reading.at(0), reading.at(1000), reading.at(-3),"
                                + " reading.fill(999, 3).length, reading.fill(0, 1) instanceof Float64Array,"
                                + " reading.canonical, reading.diagnostics.length].join()"))
                .isEqualTo("true,1000,0.5,0,0.5,3,true,cosine(peak, 0, rest),0");
        assertThat(browser.executeScript("return etalon.parse('constant(1)').length"))
                .isNull();
        assertThat(browser.executeScript("const reading = etalon.parse('warmup(9) -> liner(1, 0, 9)');"
                        + " const found = reading.diagnostics[0];"
                        + " return [reading.ok, reading.at, reading.fill, found.severity, found.name, found.source,"
                        + " found.start, found.end].join()"))
                .isEqualTo("false,,,error,unknown-name,expression,13,18");
        assertThat(browser.executeScript("const reading = etalon.parse('a(1)', {define: 'let a(x) = linear(x 0, 9);'});"
                        + " return [reading.ok, reading.diagnostics[0].source, reading.diagnostics[0].start].join()"))
                .isEqualTo("false,define,20");
        assertThat(browser.executeScript("return etalon.parse('linear(1, 0.5, 9) -> linear(0.1, 0, 9)').diagnostics"
                        + ".map((found) => found.severity + ' ' + found.name).join()"))
                .isEqualTo("warning jump");
        assertThat(browser.executeScript(
                        "return etalon.parse('let peak = 1; let a = linear(peak, 0, 10); a -> hold(10)').at(5)"))
                .isEqualTo(0.5);
    }

    @Test
    void anErrorIsShownAsItIsTyped() {
        visit("");
        write("warmup(100) -> liner(1, 0.01, 10000)");
        assertThat(textOf("diagnostics")).contains("unknown-name", "did you mean 'linear'?");
        assertThat(browser.findElement(By.cssSelector("#marks mark.error")).getAttribute("textContent"))
                .isEqualTo("liner");
        assertThat(browser.findElement(By.id("expression")).getAttribute("aria-invalid"))
                .isEqualTo("true");
        write("warmup(100) -> linear(1, 0.01, 10000)");
        assertThat(textOf("diagnostics")).isEmpty();
        assertThat(textOf("stages")).contains("warmup(100)", "10,000");
        assertThat(textOf("java")).contains("@Schedule(\"warmup(100) -> linear(1, 0.01, 10000)\")");
    }

    @Test
    void aSettingThatIsNoneIsSaidAndLeavesThePageAlive() {
        visit("#e=warmup(1%25)->cosine(1,0,rest)&horizon=many");
        assertThat(textOf("diagnostics")).contains("setting", "horizon");
        browser.findElement(By.id("horizon")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "10k");
        assertThat(textOf("diagnostics")).isEmpty();
        assertThat(textOf("stages")).contains("9,900");
        assertThat(browser.executeScript("return etalon.parse('constant(1)', {horizon: 0.5}).diagnostics[0].name"))
                .isEqualTo("setting");
        assertThat(browser.executeScript(
                        "return etalon.parse('warmup(1%) -> cosine(1, 0, rest)', {horizon: 700}).source('python')"))
                .asString()
                .contains("horizon", "700");
    }

    @Test
    void aLinkShowsWhatItWasMadeFrom() {
        visit("#e=peak*(warmup(2%25)->cosine(1,0,rest))&e=constant(1e-3,500)&horizon=5000&p.peak=0.002");
        assertThat(browser.findElement(By.id("expression")).getAttribute("value"))
                .isEqualTo("peak*(warmup(2%)->cosine(1,0,rest))");
        assertThat(textOf("diagnostics")).isEmpty();
        assertThat(textOf("java")).contains("horizon = 5_000", "double peak");
        assertThat(browser.findElements(By.cssSelector("#tabs [role=tab]"))).hasSize(2);
        String address = browser.getCurrentUrl();
        visit(address.substring(address.indexOf('#')));
        assertThat(browser.findElement(By.id("horizon")).getAttribute("value")).isEqualTo("5000");
        assertThat(browser.findElement(By.id("value-peak")).getAttribute("value"))
                .isEqualTo("0.002");
    }

    @Test
    void boundsAreThoseOfTheTheorems() {
        visit("#e=linear(0.1,0,100)");
        await("return document.querySelectorAll('#bounds tbody tr').length > 4");
        assertThat(textOf("bounds")).contains("last loss", "worst-case last loss");
        assertThat(browser.findElements(By.cssSelector("#bound-plot canvas"))).isNotEmpty();
    }

    @Test
    void everyFormatCanBeTakenAway() {
        visit("#e=warmup(3)->cosine(3e-5,0,7)");
        for (String format : List.of("python", "c", "javascript", "json", "csv", "npy")) {
            assertThat(browser.findElements(By.id("download-" + format))).hasSize(1);
        }
        browser.executeAsyncScript("const done = arguments[0]; import('./files.js').then((files) => {"
                + " const reading = etalon.parse('warmup(3) -> cosine(3e-5, 0, 7)');"
                + " window.taken = (format) => files.fileOf(reading, {parameters: {}}, format, 0, 10);"
                + " window.repr = files.repr; done(); });");
        assertThat((String) browser.executeScript("return taken('python')")).contains("def at(", "LENGTH = 10");
        assertThat((String) browser.executeScript("return taken('c')")).contains("schedule_at(int64_t step)");
        assertThat((String) browser.executeScript("return taken('javascript')")).contains("export function at(step)");
        assertThat((String) browser.executeScript("return taken('csv')"))
                .startsWith("step,rate\n0,0.0\n1,1e-05\n2,2e-05\n");
        assertThat((String) browser.executeScript("return taken('json')")).contains("\"length\":10", "\"rates\":[0,");
        assertThat(browser.executeScript("return taken('npy').length")).isEqualTo(128L + 11 * 8);
        assertThat(browser.executeScript(
                        "return [0.01, 1, 1e-4, 1e-5, 1.5e-5, 1e16, 123456.75, 0.1 + 0.2, 5e-324].map(repr).join()"))
                .isEqualTo("0.01,1.0,0.0001,1e-05,1.5e-05,1e+16,123456.75,0.30000000000000004,5e-324");
    }

    @Test
    void aClickLeavesAFileOfTheRatesThatAreShown(@TempDir Path folder) throws IOException {
        browser.executeCdpCommand(
                "Browser.setDownloadBehavior", Map.of("behavior", "allow", "downloadPath", folder.toString()));
        visit("#e=warmup(3)->cosine(3e-5,0,7)&horizon=10&define=let a=1;");
        LearningRate rate = Schedules.parse("warmup(3) -> cosine(3e-5, 0, 7)");
        ByteBuffer rates =
                ByteBuffer.wrap(taken("npy", folder.resolve("schedule.npy"))).order(ByteOrder.LITTLE_ENDIAN);
        assertThat(rates.position(128).remaining()).isEqualTo(10 * Double.BYTES);
        for (long step = 0; step < 10; step++) {
            assertThat(rates.getDouble()).isEqualTo(rate.at(step));
        }
        browser.findElement(By.id("from")).sendKeys(Keys.chord(Keys.CONTROL, "a"), "4");
        browser.findElement(By.id("to")).sendKeys("5");
        assertThat(taken("csv", folder.resolve("schedule.csv")))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("step,rate\n4," + Repr.of(rate.at(4)) + "\n5," + Repr.of(rate.at(5)) + "\n");
        assertThat(taken("python", folder.resolve("schedule.py")))
                .asString(StandardCharsets.UTF_8)
                .contains("LENGTH = 10")
                .containsOnlyOnce("with horizon = 10\n");
        assertThat(taken("json", folder.resolve("schedule.json")))
                .asString(StandardCharsets.UTF_8)
                .contains("\"settings\":{\"horizon\":10,\"define\":[\"let a=1;\"]},\"parameters\":{},");
    }

    /** What a click on a download leaves. */
    private byte[] taken(String format, Path file) throws IOException {
        browser.findElement(By.id("download-" + format)).click();
        new WebDriverWait(browser, Duration.ofSeconds(20)).until(driver -> Files.exists(file));
        return Files.readAllBytes(file);
    }

    @Test
    void aDragAcrossTheCurveZooms() {
        visit("#e=linear(1,0,1000)");
        WebElement curve = browser.findElement(By.cssSelector("#plot .u-over"));
        int quarter = curve.getSize().getWidth() / 4;
        new Actions(browser)
                .moveToElement(curve, -quarter, 0)
                .clickAndHold()
                .moveByOffset(2 * quarter, 0)
                .release()
                .perform();
        assertThat(Integer.parseInt(browser.findElement(By.id("from")).getAttribute("value")))
                .isBetween(240, 260);
        assertThat(Integer.parseInt(browser.findElement(By.id("to")).getAttribute("value")))
                .isBetween(740, 760);
        browser.findElement(By.id("whole")).click();
        assertThat(browser.findElement(By.id("to")).getAttribute("value")).isEmpty();
    }

    @Test
    void javaHasTheSettingsAsMembersAndTheParametersOfTheMethod() {
        visit("#e=peak*(linear(1,0,n)->hold(2 epochs))&stepsPerEpoch=100&horizon=3G&samplesPerStep=256"
                + "&epsilon=1e-8&define=let+half=0.5;&p.peak=0.5&p.n=3000000000");
        assertThat(textOf("java"))
                .contains(
                        "@Schedule(value = \"peak*(linear(1,0,n)->hold(2 epochs))\", horizon = 3_000_000_000L,"
                                + " stepsPerEpoch = 100, samplesPerStep = \"256\", epsilon = 1e-8,"
                                + " define = \"let half=0.5;\")",
                        "LearningRate schedule(double peak, long n);",
                        ".schedule(0.5, 3000000000L);");
    }

    @Test
    void theExamplesUnderTheTextAreAllRightButTheMistake() {
        visit("");
        for (WebElement example : browser.findElements(By.cssSelector(".examples a"))) {
            example.click();
            assertThat(textOf("diagnostics").isEmpty())
                    .as(example.getText())
                    .isEqualTo(!example.getText().equals("a mistake"));
        }
    }

    @Test
    void theGalleryOpensWhatItShows() {
        visit("");
        await("return document.querySelectorAll('#gallery a').length > 20");
        browser.findElement(By.id("find")).sendKeys("bert");
        await("return document.querySelectorAll('#gallery a').length < 20");
        browser.findElement(By.cssSelector("#gallery a")).click();
        await("return document.getElementById('expression').value.includes('1e-4')");
    }

    @Test
    void theKeyboardReachesTheTextFirst() {
        visit("#e=linear(1,0,77)");
        WebElement body = browser.findElement(By.tagName("body"));
        body.sendKeys(Keys.TAB);
        assertThat(browser.switchTo().activeElement().getText()).isEqualTo("Skip to the expression");
        browser.switchTo().activeElement().sendKeys(Keys.ENTER);
        browser.switchTo().activeElement().sendKeys(Keys.TAB);
        await("return document.activeElement.tagName !== 'BODY'");
        assertThat(browser.findElement(By.id("expression")).getAttribute("value"))
                .isEqualTo("linear(1,0,77)");
        assertThat(browser.findElements(By.cssSelector("input:not([aria-label]), textarea")))
                .allMatch(input -> !browser.findElements(
                                        By.cssSelector("label[for='" + input.getAttribute("id") + "']"))
                                .isEmpty()
                        || input.findElement(By.xpath("..")).getTagName().equals("label"));
    }

    static Stream<Arguments> screens() {
        return Stream.of(
                arguments(1280, 1000, false),
                arguments(1280, 1000, true),
                arguments(390, 844, false),
                arguments(390, 844, true));
    }

    @ParameterizedTest
    @MethodSource("screens")
    void fitsTheScreenInLightAndDark(int width, int height, boolean dark) throws IOException {
        browser.manage().window().setSize(new Dimension(width, height));
        Chromium.dark(browser, dark);
        visit("#e=warmup(100)->cosine(3e-4,3e-5,4900)&e=liner(1)");
        assertThat((Boolean) browser.executeScript(
                        "return document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .isTrue();
        assertThat(((Number) browser.executeScript(
                                "const parts = (name) => getComputedStyle(document.body)[name].match(/\\d+/g).slice(0, 3).map(Number);"
                                        + " const light = (name) => parts(name).reduce((sum, part) => sum + part, 0.5);"
                                        + " return light('backgroundColor') - light('color')"))
                        .doubleValue())
                .matches(difference -> dark ? difference < -350 : difference > 350);
        browser.manage().window().setSize(new Dimension(1280, 1000));
        Chromium.dark(browser, false);
    }

    @Test
    void documentsOpenTheirExamples() {
        for (String page : List.of("language.html", "errors.html", "phrasebook.html", "recipes.html")) {
            browser.get(site.address(page));
            assertThat(browser.findElements(By.tagName("h1"))).isNotEmpty();
            if (!page.equals("errors.html")) {
                assertThat(browser.findElements(By.cssSelector("a.open"))).hasSizeGreaterThan(10);
            }
        }
        browser.get(site.address("recipes.html"));
        browser.findElement(By.cssSelector("a.open")).click();
        await("return document.documentElement.dataset.ready === 'true'");
        assertThat(textOf("diagnostics")).isEmpty();
    }

    @Test
    void allThatThePageLoadsIsSmall() throws IOException {
        long size = 0;
        for (String name : List.of(
                "index.html",
                "style.css",
                "uPlot.min.css",
                "uPlot.iife.min.js",
                "app.js",
                "etalon.js",
                "plots.js",
                "state.js",
                "java.js",
                "dom.js",
                "files.js",
                "etalon-runtime.js",
                "etalon.wasm",
                "gallery.json")) {
            size += compressed(Site.DIRECTORY.resolve(name));
        }
        assertThat(size).isLessThan(600_000);
    }

    private static long compressed(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            out.write(Files.readAllBytes(file));
        }
        return bytes.size();
    }
}
