package dev.etalon.language.reference;

import java.util.List;

/** Looks up all names, also in what is never used. */
final class Names {

    private Names() {}

    static void check(List<Node.Definition> definitions, Env before) {
        Env env = before;
        for (Node.Definition definition : definitions) {
            Env inside = env.with(definition.name(), new Env.Itself());
            for (Node.Parameter parameter : definition.parameters()) {
                if (parameter.fallback() != null) {
                    check(parameter.fallback(), inside);
                }
                long same = definition.parameters().stream()
                        .filter(other -> other.name().equals(parameter.name()))
                        .count();
                if (same > 1) {
                    throw new Refusal("arity", parameter.name() + " twice");
                }
                inside = inside.with(parameter.name(), new Env.Given(null, inside));
            }
            check(definition.body(), inside);
            env = env.with(definition.name(), new Env.Defined(definition, env));
        }
    }

    static void check(Node node, Env env) {
        if (node instanceof Node.Use use) {
            use(use, env);
        } else if (node instanceof Node.Group group) {
            check(group.inner(), env);
        } else if (node instanceof Node.Operation operation) {
            operation.operands().forEach(operand -> check(operand, env));
        } else if (node instanceof Node.Measure measure) {
            check(measure.amount(), env);
        } else if (node instanceof Node.Table table) {
            table.entries().forEach(entry -> {
                check(entry.step(), env);
                check(entry.value(), env);
            });
            if (table.by() != null && !table.bySteps()) {
                check(table.by(), env);
            }
        } else if (node instanceof Node.Chain chain) {
            boolean repeated = false;
            for (int k = chain.parts().size() - 1; k >= 0; k--) {
                check(chain.parts().get(k), repeated ? env.in(new Frame()) : env);
                repeated |= k > 0 && Parts.takesWhatIsBefore(chain.parts().get(k));
            }
        }
    }

    private static void use(Node.Use use, Env env) {
        Env.Meaning meaning = env.find(use.name());
        if (meaning instanceof Env.Itself) {
            throw new Refusal("recursion", use.name());
        }
        if (meaning == null && !Words.isKnown(use.name())
                || meaning == null && use.name().equals("i") && env.cycle() == null) {
            throw new Refusal("unknown-name", use.name());
        }
        for (Node.Argument argument : use.given()) {
            boolean body = use.name().equals("cycle")
                    && (argument.name() == null || argument.name().equals("s"));
            check(argument.value(), body ? env.in(new Frame()) : env);
        }
    }
}
