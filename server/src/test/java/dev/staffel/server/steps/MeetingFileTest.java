package dev.staffel.server.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// A meeting in a calendar stays the same meeting, whatever becomes of it.
class MeetingFileTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final UUID UID = UUID.fromString("6f9619ff-8b86-4d01-b42d-00cf4fc964ff");
    private static final MeetingFile.Party SAM =
            new MeetingFile.Party("Sam Müller", "sam@example.com");

    private static Step at(String local, int sequence) {
        var due = LocalDateTime.parse(local).atZone(BERLIN).toInstant();
        return new Step(
                7,
                1,
                StepKind.MEETING,
                due,
                true,
                Optional.of(due.plus(45, ChronoUnit.MINUTES)),
                Optional.empty(),
                "Beratung, Linie 2; Angebot",
                "Halle 4",
                Optional.empty(),
                Optional.empty(),
                "",
                0,
                Step.State.OPEN,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                UID,
                sequence,
                Invites.NOBODY);
    }

    private static String text(Step step, MeetingFile.Verb verb, Optional<MeetingFile.Party> to) {
        var stamped = Instant.parse("2026-03-20T09:00:00Z");
        return new MeetingFile(step, step.what(), SAM, to, stamped).text(verb);
    }

    @Test
    void nineInTheMorningIsAnHourSoonerOnceSummerTimeHasBegun() {
        var before = text(at("2026-03-27T09:00", 0), MeetingFile.Verb.PUBLISH, Optional.empty());
        var after = text(at("2026-03-30T09:00", 0), MeetingFile.Verb.PUBLISH, Optional.empty());

        assertThat(before).contains("DTSTART:20260327T080000Z", "DTEND:20260327T084500Z");
        assertThat(after).contains("DTSTART:20260330T070000Z", "DTEND:20260330T074500Z");
    }

    @Test
    void aMovedMeetingIsTheSameUnderAHigherSequence() {
        var first = text(at("2026-10-24T09:00", 0), MeetingFile.Verb.PUBLISH, Optional.empty());
        var moved = text(at("2026-10-26T09:00", 1), MeetingFile.Verb.PUBLISH, Optional.empty());

        assertThat(first).contains("UID:" + UID + "@staffel", "SEQUENCE:0");
        assertThat(moved)
                .contains("UID:" + UID + "@staffel", "SEQUENCE:1", "DTSTART:20261026T080000Z");
    }

    @Test
    void anInvitationAsksThePersonAndNamesTheHost() {
        var guest = Optional.of(new MeetingFile.Party("Anna Ott", "anna@example.org"));
        var text = text(at("2026-06-01T14:30", 0), MeetingFile.Verb.REQUEST, guest);

        assertThat(text.replace("\r\n ", ""))
                .contains("METHOD:REQUEST", "STATUS:CONFIRMED", "LOCATION:Halle 4")
                .contains("SUMMARY:Beratung\\, Linie 2\\; Angebot")
                .contains("ORGANIZER;CN=Sam Müller:mailto:sam@example.com")
                .containsPattern("ATTENDEE;[^\r]*RSVP=TRUE[^\r]*:mailto:anna@example\\.org");
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(75));
    }

    @Test
    void whatIsCalledOffSaysSo() {
        var text = text(at("2026-06-01T14:30", 2), MeetingFile.Verb.CANCEL, Optional.empty());

        assertThat(text).contains("METHOD:CANCEL", "STATUS:CANCELLED", "SEQUENCE:2");
    }
}
