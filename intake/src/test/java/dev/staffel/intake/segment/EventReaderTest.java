package dev.staffel.intake.segment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.engine.Actor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventReaderTest {
    @Test
    void aTrackedEventIsReadWithAllThatRulesMayAskFor() throws Envelope.BrokenJson {
        var event =
                Sent.event(
                        Kind.TRACK,
                        """
                        {"messageId":"m1","userId":"u1","anonymousId":"a1","event":"Form Submitted",
                         "properties":{"form":"contact","paper":"retrofit","value":12.5,"other":"x",
                           "order":{"kind":"spare"}},
                         "context":{"page":{"path":"/de/contact?mail=a@b.de","url":"https://x.example/y"},
                           "campaign":{"name":"autumn","source":"mail"},
                           "consent":{"categoryPreferences":{"Advertising":false,"Analytics":true}}},
                         "timestamp":"2026-11-22T08:59:00Z","sentAt":"2026-11-22T09:00:00Z","_metadata":{"a":1}}
                        """);
        assertThat(event.messageId()).isEqualTo("m1");
        assertThat(event.user()).isEqualTo("u1");
        assertThat(event.anonymous()).isEqualTo("a1");
        assertThat(event.name()).isEqualTo("Form Submitted");
        assertThat(event.path()).isEqualTo("/de/contact");
        assertThat(event.form()).isEqualTo("contact");
        assertThat(event.campaign()).isEqualTo("autumn");
        assertThat(event.trackingConsent()).isTrue();
        assertThat(event.actor()).isEqualTo(Actor.HUMAN);
        assertThat(event.thousandths()).isEqualTo(12_500);
        assertThat(event.properties())
                .containsOnly(entry("paper", "retrofit"), entry("order.kind", "spare"));
        assertThat(event.happened()).isEqualTo("2026-11-22T09:59:00Z");
        assertThat(event.display())
                .contains(
                        "\"originalTimestamp\":\"2026-11-22T08:59:00Z\"",
                        "\"sentAt\":\"2026-11-22T09:00:00Z\"")
                .contains("\"other\":\"x\"")
                .doesNotContain("_metadata");
    }

    private static Map.Entry<String, String> entry(String name, String value) {
        return Map.entry(name, value);
    }

    @Test
    void traitsBecomeAttributesUnderOurNames() throws Envelope.BrokenJson {
        var event =
                Sent.event(
                        Kind.IDENTIFY,
                        """
                        {"userId":"u1","traits":{"email":"a@b.de","firstName":"Ada","last_name":"Lovelace","title":"GF",
                          "company":{"name":"Molkerei","industry":"Nahrung","employees":180},
                          "address":{"country":"DE","street":"secret"},"consent.email":"yes","favourite":"blue"}}
                        """);
        assertThat(event.attributes())
                .containsOnly(
                        entry("account.employees", "180"),
                        entry("account.industry", "Nahrung"),
                        entry("account.name", "Molkerei"),
                        entry("country", "DE"),
                        entry("email", "a@b.de"),
                        entry("first-name", "Ada"),
                        entry("last-name", "Lovelace"),
                        entry("title", "GF"));
    }

    @Test
    void aGroupCallTellsOfTheAccount() throws Envelope.BrokenJson {
        var event =
                Sent.event(
                        Kind.GROUP,
                        """
                        {"userId":"u1","groupId":"g1","traits":{"name":"Molkerei","employee_count":"180","email":"x@y.de"}}
                        """);
        assertThat(event.other()).isEqualTo("g1");
        assertThat(event.attributes())
                .containsOnly(entry("account.employees", "180"), entry("account.name", "Molkerei"));
    }

    @Test
    void aPageIsAnEventOfThatNameWithItsPath() throws Envelope.BrokenJson {
        var page =
                Sent.event(
                        Kind.PAGE,
                        "{\"anonymousId\":\"a1\",\"properties\":{\"url\":\"https://x.example/de/robot#top\"}}");
        assertThat(page.name()).isEqualTo("page");
        assertThat(page.path()).isEqualTo("/de/robot");
        var screen = Sent.event(Kind.SCREEN, "{\"anonymousId\":\"a1\",\"name\":\"Start\"}");
        assertThat(screen.name()).isEqualTo("page");
        assertThat(screen.path()).isEmpty();
    }

    @Test
    void whatABatchSaysOfItselfHoldsForEachOfItsEventsUnlessTheySayOtherwise()
            throws Envelope.BrokenJson {
        var readings =
                Sent.batch(
                        """
                        {"batch":[{"type":"page","anonymousId":"a"},
                                  {"type":"page","anonymousId":"a","context":{"campaign":{"name":"own"}},
                                   "timestamp":"2026-11-22T09:00:00Z"}],
                         "context":{"campaign":{"name":"shared","medium":"mail"},"userAgent":"Googlebot/2.1",
                                    "library":{"name":"analytics-java"}},
                         "sentAt":"2026-11-22T09:00:10Z"}
                        """);
        assertThat(readings).hasSize(2).allMatch(Event.class::isInstance);
        assertThat(readings.get(0))
                .extracting("campaign", "actor")
                .containsExactly("shared", Actor.MACHINE);
        assertThat(readings.get(1)).extracting("campaign").isEqualTo("own");
        assertThat(readings.get(1))
                .extracting("happened")
                .asString()
                .isEqualTo("2026-11-22T09:59:50Z");
        assertThat(readings.get(1))
                .extracting("display")
                .asString()
                .contains("\"medium\":\"mail\"", "analytics-java");
    }

    @Test
    void oneBrokenEventDoesNotHarmItsNeighbours() throws Envelope.BrokenJson {
        var readings =
                Sent.batch(
                        """
                        {"batch":[{"type":"dance","userId":"u"},{"type":"track","userId":"u","event":"ok"},
                                  {"type":"track","userId":"u","userId":"v","event":"twice"},5,
                                  {"type":"track","userId":"u","event":"%s"}]}
                        """
                                .formatted("x".repeat(33_000)));
        assertThat(readings)
                .map(Event.class::isInstance)
                .containsExactly(false, true, false, false, false);
        assertThat(readings.get(0))
                .isEqualTo(
                        new Reading.Broken(
                                List.of("type 'dance' is unknown"),
                                "{\"type\":\"dance\",\"userId\":\"u\"}"));
        assertThat(readings.get(2)).extracting("problems").asString().contains("userId");
        assertThat(readings.get(4))
                .extracting("problems")
                .asString()
                .contains("larger than 32768 bytes");
    }

    @ParameterizedTest
    @CsvSource({"null", "undefined", "0", "'  '", "[object Object]"})
    void anIdThatNamesNobodyIsRefused(String id) throws Envelope.BrokenJson {
        var json = "{\"event\":\"x\",\"userId\":\"" + id + "\"}";
        assertThat(Sent.problems(Kind.TRACK, json)).contains("userId or anonymousId is required");
        var beside = "{\"event\":\"x\",\"anonymousId\":\"a1\",\"userId\":\"" + id + "\"}";
        assertThat(Sent.event(Kind.TRACK, beside).user()).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() throws Envelope.BrokenJson {
        assertThat(Sent.problems(Kind.TRACK, "{\"messageId\":\"" + "m".repeat(300) + "\"}"))
                .containsExactly(
                        "userId or anonymousId is required",
                        "messageId is longer than 200 characters",
                        "event is required");
        assertThat(Sent.problems(Kind.ALIAS, "{\"anonymousId\":\"a\"}"))
                .containsExactly("previousId is required", "userId is required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\u0000b", "a\\ud800b"})
    void textsThatNoDatabaseHoldsAreCleanedButNeverAnId(String text) throws Envelope.BrokenJson {
        var json = "{\"userId\":\"u\",\"event\":\"T\",\"properties\":{\"k\\u0000\":[\"T\"]}}";
        var event = Sent.event(Kind.TRACK, json.replace("T", text));
        assertThat(event.name()).isEqualTo("a\uFFFDb");
        assertThat(event.display()).contains("{\"k\uFFFD\":[\"a\uFFFDb\"]}");
        assertThat(Sent.problems(Kind.PAGE, "{\"userId\":\"" + text + "\"}"))
                .contains("userId holds characters that no id may have");
    }

    @Test
    void hugeNumbersAreShownAsTextsAndCountAsNoAmount() throws Envelope.BrokenJson {
        var event =
                Sent.event(
                        Kind.TRACK,
                        "{\"userId\":17,\"event\":\"x\",\"properties\":{\"value\":1e999999999,\"n\":"
                                + "9".repeat(90)
                                + "}}");
        assertThat(event.user()).isEqualTo("17");
        assertThat(event.thousandths()).isZero();
        assertThat(event.display()).contains("\"1e999999999\"", "\"" + "9".repeat(90) + "\"");
    }

    @Test
    void whatIsShownHasAnEnd() throws Envelope.BrokenJson {
        var wide =
                "\"k%d\":1,".repeat(1_000).formatted(IntStream.range(0, 1_000).boxed().toArray());
        var deep = "{\"d\":".repeat(15) + "1" + "}".repeat(15);
        var event =
                Sent.event(
                        Kind.TRACK,
                        "{\"userId\":\"u\",\"event\":\"x\",\"properties\":{"
                                + wide
                                + "\"deep\":1},\"traits\":"
                                + deep
                                + "}");
        assertThat(event.display()).contains("\"k150\":1", "{…}").doesNotContain("\"k500\"");
    }

    @Test
    void consentIsTheSourcesWhereTheEventSaysNothing() throws Envelope.BrokenJson {
        var silent = "{\"userId\":\"u\"}";
        assertThat(Sent.event(Kind.PAGE, silent).trackingConsent()).isFalse();
        var envelope = Envelope.single(Sent.bytes(silent));
        var frame = new Frame(Sent.RECEIVED, Sent.BROWSER, true, Set.of());
        var reading =
                new EventReader(envelope, frame).read(envelope.events().getFirst(), Kind.PAGE);
        assertThat(reading).extracting("trackingConsent").isEqualTo(true);
    }
}
