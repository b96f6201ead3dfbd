package dev.staffel.server.steps;

import dev.staffel.server.access.Caller;
import dev.staffel.server.mail.Mails;
import dev.staffel.server.shell.Messages;
import dev.staffel.server.users.Staff;
import dev.staffel.store.read.LeadRow;
import dev.staffel.store.sql.Session;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Meetings for calendars, and who is to be told of their changes.
@Component
class Meetings {
    static final String INVITATION = "invitation";
    static final String OWN = "meeting";
    static final String OFF = "-off";

    private final Mails mails;
    private final Staff staff;
    private final Messages messages;
    private final Clock clock;

    Meetings(Mails mails, Staff staff, Messages messages, Clock clock) {
        this.mails = mails;
        this.staff = staff;
        this.messages = messages;
        this.clock = clock;
    }

    /// Plans the mails that tell of a meeting as it stands from now on.
    void tell(Session session, Step meeting, LeadRow lead) {
        if (meeting.kind() != StepKind.MEETING) return;
        var host = staff.active(session, hostId(meeting, lead));
        if (host.isEmpty()) return;
        var end = meeting.state() == Step.State.CANCELLED ? OFF : "";
        var by = host.get().id();
        if (meeting.invites().person())
            mails.planMeeting(session, INVITATION + end, by, lead.id(), meeting.id());
        if (meeting.invites().holder())
            mails.planMeeting(session, OWN + end, by, lead.id(), meeting.id());
    }

    /// Who holds the meeting: whom the step names, else whoever holds the lead.
    Optional<Caller.User> host(Step meeting, LeadRow lead) {
        return staff.active(hostId(meeting, lead));
    }

    private static String hostId(Step meeting, LeadRow lead) {
        return meeting.staff().map(UUID::toString).orElse(lead.holder());
    }

    /// For the person where there is a guest, else for somebody's own calendar.
    MeetingFile file(
            Step meeting,
            LeadRow lead,
            Caller.User host,
            Optional<MeetingFile.Party> guest,
            Locale locale) {
        var party = new MeetingFile.Party(host.name(), host.email());
        return new MeetingFile(
                meeting, title(meeting, lead, guest, locale), party, guest, clock.instant());
    }

    /// The person reads with whom it is, and the host with which person.
    private String title(
            Step meeting, LeadRow lead, Optional<MeetingFile.Party> guest, Locale locale) {
        var what =
                meeting.what().isEmpty()
                        ? messages.text(locale, "steps.kind.meeting")
                        : meeting.what();
        if (guest.isPresent()) return what;
        var who = lead.company().isEmpty() ? lead.name() : lead.name() + ", " + lead.company();
        return what + ": " + who;
    }
}
