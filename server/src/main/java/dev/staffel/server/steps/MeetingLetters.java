package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.mail.Letter;
import dev.staffel.server.mail.LetterTemplates;
import dev.staffel.server.mail.Letters;
import dev.staffel.server.mail.Mails;
import dev.staffel.server.mail.PlannedMail;
import dev.staffel.server.shell.Formats;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.users.Staff;
import dev.staffel.store.read.LeadList;
import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Writes the mails that bring a meeting to calendars, as it stands when they are handed over.
@Component
class MeetingLetters implements Letters {
    private static final List<String> PERSON =
            List.of(Meetings.INVITATION, Meetings.INVITATION + Meetings.OFF);
    private static final List<String> HOLDER = List.of(Meetings.OWN, Meetings.OWN + Meetings.OFF);

    private final Steps steps;
    private final LeadList leads;
    private final Meetings meetings;
    private final Mails mails;
    private final Staff staff;
    private final Messages messages;
    private final LetterTemplates templates;
    private final Calendars calendars;

    MeetingLetters(
            Steps steps,
            LeadList leads,
            Meetings meetings,
            Mails mails,
            Staff staff,
            Messages messages,
            LetterTemplates templates,
            Calendars calendars) {
        this.steps = steps;
        this.leads = leads;
        this.meetings = meetings;
        this.mails = mails;
        this.staff = staff;
        this.messages = messages;
        this.templates = templates;
        this.calendars = calendars;
    }

    /// They are planned with what they tell.
    @Override
    public boolean plan(boolean isOn) {
        return false;
    }

    @Override
    public Optional<Letter> write(PlannedMail mail, String base) {
        boolean isForPerson = PERSON.contains(mail.purpose());
        if (!isForPerson && !HOLDER.contains(mail.purpose())) return Optional.empty();
        var meeting = steps.find(mail.step()).filter(step -> isNeeded(mail, step));
        var row = meeting.flatMap(step -> leads.find(step.lead()));
        var host = staff.active(mail.staff());
        if (row.isEmpty() || host.isEmpty()) return Optional.empty();
        if (isForPerson && row.get().email().isEmpty()) return Optional.empty();
        mails.tells(mail, meeting.get().sequence());
        return Optional.of(letter(mail, meeting.get(), row.get(), host.get(), isForPerson));
    }

    /// Not when it stands otherwise by now, when that was told before, or when nobody knew of what is called off.
    private boolean isNeeded(PlannedMail mail, Step meeting) {
        boolean isOff = mail.purpose().endsWith(Meetings.OFF);
        boolean isSo = isOff ? meeting.state() == Step.State.CANCELLED : meeting.isOpen();
        var told = mails.toldBefore(mail, PERSON.contains(mail.purpose()) ? PERSON : HOLDER);
        boolean isNew = told.filter(sequence -> sequence >= meeting.sequence()).isEmpty();
        return isSo && isNew && (!isOff || told.isPresent());
    }

    private Letter letter(
            PlannedMail mail, Step meeting, LeadRow row, Caller.User host, boolean isForPerson) {
        var locale = Locale.of(staff.language(mail.staff()));
        var format = new Formats(locale, calendars.zone(), messages);
        var guest =
                isForPerson
                        ? Optional.of(new MeetingFile.Party(row.name(), row.email()))
                        : Optional.<MeetingFile.Party>empty();
        var file = meetings.file(meeting, row, host, guest, locale);
        boolean isOff = meeting.state() == Step.State.CANCELLED;
        var when = format.dateTime(meeting.due());
        var subject =
                messages.text(
                        locale,
                        isOff ? "steps.letter.off" : "steps.letter.subject",
                        file.title(),
                        when);
        var with = messages.text(locale, "steps.letter.with", host.name(), host.email());
        var lines =
                meeting.place().isEmpty()
                        ? List.of(when, with)
                        : List.of(when, meeting.place(), with);
        var html =
                templates.html(
                        "steps/letter",
                        Map.of(
                                "language",
                                locale.getLanguage(),
                                "subject",
                                subject,
                                "lines",
                                lines));
        var verb =
                isOff
                        ? MeetingFile.Verb.CANCEL
                        : isForPerson ? MeetingFile.Verb.REQUEST : MeetingFile.Verb.PUBLISH;
        return new Letter(
                subject,
                subject + "\n\n" + String.join("\n", lines) + "\n",
                html,
                Optional.of(
                        new Letter.Meeting(
                                guest.map(MeetingFile.Party::email),
                                host.email(),
                                verb.name(),
                                file.text(verb))));
    }
}
