package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;
import dev.etalon.plan.Around;
import dev.etalon.plan.Between;
import dev.etalon.plan.Filled;
import dev.etalon.plan.Plan;
import dev.etalon.plan.PlanVisitor;

/** The body of the method that evaluates a node: its parameters are those of {@link Time#parameters}. */
final class MethodCode implements PlanVisitor<CodeBlock> {

    private final PointCode code;
    private final NumberSource numbers;
    private final Node node;
    private final Time time;

    MethodCode(PointCode code, Node node) {
        this.code = code;
        this.numbers = code.numbers();
        this.node = node;
        this.time = Time.in(node);
    }

    @Override
    public CodeBlock visit(Filled.Lines plan) {
        Components of = new Components(numbers, node, plan.starts().length);
        CodeBlock base = of.real("base", plan.base());
        if (numbers.areLiteral() && areZero(plan.slopeHigh()) && areZero(plan.slopeLow())) {
            double[] rates = plan.base().clone();
            for (int k = 0; k < rates.length; k++) {
                rates[k] += 0.0; // never -0.0
            }
            return piece(plan.starts(), CodeBlock.of("return $L;\n", of.real("rates", rates)));
        }
        CodeBlock.Builder body = CodeBlock.builder();
        boolean isShort = isShort(plan.starts(), plan.slopeHigh(), plan.slopeLow());
        CodeBlock whole = whole(of, "origins", plan.origins(), isShort);
        CodeBlock high = of.real("slopeHigh", plan.slopeHigh());
        CodeBlock low = of.real("slopeLow", plan.slopeLow());
        if (node.fractional()) {
            body.addStatement("double whole = $L", whole);
            body.addStatement("double x = whole + $L", time.fraction());
            body.addStatement(
                    "return $L + $L * x + ($L * x + $L * ($L - (x - whole)))", base, high, low, high, time.fraction());
        } else {
            body.addStatement("double x = $L", whole);
            body.addStatement("return $L + $L * x + $L * x", base, high, low);
        }
        return piece(plan.starts(), body.build());
    }

    /** Whether nothing changes from a tick on up to which {@code Kernels.real} counts. */
    private static boolean isShort(long[] starts, double[] slopeHigh, double[] slopeLow) {
        int last = starts.length - 1;
        return starts[last] < 1L << 52 && slopeHigh[last] == 0 && slopeLow[last] == 0;
    }

    @Override
    public CodeBlock visit(Filled.Formulas plan) {
        Components of = new Components(numbers, node, plan.starts().length);
        boolean isShort = isShort(plan.starts(), plan.slope(), plan.slope());
        CodeBlock square = CodeBlock.of(
                "$L * ($L)", of.real("scales", plan.scales()), since(of, "vertices", plan.vertices(), isShort));
        CodeBlock sum = plan.rooted() == 1
                ? CodeBlock.of("$T.sqrt($L + $L)", Math.class, square, Literals.real(Filled.Formulas.TINY))
                : square;
        CodeBlock slope = of.real("slope", plan.slope());
        CodeBlock rest = numbers.areLiteral() && areZero(plan.rest())
                ? CodeBlock.of("")
                : CodeBlock.of(" + $L * move", of.real("rest", plan.rest()));
        CodeBlock.Builder body = CodeBlock.builder();
        body.addStatement("double x = $L", since(of, "origins", plan.origins(), isShort));
        body.addStatement("double sum = $L + $L", of.real("rises", plan.rises()), sum);
        body.addStatement(plan.rooted() == 1 ? "double move = $L * x / sum" : "double move = $L * (x * sum)", slope);
        body.addStatement("return $L$L + move", of.real("base", plan.base()), rest);
        return piece(plan.starts(), body.build());
    }

    /** The ticks since one of each piece, with the fraction, as a double. */
    private CodeBlock since(Components of, String component, double[] ticks, boolean isShort) {
        CodeBlock fraction = node.fractional() ? CodeBlock.of(" + $L", time.fraction()) : CodeBlock.of("");
        return CodeBlock.of("$L$L", whole(of, component, ticks, isShort), fraction);
    }

    /** The whole ticks since one of each piece, as a double. */
    private CodeBlock whole(Components of, String component, double[] ticks, boolean isShort) {
        CodeBlock whole = numbers.areLiteral() && isShort
                ? CodeBlock.of("$T.real(t)", RuntimeNames.ARITHMETIC)
                : CodeBlock.of("(double) t");
        CodeBlock from = numbers.areLiteral() && areZero(ticks)
                ? CodeBlock.of("")
                : CodeBlock.of(" - $L", of.real(component, ticks));
        return CodeBlock.of("$L$L", whole, from);
    }

