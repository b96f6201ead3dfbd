package dev.staffel.server.leads;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Trust;
import dev.staffel.playbook.Mentions;
import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.Store;
import dev.staffel.store.identity.Id;
import dev.staffel.store.leads.Folding;
import dev.staffel.store.log.Appended;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import dev.staffel.store.read.LeadKeys;
import dev.staffel.store.sql.Sql;
import dev.staffel.store.sql.SqlFailure;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Takes what programs tell of people into the log, as signals of the source `api`.
@Component
class LeadUpserts {
    private static final String SOURCE = "api";

    private final Sql sql;
    private final Store store;
    private final Folding folding;
    private final LeadKeys keys;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    LeadUpserts(Sql sql, Store store, Folding folding, Audit audit, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.store = store;
        this.folding = folding;
        this.keys = new LeadKeys(sql);
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /// What came of it.
    ///
    /// @param id the lead's number; null while nobody knows who it is: what was told counts once contact data are known
    record Told(@Nullable Long id, boolean created) {
        @JsonIgnore
        HttpStatus status() {
            if (id == null) return HttpStatus.ACCEPTED;
            return created ? HttpStatus.CREATED : HttpStatus.OK;
        }
    }

    /// Logs it, and folds the lead that it is about, so that the next reading shows it.
    ///
    /// @param key the client's word for the request; the same once more is logged once, whatever happened in between
    Told tell(LeadBody body, Caller caller, Optional<String> key) {
        var message = message(body, caller, key);
        var ready = store.log().prepare(List.of(message));
        var answer =
                sql.inTransaction(session -> {
                    var appended = store.log().append(session, ready).getFirst();
                    if (appended instanceof Appended.Logged(_, var lead))
                        audit.record(session, "leads.told", "lead " + lead, "");
                    return appended;
                });
        return switch (answer) {
            case Appended.Refused(var reason) -> throw Refusal.invalid("body", reason);
            case Appended.Repeated _ -> repeated(lead(body));
            case Appended.Logged(var position, var lead) -> told(position, lead);
        };
    }

    private Told repeated(Optional<Long> lead) {
        audit.record("leads.told", lead.map(id -> "lead " + id).orElse(""), "repeated");
        return new Told(lead.orElse(null), false);
    }

    private Told told(long position, long lead) {
        var born = keys.born(lead);
        if (born.isEmpty()) return new Told(null, false);
        sql.transact(session -> folding.fold(session, List.of(lead)));
        return new Told(lead, born.get() >= position);
    }

    private Optional<Long> lead(LeadBody body) {
        return body.ids().all().stream()
                .map((Id id) -> keys.find(id))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Incoming message(LeadBody body, Caller caller, Optional<String> key) {
        var now = clock.instant();
        var source = source();
        var told =
                Incoming.of(source.id(), body.ids(), body.happened().orElse(now), now)
                        .learned(body.attributes())
                        .displayed(json.writeValueAsString(Map.of("by", Audit.actor(caller))));
        var named = key.map(word -> told.messageId(asker(caller) + " " + word)).orElse(told);
        return body.activity().map(done -> named.did(deed(done, source))).orElse(named);
    }

    private static String asker(Caller caller) {
        return switch (caller) {
            case Caller.Token token -> token.id().toString();
            case Caller.User user -> user.id().toString();
            case Caller.Nobody _ -> throw new IllegalStateException("nobody may tell of leads");
        };
    }

    private static Deed deed(LeadBody.Activity done, Source source) {
        var properties = new TreeMap<>(done.properties());
        properties.keySet().retainAll(source.properties());
        var claim =
                new Claim(
                        source.name(),
                        done.event(),
                        done.path(),
                        done.form(),
                        done.campaign(),
                        Actor.HUMAN,
                        false,
                        properties);
        return new Deed(claim, done.amount());
    }

    /// The source of all that comes this way; it passes on what the playbook in force looks at.
    private Source source() {
        var known = store.sources().named(SOURCE).orElseGet(this::added);
        var properties = new TreeSet<>(known.properties());
        var versions = store.versions();
        properties.addAll(Mentions.properties(versions.playbook(versions.inForce().number())));
        if (properties.size() == known.properties().size()) return known;
        var wider = known.withProperties(List.copyOf(properties));
        store.sources().change(wider);
        return wider;
    }

    private Source added() {
        try {
            return store.sources().add(Source.named(SOURCE, Trust.TRUSTED));
        } catch (SqlFailure e) {
            if (!e.isDuplicate()) throw e;
            return store.sources().named(SOURCE).orElseThrow();
        }
    }
}
