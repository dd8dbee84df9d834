package dev.etalon.language.reference;

import java.util.List;
import java.util.Map;

/**
 * What a text is read with.
 *
 * @param horizon 0 for none
 * @param run empty for none, as the texts of the batches
 * @param parameters {@link Double} or {@link Long} by name
 */
public record Settings(
        long horizon,
        long stepsPerEpoch,
        double epsilon,
        String run,
        String tokensPerStep,
        String samplesPerStep,
        List<String> definitions,
        Map<String, Number> parameters) {

    public static final Settings NONE = new Settings(0, 0, 0, "", "", "", List.of(), Map.of());
}
