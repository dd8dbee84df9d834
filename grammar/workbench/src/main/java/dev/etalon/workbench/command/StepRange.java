package dev.etalon.workbench.command;

import dev.etalon.workbench.console.Failure;
import java.math.BigDecimal;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A range of steps.
 *
 * @param first the first step
 * @param last the last step, which belongs to the range
 */
record StepRange(long first, long last) {

    private static final long MOST = 1L << 53;
    private static final Pattern RANGE = Pattern.compile("(.+)\\.\\.(.+)");
    private static final Pattern NUMBER = Pattern.compile("([0-9][0-9_]*(?:\\.[0-9]+)?)([kMGBT]?)");
    private static final Map<String, Integer> SUFFIXES = Map.of("", 0, "k", 3, "M", 6, "G", 9, "B", 9, "T", 12);

    /** {@code A..B}, both ends belonging to it. */
    static StepRange parse(String text) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            throw Failure.usage("--steps takes A..B, the first and the last step, not '" + text + "'");
        }
        StepRange steps = new StepRange(number("--steps", range.group(1)), number("--steps", range.group(2)));
        if (steps.first > steps.last) {
            throw Failure.usage("--steps takes A..B with A no larger than B, not '" + text + "'");
        }
        return steps;
    }

    /** The number of steps. */
    long count() {
        return last - first + 1;
    }

    /** A step or a number of steps as people write it: {@code 20000}, {@code 20_000} or {@code 20k}. */
    static long number(String option, String text) {
        Matcher number = NUMBER.matcher(text.strip());
        if (number.matches()) {
            BigDecimal digits = new BigDecimal(number.group(1).replace("_", ""));
            BigDecimal value = digits.scaleByPowerOfTen(SUFFIXES.get(number.group(2)));
            if (value.compareTo(BigDecimal.valueOf(MOST)) <= 0
                    && value.stripTrailingZeros().scale() <= 0) {
                return value.longValueExact();
            }
        }
        throw Failure.usage(option + " takes whole numbers from 0 to 2^53, not '" + text + "'");
    }

    /** A number of steps, at least 1, as the value of an option. */
    static final class Count implements ITypeConverter<Long> {
        @Override
        public Long convert(String text) {
            long count;
            try {
                count = number("it", text);
            } catch (Failure e) {
                count = 0;
            }
            if (count < 1) {
                throw new TypeConversionException("a number of steps is whole, from 1 to 2^53, not '" + text + "'");
            }
            return count;
        }
    }
}
