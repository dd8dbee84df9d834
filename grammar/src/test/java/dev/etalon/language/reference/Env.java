package dev.etalon.language.reference;

import java.util.List;

/**
 * The names that are known somewhere: the last that was added hides those before it.
 *
 * @param cycle the cycle in whose body it is, whose number {@code i} is; null outside
 */
record Env(String name, Meaning meaning, Env before, Object cycle) {

    static final Env EMPTY = new Env(null, null, null, null);

    /** What a name stands for. */
    sealed interface Meaning {}

    /** An argument of a definition: what was written, and where. */
    record Given(Node node, Env where) implements Meaning {}

    record Defined(Node.Definition definition, Env before) implements Meaning {}

    /** A parameter of the method. */
    record Parameter(Number value) implements Meaning {}

    /** The definition that is being written. */
    record Itself() implements Meaning {}

    Env with(String another, Meaning its) {
        return new Env(another, its, this, cycle);
    }

    Env in(Object another) {
        return new Env(name, meaning, before, another);
    }

    Env define(List<Node.Definition> definitions) {
        Env all = this;
        for (Node.Definition definition : definitions) {
            all = all.with(definition.name(), new Defined(definition, all));
        }
        return all;
    }

    /** Null if it is not among them. */
    Meaning find(String wanted) {
        for (Env env = this; env.name != null; env = env.before) {
            if (env.name.equals(wanted)) {
                return env.meaning;
            }
        }
        return null;
    }
}
