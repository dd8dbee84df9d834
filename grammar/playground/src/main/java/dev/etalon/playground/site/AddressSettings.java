package dev.etalon.playground.site;

import dev.etalon.language.Schedules;
import java.util.Map;

/** The words of an address as what a text is read with. */
final class AddressSettings {

    private AddressSettings() {}

    /** @throws IllegalArgumentException if a word is no setting, or has no value that it could have */
    static Schedules.Options of(Map<String, String> words) {
        Schedules.Options options = Schedules.options();
        for (Map.Entry<String, String> word : words.entrySet()) {
            options = with(options, word.getKey(), word.getValue());
        }
        return options;
    }

    private static Schedules.Options with(Schedules.Options options, String name, String value) {
        return switch (name) {
            case "horizon" -> options.horizon(Long.parseLong(value));
            case "run" -> options.run(value);
            case "tokensPerStep" -> options.tokensPerStep(value);
            case "samplesPerStep" -> options.samplesPerStep(value);
            case "stepsPerEpoch" -> options.stepsPerEpoch(Long.parseLong(value));
            case "epsilon" -> options.epsilon(Double.parseDouble(value));
            case "define" -> options.define(value);
            default -> {
                if (!name.startsWith("p.")) {
                    throw new IllegalArgumentException("no setting: " + name);
                }
                boolean isWhole = value.chars().allMatch(Character::isDigit);
                Number number = isWhole ? (Number) Long.valueOf(value) : (Number) Double.valueOf(value);
                yield options.parameter(name.substring(2), number);
            }
        };
    }
}
