package dev.etalon.language.parse;

import dev.etalon.language.grammar.ScheduleLexer;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.Token;

/** A number whose digits, or decimals, are set apart by what is no part of a number here: {@code 10,000}, {@code 0,1}. */
public final class GroupedNumber {

    private static final String FIRST = "[1-9]\\d{0,2}(?:_\\d{3})*";

    private static final String GROUP = "\\d{3}";

    private static final String DECIMALS = "\\d+(?:[eE][+-]?\\d+)?[kMGBT]?";

    /** Longer numbers are no slips of the pen. */
    private static final int MAX_TOKENS = 20;

    /** What stands between digits in writing: commas, apostrophes and spaces that do not break. */
    private static final String SEPARATORS = ",'\u2019\u00a0\u2007\u2009\u202f";

    private final List<Token> tokens;

    private final String text;

    private GroupedNumber(List<Token> tokens, String text) {
        this.tokens = tokens;
        this.text = text;
    }

    /**
     * What to write where a token that cannot stand there sets the digits of a number apart, or comes after some that are; empty
     * where it does not.
     *
     * @param text the text, of which the tokens have the characters of ASCII only
     */
    static Optional<String> advice(int index, List<Token> tokens, String text) {
        return new GroupedNumber(tokens, text).at(index);
    }

    /** What to write instead of numbers with a comma and no blank between them; empty where they are no one number. */
    public static Optional<String> advice(List<String> numbers) {
        String first = numbers.get(0);
        String second = numbers.get(1);
        if (first.matches(FIRST) && second.matches(GROUP)) {
            long groups = numbers.stream()
                    .skip(1)
                    .takeWhile(each -> each.matches(GROUP))
                    .count();
            return Optional.of(ofGroups(String.join("_", numbers.subList(0, 1 + (int) groups))));
        }
        return first.matches("\\d+") && second.matches(DECIMALS)
                ? Optional.of("a decimal has a point: write " + first + "." + second)
                : Optional.empty();
    }

    private static String ofGroups(String number) {
        return "digits are grouped by '_': write " + number;
    }

    private Optional<String> at(int index) {
        if (!isNumber(index - 1)) {
            return Optional.empty();
        }
        if (isNumber(index)) {
            return grouped(index - 1, 1);
        }
        if (separates(index)) {
            return grouped(index - 1, 2).or(() -> decimal(index));
        }
        return separates(index - 2) ? decimal(index - 2) : Optional.empty();
    }

    /** @param apart how many tokens the groups are from each other */
    private Optional<String> grouped(int first, int apart) {
        StringBuilder number = new StringBuilder(tokens.get(first).getText());
        int last = first;
        while (last - first < MAX_TOKENS && isGroup(last + apart) && (apart == 1 || separates(last + 1))) {
            last += apart;
            number.append('_').append(tokens.get(last).getText());
        }
        return last > first && tokens.get(first).getText().matches(FIRST)
                ? Optional.of(ofGroups(number.toString()))
                : Optional.empty();
    }

    private Optional<String> decimal(int comma) {
        return tokens.get(comma).getType() == ScheduleLexer.COMMA
                ? advice(List.of(
                        tokens.get(comma - 1).getText(), tokens.get(comma + 1).getText()))
                : Optional.empty();
    }

    /** Whether it is one character right between two numbers. */
    private boolean separates(int index) {
        return isNumber(index - 1)
                && isNumber(index + 1)
                && SEPARATORS.indexOf(text.charAt(tokens.get(index).getStartIndex())) >= 0
                && tokens.get(index - 1).getStopIndex() + 2
                        == tokens.get(index + 1).getStartIndex();
    }

    private boolean isGroup(int index) {
        return isNumber(index) && tokens.get(index).getText().matches(GROUP);
    }

    private boolean isNumber(int index) {
        return index >= 0 && index < tokens.size() && tokens.get(index).getType() == ScheduleLexer.NUMBER;
    }
}
