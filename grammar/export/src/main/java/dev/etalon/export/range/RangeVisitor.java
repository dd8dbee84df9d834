package dev.etalon.export.range;

import dev.etalon.export.code.Expr;
import dev.etalon.export.code.ExprVisitor;
import dev.etalon.export.code.Function;
import dev.etalon.export.code.Primitive;
import dev.etalon.export.code.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The range of an expression; empty where it is never evaluated. */
final class RangeVisitor implements ExprVisitor<Optional<Range>> {

    private final Ranges ranges;
    private final Function function;

    RangeVisitor(Ranges ranges, Function function) {
        this.ranges = ranges;
        this.function = function;
    }

    private Optional<Range> of(Expr expr) {
        return expr.accept(this);
    }

    @Override
    public Optional<Range> visit(Expr.Real expr) {
        return Optional.of(RealRange.of(expr.value(), expr.value()));
    }

    @Override
    public Optional<Range> visit(Expr.Whole expr) {
        return Optional.of(WholeRange.of(expr.value(), expr.value()));
    }

    @Override
    public Optional<Range> visit(Expr.Constant expr) {
        return of(expr.value());
    }

    @Override
    public Optional<Range> visit(Expr.TableName expr) {
        return Optional.of(ranges.table(expr.table()));
    }

    @Override
    public Optional<Range> visit(Expr.Variable expr) {
        return ranges.variable(function, expr.name());
    }

    @Override
    public Optional<Range> visit(Expr.Field expr) {
        throw new IllegalArgumentException(expr.toString());
    }

    @Override
    public Optional<Range> visit(Expr.Negate expr) {
        return of(expr.operand())
                .map(range -> range instanceof RealRange real
                        ? real.negated()
                        : RangeArithmetic.wrapped(((WholeRange) range).negated(), expr.type()));
    }

    @Override
    public Optional<Range> visit(Expr.Not expr) {
        return of(expr.operand())
                .map(range -> expr.type() == Type.BOOLEAN ? Range.all(Type.BOOLEAN) : ((WholeRange) range).not());
    }

    @Override
    public Optional<Range> visit(Expr.Binary expr) {
        return of(expr.left())
                .flatMap(left -> of(expr.right())
                        .map(right -> RangeArithmetic.binary(expr, left, right, ranges.times(function))));
    }

    @Override
    public Optional<Range> visit(Expr.Convert expr) {
        return of(expr.operand()).map(range -> {
            if (expr.type() == Type.DOUBLE) {
                WholeRange whole = (WholeRange) range;
                return RealRange.of(whole.low().longValueExact(), whole.high().longValueExact());
            }
            WholeRange whole = range instanceof RealRange real ? real.whole() : (WholeRange) range;
            return RangeArithmetic.wrapped(
                    function.isTime() ? whole.meet((WholeRange) Range.all(expr.type())) : whole, expr.type());
        });
    }

    @Override
    public Optional<Range> visit(Expr.Element expr) {
        return of(expr.index()).flatMap(index -> of(expr.array()));
    }

    @Override
    public Optional<Range> visit(Expr.Length expr) {
        return Optional.of(WholeRange.of(0, Integer.MAX_VALUE));
    }

    @Override
    public Optional<Range> visit(Expr.NewDoubles expr) {
        return Optional.of(RealRange.of(0, 0));
    }

    @Override
    public Optional<Range> visit(Expr.Apply expr) {
        if (expr.primitive() == Primitive.PIECE) {
            int length = ((Expr.TableName) expr.arguments().get(0)).table().length();
            return of(expr.arguments().get(1)).map(tick -> WholeRange.of(0, length - 1));
        }
        List<Range> arguments = new ArrayList<>();
        expr.arguments().forEach(argument -> of(argument).ifPresent(arguments::add));
        return arguments.size() < expr.arguments().size()
                ? Optional.empty()
                : Optional.of(RangeArithmetic.primitive(expr.primitive(), arguments));
    }

    @Override
    public Optional<Range> visit(Expr.Call expr) {
        for (int k = 0; k < expr.arguments().size(); k++) {
            int number = k;
            of(expr.arguments().get(k)).ifPresent(range -> ranges.argument(expr.function(), number, range));
        }
        return ranges.result(expr.function());
    }

    @Override
    public Optional<Range> visit(Expr.Child expr) {
        throw new IllegalArgumentException(expr.toString());
    }

    @Override
    public Optional<Range> visit(Expr.Conditional expr) {
        of(expr.condition());
        Optional<Range> then = of(expr.then());
        Optional<Range> otherwise = of(expr.otherwise());
        return then.flatMap(a -> otherwise.map(a::join)).or(() -> then.or(() -> otherwise));
    }

    @Override
    public Optional<Range> visit(Expr.Within expr) {
        return of(expr.operand())
                .map(range -> ((WholeRange) range).meet(WholeRange.of(expr.low(), Math.max(expr.low(), expr.high()))));
    }
}
