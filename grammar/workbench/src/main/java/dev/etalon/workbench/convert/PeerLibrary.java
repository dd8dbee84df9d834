package dev.etalon.workbench.convert;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** A library whose calls can be converted. */
public enum PeerLibrary {
    TORCH(TorchRules::rules),
    TRANSFORMERS(TransformersRules::rules),
    OPTAX(OptaxRules::rules),
    KERAS(KerasRules::rules);

    private final Supplier<List<Rule>> rules;

    PeerLibrary(Supplier<List<Rule>> rules) {
        this.rules = rules;
    }

    List<Rule> rules() {
        return rules.get();
    }

    /** As its users write it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
