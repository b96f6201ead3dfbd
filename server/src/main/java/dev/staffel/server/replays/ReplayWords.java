package dev.staffel.server.replays;

import dev.staffel.engine.Engine;
import dev.staffel.engine.Playbook;
import dev.staffel.playbook.reading.Reading;
import dev.staffel.replay.Threshold;
import dev.staffel.server.shell.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/// What ids mean to the reader; both playbooks are asked, the tried one first.
record ReplayWords(List<Playbook> playbooks, Locale locale, Messages messages) {
    ReplayWords {
        playbooks = List.copyOf(playbooks);
    }

    static ReplayWords of(List<Engine> engines, Locale locale, Messages messages) {
        return new ReplayWords(engines.stream().map(Engine::playbook).toList(), locale, messages);
    }

    String stage(String id) {
        return first(
                playbook -> {
                    var ladder = playbook.agreement().ladder();
                    return ladder.knows(id)
                            ? Optional.of(ladder.stage(id).label().in(language()))
                            : Optional.empty();
                },
                id);
    }

    /// A way into a stage, such as "Gute Eignung".
    String way(String stage, String entry) {
        return first(
                playbook -> {
                    var ladder = playbook.agreement().ladder();
                    if (!ladder.knows(stage)) return Optional.empty();
                    return ladder.stage(stage).entries().stream()
                            .filter(way -> way.id().equals(entry))
                            .map(way -> way.label().in(language()))
                            .findFirst();
                },
                entry);
    }

    /// A threshold, such as "Gute Eignung" or "Gute Eignung, Interesse an Retrofit"; one of another stage names that first.
    ///
    /// @param compared the stage that is compared
    /// @param name see [Threshold#name]
    String threshold(String compared, String name) {
        return first(
                playbook ->
                        Threshold.movable(playbook, compared).stream()
                                .filter(one -> one.name(compared).equals(name))
                                .findFirst()
                                .map(one -> threshold(one, compared)),
                name);
    }

    private String threshold(Threshold one, String compared) {
        var way = way(one.stage(), one.entry());
        var whole = one.stage().equals(compared) ? way : stage(one.stage()) + ": " + way;
        return one.topic().isEmpty()
                ? whole
                : messages.text(locale, "replays.threshold.topic", whole, topic(one.topic()));
    }

    private String topic(String id) {
        return first(
                playbook ->
                        playbook.settings().topics().stream()
                                .filter(topic -> topic.id().equals(id))
                                .map(topic -> topic.label().in(language()))
                                .findFirst(),
                id);
    }

    String rule(String id) {
        return first(
                playbook ->
                        playbook.agreement().rules().stream()
                                .filter(rule -> rule.id().equals(id))
                                .map(rule -> rule.label().in(language()))
                                .findFirst(),
                id);
    }

    /// Why sales gave a lead back, or lost it.
    String reason(String id) {
        return first(
                playbook -> {
                    var handover = playbook.agreement().handover();
                    var returned =
                            handover.returnReason(id).map(reason -> reason.label().in(language()));
                    if (returned.isPresent()) return returned;
                    return handover.lossReasons().stream()
                            .filter(reason -> reason.id().equals(id))
                            .map(reason -> reason.label().in(language()))
                            .findFirst();
                },
                id);
    }

    String desk(String id) {
        return first(
                playbook ->
                        playbook.agreement().handover().desks().stream()
                                .filter(desk -> desk.id().equals(id))
                                .map(desk -> desk.label().in(language()))
                                .findFirst(),
                id);
    }

    /// A field or an activity that a condition asks for.
    String condition(String name) {
        var key = "replays.condition." + name;
        if (messages.texts(language()).containsKey(key)) return messages.text(locale, key);
        return Reading.of(playbooks.getLast(), language()).activity(name);
    }

    private String language() {
        return locale.getLanguage();
    }

    private String first(Function<Playbook, Optional<String>> label, String otherwise) {
        return playbooks.reversed().stream()
                .map(label)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(otherwise);
    }
}
