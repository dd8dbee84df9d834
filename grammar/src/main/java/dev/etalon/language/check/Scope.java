package dev.etalon.language.check;

import dev.etalon.core.Law;
import dev.etalon.core.Operator;
import dev.etalon.language.parse.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The names of a schedule and what they stand for. An argument of the definition hides all else; then come the
 * definitions of the text, the method's parameters, the library, and last what is built in.
 */
final class Scope {

    private static final Map<String, Meaning> BUILT_IN = builtIn();

    private final Set<String> parameters;
    private final Map<String, List<Defined>> byName = new HashMap<>();

    /** How many definitions there are, those of the library first. */
    private int count = Library.size();

    /** The names of definitions in which something is wrong. */
    private final Set<String> lost;

    Scope(Set<String> parameters, KnownDefinitions known) {
        this.parameters = parameters;
        this.lost = new HashSet<>(known.lost());
        add(known.all());
    }

    /** Says nothing more of a name, since something is wrong in its definition. */
    void lose(String name) {
        lost.add(name);
    }

    /** Adds definitions that see those before them. */
    List<Defined> add(List<Syntax.Definition> more) {
        List<Defined> added = new ArrayList<>();
        for (Syntax.Definition definition : more) {
            Defined defined = new Defined(definition, Signature.of(definition), count++, false);
            added.add(defined);
            List<Defined> sameName = byName.get(defined.name());
            if (sameName == null) {
                sameName = new ArrayList<>();
                byName.put(defined.name(), sameName);
            }
            sameName.add(defined);
        }
        return added;
    }

    /** What a text that follows all definitions knows. */
    Environment ofText() {
        return Environment.ofText(count);
    }

    /** What {@code name} stands for in {@code environment}; {@code null} if it is unknown. */
    Meaning lookUp(String name, Environment environment) {
        Argument argument = environment.arguments().get(name);
        if (argument != null) {
            return new Meaning.OfArgument(argument);
        }
        if (environment.self() != null && environment.self().name().equals(name)) {
            return new Meaning.Itself();
        }
        if (lost.contains(name)) {
            return new Meaning.Lost();
        }
        Defined defined = latest(name, environment.visible());
        if (defined != null && !defined.library()) {
            return new DefinitionMeaning(defined);
        }
        if (environment.seesParameters() && parameters.contains(name)) {
            return new Meaning.OfParameter(name);
        }
        return defined != null ? new DefinitionMeaning(defined) : BUILT_IN.get(name);
    }

    /** Whether {@code name} stands for {@code builtin} in {@code environment}. */
    boolean means(Builtin builtin, String name, Environment environment) {
        Meaning meaning = lookUp(name, environment);
        return meaning != null && meaning.is(builtin);
    }

    /** Whether a name stands for a value by itself: what is given to the text, or one of its own words. */
    boolean isValue(String name, Environment environment) {
        Meaning meaning = lookUp(name, environment);
        return meaning != null && meaning.isValue();
    }

    /** Whether a name is that of a law. */
    boolean isLaw(String name, Environment environment) {
        Meaning meaning = lookUp(name, environment);
        return meaning != null && meaning == BUILT_IN.get(name) && meaning.fits(Kind.LAW, false);
    }

    /** Whether a name is of the user's own making, and not the language's. */
    boolean isOwn(String name, Environment environment) {
        Meaning meaning = lookUp(name, environment);
        return meaning != null && meaning != BUILT_IN.get(name) && Library.find(name, Library.size()) == null;
    }

    /** What to do where the language has a meaning for a name, which something else of that name hides. */
    Optional<String> hidden(Use use, Environment environment) {
        Defined defined = Library.find(use.name(), Library.size());
        Meaning own = defined == null ? BUILT_IN.get(use.name()) : new DefinitionMeaning(defined);
        return own == null || own.equals(lookUp(use.name(), environment))
                ? Optional.empty()
                : Optional.of("what is called " + use.shown() + " here hides what the language calls so: rename it");
    }

    private Defined latest(String name, int visible) {
        List<Defined> candidates = byName.getOrDefault(name, List.of());
        for (int k = candidates.size() - 1; k >= 0; k--) {
            if (candidates.get(k).order() < visible) {
                return candidates.get(k);
            }
        }
        return Library.find(name, visible);
    }

    /** Whether there is a definition of that name further on. */
    boolean isDefinedLater(String name, Environment environment) {
        return byName.getOrDefault(name, List.of()).stream()
                .anyMatch(defined -> defined.order() >= environment.visible());
    }

    /** All names that are known in {@code environment}, in the order of the alphabet. */
    Set<String> names(Environment environment) {
        Set<String> names = new TreeSet<>(BUILT_IN.keySet());
        names.addAll(Library.names(environment.visible()));
        byName.keySet().stream()
                .filter(name -> latest(name, environment.visible()) != null)
                .forEach(names::add);
        if (environment.seesParameters()) {
            names.addAll(parameters);
        }
        names.addAll(environment.arguments().keySet());
        if (environment.indexed() == 0) {
            names.remove(Word.INDEX.id());
        }
        return names;
    }

    private static Map<String, Meaning> builtIn() {
        Map<String, Meaning> meanings = new LinkedHashMap<>();
        for (Operator operator : Operator.values()) {
            if (operator.isFunction()) {
                meanings.put(operator.symbol(), new Meaning.OfFunction(operator));
            }
        }
        // sqrt and log are laws first, and functions where they have one argument.
        for (Law law : Law.values()) {
            meanings.put(law.id(), new LawMeaning(law));
        }
        for (Builtin builtin : Builtin.values()) {
            meanings.put(builtin.id(), new Meaning.OfBuiltin(builtin));
        }
        for (Word word : Word.values()) {
            meanings.put(word.id(), new Meaning.OfWord(word));
        }
        return meanings;
    }
}
