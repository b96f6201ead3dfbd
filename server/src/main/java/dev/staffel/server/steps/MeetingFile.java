package dev.staffel.server.steps;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.parameter.Role;
import biweekly.property.Attendee;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.ProductId;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/// A meeting as calendars read it (RFC 5545): always under the same UID, with a sequence that grows with each change.
///
/// Its times are instants, so that every calendar shows them in its own zone, on both sides of a change of clocks.
///
/// @param title in a few words
/// @param host who holds the meeting
/// @param guest who is invited; nobody in a file that somebody takes for themselves
/// @param stamped when the file was made
record MeetingFile(Step meeting, String title, Party host, Optional<Party> guest, Instant stamped) {
    private static final String PRODUCT = "-//Staffel//Staffel//EN";

    /// Somebody with an address.
    record Party(String name, String email) {}

    /// What a calendar is to do with it (RFC 5546).
    enum Verb {
        /// Asks somebody to come, or tells them of a change.
        REQUEST,
        /// Tells of it, and asks nothing.
        PUBLISH,
        CANCEL
    }

    @SuppressWarnings("JavaUtilDate") // the type of the library
    String text(Verb verb) {
        var event = new VEvent();
        event.setUid(meeting.uid() + "@staffel");
        event.setDateTimeStamp(Date.from(stamped));
        event.setSequence(meeting.sequence());
        event.setDateStart(new DateStart(Date.from(meeting.due()), true));
        event.setDateEnd(new DateEnd(Date.from(meeting.ends().orElse(meeting.due())), true));
        event.setSummary(title);
        if (!meeting.place().isEmpty()) event.setLocation(meeting.place());
        event.setOrganizer(new Organizer(host.name(), host.email()));
        guest.ifPresent(party -> event.addAttendee(attendee(party)));
        event.setStatus(verb == Verb.CANCEL ? Status.cancelled() : Status.confirmed());
        var calendar = new ICalendar();
        calendar.setProductId(new ProductId(PRODUCT));
        calendar.setMethod(new Method(verb.name().toUpperCase(Locale.ROOT)));
        calendar.addEvent(event);
        return written(calendar);
    }

    private static Attendee attendee(Party party) {
        var attendee = new Attendee(party.name(), party.email());
        attendee.setRole(Role.ATTENDEE);
        attendee.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        attendee.setRsvp(true);
        return attendee;
    }

    private static String written(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory can be written", e);
        }
        return text.toString();
    }
}
