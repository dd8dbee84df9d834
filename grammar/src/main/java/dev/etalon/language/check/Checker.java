package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.diagnostic.Printable;
import dev.etalon.exact.Rational;
import dev.etalon.language.parse.Syntax;
import java.util.List;
import java.util.Map;

/**
 * Checks a schedule as far as that needs no numbers: names, arguments, kinds, definitions, cycles and the form of
 * tables. What depends on numbers (lengths, starts and ends, the rates) is for {@code dev.etalon.lower}.
 */
public final class Checker {

    /** Rates of so much are hardly ever meant. */
    private static final Rational LARGE = Rational.of(1_000);

    /** No run has so many steps; many have so many tokens. */
    private static final Rational HUGE = Rational.of(1_000_000_000);

    private static final String SUFFIXES = "kMGBT";

    private Checker() {}

    /**
     * Checks a schedule.
     *
     * @param program the schedule and its own definitions
     * @param define definitions from elsewhere, which it sees; {@link Definitions#check} checks their own text. What is
     *     wrong in one that the schedule uses is reported here at the outermost call
     * @param parameters the parameters of the schedule's method
     * @param diagnostics takes all that is found, with spans of the program's text
     * @return the schedule as far as it can be read
     */
    public static Checked check(
            Syntax.Program program,
            KnownDefinitions define,
            Map<String, ParameterKind> parameters,
            Diagnostics diagnostics) {
        return check(program, define, parameters, Kind.SCHEDULE, diagnostics);
    }

    /** Checks a duration by itself, such as that of a run: as {@link #check} does a schedule. */
    public static Checked checkDuration(
            Syntax.Program program,
            KnownDefinitions define,
            Map<String, ParameterKind> parameters,
            Diagnostics diagnostics) {
        return check(program, define, parameters, Kind.DURATION, diagnostics);
    }

    /** Checks how much is seen in each step, a number or a table by steps of numbers: as {@link #check} does a schedule. */
    public static Checked checkBatch(
            Syntax.Program program,
            KnownDefinitions define,
            Map<String, ParameterKind> parameters,
            Diagnostics diagnostics) {
        return check(program, define, parameters, Kind.BATCH, diagnostics);
    }

    private static Checked check(
            Syntax.Program program,
            KnownDefinitions define,
            Map<String, ParameterKind> parameters,
            Kind kind,
            Diagnostics diagnostics) {
        Scope scope = new Scope(parameters.keySet(), define);
        List<Defined> own = scope.add(program.definitions());
        Session session = new Session(diagnostics, scope);
        NameLookup.check(session, own);
        Environment text = scope.ofText();
        Place place = Place.of(text, kind, FirstToken.of(program.schedule()));
        Core schedule = new Elaborator(session, place).elaborate(program.schedule());
        NameLookup.check(session, text, program.schedule());
        Syntax.Number alone = Literal.alone(program.schedule());
        if (alone != null && kind.isSchedule()) {
            warnOfBareNumber(session, text, alone);
        } else if (alone != null && kind == Kind.DURATION && alone.value().compareTo(HUGE) >= 0) {
            warnOfHugeRun(session, text, alone);
        }
        return new Checked(session.isClean(), schedule, session.usedParameters());
    }

    /** A number alone is a rate; one that looks like a number of steps may be meant as one. */
    private static void warnOfBareNumber(Session session, Environment text, Syntax.Number number) {
        boolean hasSuffix = SUFFIXES.indexOf(number.text().charAt(number.text().length() - 1)) >= 0;
        if (hasSuffix || number.value().compareTo(LARGE) >= 0) {
            String shown = Printable.abbreviated(number.text());
            session.report(
                    Code.BARE_NUMBER,
                    text.at(number.span()),
                    "the whole schedule is the number " + shown + ": a rate, not a number of steps",
                    "if the rate is meant, write constant(" + shown + "); steps stand in a part: linear(0.1, 0, "
                            + shown + ")");
        }
    }

    private static void warnOfHugeRun(Session session, Environment text, Syntax.Number number) {
        String shown = Printable.abbreviated(number.text());
        session.report(
                Code.BARE_NUMBER,
                text.at(number.span()),
                "a run of " + shown + " steps; tokens?",
                "write '" + shown + " tokens', and set tokensPerStep");
    }
}
