package dev.staffel.server.leads;

import dev.staffel.engine.questionnaire.Level;
import dev.staffel.engine.stage.Stage;
import dev.staffel.server.api.Cursor;
import dev.staffel.store.desks.SalesStages;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.LeadCondition;
import dev.staffel.store.read.LeadFilter;
import dev.staffel.store.read.LeadSort;
import dev.staffel.store.read.PassageCondition;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// Reads what was asked of the list of leads from the parameters of an address; a word that is not understood asks for
/// nothing.
///
/// Parameters: `q`, `stage` and `grade` (several), `interestFrom`, `interestTo`, `holder` (`me`, `marketing`, `desk`,
/// `head`, `seller` or a user's id), `desk`, `source` (its number), `country`, `industry`, `persona`, `topic`, `maturity`
/// (`learning`, `comparing`, `deciding`: at least), `level` (`cold`, `warm`, `hot`), `seen` (`within-30` or `not-30`, in days), `next` (`none`: sales works on
/// it without a dated next step), `createdFrom`, `createdTo`,
/// `entered` (a stage) with `from` and `to` (days, both included), and of that stage: `went` (`on` or `elsewhere` from it,
/// `again` into it, `skipped` it), `ledTo` (another stage) and `stayed` (at least so many minutes); `sort`, `cursor`.
@Component
public final class LeadQueries {
    /// The parameters that filter.
    public static final List<String> FILTERS =
            List.of(
                    "q",
                    "stage",
                    "grade",
                    "interestFrom",
                    "interestTo",
                    "holder",
                    "desk",
                    "source",
                    "country",
                    "industry",
                    "persona",
                    "topic",
                    "maturity",
                    "level",
                    "seen",
                    "next",
                    "createdFrom",
                    "createdTo",
                    "entered",
                    "from",
                    "to",
                    "went",
                    "ledTo",
                    "stayed");

