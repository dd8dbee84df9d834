package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.LearningRate;
import dev.etalon.lower.Stage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** The Javadoc of a generated schedule: its expression, its curve in one line, and a table of its stages. */
final class ScheduleJavadoc {

    private static final int MAX_STAGES = 40;
    private static final int MAX_TEXT = 60;
    private static final int DIGITS = 6;

    /** Characters of a column of steps. */
    private static final int STEPS = 13;

    /** Characters of a column of rates. */
    private static final int RATE = 12;

    /** Steps that are drawn of a schedule that has no end and no scale of its own. */
    private static final long SOME_STEPS = 1000;

    private ScheduleJavadoc() {}

    static CodeBlock of(CompiledText text) {
        StringBuilder out = new StringBuilder("A learning-rate schedule:\n")
                .append(preformatted(text.expression().canonical() + "\n"));
        if (text.isOpen()) {
            out.append("Its stages depend on its parameters.\n");
        } else {
            long end = end(text);
            out.append("From step 0 to step ").append(count(end)).append(":\n");
            out.append(preformatted(Sparkline.draw(text.lowered().plan(), end) + "\n"));
            out.append("Its stages:\n").append(preformatted(table(text)));
            for (String note : text.lowered().notes()) {
                out.append(Literals.javadoc(note)).append('\n');
            }
        }
        return CodeBlock.of("$L", out);
    }

    /** Text as it stands where a comment can hold that, and with entities where not. */
    private static String preformatted(String text) {
        boolean plain = !text.contains("*/") && !text.contains("\\") && isBalanced(text);
        return plain ? "<pre>{@code\n" + text + "}</pre>\n" : "<pre>\n" + Literals.javadoc(text) + "</pre>\n";
    }

    private static boolean isBalanced(String text) {
        int open = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            open += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private static long end(CompiledText text) {
        if (text.lowered().length() != LearningRate.UNBOUNDED) {
            return text.lowered().length();
        }
        if (text.setting().horizon() != 0) {
            return text.setting().horizon();
        }
        List<Stage> stages = text.lowered().stages();
        long turn = 0;
        for (Stage stage : stages) {
            turn = Math.max(
                    turn, stage.length() == LearningRate.UNBOUNDED ? stage.start() : stage.start() + stage.length());
        }
        return turn == 0 ? SOME_STEPS : 2 * turn;
    }

    private static String table(CompiledText text) {
        List<Stage> stages = text.lowered().stages();
        StringBuilder out = new StringBuilder();
        row(out, "first step", "steps", "first rate", "last rate", "");
        for (Stage stage : stages.subList(0, Math.min(stages.size(), MAX_STAGES))) {
            row(out, stage, text.setting().text());
        }
        if (stages.size() > MAX_STAGES) {
            out.append("and ").append(stages.size() - MAX_STAGES).append(" more\n");
        }
        return out.toString();
    }

    private static void row(StringBuilder out, Stage stage, String text) {
        String source = text.substring(stage.span().start(), stage.span().end()).replaceAll("[^!-~]+", " ");
        String shown = source.length() > MAX_TEXT ? source.substring(0, MAX_TEXT) + "..." : source;
        row(
                out,
                count(stage.start()),
                stage.length() == LearningRate.UNBOUNDED ? "no end" : count(stage.length()),
                rate(stage.first()),
                rate(stage.last()),
                "  " + shown + (stage.repeated() ? " (repeated)" : ""));
    }

    private static void row(StringBuilder out, String start, String steps, String first, String last, String written) {
        column(out, start, STEPS);
        column(out.append(' '), steps, STEPS);
        column(out.append(' '), first, RATE);
        column(out.append(' '), last, RATE);
        out.append(written).append('\n');
    }

    private static void column(StringBuilder out, String text, int width) {
        out.append(" ".repeat(Math.max(0, width - text.length()))).append(text);
    }

    private static String count(long steps) {
        return Literals.whole(steps).replace('_', ',').replace("L", "");
    }

    private static String rate(double rate) {
        if (!Double.isFinite(rate)) {
            return "";
        }
        BigDecimal rounded = new BigDecimal(rate).round(new MathContext(DIGITS)).stripTrailingZeros();
        return rounded.signum() == 0
                ? "0"
                : Math.abs(rate) >= 1e-4 && Math.abs(rate) < 1e6 ? rounded.toPlainString() : rounded.toString();
    }
}
