package dev.staffel.server;

import dev.staffel.server.explanation.ExplanationText;
import dev.staffel.server.explanation.Explanations;
import dev.staffel.server.users.People;
import dev.staffel.store.Store;
import dev.staffel.store.leads.PastLeads;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.read.LeadKeys;
import dev.staffel.store.sql.Sql;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// `explain LEAD`: why a lead stands where it stands, or stood at an instant.
final class ExplainCommand {
    private static final String AS_OF = "--as-of";
    private static final String LANGUAGE = "--language";
    private static final Asked.Usage USAGE =
            new Asked.Usage(
                    "explain LEAD [--as-of INSTANT] [--language de|en]",
                    1,
                    Set.of(),
                    Set.of(AS_OF, LANGUAGE));
    private static final PoolSettings POOL = new PoolSettings("command", 4, Duration.ofMinutes(1));

    private ExplainCommand() {}

    static int run(List<String> arguments, Map<String, String> environment) throws Options.Trouble {
        Asked asked = USAGE.read(arguments, environment);
        ZoneId zone = ZoneId.systemDefault();
        Clock clock = Clock.system(zone);
        Optional<String> wanted = asked.value(AS_OF);
        Instant asOf = wanted.isPresent() ? instant(wanted.get(), zone) : clock.instant();
        String who = asked.word(0);
        try (Beside beside = Beside.open(asked.installation())) {
            Sql sql = beside.database().sql(POOL);
            Store store = Store.on(sql);
            long lead =
                    new LeadKeys(sql)
                            .named(who)
                            .orElseThrow(() ->
                                    trouble(
                                            "There is no lead %s: neither a number, nor an e-mail address, nor a user id."
                                                    .formatted(who)));
            var explanation =
                    new Explanations(
                                    new PastLeads(sql, store.folding(clock)),
                                    store.versions(),
                                    People.on(sql, store.versions(), clock)::name)
                            .of(lead, asOf, asked.value(LANGUAGE).orElse("en"))
                            .orElseThrow(() ->
                                    trouble("%s was no lead yet at %s.".formatted(who, asOf)));
            System.out.print(ExplanationText.of(explanation, zone));
        }
        return 0;
    }

    /// An instant, or a day, of which the end is meant.
    private static Instant instant(String text, ZoneId zone) throws Options.Trouble {
        try {
            return text.length() == "2026-01-31".length()
                    ? LocalDate.parse(text)
                            .plusDays(1)
                            .atStartOfDay(zone)
                            .toInstant()
                            .minusMillis(1)
                    : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw trouble(
                    "%s is no instant; write it like 2026-01-31T16:00:00Z, or 2026-01-31 for the end of a day."
                            .formatted(text));
        }
    }

    private static Options.Trouble trouble(String text) {
        return new Options.Trouble(List.of(text));
    }
}
