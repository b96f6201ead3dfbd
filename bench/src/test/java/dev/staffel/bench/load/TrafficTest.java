package dev.staffel.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Pattern MESSAGE = Pattern.compile("\"messageId\":\"([^\"]+)\"");

    @Test
    void aRequestSaysHowLongItIs() {
        var traffic = new Traffic("t");
        for (byte[] request : new byte[][] {traffic.single(), traffic.batch(100)}) {
            var text = new String(request, UTF_8);
            int head = text.indexOf("\r\n\r\n");
            assertThat(text.substring(0, head))
                    .endsWith("Content-Length: " + (text.length() - head - 4));
            assertThat(text).endsWith("}");
        }
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        var traffic = new Traffic("t");
        var ids =
                MESSAGE.matcher(
                                new String(traffic.batch(100), UTF_8)
                                        + new String(traffic.single(), UTF_8))
                        .results()
                        .map(found -> found.group(1))
                        .toList();
        assertThat(ids).hasSize(101).doesNotHaveDuplicates();
    }
}
