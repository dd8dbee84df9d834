package dev.etalon.workbench;

import dev.etalon.diagnostic.Suggestions;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said of arguments that a command does not take. */
final class WrongUsage {

    /** A formula that begins with a minus sign, which is taken for options. */
    private static final Pattern NEGATIVE_TEXT = Pattern.compile("-[^-A-Za-z].*|-[^-].*\\s.*", Pattern.DOTALL);

    private WrongUsage() {}

    /** What is wrong, without "error: ". */
    static String of(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            return unmatched.isUnknownOption()
                    ? "there is no option '" + argument + "'" + nearest(argument, failure)
                    : "there is one argument too many: '" + argument + "'";
        }
        String message = failure.getMessage();
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    private static String nearest(String option, ParameterException failure) {
        List<String> known = List.copyOf(
                failure.getCommandLine().getCommandSpec().optionsMap().keySet());
        return Suggestions.nearest(option, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("");
    }

    /** What to do about an argument that was meant as a text. */
    static Optional<String> advice(ParameterException failure, List<String> arguments) {
        if (failure.getArgSpec() instanceof OptionSpec) {
            return Optional.empty();
        }
        int end = arguments.contains("--") ? arguments.indexOf("--") : arguments.size();
        return arguments.subList(0, end).stream()
                .filter(argument -> NEGATIVE_TEXT.matcher(argument).matches())
                .findFirst()
                .map(argument -> "a text that begins with a minus sign follows '--': -- '" + argument + "'");
    }
}
