package dev.etalon.language.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
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
}
