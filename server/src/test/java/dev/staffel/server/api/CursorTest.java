package dev.staffel.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CursorTest {
    @Test
    void comesBackAsItWas() {
        String text = Cursor.of(42, "Müller, ä=ß", "").text();
        assertThat(Cursor.read(text, 3)).contains(Cursor.of(42, "Müller, ä=ß", ""));
    }

    @Test
    void whatIsNoneOfOursIsIgnored() {
        assertThat(Cursor.read("%%%", 1)).isEmpty();
        assertThat(Cursor.read(null, 1)).isEmpty();
        assertThat(Cursor.read(Cursor.of(1).text(), 2)).isEmpty();
    }

    @Test
    void aListKnowsWhetherMoreFollows() {
        Items<Integer> page = Items.of(List.of(1, 2, 3), 2, Cursor::of, 9, true);
        assertThat(page.items()).containsExactly(1, 2);
        assertThat(page.next()).isEqualTo(Cursor.of(2).text());
        assertThat(Items.of(List.of(1, 2), 2, Cursor::of, 2, true).next()).isNull();
    }
}
