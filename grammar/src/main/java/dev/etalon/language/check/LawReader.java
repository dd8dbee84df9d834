package dev.etalon.language.check;

import dev.etalon.core.Core;
import dev.etalon.language.parse.Syntax;

/** Reads a law where one is wanted: a name, with the law's own arguments if it has any. */
final class LawReader extends DefaultVisitor<Core.LawCall> {

    private final Elaborator here;

    LawReader(Elaborator here) {
        this.here = here;
    }

    @Override
    public Core.LawCall visitName(Syntax.Name node) {
        return use(Use.of(node));
    }

    @Override
    public Core.LawCall visitCall(Syntax.Call node) {
        return use(Use.of(node));
    }

    @Override
    public Core.LawCall visitParenthesised(Syntax.Parenthesised node) {
        return here.law(node.inner());
    }

    @Override
    public Core.LawCall visitBinary(Syntax.Binary node) {
        return HyphenatedName.report(here.session(), here.environment(), Kind.LAW, node) ? null : otherwise(node);
    }

    @Override
    Core.LawCall otherwise(Syntax node) {
        here.mismatch("a number or a schedule", "write the name of a law, such as 'cosine'");
        return null;
    }

    private Core.LawCall use(Use use) {
        Meaning meaning = here.meaning(use);
        return meaning == null ? null : meaning.law(here, use);
    }
}
