package dev.staffel.playbook;

import dev.staffel.engine.Label;
import dev.staffel.engine.handover.Clock;
import dev.staffel.engine.handover.SalesOwes;
import dev.staffel.engine.handover.Within;
import dev.staffel.playbook.Yaml.Rows;
import java.util.Optional;

/// Clocks, and what sales owes, as a playbook writes them, in both directions.
final class ClockText {
    private static final String SAME_DAY = "same day";
    private static final Form<Within> FIRST_CONTACT =
            new Form<>(
                    text ->
                            text.equals(SAME_DAY)
                                    ? Optional.of(new Within.SameDay())
                                    : Amounts.WORKING_TIME_FORM
                                            .read()
                                            .apply(text)
                                            .map(Within.Minutes::new),
                    new Within.SameDay(),
                    new Label("eine Arbeitszeit oder „same day“", "a working time or 'same day'"),
                    SAME_DAY);

    private ClockText() {}

    static Clock read(Part.Named named) {
        var fields =
                Fields.of(
                        named.part(),
                        "de",
                        "en",
                        "answer-within",
                        "remind-at",
                        "head-at",
                        "first-contact");
        var remind = fields.need("remind-at");
        int remindPercent = remind.as(Amounts.PERCENT_FORM);
        if (remindPercent > 100) {
            remind.wrong(
                    new Label(
                            "Nach Ablauf hilft keine Erinnerung mehr.",
                            "After the deadline a reminder is too late."),
                    new Label("Höchstens 100 %.", "At most 100 %."));
        }
        var head = fields.need("head-at");
        int headPercent = head.as(Amounts.PERCENT_FORM);
        if (headPercent < 100) {
            head.wrong(
                    new Label(
                            "Die Leitung erfährt es frühestens bei Ablauf.",
                            "The head is told at the deadline at the earliest."),
                    new Label("Mindestens 100 %.", "At least 100 %."));
        }
        return new Clock(
                named.id(),
                fields.label(),
                fields.need("answer-within").as(Amounts.WORKING_TIME_FORM),
                Math.min(100, remindPercent),
                Math.max(100, headPercent),
                fields.maybe("first-contact").map(part -> part.as(FIRST_CONTACT)));
    }

    static SalesOwes salesOwes(Part part, Names names) {
        var fields =
                Fields.of(
                        part,
                        "contact-by",
                        "outcome-asked-after",
                        "return-proposed-after",
                        "returned-after",
                        "returned-as");
        var what = new Label("Eine Interaktion", "activity");
        var by = fields.need("contact-by");
        var activities =
                by.items().stream().map(one -> one.reference(names.activities(), what)).toList();
        if (activities.isEmpty() && by.isList()) {
            by.wrong(
                    new Label("Nichts gilt als Kontakt.", "Nothing counts as contact."),
                    new Label(
                            "Nennen Sie die Interaktionen, etwa „call“.",
                            "Name the activities, such as 'call'."));
        }
        int ask = fields.need("outcome-asked-after").as(Amounts.WORKING_TIME_FORM);
        var propose = fields.need("return-proposed-after");
        int proposed = propose.as(Amounts.WORKING_TIME_FORM);
        if (proposed < ask) {
            propose.wrong(
                    new Label(
                            "Die Rückgabe würde vorgeschlagen, bevor gefragt wird.",
                            "The return would be proposed before anybody is asked."),
                    new Label(
                            "Schreiben Sie mindestens „" + Amounts.workingTime(ask) + "“.",
                            "Write at least '" + Amounts.workingTime(ask) + "'."));
        }
        int last = Math.max(ask, proposed);
        return new SalesOwes(activities, ask, last, byItself(fields, last));
    }

    /// Both of the two keys, or none.
    private static Optional<SalesOwes.ByItself> byItself(Fields fields, int proposed) {
        var after = fields.maybe("returned-after");
        var as = fields.maybe("returned-as");
        if (after.isEmpty() && as.isEmpty()) return Optional.empty();
        var time = fields.need("returned-after");
        var reason = fields.need("returned-as");
        int minutes = time.as(Amounts.WORKING_TIME_FORM);
        if (!time.isMissing() && minutes < proposed) {
            time.wrong(
                    new Label(
                            "Der Lead ginge zurück, bevor die Rückgabe vorgeschlagen wird.",
                            "The lead would go back before its return is proposed."),
                    new Label(
                            "Schreiben Sie mindestens „" + Amounts.workingTime(proposed) + "“.",
                            "Write at least '" + Amounts.workingTime(proposed) + "'."));
        }
        return Optional.of(new SalesOwes.ByItself(Math.max(proposed, minutes), reason.text()));
    }

    /// Where the reason stands for which a lead goes back by itself.
    static Optional<Part> returnedAs(Part salesOwes) {
        return salesOwes.entriesIfAny().stream()
                .filter(entry -> entry.id().equals("returned-as"))
                .map(Part.Named::part)
                .findFirst();
    }

    static Yaml write(Clock clock) {
        var rows =
                LadderWriter.label(Yaml.block(), clock.label())
                        .with("answer-within", Amounts.workingTime(clock.minutes()))
                        .with("remind-at", clock.remindPercent() + " %")
                        .with("head-at", clock.headPercent() + " %");
        if (clock.firstContact().isEmpty()) return rows;
        return rows.with("first-contact", write(clock.firstContact().get()));
    }

    private static String write(Within within) {
        return switch (within) {
            case Within.SameDay() -> SAME_DAY;
            case Within.Minutes(var minutes) -> Amounts.workingTime((int) minutes);
        };
    }

    static Rows write(SalesOwes owes) {
        var rows =
                Yaml.block()
                        .with("contact-by", LadderWriter.words(owes.contactBy()))
                        .with("outcome-asked-after", Amounts.workingTime(owes.askMinutes()))
                        .with("return-proposed-after", Amounts.workingTime(owes.proposeMinutes()));
        if (owes.byItself().isEmpty()) return rows;
        var byItself = owes.byItself().get();
        return rows.with("returned-after", Amounts.workingTime(byItself.minutes()))
                .with("returned-as", byItself.reason());
    }
}
