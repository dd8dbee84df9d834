package dev.etalon.workbench.command;

import dev.etalon.LearningRate;
import dev.etalon.export.Exportable;
import dev.etalon.export.Exports;
import dev.etalon.workbench.console.Output;
import dev.etalon.workbench.export.JavaFileText;
import dev.etalon.workbench.export.JsonFile;
import dev.etalon.workbench.export.Rates;
import dev.etalon.workbench.number.RateLines;
import dev.etalon.workbench.page.Attachment;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The exports of a schedule that a page holds. */
final class Attachments {

    /** Rates that a page holds at most; a longer schedule is exported to a file of its own. */
    private static final long MOST_RATES = 20_000;

    private Attachments() {}

    static List<Attachment> of(Subject subject, Settings settings) {
        LearningRate schedule = subject.schedule();
        Exportable exportable = new Exportable(schedule, settings.given(), settings.values());
        List<Attachment> files = new ArrayList<>();
        files.add(new Attachment("Python: a module", "schedule.py", Exports.python(exportable)));
        files.add(new Attachment("C: two functions", "schedule.c", Exports.c(exportable, "schedule")));
        files.add(new Attachment("JavaScript: an ES module", "schedule.mjs", Exports.javascript(exportable)));
        if (settings.values().isEmpty()) {
            files.add(new Attachment(
                    "Java: the generated class",
                    "Schedule.java",
                    JavaFileText.of(subject.reading(), "Schedule", List.of())));
        }
        long length = schedule.length();
        if (length <= MOST_RATES) {
            Rates rates = new Rates(schedule, 0, length);
            files.add(new Attachment(
                    "JSON: the schedule and its rates",
                    "schedule.json",
                    text(out -> JsonFile.write(rates, settings.given(), settings.values(), out))));
            files.add(new Attachment("CSV: steps and rates", "schedule.csv", text(out -> {
                out.println("step,rate");
                new RateLines(out, schedule).range(0, length - 1);
            })));
        }
        return files;
    }

    private static String text(Consumer<Output> writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Output out = new Output(bytes);
        writer.accept(out);
        out.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
