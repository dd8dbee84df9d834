package dev.etalon.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Options as tests and documents write them: {@code horizon=1000 tokensPerStep="{0: 1M, 10k: 2M} by steps" n=5}. A name that
 * is no setting is that of a variable: whole, or real if it is written with a point.
 */
public final class WrittenOptions {

    private static final Pattern OPTION = Pattern.compile("(\\w+)=(\"[^\"]*\"|\\S+)");

    private WrittenOptions() {}

    public static Schedules.Options of(String written) {
        Schedules.Options options = Schedules.options();
        for (Matcher option = OPTION.matcher(written); option.find(); ) {
            options = with(options, option.group(1), option.group(2).replace("\"", ""));
        }
        return options;
    }

    private static Schedules.Options with(Schedules.Options options, String name, String value) {
        return switch (name) {
            case "horizon" -> options.horizon(Long.parseLong(value));
            case "run" -> options.run(value);
            case "stepsPerEpoch" -> options.stepsPerEpoch(Long.parseLong(value));
            case "tokensPerStep" -> options.tokensPerStep(value);
            case "samplesPerStep" -> options.samplesPerStep(value);
            case "epsilon" -> options.epsilon(Double.parseDouble(value));
            case "define" -> options.define(value);
            default -> parameter(options, name, value);
        };
    }

    /** {@code the_horizon} is the parameter named {@code horizon}. */
    private static Schedules.Options parameter(Schedules.Options options, String name, String value) {
        Number number = value.contains(".") ? Double.valueOf(value) : (Number) Long.valueOf(value);
        return options.parameter(name.replaceFirst("^the_", ""), number);
    }
}