    @Override
    public CodeBlock visit(Filled.Curves plan) {
        Components of = new Components(numbers, node, plan.starts().length);
        CodeBlock.Builder body = CodeBlock.builder();
        String x = "double x = $T.real(j - (row << $L))$L";
        CodeBlock fraction = shift(of, plan.flips());
        body.addStatement("long j = $L", distance(of, plan.flips(), plan.anchors()));
        CodeBlock octaves = of.integer("octaves", plan.octaves());
        CodeBlock shift = of.integer("shifts", plan.shifts());
        CodeBlock firstRow = of.integer("rows", plan.rows());
        if (numbers.areLiteral() && isUniform(plan)) {
            body.addStatement("long row = j >>> $L", shift);
            body.addStatement(x, RuntimeNames.ARITHMETIC, shift, fraction);
            body.addStatement("int c = ((int) row + $L) << 3", firstRow);
        } else {
            body.addStatement("int octave = 64 - $T.numberOfLeadingZeros(j >>> $L)", Long.class, octaves);
            body.addStatement("int shift = $L + octave", shift);
            body.addStatement("long row = j >>> shift");
            body.addStatement(x, RuntimeNames.ARITHMETIC, "shift", fraction);
            body.addStatement("int c = ((octave << ($L - 1)) + (int) row + $L) << 3", octaves, firstRow);
        }
        CodeBlock coefficients = numbers.reals(node, "coefficients", plan.coefficients());
        body.addStatement("return $T.polynomial($L, c, x)", RuntimeNames.ARITHMETIC, coefficients);
        return piece(plan.starts(), body.build());
    }

    /** Whether the rows of each piece are all alike. */
    private static boolean isUniform(Filled.Curves plan) {
        boolean uniform = true;
        for (int octaves : plan.octaves()) {
            uniform &= octaves == Filled.Curves.UNIFORM;
        }
        return uniform;
    }

    private CodeBlock piece(long[] starts, CodeBlock body) {
        boolean single = starts.length == 1;
        return single
                ? body
                : PieceIndex.find(numbers, node, starts).toBuilder().add(body).build();
    }

    /** The distance from the end at which the piece is anchored. */
    private CodeBlock distance(Components of, long[] flips, long[] anchors) {
        boolean countsUp = numbers.areLiteral() && areZero(flips);
        CodeBlock ticks = countsUp ? CodeBlock.of("t") : CodeBlock.of("(t ^ $L)", of.whole("flips", flips));
        boolean atStart = numbers.areLiteral() && areZero(anchors);
        return atStart ? ticks : CodeBlock.of("$L + $L", ticks, of.whole("anchors", anchors));
    }

    /** What a fraction of a tick adds to the distance. */
    private CodeBlock shift(Components of, long[] flips) {
        return node.fractional()
                ? CodeBlock.of(" + (double) ($L | 1) * $L", of.whole("flips", flips), time.fraction())
                : CodeBlock.of("");
    }

    private static boolean areZero(double[] values) {
        boolean zero = true;
        for (double value : values) {
            zero &= value == 0;
        }
        return zero;
    }

    private static boolean areZero(long[] values) {
        boolean zero = true;
        for (long value : values) {
            zero &= value == 0;
        }
        return zero;
    }

    @Override
    public CodeBlock visit(Between.Blend plan) {
        Node shape = node.child(2);
        long[] anchors = plan.shape().anchors();
        // A part that is cut away is evaluated too, at a time past the shape's end, where it has no rows.
        CodeBlock end = numbers.whole(shape, "anchors", anchors, anchors.length - 1);
        Time seen = time.at("$T.min(t, $L - 1)", RuntimeNames.ARITHMETIC, end);
        return CodeBlock.builder()
                .add(PieceIndex.find(numbers, shape, plan.shape().starts()))
                .addStatement("long nearEnd = -(long) (k & 1)")
                .addStatement(
                        "double from = $L", code.value(node.child(0), time).code())
                .addStatement("double to = $L", code.value(node.child(1), time).code())
                .addStatement(
                        "return $T.blend(from, to, nearEnd, $L)",
                        RuntimeNames.ARITHMETIC,
                        code.call(shape, seen).code())
                .build();
    }

    @Override
    public CodeBlock visit(Plan.Sequence plan) {
        return new SequenceCode(code, node, plan).body();
    }

    @Override
    public CodeBlock visit(Around.Repeat plan) {
        CodeBlock period = numbers.whole(node, "period", plan.period());
        return CodeBlock.builder()
                .addStatement("long cycle = $L", cycle(plan, CodeBlock.of("t")))
                .addStatement(
                        "return $L",
                        code.call(
                                        node.child(0),
                                        time.at("t - cycle * $L", period).inCycle(index(plan.stride(), "cycle")))
                                .code())
                .build();
    }

