package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.core.Operator;
import dev.etalon.diagnostic.Code;
import dev.etalon.diagnostic.Printable;
import dev.etalon.diagnostic.Span;
import dev.etalon.language.format.Formatter;
import dev.etalon.language.parse.Syntax;
import dev.etalon.lower.RunSetting;
import java.util.List;

/**
 * Makes the checked tree of what stands in one place. What is refused is reported and becomes {@link Refused}, which
 * fits everywhere, so that one mistake is reported once and the rest of the text is checked too.
 */
final class Elaborator implements Syntax.Visitor<Core> {

    private final Session session;
    private final Place place;

    Elaborator(Session session, Place place) {
        this.session = session;
        this.place = place;
    }

    Core elaborate(Syntax syntax) {
        try {
            return session.enter(place.argument()) ? syntax.accept(this) : refused(at(syntax.span()));
        } finally {
            session.leave();
        }
    }

    /** The law that {@code syntax} is. */
    Core.LawCall law(Syntax syntax) {
        try {
            Core.LawCall law = session.enter(place.argument()) ? syntax.accept(new LawReader(this)) : null;
            return law == null ? refusedLaw(syntax) : law;
        } finally {
            session.leave();
        }
    }

    /** What stands for what was refused here. */
    Core refused(Span span) {
        session.refuse();
        return kind().isSchedule() ? Refused.part(span) : Refused.value(span);
    }

    /** What stands for the use of a name that was refused here. */
    Core refused(Use use) {
        return refused(at(use.span()));
    }

    private Core.LawCall refusedLaw(Syntax syntax) {
        session.refuse();
        return Refused.law(at(syntax.span()));
    }

    // ---- other places

    Session session() {
        return session;
    }

    Place place() {
        return place;
    }

    Kind kind() {
        return place.kind();
    }

    Environment environment() {
        return place.environment();
    }

    Elaborator with(Place other) {
        return new Elaborator(session, other);
    }

    Elaborator with(Environment other) {
        return with(place.with(other));
    }

    Elaborator with(Kind other) {
        return with(place.with(other));
    }

    /** For a schedule that is the argument of a definition. */
    Elaborator passed() {
        return with(place.asPassed());
    }

    /** What is written here, as an argument. */
    Argument written(Syntax syntax) {
        return new Argument(syntax, environment());
    }

    /** For an argument that stands here; {@code null} as a kind for the kind that is wanted here. */
    Elaborator of(Argument argument, Kind kind) {
        Span first = argument.environment().at(FirstToken.of(argument.syntax()));
        return with(place.with(argument.environment()).with(kind).with(first));
    }

    /** For a part or an argument that is written here. */
    Elaborator of(Syntax syntax, Kind kind) {
        return of(written(syntax), kind);
    }

    // ---- reports

    /** Where to point for what is written at {@code span}. */
    Span at(Span span) {
        return environment().at(span);
    }

    Core refuse(Code code, Span span, String message, String help) {
        session.report(code, at(span), message, help);
        return refused(at(span));
    }

    void warn(Code code, Span span, String message, String help) {
        session.report(code, at(span), message, help);
    }

    Core mismatch(String found) {
        return mismatch(found, kind().example());
    }

    /** Refuses what is something else than is wanted. */
    Core mismatch(String found, String help) {
        session.report(Code.TYPE, place.argument(), "expected " + kind().description() + " but found " + found, help);
        return refused(place.argument());
    }

    /** Refuses a duration where none is wanted. */
    Core durationAsValue() {
        if (kind().isSize()) {
            return mismatch("a duration");
        }
        session.report(
                Code.UNIT,
                place.argument(),
                "a duration stands where " + (kind().isSchedule() ? "a rate" : "a number") + " belongs",
                "'steps(5%)' is a duration's number of steps as a value");
        return refused(place.argument());
    }

    /** Whether a name that takes no arguments was given some, which is refused. */
    boolean isCalled(Use use) {
        if (use.called()) {
            Span surplus = use.arguments().isEmpty()
                    ? use.nameSpan()
                    : use.arguments().get(0).span();
            String help = session.scope().hidden(use, environment()).orElseGet(() -> "write " + use.shown() + " alone");
            refuse(Code.ARITY, surplus, use.shown() + " takes no arguments", help);
        }
        return use.called();
    }

    // ---- names

    @Override
    public Core visitName(Syntax.Name node) {
        return use(Use.of(node));
    }

    @Override
    public Core visitCall(Syntax.Call node) {
        return use(Use.of(node));
    }

    private Core use(Use use) {
        Meaning meaning = meaning(use);
        return meaning == null ? refused(use) : meaning.core(this, use);
    }

    /** What a name stands for; {@code null} if it is unknown, which is reported. */
    Meaning meaning(Use use) {
        Meaning meaning = session.scope().lookUp(use.name(), environment());
        if (meaning == null) {
            UnknownName.report(session, environment(), kind(), use);
        }
        return meaning;
    }

    // ---- numbers and arithmetic

    @Override
    public Core visitNumber(Syntax.Number node) {
        return new Core.Number(at(node.span()), node.value());
    }

