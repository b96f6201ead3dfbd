package dev.staffel.server.history;

import dev.staffel.store.contract.PastVersion;
import dev.staffel.store.contract.Side;
import dev.staffel.store.playbooks.Decided;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the file beside a text says: how the version was decided. Every fault is told at its line.
final class Beside {
    private final String file;
    private final String text;
    private final List<Trouble> troubles;

    private Beside(String file, String text, List<Trouble> troubles) {
        this.file = file;
        this.text = text;
        this.troubles = troubles;
    }

    /// @param decided nothing where the word is none that decides
    record Said(
            int number,
            Instant inForceFrom,
            String publishedBy,
            String note,
            Optional<Decided> decided,
            String agreementHash,
            List<PastVersion.Signed> signatures) {
        Said {
            signatures = List.copyOf(signatures);
        }
    }

    /// What a file says; stand-ins where it has troubles, which are added.
    static Optional<Said> read(
            String file, byte[] content, JsonMapper json, List<Trouble> troubles) {
        var text = new String(content, StandardCharsets.UTF_8);
        try {
            var node = json.readTree(text);
            if (node.isObject()) return Optional.of(new Beside(file, text, troubles).said(node));
            troubles.add(Trouble.of(file, 1, "no-json"));
        } catch (JacksonException e) {
            var at = e.getLocation();
            troubles.add(Trouble.of(file, at == null ? 1 : at.getLineNr(), "no-json"));
        }
        return Optional.empty();
    }

    private Said said(JsonNode node) {
        var decided = word(node, "decided", 0);
        var named = Decided.named(decided);
        if (named.isEmpty() && !decided.isEmpty()) wrong("decided", 0, "decided", decided);
        var number = node.path("number");
        if (!number.isInt()) wrong("number", 0, "field", "number");
        return new Said(
                number.isInt() ? number.intValue() : 0,
                instant(node, "inForceFrom", 0),
                word(node, "publishedBy", 0),
                word(node, "note", 0),
                named,
                word(node, "agreementHash", 0),
                signatures(node.path("signatures")));
    }

    private List<PastVersion.Signed> signatures(JsonNode all) {
        if (!all.isArray()) wrong("signatures", 0, "field", "signatures");
        var signed = new ArrayList<PastVersion.Signed>();
        for (int place = 0; place < all.size(); place++) {
            var one = all.path(place);
            var said = word(one, "side", place);
            var side = Side.named(said);
            if (side.isEmpty() && !said.isEmpty()) wrong("side", place, "side", said);
            if (!one.path("deputy").isBoolean()) wrong("deputy", place, "field", "deputy");
            signed.add(
                    new PastVersion.Signed(
                            side.orElse(Side.MARKETING),
                            word(one, "name", place),
                            one.path("deputy").asBoolean(false),
                            instant(one, "at", place),
                            word(one, "hash", place)));
        }
        return signed;
    }

    private String word(JsonNode node, String field, int place) {
        return value(node, field, place, Optional::of).orElse("");
    }

    private Instant instant(JsonNode node, String field, int place) {
        return value(node, field, place, Beside::instant).orElse(Instant.EPOCH);
    }

    private static Optional<Instant> instant(String written) {
        try {
            return Optional.of(Instant.parse(written));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private <T> Optional<T> value(
            JsonNode node, String field, int place, Function<String, Optional<T>> reading) {
        var written = node.path(field);
        var value = written.isString() ? reading.apply(written.stringValue()) : Optional.<T>empty();
        if (value.isEmpty()) wrong(field, place, "field", field);
        return value;
    }

    private void wrong(String field, int place, String word, String argument) {
        troubles.add(Trouble.of(file, line(field, place), word, argument));
    }

    /// The line of a field's n-th mention, from 0; the first line where it is missing.
    private int line(String field, int place) {
        int at = -1;
        for (int i = 0; i <= place; i++) {
            at = text.indexOf('"' + field + '"', at + 1);
            if (at < 0) return 1;
        }
        return (int) text.substring(0, at).lines().count();
    }
}
