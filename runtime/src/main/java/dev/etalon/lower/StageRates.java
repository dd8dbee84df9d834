package dev.etalon.lower;

import dev.etalon.diagnostic.Diagnostic;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Source;
import dev.etalon.diagnostic.Span;
import java.util.List;

/**
 * Refuses a schedule of which not all is known for a rate at the ends of its moves that is negative whatever the rest
 * comes to.
 */
final class StageRates {

    private final Long horizon;
    private final String text;
    private final Span place;
    private final Diagnostics diagnostics;
    private final List<Span> errors;

    private StageRates(Long horizon, String text, Span place, Diagnostics diagnostics) {
        this.horizon = horizon;
        this.text = text;
        this.place = place;
        this.diagnostics = diagnostics;
        this.errors = diagnostics.sorted().stream()
                .filter(found -> found.isError() && found.source() == Source.EXPRESSION)
                .map(Diagnostic::span)
                .toList();
    }

    /** @param horizon after which rates are only warned about; null for none */
    static void check(List<Stage> stages, Long horizon, String text, Span place, Diagnostics diagnostics) {
        StageRates rates = new StageRates(horizon, text, place, diagnostics);
        for (Stage stage : stages) {
            if (rates.isTold(stage, stage.first(), 0) || rates.isTold(stage, stage.last(), stage.length())) {
                return;
            }
        }
    }

    private boolean isTold(Stage stage, double rate, long step) {
        // What is not known is no number; a part of which the length is not known may be left out.
        boolean fits = !(rate < 0);
        if (fits || stage.length() == Stage.UNKNOWN || isWrongElsewhere(stage.span())) {
            return false;
        }
        boolean placed = stage.start() >= 0;
        if (horizon != null && (!placed || stage.start() + step > horizon)) {
            return false;
        }
        String where = placed
                ? "at step " + (stage.start() + step) + " it is "
                : "at step " + step + " of " + TokenSpans.text(text, stage.span()) + " it is ";
        RateCheck.refuse(where, rate, place, diagnostics);
        return true;
    }

    /** Whether something else is wrong with a part: its rates may follow from that. */
    private boolean isWrongElsewhere(Span part) {
        for (Span error : errors) {
            if (error.start() >= part.start() && error.end() <= part.end()) {
                return true;
            }
        }
        return false;
    }
}
