package dev.etalon.language.parse;

import dev.etalon.diagnostic.Source;
import dev.etalon.lower.RunSetting;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as it is written elsewhere, glued or in words: {@code 10BT}, {@code 3 Epochs}, {@code 0.1dur}, {@code 10 billion
 * tokens}. Case and underscores do not count.
 *
 * @param number as it is written here
 */
record ForeignAmount(String number, Unit unit) {

    static final String TIME = "time is no function of the step: count steps, epochs, tokens, samples or percent";

    /** What an amount is of. */
    enum Unit {
        NONE(""),
        STEPS(
                "step steps stp it its iter iters iteration iterations ba batch batches minibatch minibatches update updates"
                        + " upd upds"),
        EPOCHS("ep eps epoch epochs epoche epochen epoque epoques pass passes"),
        TOKENS("tok toks token tokens tkn tkns"),
        SAMPLES(
                "sp ex sample samples smp smpl example examples image images img imgs picture pictures sequence sequences"
                        + " seq seqs document documents doc docs row rows record records sentence sentences frame frames item items"
                        + " instance instances datapoint datapoints"),
        PERCENT("percent pct prozent percentage"),
        SHARE("dur duration"),
        CYCLES("cycle cycles"),
        MINUTES("m"),
        DAYS("d"),
        TIME("s sec secs second seconds min mins minute minutes h hr hrs hour hours day days w wk wks week weeks month"
                + " months mo y yr yrs year years ms");

        private final List<String> words;

        Unit(String words) {
            this.words = List.of(words.split(" "));
        }
    }

    private static final Map<String, Unit> UNITS = units();

    /** Words for powers of ten, and the suffixes here. */
    private static final Map<String, String> SCALES = scales(
            "k k thousand thousands tsd",
            "M m mn mio mil mill million millions",
            "B b bn bil bln mrd billion billions",
            "G g giga",
            "T t tn trn trillion trillions");

    /** Powers of two. */
    private static final Map<String, String> BINARY =
            Map.of("ki", "2^10", "kib", "2^10", "mi", "2^20", "mib", "2^20", "gi", "2^30", "gib", "2^30", "ti", "2^40");

    private static final Pattern GLUED =
            Pattern.compile("((?:\\d[\\d_]*)?\\.?\\d*(?:[eE][+-]?\\d+)?[kMGBT]??)_*([A-Za-z]\\w*)");

    private static Map<String, Unit> units() {
        Map<String, Unit> units = new HashMap<>();
        for (Unit unit : Unit.values()) {
            unit.words.forEach(word -> units.put(word, unit));
        }
        units.remove("");
        return units;
    }

    private static Map<String, String> scales(String... rows) {
        Map<String, String> scales = new HashMap<>();
        for (String row : rows) {
            List<String> words = List.of(row.split(" "));
            words.subList(1, words.size()).forEach(word -> scales.put(word, words.get(0)));
        }
        return scales;
    }

    /** The amount that a number with letters behind it is; empty where they mean nothing. */
    static Optional<ForeignAmount> glued(String text) {
        Matcher glued = GLUED.matcher(text);
        return glued.matches() ? of(glued.group(1), glued.group(2)) : Optional.empty();
    }

    /** The amount that a number and the words behind it are. */
    static Optional<ForeignAmount> apart(String number, List<String> words) {
        return words.size() == 1
                ? of(number, words.get(0))
                : scaled(number, key(words.get(0)))
                        .flatMap(scaled -> Optional.ofNullable(UNITS.get(key(words.get(1))))
                                .map(unit -> new ForeignAmount(scaled, unit)));
    }

    /** What words behind something that is no number are units of. */
    static Optional<ForeignAmount> behind(String shown, String word) {
        return word.length() < 3
                ? Optional.empty()
                : Optional.ofNullable(UNITS.get(key(word))).map(unit -> new ForeignAmount(shown, unit));
    }

    private static Optional<ForeignAmount> of(String written, String word) {
        String key = key(word);
        String number = plain(written);
        Unit whole = word.equals("M") ? null : UNITS.get(key);
        if (whole != null) {
            return Optional.of(new ForeignAmount(number, whole));
        }
        for (int k = key.length() - 1; k > 0; k--) {
            Optional<String> scaled = scaled(number, key.substring(0, k));
            // Papers write 10BT for ten billion tokens.
            String rest = key.substring(k);
            Unit unit = rest.equals("t") ? Unit.TOKENS : rest.length() == 1 ? null : UNITS.get(rest);
            if (scaled.isPresent() && unit != null) {
                return scaled.map(amount -> new ForeignAmount(amount, unit));
            }
        }
        // A number before t is multiplied by the step.
        return key.equals("t")
                ? Optional.empty()
                : scaled(number, key).map(amount -> new ForeignAmount(amount, Unit.NONE));
    }

    private static Optional<String> scaled(String number, String key) {
        if (!Character.isDigit(number.charAt(number.length() - 1)) || number.matches(".*[eE].*")) {
            return Optional.empty();
        }
        return SCALES.containsKey(key)
                ? Optional.of(number + SCALES.get(key))
                : Optional.ofNullable(BINARY.get(key)).map(factor -> "(" + number + " * " + factor + ")");
    }

    /** With digits on both sides of its point. */
    private static String plain(String number) {
        String whole = number.startsWith(".") ? "0" + number : number;
        return whole.replaceAll("\\.(?!\\d)", "").replaceAll("_+(?!\\d)", "");
    }

    private static String key(String word) {
        return word.replace("_", "").toLowerCase(Locale.ROOT);
    }

    /**
     * What to write instead.
     *
     * @param source the text in which it stands: some know no shares, or no epochs
     */
    String advice(Source source) {
        boolean batch = source == Source.TOKENS_PER_STEP || source == Source.SAMPLES_PER_STEP;
        if (batch && (unit == Unit.EPOCHS || unit == Unit.PERCENT || unit == Unit.SHARE)) {
            return RunSetting.HELP_FOR_BATCH;
        }
        if (source == Source.RUN && (unit == Unit.PERCENT || unit == Unit.SHARE)) {
            return RunSetting.HELP_FOR_RUN;
        }
        return switch (unit) {
            case NONE -> "write " + number;
            case STEPS -> "steps have no unit: write " + number;
            case EPOCHS -> "write " + measured("epoch");
            case TOKENS -> "write " + measured("token");
            case SAMPLES -> "write " + measured("sample");
            case PERCENT -> "write " + number + "%";
            case SHARE ->
                share().map(percent -> "write " + percent + "%, a share of the horizon")
                        .orElse("a share of the run is a percentage of the horizon, as in 10%");
            case CYCLES ->
                number.equals("1") ? "write for example oneCycle(0.1, 300, 700)" : "write cycle(times=" + number + ")";
            // Suffixes of other languages, too.
            case MINUTES -> "write " + number + "M for millions; time is no function of the step";
            case DAYS -> "write " + number + "; if days are meant, time is no function of the step";
            case TIME -> TIME;
        };
    }

    private String measured(String one) {
        return number + " " + one + (number.equals("1") ? "" : "s");
    }

    private Optional<String> share() {
        return number.matches("\\d+(?:\\.\\d+)?")
                ? Optional.of(new BigDecimal(number)
                        .movePointRight(2)
                        .stripTrailingZeros()
                        .toPlainString())
                : Optional.empty();
    }
}
