package dev.staffel.server.imports;

import dev.staffel.engine.Actor;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Signal;
import dev.staffel.engine.stage.Decider;
import dev.staffel.server.imports.mapping.Moment;
import dev.staffel.server.imports.mapping.Person;
import dev.staffel.server.imports.mapping.Person.Happening;
import dev.staffel.store.identity.Id;
import dev.staffel.store.identity.Ids;
import dev.staffel.store.log.Deed;
import dev.staffel.store.log.Incoming;
import dev.staffel.store.log.Source;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Turns what a row says of a person into messages of the log, in the order in which it happened.
final class PersonMessages {
    private static final SortedMap<String, String> NOTHING = Collections.emptySortedMap();

    private final Source source;
    private final int batch;
    private final String file;
    private final Instant now;

    /// @param file the name under which past stages are recorded
    PersonMessages(Source source, int batch, String file, Instant now) {
        this.source = source;
        this.batch = batch;
        this.file = file;
        this.now = now;
    }

    List<Incoming> of(Person person) {
        Ids ids = ids(person);
        List<Incoming> messages = new ArrayList<>(1 + person.happenings().size());
        messages.add(learned(person, ids));
        person.happenings().stream()
                .sorted(Comparator.comparing(happening -> at(happening.moment())))
                .forEach(happening -> messages.add(happened(person, ids, happening)));
        return messages;
    }

    /// The id that tells the person: the record's key, or what the key was made of.
    Ids ids(Person person) {
        String key = person.key();
        if (!person.namesKey() && key.startsWith("email:")) {
            return Ids.NONE.and(Id.email(key.substring("email:".length())));
        }
        if (!person.namesKey() && !key.startsWith("name:")) {
            return Ids.NONE.and(Id.phone(key.substring(key.indexOf(':') + 1)));
        }
        return Ids.NONE.and(Id.key(source.name(), key.replace('\u001f', '|')));
    }

    private Incoming learned(Person person, Ids ids) {
        var name = new MessageName(person.key()).with("learned");
        person.attributes().forEach((attribute, value) -> name.with(attribute).with(value));
        person.moment().ifPresent(moment -> nameMoment(name, moment));
        return message(
                person,
                ids,
                name,
                person.attributes(),
                Optional.empty(),
                Optional.empty(),
                // A lead is known at the latest when the first thing happened that its row tells.
                person.earliest());
    }

    private Incoming happened(Person person, Ids ids, Happening happening) {
        var name = new MessageName(person.key());
        happening.moment().ifPresent(moment -> nameMoment(name, moment));
        return switch (happening) {
            case Happening.Did did -> {
                name.with("did").with(did.event()).with(did.thousandths()).with(did.ordinal());
                did.properties().forEach((property, value) -> name.with(property).with(value));
                var deed = new Deed(claim(person, did), did.thousandths());
                yield message(
                        person,
                        ids,
                        name,
                        NOTHING,
                        Optional.of(deed),
                        Optional.empty(),
                        did.moment());
            }
            case Happening.Reached reached -> {
                name.with("reached").with(reached.stage()).with(reached.reason());
                var moved =
                        new Signal.Moved(
                                at(reached.moment()),
                                file,
                                Decider.RECORDED,
                                reached.stage(),
                                reached.reason());
                yield message(
                        person,
                        ids,
                        name,
                        NOTHING,
                        Optional.empty(),
                        Optional.of(moved),
                        reached.moment());
            }
        };
    }

    // Assumed instants change with the file around a row, so they are no part of what it says.
    private static void nameMoment(MessageName name, Moment moment) {
        if (!moment.assumed()) {
            name.with(moment.at().toEpochMilli());
        }
    }

    private Claim claim(Person person, Happening.Did did) {
        SortedMap<String, String> properties = new TreeMap<>(did.properties());
        String campaign = properties.getOrDefault("campaign", "");
        properties.remove("campaign");
        boolean tracking = "yes".equals(person.attributes().get("consent.web_tracking"));
        return new Claim(
                source.name(), did.event(), "", "", campaign, Actor.HUMAN, tracking, properties);
    }

    private Incoming message(
            Person person,
            Ids ids,
            MessageName name,
            SortedMap<String, String> attributes,
            Optional<Deed> deed,
            Optional<Signal> decision,
            Optional<Moment> moment) {
        boolean assumed = moment.isPresent() && moment.get().assumed();
        String display = "{\"line\":" + person.line() + (assumed ? ",\"assumed\":true}" : "}");
        return new Incoming(
                source.id(),
                Optional.of(name.text()),
                ids,
                attributes,
                deed,
                decision,
                at(moment),
                now,
                Optional.of(display),
                batch);
    }

    private Instant at(Optional<Moment> moment) {
        return moment.map(Moment::at).orElse(now);
    }
}
