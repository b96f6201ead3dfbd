package dev.staffel.server.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
    private static final Map<String, String> ANNA =
            Map.of("name", "Anna Müller & Söhne", "company", "Molkerei \"A/B\" 100 %");

    @Test
    void everyValueIsEncodedSoThatItCanSayNothingButItself() {
        assertThat(new Template("https://example.org/s?q={name}&c={company}#x").filled(ANNA))
                .contains(
                        "https://example.org/s?q=Anna%20M%C3%BCller%20%26%20S%C3%B6hne"
                                + "&c=Molkerei%20%22A%2FB%22%20100%20%25#x");
    }

    @Test
    void whatNeedsSomethingUnknownIsNoLink() {
        assertThat(new Template("https://example.org/?q={title}").filled(ANNA)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://www.linkedin.com/sales/search/people?query=(keywords%3A{name}%20{company})",
                "https://example.org/{company}",
                "https://example.org:8443/?q=%22{name}%22"
            })
    void anHttpsAddressWithKnownPlacesIsGood(String text) {
        assertThat(new Template(text).isGood()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/?q={name}",
                "javascript:alert('{name}')",
                "https://{domain}/",
                "https://{company}.example.org/",
                "https://example.org{name}/",
                "https://me:{name}@example.org/",
                "https://example.org/?q={email}",
                "https://example.org/?q={name",
                "//example.org/",
                "https:///?q={name}",
                "https://example.org/ {name}"
            })
    void anythingElseIsNot(String text) {
        assertThat(new Template(text).isGood()).isFalse();
    }
}
