package dev.etalon.playground.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A schedule that the playground can open.
 *
 * @param name what it is
 * @param expression its text
 * @param from where it comes from
 * @param settings horizon and the like, by their names in the address; parameters begin with {@code p.}
 */
record GalleryEntry(String name, String expression, String from, Map<String, String> settings) {

    /** What stands behind {@code #} in the address that opens it. */
    String link() {
        StringBuilder link = new StringBuilder("e=").append(encoded(expression));
        settings.forEach(
                (key, value) -> link.append('&').append(key).append('=').append(encoded(value)));
        return link.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
