package dev.etalon.language.parse;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.grammar.ScheduleParser.DefinitionContext;
import dev.etalon.language.grammar.ScheduleParser.DefinitionsContext;
import dev.etalon.language.grammar.ScheduleParser.ParameterContext;
import dev.etalon.language.grammar.ScheduleParser.ProgramContext;
import dev.etalon.language.parse.Syntax.Definition;
import dev.etalon.language.parse.Syntax.Program;
import java.util.List;
import java.util.Optional;

/** Makes the tree of a whole text that the parser has recognised. */
final class ProgramBuilder {

    private final TreeBuilder trees;

    private ProgramBuilder(Diagnostics diagnostics) {
        trees = new TreeBuilder(diagnostics);
    }

    /** Empty if a number or the height of the tree was refused. */
    static Optional<Program> program(ProgramContext context, Diagnostics diagnostics) {
        ProgramBuilder builder = new ProgramBuilder(diagnostics);
        List<Definition> definitions = builder.definitions(context.definition());
        Syntax schedule = builder.trees.chain(context.chain());
        Program program = new Program(Tokens.span(context.getStart()).to(schedule.span()), definitions, schedule);
        return builder.trees.hasFailed() ? Optional.empty() : Optional.of(program);
    }

    /** Empty if a number or the height of a tree was refused. */
    static Optional<List<Definition>> definitions(DefinitionsContext context, Diagnostics diagnostics) {
        ProgramBuilder builder = new ProgramBuilder(diagnostics);
        List<Definition> definitions = builder.definitions(context.definition());
        return builder.trees.hasFailed() ? Optional.empty() : Optional.of(definitions);
    }

    private List<Definition> definitions(List<DefinitionContext> contexts) {
        return contexts.stream().map(this::definition).toList();
    }

    private Definition definition(DefinitionContext context) {
        return new Definition(
                Tokens.span(context),
                context.name().getText(),
                Tokens.span(context.name()),
                context.parameter().stream().map(this::parameter).toList(),
                trees.chain(context.chain()));
    }

    private Definition.Parameter parameter(ParameterContext context) {
        Syntax fallback = context.chain() == null ? null : trees.chain(context.chain());
        return new Definition.Parameter(Tokens.span(context), context.name().getText(), fallback);
    }
}
