package dev.etalon.workbench.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.etalon.workbench.Call;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageTest {

    @TempDir
    private Path folder;

    private String page(String... arguments) throws IOException {
        Path file = folder.resolve("page.html");
        String[] command = new String[arguments.length + 3];
        command[0] = "page";
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        command[arguments.length + 1] = "-o";
        command[arguments.length + 2] = file.toString();
        assertThat(Call.of(command).status()).isZero();
        return Files.readString(file);
    }

    private static JsonObject data(String page) {
        String start = "<script id=\"data\" type=\"application/json\">";
        int from = page.indexOf(start) + start.length();
        return JsonParser.parseString(page.substring(from, page.indexOf("</script>", from)))
                .getAsJsonObject();
    }

    @Test
    void holdsTheCurvesOfAllSchedulesAtTheSameSteps() throws IOException {
        JsonObject data = data(page("linear(1, 0, 4)", "constant(0.5, 2) -> linear(0.5, 0.1, 4)"));
        assertThat(data.getAsJsonArray("steps")).hasToString("[0,1,2,3,4,5,6]");
        JsonObject first = data.getAsJsonArray("schedules").get(0).getAsJsonObject();
        assertThat(first.get("name").getAsString()).isEqualTo("linear(1, 0, 4)");
        assertThat(first.get("rates")).hasToString("[1.0,0.75,0.5,0.25,0.0,0.0,0.0]");
    }

    @Test
    void needsNothingElse() throws IOException {
        String page = page("linear(1, 0, 4)");
        assertThat(page).contains("uPlot=function").doesNotContain("{{", "src=", "@import", "<link");
        assertThat(page)
                .contains("prefers-color-scheme: dark", "name=\"viewport\"", "<title>Schedules: linear(1, 0, 4)<");
    }

    @Test
    void showsStagesBoundsTheJavaToPasteAndExports() throws IOException {
        String page = page("peak * linear(1, 0, 4)", "-P", "peak=0.5", "--horizon", "4", "-T", "4", "--distance", "3");
        assertThat(page).contains("<th class=\"number\" scope=\"col\">first step</th>", "length: 4 steps");
        assertThat(page)
                .contains(
                        "last loss</th><td class=\"number\" data-bound=\"", "value=\"3.0\"", "T = <output>4</output>");
        assertThat(page).contains("worst-case last loss</th><td class=\"number\" data-");
        assertThat(page)
                .contains(
                        "@Schedule(value = &quot;peak * linear(1, 0, 4)&quot;, horizon = 4)\nLearningRate rate(double peak);");
        assertThat(page)
                .contains(
                        "data-file=\"schedule.json\"",
                        "data-file=\"schedule.py\"",
                        "data-file=\"schedule.c\"",
                        "data-file=\"schedule.mjs\"",
                        "0,0.5\n1,0.375\n2,0.25\n3,0.125\n");
    }

    @Test
    void aTextCannotLeaveItsPlace() throws IOException {
        String page = page("# </script><b>\nlinear(1, 0, 4)");
        assertThat(page).doesNotContain("<b>");
        assertThat(data(page).getAsJsonArray("schedules")).hasSize(1);
    }

    @Test
    void theMethodIsWrittenAsJavaWantsIt() {
        assertThat(Paste.method("constant(1)", Map.of(), Map.of()))
                .isEqualTo("@Schedule(\"constant(1)\")\nLearningRate rate();");
        assertThat(Paste.method("constant(p)\n-> hold", Map.of("horizon", 5_000_000_000L), Map.of("p", 3L)))
                .isEqualTo(
                        "@Schedule(value = \"\"\"\n        constant(p)\n        -> hold\"\"\", horizon = 5000000000L)\n"
                                + "LearningRate rate(long p);");
    }

    @Test
    void isAFileOfHtml() {
        assertThat(Call.of("page", "constant(1)").status()).isEqualTo(2);
        assertThat(Call.of("page", "constant(1)", "-o", "page.txt").status()).isEqualTo(2);
        assertThat(Call.of("page", "constnt(1)", "-o", "page.html").status()).isEqualTo(1);
    }
}
