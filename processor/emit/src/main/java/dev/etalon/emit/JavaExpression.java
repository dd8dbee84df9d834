package dev.etalon.emit;

import com.palantir.javapoet.CodeBlock;

/** A Java expression that knows how tightly it binds, so that parentheses stand only where they are needed. */
record JavaExpression(CodeBlock code, Binding binding) {

    /** From loose to tight. */
    enum Binding {
        SUM,
        PRODUCT,
        UNARY,
        ATOM
    }

    static JavaExpression atom(String format, Object... arguments) {
        return new JavaExpression(CodeBlock.of(format, arguments), Binding.ATOM);
    }

    static JavaExpression of(Binding binding, String format, Object... arguments) {
        return new JavaExpression(CodeBlock.of(format, arguments), binding);
    }

    /** {@code left operator right} of an operator that binds as said and groups from the left. */
    static JavaExpression binary(Binding binding, JavaExpression left, String operator, JavaExpression right) {
        Binding tighter = Binding.values()[binding.ordinal() + 1];
        return of(binding, "$L $L $L", left.as(binding), operator, right.as(tighter));
    }

    /** The code where at least that binding is asked for. */
    CodeBlock as(Binding least) {
        return binding.compareTo(least) >= 0 ? code : CodeBlock.of("($L)", code);
    }
}