    /**
     * The number of a cycle as the body gets it.
     *
     * @param stride that of the node
     * @param cycle an expression for the number of the cycle itself
     */
    CodeBlock index(long stride, String cycle) {
        return stride == 0
                ? CodeBlock.of(cycle)
                : CodeBlock.of("$L * $L + $L", time.index(), numbers.whole(node, "stride", stride), cycle);
    }

    /** The number of the cycle at a tick. */
    CodeBlock cycle(Around.Repeat plan, CodeBlock tick) {
        CodeBlock since = numbers.areLiteral() && plan.start() == 0
                ? tick
                : CodeBlock.of(
                        "$T.notNegative($L - $L)",
                        RuntimeNames.ARITHMETIC,
                        tick,
                        numbers.whole(node, "start", plan.start()));
        CodeBlock cycle = CodeBlock.of("$L / $L", since, numbers.whole(node, "period", plan.period()));
        return numbers.areLiteral() && plan.times() == Long.MAX_VALUE
                ? cycle
                : CodeBlock.of(
                        "$T.min($L, $L - 1)",
                        RuntimeNames.ARITHMETIC,
                        cycle,
                        numbers.whole(node, "times", plan.times()));
    }

    @Override
    public CodeBlock visit(Around.Grow plan) {
        CodeBlock starts = numbers.wholes(node, "starts", plan.starts());
        CodeBlock times = numbers.whole(node, "times", plan.times());
        CodeBlock.Builder body = CodeBlock.builder();
        boolean comesAgain = !numbers.areLiteral() || plan.again() != 0;
        String tick = comesAgain ? "folded" : "t";
        if (comesAgain) {
            body.addStatement("long begin = $L[(int) $L - 1]", starts, times)
                    .addStatement("long period = $L[(int) $L] - begin", starts, times)
                    .addStatement(
                            "long turns = $1T.min($1T.notNegative(t - begin) / period, $2L)",
                            RuntimeNames.ARITHMETIC,
                            numbers.whole(node, "again", plan.again()))
                    .addStatement("long folded = t - turns * period");
        }
        CodeBlock cycle = index(plan.stride(), "cycle");
        CodeBlock index =
                comesAgain ? CodeBlock.of("$L + turns * $L", cycle, numbers.whole(node, "rise", plan.rise())) : cycle;
        return body.addStatement(
                        "int cycle = (int) $1T.min($1T.cycle($2L, $3L), $4L - 1)",
                        RuntimeNames.ARITHMETIC,
                        starts,
                        tick,
                        times)
                .addStatement("long lasts = $1L[cycle + 1] - $1L[cycle]", starts)
                .addStatement("long since = $T.min($L - $L[cycle], lasts)", RuntimeNames.ARITHMETIC, tick, starts)
                .add(scaled(numbers.whole(node, "length", plan.length()), CodeBlock.of("lasts"), index))
                .build();
    }

    @Override
    public CodeBlock visit(Around.Stretch plan) {
        CodeBlock length = numbers.whole(node, "length", plan.length());
        CodeBlock lasts = numbers.whole(node, "lasts", plan.lasts());
        return CodeBlock.builder()
                .addStatement("long since = $T.min(t, $L)", RuntimeNames.ARITHMETIC, lasts)
                .add(scaled(length, lasts, time.index()))
                .build();
    }

    /** The body's value at {@code since · length / lasts}. */
    private CodeBlock scaled(CodeBlock length, CodeBlock lasts, CodeBlock index) {
        CodeBlock from = CodeBlock.of("since, $L, $L, $L", time.fraction(), length, lasts);
        Time inside = new Time(CodeBlock.of("whole"), CodeBlock.of("part"), index);
        return CodeBlock.builder()
                .addStatement("long whole = $T.scaledWhole($L)", RuntimeNames.ARITHMETIC, from)
                .addStatement("double part = $T.scaledFraction($L, whole)", RuntimeNames.ARITHMETIC, from)
                .addStatement("return $L", code.value(node.child(0), inside).code())
                .build();
    }

    @Override
    public CodeBlock visit(Plan.Constant plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Plan.LocalStep plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Plan.CycleIndex plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Between.BlendGeometric plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Between.BlendPolynomial plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Between.BlendCosine plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Between.BlendSigmoid plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Filled.Geometric plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Filled.Inverse plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Filled.InverseSqrt plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Plan.Apply plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Around.Stairs plan) {
        return expression();
    }

    @Override
    public CodeBlock visit(Around.Frozen plan) {
        return expression();
    }

    private CodeBlock expression() {
        return CodeBlock.of(
                "return $L;\n",
                node.plan().accept(new InlineValue(code, node, time)).code());
    }
}
