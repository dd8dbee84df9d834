package dev.etalon.workbench.convert;

import dev.etalon.diagnostic.Span;
import dev.etalon.diagnostic.Suggestions;
import dev.etalon.workbench.python.Evaluator;
import dev.etalon.workbench.python.Parser;
import dev.etalon.workbench.python.PythonError;
import dev.etalon.workbench.python.PythonValue;
import dev.etalon.workbench.python.Tree;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Turns calls of other libraries into lines of the language. */
public final class Converter implements Evaluator.Functions {

    private final PeerLibrary library;
    private final Map<String, Rule> rules = new TreeMap<>();
    private Optional<Optimizer> optimizer = Optional.empty();

    private Converter(PeerLibrary library) {
        this.library = library;
        library.rules().forEach(rule -> rules.put(rule.name(), rule));
    }

    /**
     * The line that gives the rates of a call.
     *
     * @param text statements of Python, of which the last is the call
     * @throws PythonError if there is none
     */
    public static Converted convert(PeerLibrary library, String text) {
        Parser parser = Parser.of(text);
        Refusals.check(parser);
        Evaluator evaluator = new Evaluator(new Converter(library));
        PythonValue last = new PythonValue.Nothing();
        Span span = new Span(0, 0);
        while (parser.hasNext()) {
            Tree.Statement statement = parser.next();
            last = evaluator.run(statement);
            span = statement.value().span();
        }
        if (last instanceof PythonValue.Made made && made.object() instanceof ScheduleText piece) {
            return new Converted(piece.text(), piece.notes());
        }
        throw new PythonError(
                span, "there is no schedule here", "write the call of a constructor of " + library + " last");
    }

    @Override
    public PythonValue call(Tree.Call call, Evaluator evaluator) {
        String name = call.function().name();
        Rule rule = rules.get(name);
        if (rule != null) {
            Parser parser = Parser.of(rule.signature());
            Tree.Call signature = (Tree.Call) parser.next().value();
            CallArguments arguments = new CallArguments(call, signature, evaluator, optimizer);
            arguments.refuseResumed();
            return new PythonValue.Made(rule.meaning().apply(arguments));
        }
        Refusals.checkCall(call);
        Optional<PythonValue> made = Optimizers.read(call, evaluator);
        if (made.isPresent()) {
            optimizer = made.map(value -> (Optimizer) ((PythonValue.Made) value).object());
            return made.get();
        }
        if (Character.isLowerCase(name.charAt(0)) && !name.contains("schedule")) {
            return new PythonValue.Unknown(name);
        }
        List<String> names = List.copyOf(rules.keySet());
        String near = Suggestions.nearest(name, names)
                .map(one -> "; did you mean '" + one + "'?")
                .orElse("");
        throw new PythonError(
                call.function().span(),
                "there is no rule for '" + name + "' of " + library + near,
                "there are rules for: " + String.join(", ", names));
    }
}