    @Override
    public Core visitMeasure(Syntax.Measure node) {
        if (!kind().isDuration()) {
            return durationAsValue();
        }
        Core amount = with(Kind.COUNT).elaborate(node.amount());
        session.use(setting(node.unit()));
        return switch (node.unit()) {
            case PERCENT -> new Core.Percent(at(node.span()), amount);
            case EPOCHS -> new Core.Epochs(at(node.span()), amount);
            case TOKENS -> counted(node, amount, Core.Counted.Unit.TOKENS);
            case SAMPLES -> counted(node, amount, Core.Counted.Unit.SAMPLES);
        };
    }

    private static String setting(Syntax.Unit unit) {
        return switch (unit) {
            case PERCENT -> RunSetting.HORIZON;
            case EPOCHS -> RunSetting.STEPS_PER_EPOCH;
            case TOKENS -> RunSetting.TOKENS_PER_STEP;
            case SAMPLES -> RunSetting.SAMPLES_PER_STEP;
        };
    }

    private Core counted(Syntax.Measure node, Core amount, Core.Counted.Unit unit) {
        return new Core.Counted(at(node.span()), amount, unit, place.passed());
    }

    @Override
    public Core visitNegation(Syntax.Negation node) {
        return apply(node.span(), Operator.NEGATE, operand(node.operand()).elaborate(node.operand()));
    }

    @Override
    public Core visitBinary(Syntax.Binary node) {
        return HyphenatedName.report(session, environment(), kind(), node)
                ? refused(at(node.span()))
                : new BinaryRow(this, node).elaborate();
    }

    /** For the left operand of an operator. */
    Elaborator left(Syntax.Binary node) {
        return switch (node.operation()) {
            case ADD, SUBTRACT -> operand(node.left());
            case MULTIPLY, DIVIDE -> factor(node.left());
            case POWER -> number(node.left());
        };
    }

    /** The right operand, beside a left one: of a product one factor may be a duration. */
    Core right(Syntax.Binary node, Core left) {
        Syntax right = node.right();
        return switch (node.operation()) {
            case ADD, SUBTRACT -> operand(right).elaborate(right);
            case MULTIPLY -> {
                boolean duration = kind().isDuration() && DurationDetector.isDuration(left);
                yield (duration ? number(right) : factor(right)).elaborate(right);
            }
            case DIVIDE, POWER -> {
                Syntax.Measure unit = right.accept(MEASURE);
                yield kind().isDuration() && unit != null && !DurationDetector.isDuration(left)
                        ? ofAll(node, unit)
                        : number(right).elaborate(right);
            }
        };
    }

    /** Refuses a unit behind the last number of a quotient or a power, all of which is meant. */
    private Core ofAll(Syntax.Binary node, Syntax.Measure last) {
        Syntax all = new Syntax.Binary(node.span(), node.operation(), node.left(), last.amount());
        Syntax meant = new Syntax.Measure(
                node.span(), new Syntax.Parenthesised(node.span(), all), last.unit(), last.unitSpan());
        session.report(
                Code.UNIT,
                place.argument(),
                "a duration stands where a number belongs",
                "a unit belongs to the number before it alone: write "
                        + Printable.abbreviated(Formatter.format(meant)));
        return refused(at(node.span()));
    }

    private static final DefaultVisitor<Syntax.Measure> MEASURE = new DefaultVisitor<>() {
        @Override
        public Syntax.Measure visitMeasure(Syntax.Measure node) {
            return node;
        }

        @Override
        Syntax.Measure otherwise(Syntax node) {
            return null;
        }
    };

    Core apply(Span span, Operator operator, Core... operands) {
        return new Core.Apply(at(span), operator, List.of(operands));
    }

    private Elaborator operand(Syntax syntax) {
        return operand(syntax, place.with(kind().operand()));
    }

    private Elaborator factor(Syntax syntax) {
        return operand(syntax, place.with(kind().operand()).asFactor());
    }

    /** For an operand that cannot be a duration. */
    private Elaborator number(Syntax syntax) {
        return kind().isDuration() ? with(Kind.COUNT) : operand(syntax);
    }

    /** What is wrong in an argument is shown where the argument begins; an operand of schedules is its own argument. */
    private Elaborator operand(Syntax syntax, Place operand) {
        return with(kind().isSchedule() ? operand.with(at(FirstToken.of(syntax))) : operand);
    }

    // ---- schedules

    @Override
    public Core visitParenthesised(Syntax.Parenthesised node) {
        return elaborate(node.inner());
    }

    @Override
    public Core visitChain(Syntax.Chain node) {
        return kind().isSchedule()
                ? new Chains(this).elaborate(node)
                : mismatch("a schedule", "'->' joins parts; arguments are separated by ',', as in linear(0.1, 0, 100)");
    }

    @Override
    public Core visitBareCycle(Syntax.BareCycle node) {
        return refuse(
                Code.EMPTY_CYCLE, node.span(), "'cycle' has nothing before it to repeat", "write it after an arrow");
    }

    @Override
    public Core visitTable(Syntax.Table node) {
        if (kind() == Kind.BATCH && node.entries().isEmpty()) {
            return refuse(Code.TABLE_ORDER, node.span(), "an empty table", RunSetting.HELP_FOR_BATCH);
        }
        if (kind() == Kind.BATCH && !TableElaborator.isSteps(node.by())) {
            return mismatch("a table that is not by steps", "write 'by steps' after it");
        }
        return kind().isSchedule() || kind() == Kind.BATCH
                ? new TableElaborator(this, node).whole()
                : mismatch("a schedule");
    }
}
