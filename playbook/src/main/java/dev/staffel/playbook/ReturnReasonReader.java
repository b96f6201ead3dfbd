package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.handover.ReturnReason;
import dev.staffel.engine.handover.ReturnReason.Meter;
import dev.staffel.engine.handover.ReturnReason.Then;
import java.util.List;
import java.util.stream.Stream;

/// Reads why sales gives a lead back, and what happens then: a `journey`, `complete-within` a clock, or `reroute`.
final class ReturnReasonReader {
    private static final List<String> CRITERIA =
            List.of("interest", "maturity", "fit", "required-data", "reach", "topic", "timing");
    private static final Form<String> CRITERION =
            new Form<>(
                    text -> CRITERIA.stream().filter(text::equals).findFirst(),
                    "fit",
                    new Label("ein Teil der Lead-Definition", "a part of the definition"),
                    "maturity",
                    CRITERIA);
    private static final Form<Meter> METER =
            Form.word(List.of(Meter.values()), new Label("eine Messgröße", "a meter"));

    private final Names names;

    ReturnReasonReader(Names names) {
        this.names = names;
    }

    ReturnReason read(Part.Named named) {
        var fields =
                Fields.of(
                        named.part(),
                        "de",
                        "en",
                        "criterion",
                        "meter",
                        "journey",
                        "complete-within",
                        "reroute",
                        "after-tries");
        return new ReturnReason(
                named.id(),
                fields.label(),
                fields.need("criterion").as(CRITERION),
                fields.need("meter").as(METER),
                then(named, fields),
                fields.maybe("after-tries")
                        .map(part -> part.as(Amounts.YES_NO_FORM))
                        .orElse(false));
    }

    private Then then(Part.Named named, Fields fields) {
        long ways = Stream.of("journey", "complete-within", "reroute").filter(fields::has).count();
        if (ways != 1) {
            named.key()
                    .wrong(
                            new Label(
                                    "Offen ist, was nach der Rückgabe geschieht.",
                                    "It is open what happens after the return."),
                            new Label(
                                    "Schreiben Sie genau eines: „journey“, „complete-within“ oder „reroute: yes“.",
                                    "Write exactly one: 'journey', 'complete-within' or 'reroute: yes'."));
        }
        if (fields.has("complete-within")) {
            return new Then.Complete(
                    fields.need("complete-within")
                            .reference(names.clocks(), new Label("Eine Frist", "clock")));
        }
        var reroute = fields.maybe("reroute");
        if (reroute.isPresent()) return reroute(reroute.get());
        return new Then.Recycle(
                fields.maybe("journey")
                        .map(part ->
                                part.reference(
                                        names.journeys(), new Label("Eine Strecke", "journey")))
                        .orElse(""));
    }

    private static Then reroute(Part part) {
        if (!part.as(Amounts.YES_NO_FORM)) {
            part.wrong(
                    new Label("„reroute“ sagt hier nichts.", "'reroute' says nothing here."),
                    new Label("Schreiben Sie „reroute: yes“.", "Write 'reroute: yes'."));
        }
        return new Then.Reroute();
    }
}
