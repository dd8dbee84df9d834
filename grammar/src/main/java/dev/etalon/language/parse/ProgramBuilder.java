package dev.etalon.language.parse;

import dev.etalon.diagnostic.Diagnostics;
import dev.etalon.language.grammar.ScheduleParser.DefinitionContext;
import dev.etalon.language.grammar.ScheduleParser.DefinitionsContext;
import dev.etalon.language.grammar.ScheduleParser.ParameterContext;
import dev.etalon.language.grammar.ScheduleParser.ProgramContext;
import dev.etalon.language.parse.Syntax.Definition;
import dev.etalon.language.parse.Syntax.Program;
import java.util.ArrayList;
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

    /** None if a number or the height of a tree was refused. */
    static List<Definition> definitions(DefinitionsContext context, Diagnostics diagnostics) {
        ProgramBuilder builder = new ProgramBuilder(diagnostics);
        List<Definition> definitions = builder.definitions(context.definition());
        return builder.trees.hasFailed() ? List.of() : definitions;
    }

    private List<Definition> definitions(List<DefinitionContext> contexts) {
        List<Definition> definitions = new ArrayList<>();
        for (DefinitionContext context : contexts) {
            definitions.add(definition(context));
        }
        return definitions;
    }

    private Definition definition(DefinitionContext context) {
        List<Definition.Parameter> parameters = new ArrayList<>();
        for (ParameterContext parameter : context.parameter()) {
            parameters.add(parameter(parameter));
        }
        return new Definition(
                Tokens.span(context),
                context.name().getText(),
                Tokens.span(context.name()),
                parameters,
                trees.chain(context.chain()));
    }

    private Definition.Parameter parameter(ParameterContext context) {
        Syntax fallback = context.chain() == null ? null : trees.chain(context.chain());
        return new Definition.Parameter(Tokens.span(context), context.name().getText(), fallback);
    }
}
