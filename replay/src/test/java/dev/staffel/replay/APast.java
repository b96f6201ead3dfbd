package dev.staffel.replay;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.engine.Trust;
import dev.staffel.engine.stage.Decider;
import dev.staffel.playbook.PlaybookText;
import dev.staffel.playbook.ShippedPlaybooks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;

/// A lead's recorded past, told day by day; day 0 is Thursday 2026-01-01, and things happen at noon in Berlin.
final class APast {
    static final Engine SHIPPED = engine("", "");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final List<Claim> CLAIMS = new ArrayList<>(List.of(Claim.of("none", "none")));

    private final long lead;
    private final List<Row> rows = new ArrayList<>();

    private APast(long lead) {
        this.lead = lead;
    }

    /// A lead with all required data, and nothing that tells its fit.
    static APast of(long lead) {
        return withoutCompany(lead).learned(0, Map.of("account.name", "Huber GmbH"));
    }

    /// The same, but marketing still owes the company.
    static APast withoutCompany(long lead) {
        return new APast(lead)
                .learned(
                        0,
                        Map.of(
                                "last-name", "Huber",
                                "email", "huber@example.com",
                                "origin", "website",
                                "topic-wanted", "retrofit"));
    }

    /// The machine builder's playbook with one phrase exchanged.
    static Engine engine(String phrase, String other) {
        var text = ShippedPlaybooks.text("maschinenbau");
        if (!phrase.isEmpty() && !text.contains(phrase))
            throw new IllegalArgumentException("no " + phrase);
        var changed = phrase.isEmpty() ? text : text.replace(phrase, other);
        return new Engine(PlaybookText.read(changed).orThrow());
    }

    static Instant day(int day) {
        return LocalDate.of(2026, 1, 1).plusDays(day).atTime(12, 0).atZone(BERLIN).toInstant();
    }

    static IntFunction<Claim> claims() {
        return CLAIMS::get;
    }

    APast did(int day, String event) {
        return did(day, Claim.of("website", event));
    }

    /// The same about a topic.
    APast did(int day, String event, String topic) {
        var plain = Claim.of("website", event);
        return did(
                day,
                new Claim(
                        plain.source(),
                        plain.event(),
                        plain.path(),
                        plain.form(),
                        plain.campaign(),
                        plain.actor(),
                        plain.trackingConsent(),
                        new TreeMap<>(Map.of("topic", topic))));
    }

    private APast did(int day, Claim claim) {
        if (!CLAIMS.contains(claim)) CLAIMS.add(claim);
        return row(Row.Kind.ACTED, CLAIMS.indexOf(claim), day, new byte[0]);
    }

    APast learned(int day, Map<String, String> news) {
        return said(day, new Signal.Learned(day(day), day(day), Trust.STAFF, new TreeMap<>(news)));
    }

    APast handedOver(int day) {
        return said(
                day,
                new Signal.Routed(
                        day(day),
                        1,
                        Optional.of("sue"),
                        day(day),
                        day(day).plus(Duration.ofDays(2)),
                        Optional.empty(),
                        "turn"));
    }

    APast accepted(int day) {
        return said(day, new Signal.Accepted(day(day), "sue"));
    }

    APast returned(int day, String reason) {
        return said(day, new Signal.Returned(day(day), "sue", reason, ""));
    }

    APast moved(int day, String stage) {
        return said(day, new Signal.Moved(day(day), "sue", Decider.SALES, stage, "because"));
    }

    Past past() {
        return new Past(lead, rows);
    }

    private APast said(int day, Signal signal) {
        return row(SignalCodec.kind(signal), 0, day, SignalCodec.content(signal));
    }

    private APast row(Row.Kind kind, int shape, int day, byte[] content) {
        long at = day(day).toEpochMilli();
        rows.add(new Row(rows.size() + 1L, kind, shape, 0, at, at, false, 1, content));
        return this;
    }
}
