package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Span;
import dev.etalon.exact.Rational;
import dev.etalon.lower.RunSetting;

/** What {@code pi}, {@code t} and their like come to where they stand. */
final class Words {

    private final Elaborator here;
    private final Use use;
    private final Span span;

    Words(Elaborator here, Use use) {
        this.here = here;
        this.use = use;
        this.span = here.at(use.span());
    }

    Core core(Word word) {
        if (here.isCalled(use)) {
            return here.refused(span);
        }
        return switch (word) {
            case PI -> new Core.Number(span, Rational.exactly(Math.PI));
            case EPSILON -> epsilon();
            case STEP -> step();
            case INDEX -> index();
            case REST -> rest();
        };
    }

    private Core epsilon() {
        here.session().use(RunSetting.EPSILON);
        return new Core.Epsilon(span);
    }

    private Core step() {
        if (here.kind().isFixed()) {
            return length("a length cannot depend on 't', the step", "write a number of steps");
        }
        return here.kind().isSchedule()
                ? new Core.LocalStep(span)
                : here.mismatch("a schedule", "'t' is a schedule: write a formula, such as '0.1 / (1 + t)', as a part");
    }

    private Core index() {
        Environment environment = here.environment();
        if (environment.indexed() == 0) {
            UnknownName.reportIndex(here.session(), environment, use);
        }
        if (environment.indexed() <= 0) {
            return here.refused(span);
        }
        return here.kind().isFixed()
                ? length(
                        "a length cannot depend on 'i', the cycle",
                        "for longer and longer cycles write 'cycle(growth=2)'")
                : new Core.CycleIndex(span, here.place().cycles() - environment.indexed());
    }

    private Core length(String message, String help) {
        here.session().report(Code.LENGTH, here.place().argument(), message, help);
        return here.refused(span);
    }

    private Core rest() {
        if (!here.kind().isDuration()) {
            return here.durationAsValue();
        }
        if (here.kind() == Kind.DURATION_OPERAND) {
            return here.refuse(
                    Code.REST, use.span(), "'rest' stands alone as a number of steps", "write it without arithmetic");
        }
        here.session().use(RunSetting.HORIZON);
        here.session().rest(span);
        return new Core.Rest(span);
    }
}
