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
    private static final Pattern NEGATIVE_TEXT = Pattern.compile("-[^-A-Za-z].*|-[^-].*[\\s(].*", Pattern.DOTALL);

    private WrongUsage() {}

    /** What is wrong, without "error: ". */
    static String of(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched && !unmatched.isUnknownOption()) {
            return "there is one argument too many: '"
                    + unmatched.getUnmatched().get(0) + "'";
        }
        Optional<String> unknown = unknownOption(failure);
        if (unknown.isPresent()) {
            return unknown.get();
        }
        String message = failure.getMessage();
        return Character.toLowerCase(message.charAt(0)) + message.substring(1);
    }

    /** Also where something is missing besides, since that may be what was misspelt. */
    private static Optional<String> unknownOption(ParameterException failure) {
        return failure.getCommandLine().getUnmatchedArguments().stream()
                .filter(argument -> argument.startsWith("-"))
                .findFirst()
                .map(option -> "there is no option '" + option + "'" + nearest(option, failure));
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
