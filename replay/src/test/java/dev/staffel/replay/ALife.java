package dev.staffel.replay;

import dev.staffel.engine.Cause;
import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Fact;
import dev.staffel.engine.Folded;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.engine.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A lead that is lived through under one playbook, the same for the same seed: it acts, tells of itself, time passes, it is
/// offered, accepted and returned. Nobody moves it by hand.
final class ALife {
    static final List<Claim> CLAIMS =
            List.of(
                    Claim.of("none", "none"),
                    Claim.of("website", "Price Asked"),
                    Claim.of("website", "Technical Question Asked").with("topic", "retrofit"),
                    Claim.of("website", "Data Sheet Downloaded").with("topic", "service"),
                    Claim.of("website", "Webinar Attended").with("topic", "retrofit"),
                    Claim.of("mail", "Email Replied"),
                    Claim.of("website", "page"),
                    Claim.of("website", "Quotation Requested").with("topic", "retrofit"));
    private static final byte[] EMPTY = new byte[0];
    private static final List<String> TITLES = List.of("Leiter Instandhaltung", "GF", "Einkäufer");
    private static final List<String> RETURNS = List.of("no-budget", "no-project", "not-reached");

    private final SplittableRandom random;
    private final Engine engine;
    private final Driver driver;
    private final long lead;
    final List<Row> rows = new ArrayList<>();
    final List<Decided> decided = new ArrayList<>();
    private Instant now = APast.day(0);
    private @Nullable Folded folded; // null before the first row

    /// A fact and when it was decided.
    record Decided(Instant at, Fact fact) {}

    private ALife(long seed, long lead, Engine engine) {
        this.random = new SplittableRandom(seed * 31 + lead);
        this.lead = lead;
        this.engine = engine;
        this.driver = new Driver(_ -> engine, CLAIMS::get);
    }

    static ALife of(long seed, long lead, Engine engine) {
        var life = new ALife(seed, lead, engine);
        int length = life.random.nextInt(5, 40);
        for (int i = 0; i < length; i++) life.next();
        return life;
    }

    Past past() {
        return new Past(lead, rows);
    }

    /// The first instant after all of it.
    Instant end() {
        return now.plusMillis(1);
    }

    /// Folds all rows once more, in order, by a driver of its own.
    List<Decided> asRecorded() {
        var again = new ALife(0, lead, engine);
        rows.forEach(again::fold);
        return again.decided;
    }

    private void next() {
        pass(Duration.ofMinutes(random.nextInt(1, 30_000)));
        if (rows.isEmpty() || random.nextInt(6) == 0) {
            learn();
        } else {
            int claim = 1 + Math.min(random.nextInt(20), CLAIMS.size() - 2);
            if (claim == CLAIMS.size() - 1 && random.nextInt(4) > 0) claim = CLAIMS.size() - 2;
            feed(Row.Kind.ACTED, claim, EMPTY);
        }
        answer();
    }

    /// Time passes; what it decides is recorded.
    private void pass(Duration span) {
        var until = now.plus(span);
        while (folded != null) {
            var wake = engine.wakeAt(folded.lead(), now);
            if (wake.isEmpty() || !wake.get().isBefore(until)) break;
            now = wake.get();
            say(new Signal.TimePassed(now));
        }
        now = until;
    }

    private void learn() {
        var news = new TreeMap<String, String>();
        news.put("last-name", "Huber");
        news.put("email", "huber" + lead + "@example.com");
        news.put("origin", "website");
        news.put("topic-wanted", "retrofit");
        if (random.nextBoolean()) news.put("account.name", "Huber GmbH");
        if (random.nextBoolean()) {
            news.put("title", TITLES.get(random.nextInt(TITLES.size())));
            news.put("account.industry", "Molkerei");
            news.put("account.employees", "" + random.nextInt(10, 2_000));
            news.put("account.country", "DE");
        }
        say(new Signal.Learned(now, now, Trust.STAFF, news));
    }

    /// Sales answers an offer, or lets it lie.
    private void answer() {
        var open = folded == null ? Optional.empty() : folded.lead().process().offer();
        if (open.isEmpty() || random.nextInt(3) == 0) return;
        pass(Duration.ofHours(random.nextInt(1, 60)));
        if (random.nextBoolean()) {
            say(new Signal.Accepted(now, "sue"));
        } else {
            var reason = RETURNS.get(random.nextInt(RETURNS.size()));
            say(new Signal.Returned(now, "sue", reason, ""));
        }
    }

    private void say(Signal signal) {
        feed(SignalCodec.kind(signal), 0, SignalCodec.content(signal));
    }

    private void feed(Row.Kind kind, int shape, byte[] content) {
        long at = now.toEpochMilli();
        var row = new Row(rows.size() + 1L, kind, shape, 0, at, at, false, 1, content);
        for (Effect effect : fold(row)) {
            if (effect instanceof Effect.AskRoute asked) route(asked.offer());
        }
    }

    private void route(int offer) {
        var deadline = now.plus(Duration.ofDays(2));
        say(
                new Signal.Routed(
                        now, offer, Optional.of("sue"), now, deadline, Optional.empty(), "turn"));
    }

    private List<Effect> fold(Row row) {
        var known = List.copyOf(rows);
        var step = driver.fold(lead, folded, row, () -> known);
        folded = step.folded();
        rows.add(row);
        var at = folded.lead().at();
        step.facts().forEach(fact -> decided.add(new Decided(at, fact)));
        return step.effects();
    }

    /// Until the first offer: when the lead entered which stage by which way.
    List<String> entriesUntilOffered() {
        var entries = new ArrayList<String>();
        for (Decided one : decided) {
            if (one.fact() instanceof Fact.Passed passed
                    && passed.cause().kind() == Cause.Kind.CRITERIA
                    && isByEntry(passed.to())) {
                entries.add(one.at() + " " + passed.to() + " " + passed.cause().detail());
            }
            if (one.fact() instanceof Fact.Offered offered) {
                entries.add(one.at() + " offered to " + offered.desk());
                break;
            }
        }
        return entries;
    }

    private boolean isByEntry(String stage) {
        return !engine.playbook().agreement().ladder().stage(stage).entries().isEmpty();
    }

    /// The same of a what-if.
    static List<String> entriesUntilOffered(LeadRun run) {
        var offered = run.handovers().isEmpty() ? null : run.handovers().getFirst();
        var entries = new ArrayList<String>();
        for (Crossing crossing : run.crossings()) {
            if (offered == null || !crossing.at().isAfter(offered.at())) {
                entries.add(crossing.at() + " " + crossing.stage() + " " + crossing.entry());
            }
        }
        if (offered != null) entries.add(offered.at() + " offered to " + offered.desk());
        return entries;
    }

    static Map<String, Engine> engines() {
        var fitUnknown = "grade: \"?\"\n              interest: at least 60";
        return new TreeMap<>(
                Map.of(
                        "shipped", APast.engine("", ""),
                        "lower", APast.engine(fitUnknown, fitUnknown.replace("60", "30")),
                        "higher", APast.engine(fitUnknown, fitUnknown.replace("60", "95"))));
    }
}
