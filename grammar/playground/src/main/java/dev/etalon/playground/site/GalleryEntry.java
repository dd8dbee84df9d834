package dev.etalon.playground.site;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A schedule that the playground can open.
 *
 * @param name what it is
 * @param expression its text
 * @param from where it comes from
 * @param link what stands behind {@code #} in the address that opens it
 */
record GalleryEntry(String name, String expression, String from, String link) {

    /**
     * @param settings horizon and the like, by their names in the address; parameters begin with {@code p.}
     */
    static GalleryEntry of(String name, String expression, String from, Map<String, String> settings) {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("e", expression);
        words.putAll(settings);
        StringBuilder link = new StringBuilder();
        words.forEach((key, value) -> link.append(link.isEmpty() ? "" : "&")
                .append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return new GalleryEntry(name, expression, from, link.toString());
    }
}
