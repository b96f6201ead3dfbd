package dev.staffel.server.notices;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/// How a user wants to be told. Whatever they choose, offers stand in their inbox.
///
/// @param notices whether notices appear on open pages
/// @param mails whether offers, reminders and escalations come by mail too
/// @param quiet hours in which neither comes; mails wait for their end
public record NoticeChoice(boolean notices, boolean mails, Optional<Quiet> quiet) {
    /// As long as nobody has chosen.
    static final NoticeChoice USUAL = new NoticeChoice(true, true, Optional.empty());

    /// Hours of each day; over midnight where they end before they begin.
    public record Quiet(LocalTime from, LocalTime until) {
        public Quiet {
            if (from.equals(until))
                throw new IllegalArgumentException("quiet hours end when they begin: " + from);
        }

        boolean holds(LocalTime time) {
            return from.isBefore(until)
                    ? !time.isBefore(from) && time.isBefore(until)
                    : !time.isBefore(from) || time.isBefore(until);
        }
    }

    /// Whether a notice may appear now.
    boolean maySpeak(Instant now, ZoneId zone) {
        return notices && !isQuiet(now, zone);
    }

    private boolean isQuiet(Instant now, ZoneId zone) {
        return quiet.filter(hours -> hours.holds(now.atZone(zone).toLocalTime())).isPresent();
    }

    /// When a mail may go: now, or at the end of the quiet hours that run.
    public Instant mailAt(Instant now, ZoneId zone) {
        if (!isQuiet(now, zone)) return now;
        var until = quiet.orElseThrow().until();
        var here = now.atZone(zone);
        var end = here.toLocalDate().atTime(until).atZone(zone);
        return (end.isAfter(here) ? end : here.toLocalDate().plusDays(1).atTime(until).atZone(zone))
                .toInstant();
    }
}
