package dev.etalon.workbench.page;

import dev.etalon.bounds.Guarantee;
import dev.etalon.bounds.Tuning;
import dev.etalon.exact.Repr;
import dev.etalon.workbench.explain.Explanation;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.DoubleStream;

/** What a page says of one schedule. */
final class Card {

    private static final int COLOURS = 6;
    private static final int DIGITS = 6;

    private Card() {}

    static String of(Entry entry, int number) {
        StringBuilder out = new StringBuilder("<article class=\"card\" style=\"--colour: var(--c" + number % COLOURS
                + ")\">\n<h2><code>" + Html.text(entry.name()) + "</code></h2>\n");
        stages(entry.explanation(), out);
        out.append("<ul class=\"facts\">\n");
        entry.explanation()
                .facts()
                .forEach(fact -> out.append("<li>").append(Html.text(fact)).append("</li>\n"));
        out.append("</ul>\n");
        bounds(entry, out);
        out.append("<h3>The Java to paste</h3>\n<div data-file=\"schedule.txt\"><div class=\"row\">"
                + "<button type=\"button\" data-copy>copy</button></div><pre><code>" + Html.text(entry.java())
                + "</code></pre></div>\n<h3>Exports</h3>\n");
        entry.attachments().forEach(file -> out.append(file.html()));
        return out.append("</article>\n").toString();
    }

    private static void stages(Explanation explanation, StringBuilder out) {
        out.append("<h3>Stages</h3>\n<div class=\"scroll\"><table><thead><tr>");
        List<String> head = Explanation.HEAD;
        head.forEach(title ->
                out.append("<th class=\"number\" scope=\"col\">").append(title).append("</th>"));
        out.append("<th scope=\"col\">what it is</th></tr></thead><tbody>\n");
        for (List<String> row : explanation.rows()) {
            out.append("<tr>");
            row.subList(0, head.size()).forEach(cell -> out.append(Html.number(cell)));
            out.append("<td><code>").append(Html.text(row.get(head.size()))).append("</code></td></tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    private static void bounds(Entry entry, StringBuilder out) {
        out.append("<h3>Bounds for SGD on a convex problem</h3>\n<div class=\"scroll\"><table><thead><tr>"
                + "<th scope=\"col\">bound</th><th class=\"number\" scope=\"col\">at most</th>"
                + "<th class=\"number\" scope=\"col\">best peak</th>"
                + "<th class=\"number\" scope=\"col\">times the best of all</th></tr></thead><tbody>\n");
        for (int k = 0; k < entry.unit().rows().size(); k++) {
            Guarantee unit = entry.unit().rows().get(k).guarantee();
            out.append("<tr><th scope=\"row\">")
                    .append(Html.text(unit.bound().title()))
                    .append("</th>");
            if (unit.tuning().isEmpty()) {
                out.append("<td colspan=\"3\">").append(Html.text(reason(unit))).append("</td></tr>\n");
                continue;
            }
            Tuning tuning = unit.tuning().orElseThrow();
            Guarantee given = entry.bounds().rows().get(k).guarantee();
            out.append("<td class=\"number\" ").append(bound(tuning, given)).append("></td>");
            out.append("<td class=\"number\"");
            if (!tuning.tradeoff().isFlat()) {
                out.append(" data-peak=\"").append(Repr.of(tuning.peak())).append('"');
            }
            out.append("></td>");
            out.append(Html.number(rounded(tuning.suboptimality()))).append("</tr>\n");
        }
        out.append("</tbody></table></div>\n");
    }

    /** The two parts of a bound {@code a/s + b·s} for rates times s, or the value where it has another form. */
    private static String bound(Tuning tuning, Guarantee given) {
        double one = tuning.tradeoff().at(1);
        double two = tuning.tradeoff().at(2);
        double slope = (2 * two - one) / 3;
        double rest = one - slope;
        boolean isSum = DoubleStream.of(1e-3, 0.1, 10, 1e3).allMatch(factor -> {
            double value = tuning.tradeoff().at(factor);
            return Math.abs(rest / factor + slope * factor - value) <= 1e-9 * value;
        });
        return isSum
                ? "data-bound=\"" + Repr.of(rest) + " " + Repr.of(slope) + "\""
                : "data-fixed=\"" + rounded(given.value()) + "\"";
    }

    private static String reason(Guarantee guarantee) {
        String text = guarantee.explanation();
        return text.substring(text.indexOf(": ") + 2);
    }

    private static String rounded(double value) {
        return Double.isFinite(value)
                ? Repr.of(new BigDecimal(value).round(new MathContext(DIGITS)).doubleValue())
                : "";
    }
}
