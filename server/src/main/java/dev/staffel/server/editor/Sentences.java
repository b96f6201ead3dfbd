package dev.staffel.server.editor;

import dev.staffel.engine.Playbook;
import dev.staffel.engine.criteria.Criterion;
import dev.staffel.playbook.CriterionText;
import dev.staffel.playbook.ReadResult;
import dev.staffel.playbook.Written;
import dev.staffel.playbook.reading.Reading;
import java.util.Optional;
import java.util.function.Function;

/// What a text says of a thing, in plain language.
///
/// @param whole nothing while the text has problems; its words are then those of the version in force
record Sentences(
        Function<String, Optional<Criterion>> criteria, Optional<Playbook> whole, Reading reading) {

    static Sentences of(String text, ReadResult read, Playbook inForce, String language) {
        Optional<Playbook> whole =
                read instanceof ReadResult.Good(var playbook)
                        ? Optional.of(playbook)
                        : Optional.empty();
        return new Sentences(
                CriterionText.all(text), whole, Reading.of(whole.orElse(inForce), language));
    }

    /// A criterion by its place; empty where it can't be read.
    String criterion(String path) {
        return criteria.apply(path).map(reading::criterion).orElse("");
    }

    /// What the single values of a chapter say together; empty where each says enough by itself.
    Optional<String> chapter(Chapter chapter) {
        if (!chapter.word().equals("sample")) return Optional.empty();
        return whole.flatMap(playbook -> playbook.agreement().handover().controlSample())
                .map(reading::controlSample);
    }

    /// A thing by its path; empty where there is nothing to say, or not yet.
    String thing(Thing kind, String path, Written thing) {
        var id = path.substring(path.lastIndexOf('/') + 1);
        return whole.flatMap(playbook -> sentence(kind, id, playbook))
                .orElseGet(() -> criterionOf(kind, path, thing));
    }

    private Optional<String> sentence(Thing kind, String id, Playbook playbook) {
        var agreement = playbook.agreement();
        var handover = agreement.handover();
        return switch (kind.word()) {
            case "rule" ->
                    agreement.rules().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(reading::rule);
            case "persona" ->
                    agreement.personas().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(reading::persona);
            case "route" ->
                    handover.routes().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(reading::route);
            case "clock" ->
                    handover.clocks().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(reading::clock);
            case "return-reason" ->
                    handover.returnReasons().stream()
                            .filter(one -> one.id().equals(id))
                            .findFirst()
                            .map(reading::returnReason);
            default -> Optional.empty();
        };
    }

    private String criterionOf(Thing kind, String path, Written thing) {
        var asked = kind.blanks().stream().filter(Blank.Asked.class::isInstance).findFirst();
        return asked.filter(blank -> thing.has(blank.key()))
                .map(blank -> criterion(path + "/" + blank.key()))
                .orElse("");
    }
}
