package dev.staffel.server.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DoneTest {
    @ParameterizedTest
    @ValueSource(strings = {"/leads", "/leads?q=a%20b", "/"})
    void aPathOfOursIsFollowed(String path) {
        assertThat(Done.to(path, "/home").path).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "", "/a\r\nb"})
    void anAddressElsewhereIsNot(String path) {
        assertThat(Done.to(path, "/home").path).isEqualTo("/home");
    }
}
