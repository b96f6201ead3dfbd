package dev.staffel.server.meters;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.stage.Purpose;
import dev.staffel.store.log.Source;
import dev.staffel.store.log.Sources;
import java.util.LinkedHashMap;
import java.util.Map;

/// What ids mean to the reader, by the playbook in force; one that it does not know stands for itself.
record MeterWords(Playbook playbook, Sources sources, String language) {

    String source(int id) {
        return sources.find(id).map(Source::name).orElse("");
    }

    String topic(String id) {
        return topics().getOrDefault(id, id);
    }

    String persona(String id) {
        return personas().getOrDefault(id, id);
    }

    String desk(String id) {
        return desks().getOrDefault(id, id);
    }

    String stage(String id) {
        var ladder = playbook.agreement().ladder();
        return ladder.knows(id) ? ladder.stage(id).label().in(language) : id;
    }

    String rule(String id) {
        return playbook.agreement().rules().stream()
                .filter(rule -> rule.id().equals(id))
                .map(rule -> rule.label().in(language))
                .findFirst()
                .orElse(id);
    }

    /// Why a handover ended; a person's own words stand for themselves.
    String reason(String id) {
        var handover = playbook.agreement().handover();
        var returned = handover.returnReason(id).map(reason -> reason.label().in(language));
        return returned.orElseGet(() ->
                handover.lossReasons().stream()
                        .filter(reason -> reason.id().equals(id))
                        .map(reason -> reason.label().in(language))
                        .findFirst()
                        .orElse(id));
    }

    /// The stage behind acceptance, or acceptance where nothing lies between it and an opportunity.
    String sql() {
        var ladder = playbook.agreement().ladder();
        var accepted = ladder.stageFor(Purpose.ACCEPTED);
        return ladder.stages().stream()
                .filter(stage ->
                        stage.onTheWay()
                                && ladder.rank(stage.id()) > ladder.rank(accepted.id())
                                && stage.purpose().isEmpty())
                .findFirst()
                .orElse(accepted)
                .label()
                .in(language);
    }

    Map<String, String> topics() {
        var names = new LinkedHashMap<String, String>();
        playbook.settings()
                .topics()
                .forEach(topic -> names.put(topic.id(), topic.label().in(language)));
        return names;
    }

    Map<String, String> personas() {
        var names = new LinkedHashMap<String, String>();
        playbook.agreement()
                .personas()
                .forEach(persona -> names.put(persona.id(), persona.label().in(language)));
        return names;
    }

    Map<String, String> desks() {
        var names = new LinkedHashMap<String, String>();
        playbook.agreement()
                .handover()
                .desks()
                .forEach(desk -> names.put(desk.id(), desk.label().in(language)));
        return names;
    }
}
