package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The reference, which reads the documents and none of our code, has the laws that there are. */
class SameLawsTest {

    @Test
    void hasEveryLawWithItsOwnArguments() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        for (dev.etalon.core.Law law : dev.etalon.core.Law.values()) {
            Map<String, String> own = new LinkedHashMap<>();
            law.parameters().forEach(each -> own.put(each.name(), each.fallback() == null ? "" : each.fallback()));
            all.put(law.id(), own);
        }
        assertThat(Law.ALL_LAWS).as("the table of laws in the reference").isEqualTo(all);
    }

    @Test
    void triesEveryLawInItsTexts() {
        RandomTexts texts = new RandomTexts(13);
        Set<String> words = Stream.generate(texts::next)
                .limit(3_000)
                .flatMap(one -> Stream.of(one.text().split("\\W+")))
                .collect(Collectors.toSet());
        assertThat(words).as("the laws of RandomTexts").containsAll(Law.ALL_LAWS.keySet());
    }
}
