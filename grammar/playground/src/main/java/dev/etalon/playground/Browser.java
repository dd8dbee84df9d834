package dev.etalon.playground;

import dev.etalon.LearningRate;
import dev.etalon.export.Exportable;
import dev.etalon.export.Exports;
import dev.etalon.language.Finding;
import dev.etalon.language.Reading;
import dev.etalon.language.Schedules;
import dev.etalon.lower.Stage;
import org.teavm.jso.JSExport;
import org.teavm.jso.JSObject;

/** What the page calls: the language, as objects of JavaScript. The site's documentation describes them. */
public final class Browser {

    private Browser() {}

    /** Nothing is done before the page asks. */
    public static void main(String[] arguments) {
        // the exports are all there is
    }

    /**
     * Reads an expression.
     *
     * @param options an object of settings; all of them may be left out
     * @return an object with {@code ok}, {@code diagnostics} and, if it is one, the schedule
     */
    @JSExport
    public static JSObject parse(String text, JSObject options) {
        JSObject result = JavaScript.object();
        JSObject diagnostics = JavaScript.array();
        Request request;
        Reading reading;
        try {
            request = new Request(options);
            reading = Schedules.read(text, request.options());
        } catch (IllegalArgumentException refused) {
            JavaScript.set(result, "ok", false);
            JavaScript.push(diagnostics, refusal(refused.getMessage()));
            JavaScript.set(result, "diagnostics", diagnostics);
            return result;
        }
        JavaScript.set(result, "ok", reading.schedule().isPresent());
        for (Finding finding : reading.findings()) {
            JavaScript.push(diagnostics, diagnostic(finding));
        }
        JavaScript.set(result, "diagnostics", diagnostics);
        reading.expression().ifPresent(expression -> JavaScript.set(result, "canonical", expression.canonical()));
        reading.schedule().ifPresent(rate -> addSchedule(result, rate, reading, request));
        return result;
    }

    private static JSObject diagnostic(Finding finding) {
        JSObject object = JavaScript.object();
        JavaScript.set(object, "severity", finding.isError() ? "error" : "warning");
        JavaScript.set(object, "name", finding.diagnostic().code().id());
        JavaScript.set(object, "message", finding.diagnostic().message());
        JavaScript.set(object, "help", finding.diagnostic().help());
        JavaScript.set(object, "source", finding.diagnostic().source().id());
        JavaScript.set(object, "start", finding.diagnostic().span().start());
        JavaScript.set(object, "end", finding.diagnostic().span().end());
        JavaScript.set(object, "text", finding.render());
        return object;
    }

    /** What is wrong with an option, which stands in no text. */
    private static JSObject refusal(String message) {
        JSObject object = JavaScript.object();
        JavaScript.set(object, "severity", "error");
        JavaScript.set(object, "name", "setting");
        JavaScript.set(object, "message", message);
        JavaScript.set(object, "help", "");
        JavaScript.set(object, "source", "expression");
        JavaScript.set(object, "start", 0);
        JavaScript.set(object, "end", 0);
        JavaScript.set(object, "text", message);
        return object;
    }

    private static void addSchedule(JSObject result, LearningRate rate, Reading reading, Request request) {
        if (rate.length() == LearningRate.UNBOUNDED) {
            JavaScript.setNull(result, "length");
        } else {
            JavaScript.set(result, "length", rate.length());
        }
        JavaScript.setFunction(result, "at", (JavaScript.At) step -> rate.at(JavaScript.step(step)));
        JavaScript.setFunction(result, "fill", (JavaScript.Fill) (start, count) -> {
            double[] rates = new double[(int) count];
            rate.fill(JavaScript.step(start), rates);
            return JavaScript.typed(rates);
        });
        JavaScript.setFunction(result, "bounds", (JavaScript.OfRun)
                (steps, distance, norm) -> Bounds.of(rate, (long) steps, distance, norm));
        JavaScript.setFunction(result, "source", (JavaScript.AsFile) format -> source(rate, request, format));
        JSObject stages = JavaScript.array();
        reading.stages().forEach(stage -> JavaScript.push(stages, stage(stage)));
        JavaScript.set(result, "stages", stages);
    }

    /** The schedule as a file of another language, headed by what it was read with. */
    private static String source(LearningRate rate, Request request, String format) {
        Exportable schedule = new Exportable(rate, request.given(), request.parameters());
        return switch (format) {
            case "python" -> Exports.python(schedule);
            case "c" -> Exports.c(schedule, "schedule");
            case "javascript" -> Exports.javascript(schedule);
            default -> throw new IllegalArgumentException(format);
        };
    }

    private static JSObject stage(Stage stage) {
        JSObject object = JavaScript.object();
        JavaScript.set(object, "first", stage.start());
        if (stage.length() == LearningRate.UNBOUNDED) {
            JavaScript.setNull(object, "steps");
        } else {
            JavaScript.set(object, "steps", stage.length());
        }
        JavaScript.set(object, "from", stage.first());
        JavaScript.set(object, "to", stage.last());
        JavaScript.set(object, "start", stage.span().start());
        JavaScript.set(object, "end", stage.span().end());
        JavaScript.set(object, "repeated", stage.repeated());
        return object;
    }
}
