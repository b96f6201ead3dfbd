package dev.staffel.intake.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
    @Test
    void aBatchIsTakenApartWhereItsEventsStand() throws Envelope.BrokenJson {
        var json =
                """
                {"batch": [ {"type":"track","n":"{ä[" } , {"b":[1,{}]}, 7, "x" ],
                 "context": {"locale":"de"}, "sentAt":"s", "writeKey" : "k"}\
                """;
        var envelope = Envelope.batch(Sent.bytes(json));
        assertThat(envelope.writeKey()).isEqualTo("k");
        assertThat(envelope.sentAt()).isEqualTo("s");
        assertThat(envelope.events())
                .map(slice -> text(envelope, slice))
                .containsExactly(
                        "{\"type\":\"track\",\"n\":\"{ä[\" }", "{\"b\":[1,{}]}", "7", "\"x\"");
        var context = envelope.context();
        assertThat(context).isNotNull();
        if (context != null) assertThat(text(envelope, context)).isEqualTo("{\"locale\":\"de\"}");
    }

    private static String text(Envelope envelope, Envelope.Slice slice) {
        return new String(
                envelope.body().array(),
                slice.offset(),
                slice.length(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void aByteOrderMarkIsNoHindrance() throws Envelope.BrokenJson {
        var envelope =
                Envelope.batch(Sent.bytes("\uFEFF{\"batch\":[{\"a\":1}],\"writeKey\":\"k\"}"));
        assertThat(envelope.writeKey()).isEqualTo("k");
        assertThat(text(envelope, envelope.events().getFirst())).isEqualTo("{\"a\":1}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "null",
                "{\"batch\":[}",
                "{\"batch\":{}}",
                "{}",
                "{\"batch\":[]} {}",
                "{\"batch\":[{\"a\":1]}",
                "{'batch':[]}",
                "{\"batch\":[01]}",
                "{\"batch\":[\"\u0001\"]}"
            })
    void whatIsNoBatchIsBroken(String json) {
        assertThatThrownBy(() -> Envelope.batch(Sent.bytes(json)))
                .isInstanceOf(Envelope.BrokenJson.class);
    }

    @Test
    void aTowerOfBracketsIsBrokenAndNothingWorse() {
        assertThatThrownBy(() -> Envelope.batch(Sent.bytes("{\"batch\":" + "[".repeat(1_000_000))))
                .isInstanceOf(Envelope.BrokenJson.class);
    }

    @Test
    void moreEventsThanAnyoneSendsAtOnceAreRefused() {
        var many = "{\"batch\":[" + "1,".repeat(6_000) + "1]}";
        assertThatThrownBy(() -> Envelope.batch(Sent.bytes(many)))
                .isInstanceOf(Envelope.BrokenJson.class);
    }
}
