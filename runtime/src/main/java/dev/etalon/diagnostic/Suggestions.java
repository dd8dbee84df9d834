package dev.etalon.diagnostic;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Finds the word that was meant. */
public final class Suggestions {

    /** Words longer than this are not misspelt but pasted. */
    private static final int MAX_LENGTH = 64;

    private Suggestions() {}

    /**
     * The one candidate that is nearest to a word.
     *
     * @param candidates the words that could stand there
     * @return the nearest by Damerau-Levenshtein distance (1 at most where only the case differs), if that is at most a
     *     third of the word's length, or 1 for short words; empty if none is near, or two are equally so
     */
    public static Optional<String> nearest(String word, Collection<String> candidates) {
        Objects.requireNonNull(word, "word");
        Objects.requireNonNull(candidates, "candidates");
        if (word.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int limit = Math.max(1, word.length() / 3);
        List<String> near = List.of();
        for (int distance = 0; distance <= limit && near.isEmpty(); distance++) {
            int wanted = distance;
            near = candidates.stream()
                    .distinct()
                    .filter(each -> distance(word, each) == wanted)
                    .toList();
        }
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static int distance(String word, String candidate) {
        if (Math.abs(word.length() - candidate.length()) > MAX_LENGTH) {
            return Integer.MAX_VALUE;
        }
        int edits = edits(word, candidate);
        if (word.equalsIgnoreCase(candidate)) {
            return Math.min(1, edits);
        }
        // A word of which no letter is left is another word.
        return edits < Math.max(word.length(), candidate.length()) ? edits : Integer.MAX_VALUE;
    }

    /** Insertions, deletions, replacements and swaps of neighbours that make one word of the other. */
    private static int edits(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : fewest(table, a, b, i, j);
            }
        }
        return table[a.length()][b.length()];
    }

    private static int fewest(int[][] table, String a, String b, int i, int j) {
        boolean same = a.charAt(i - 1) == b.charAt(j - 1);
        int fewest = Math.min(table[i - 1][j - 1] + (same ? 0 : 1), Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(fewest, table[i - 2][j - 2] + 1) : fewest;
    }
}