    /// How leads may have gone through the stage that they entered.
    public static final List<String> WENT = List.of("on", "elsewhere", "again", "skipped");

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9998, 12, 31);

    private final PlaybookVersions versions;
    private final Clock clock;

    LeadQueries(PlaybookVersions versions, Clock clock) {
        this.versions = versions;
        this.clock = clock;
    }

    /// For those who have no pages, such as the command line.
    public static LeadQueries on(PlaybookVersions versions, Clock clock) {
        return new LeadQueries(versions, clock);
    }

    /// Reads a question.
    ///
    /// @param asked the values of a parameter, none when it was not given
    /// @param me the id of the user who asks, for `holder=me`; empty for a program
    public LeadQuery read(Function<String, ? extends Collection<String>> asked, String me) {
        var words = new Words(asked);
        return new LeadQuery(
                filter(words, me),
                LeadSort.of(words.one("sort")).orElse(LeadSort.USUAL),
                behind(words.one("cursor")));
    }

    /// The place that a cursor tells; nothing where it is none of this list.
    public static Optional<LeadSort.Behind> behind(String cursor) {
        try {
            return Cursor.read(cursor, 2)
                    .map(last ->
                            new LeadSort.Behind(
                                    last.values().getFirst(),
                                    Long.parseLong(last.values().getLast())));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private LeadFilter filter(Words words, String me) {
        var filter = LeadFilter.ALL.searching(words.one("q"));
        var stages = words.all("stage");
        if (!stages.isEmpty()) filter = filter.and(new LeadCondition.Stages(stages));
        var grades = words.all("grade");
        if (!grades.isEmpty()) filter = filter.and(new LeadCondition.Grades(grades));
        filter = interest(filter, words);
        filter = holder(filter, words, me);
        filter = traits(filter, words);
        return times(filter, words);
    }

    private static LeadFilter interest(LeadFilter filter, Words words) {
        if (!words.has("interestFrom") && !words.has("interestTo")) return filter;
        return filter.and(
                new LeadCondition.Interest(
                        words.number("interestFrom", 0),
                        words.number("interestTo", Integer.MAX_VALUE)));
    }

    private static LeadFilter holder(LeadFilter filter, Words words, String me) {
        var next = filter;
        if (words.has("desk")) next = next.and(new LeadCondition.AtDesk(words.one("desk")));
        var holder = words.one("holder");
        return switch (holder) {
            case "" -> next;
            case "me" -> next.and(new LeadCondition.HeldBySeller(me));
            case "marketing", "desk", "head", "seller" ->
                    next.and(new LeadCondition.HeldBy(holder));
            default -> next.and(new LeadCondition.HeldBySeller(holder));
        };
    }

    private static LeadFilter traits(LeadFilter filter, Words words) {
        var next = filter;
        if (words.number("source", 0) > 0)
            next = next.and(new LeadCondition.FromSource(words.number("source", 0)));
        if (words.has("country"))
            next = next.and(new LeadCondition.InCountry(words.one("country")));
        if (words.has("industry"))
            next = next.and(new LeadCondition.InIndustry(words.one("industry")));
        if (words.has("persona"))
            next = next.and(new LeadCondition.OfPersona(words.one("persona")));
        if (words.has("topic")) next = next.and(new LeadCondition.OnTopic(words.one("topic")));
        for (Level level : Level.values())
            if (words.one("level").equals(word(level)))
                next = next.and(new LeadCondition.OfLevel(level));
        return switch (words.one("maturity")) {
            case "learning" -> next.and(new LeadCondition.Maturity(1));
            case "comparing" -> next.and(new LeadCondition.Maturity(2));
            case "deciding" -> next.and(new LeadCondition.Maturity(3));
            default -> next;
        };
    }

    /// The word of a level in addresses, in JSON and in message keys.
    static String word(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }

    private LeadFilter times(LeadFilter filter, Words words) {
        var next = filter;
        var seen = words.one("seen");
        if (seen.startsWith("within-"))
            next = days(seen, 7).map(LeadCondition.SeenSince::new).map(next::and).orElse(next);
        if (seen.startsWith("not-"))
            next = days(seen, 4).map(LeadCondition.NotSeenSince::new).map(next::and).orElse(next);
        var playbook = versions.playbook(versions.inForce().number());
        if (words.one("next").equals("none"))
            next = next.and(new LeadCondition.WithoutNextStep(SalesStages.worked(playbook)));
        var zone = playbook.zone();
        if (words.has("createdFrom") || words.has("createdTo"))
            next =
                    next.and(
                            new LeadCondition.Created(
                                    start(words.day("createdFrom", FIRST_DAY), zone),
                                    end(words.day("createdTo", LAST_DAY), zone)));
        if (words.has("entered")) next = passages(next, words, zone);
        return next;
    }

    private LeadFilter passages(LeadFilter filter, Words words, ZoneId zone) {
        var stage = words.one("entered");
        var firstDay = words.day("from", FIRST_DAY);
        var from = start(firstDay, zone);
        var until = end(words.day("to", LAST_DAY), zone);
        var next =
                filter.and(
                        switch (words.one("went")) {
                            case "on" ->
                                    new PassageCondition.LedTo(stage, onFrom(stage), from, until);
                            case "elsewhere" ->
                                    new PassageCondition.LedElsewhere(
                                            stage, onFrom(stage), from, until);
                            case "again" ->
                                    new PassageCondition.EnteredAgain(
                                            stage, (int) firstDay.toEpochDay(), from, until);
                            case "skipped" -> new PassageCondition.Skipped(stage, from, until);
                            default -> new PassageCondition.Entered(stage, from, until);
                        });
        if (words.has("ledTo"))
            next =
                    next.and(
                            new PassageCondition.LedTo(
                                    stage, List.of(words.one("ledTo")), from, until));
        if (words.number("stayed", -1) < 0) return next;
        var least = Duration.ofMinutes(words.number("stayed", 0));
        return next.and(new PassageCondition.Stayed(stage, least, from, until));
    }

    /// The stages further on the way, by the ladder in force.
    private List<String> onFrom(String stage) {
        var ladder = versions.playbook(versions.inForce().number()).agreement().ladder();
        return ladder.stages().stream()
                .map(Stage::id)
                .filter(to -> ladder.knows(stage) && ladder.isForward(stage, to))
                .toList();
    }

    private Optional<Instant> days(String seen, int from) {
        try {
            int days = Integer.parseInt(seen.substring(from));
            return days < 1 || days > 3_660
                    ? Optional.empty()
                    : Optional.of(clock.instant().minus(Duration.ofDays(days)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Instant start(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }

    private static Instant end(LocalDate day, ZoneId zone) {
        return start(day.plusDays(1), zone);
    }

    /// The parameters as they were given.
    private record Words(Function<String, ? extends Collection<String>> asked) {
        List<String> all(String name) {
            return asked.apply(name).stream()
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .sorted()
                    .toList();
        }

        String one(String name) {
            var all = all(name);
            return all.isEmpty() ? "" : all.getFirst();
        }

        boolean has(String name) {
            return !one(name).isEmpty();
        }

        int number(String name, int otherwise) {
            try {
                return has(name) ? Integer.parseInt(one(name)) : otherwise;
            } catch (NumberFormatException e) {
                return otherwise;
            }
        }

        LocalDate day(String name, LocalDate otherwise) {
            try {
                var day = has(name) ? LocalDate.parse(one(name)) : otherwise;
                return day.isBefore(FIRST_DAY) || day.isAfter(LAST_DAY) ? otherwise : day;
            } catch (DateTimeException e) {
                return otherwise;
            }
        }
    }
}
