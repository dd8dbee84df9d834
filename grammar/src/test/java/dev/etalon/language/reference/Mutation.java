package dev.etalon.language.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small changes of texts, such as slips of the pen: most of what comes out is refused, and some means something else. */
final class Mutation {

    private static final Pattern TOKEN =
            Pattern.compile("[ \\n]+|[0-9][0-9_.]*(?:[eE][+-]?[0-9]+)?[a-zA-Z]*|[A-Za-z_]\\w*|->|.");

    private static final List<String> TOKENS = List.of(
            "0",
            "1",
            "2",
            "0.5",
            "9007199254740992",
            "9007199254740993",
            "1e400",
            "1e-400",
            "-",
            "+",
            "*",
            "/",
            "^",
            "(",
            ")",
            "{",
            "}",
            ",",
            ":",
            ";",
            "->",
            "%",
            " epochs",
            "=",
            "t",
            "i",
            "rest",
            "pi",
            "epsilon",
            "linear",
            "cosine",
            "warmup(3)",
            "hold",
            "cycle",
            "steps",
            "by",
            "let",
            "min",
            "floor",
            "decay",
            "constant",
            "law",
            "growth",
            "times",
            "#",
            "\n",
            "&",
            ".",
            "5%",
            "2.5",
            "1k",
            "x");

    private final Random random;

    Mutation(Random random) {
        this.random = random;
    }

    /** A text like this one, with one change or a few. */
    String of(String text) {
        String mutated = text;
        for (int k = 1 + random.nextInt(2); k > 0; k--) {
            mutated = once(mutated);
        }
        return mutated;
    }

    private String once(String text) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        if (tokens.isEmpty()) {
            return "1";
        }
        int at = random.nextInt(tokens.size());
        switch (random.nextInt(6)) {
            case 0 -> tokens.remove(at);
            case 1 -> tokens.add(at, tokens.get(random.nextInt(tokens.size())));
            case 2 -> tokens.add(at, TOKENS.get(random.nextInt(TOKENS.size())));
            case 3 -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            case 4 -> tokens.set(at, TOKENS.get(random.nextInt(TOKENS.size())));
            default -> {
                String token = tokens.set(at, tokens.get((at + 1) % tokens.size()));
                tokens.set((at + 1) % tokens.size(), token);
            }
        }
        return String.join("", tokens);
    }
}
