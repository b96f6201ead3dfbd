package dev.staffel.engine;

import dev.staffel.engine.stage.Decider;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Random histories of a few leads, the same for the same seed: whatever can happen happens, in any order.
final class Histories {
    private static final List<String> ACTIVITIES =
            List.of(
                    "enquiry",
                    "price-question",
                    "question",
                    "question",
                    "fair",
                    "webinar",
                    "reply",
                    "reply",
                    "paper",
                    "paper",
                    "paper",
                    "newsletter",
                    "brochure",
                    "pricing-page",
                    "product-page",
                    "product-page",
                    "careers",
                    "no-need",
                    "mail-opened",
                    "mail-click",
                    "call",
                    "unheard-of");
    private static final List<Map.Entry<String, String>> NEWS =
            List.of(
                    Map.entry("name", "Erika"),
                    Map.entry("name", ""),
                    Map.entry("email", "e@x.example"),
                    Map.entry("phone", "0123"),
                    Map.entry("role", "engineering"),
                    Map.entry("title", "Betriebsleiter"),
                    Map.entry("title", "GF"),
                    Map.entry("seniority", "head"),
                    Map.entry("account.industry", "food"),
                    Map.entry("account.staff", "180"),
                    Map.entry("account.staff", "many"),
                    Map.entry("account.country", "DE"),
                    Map.entry("account.country", "US"),
                    Map.entry("consent.web_tracking", "no"),
                    Map.entry("consent.web_tracking", "yes"));
    private static final List<String> STAGES =
            List.of(
                    "mgl",
                    "mql",
                    "handover",
                    "sal",
                    "sql",
                    "opportunity",
                    "won",
                    "recycled",
                    "lost");
    private static final int LEADS = 3;

    /// Something that happens in a world at an instant.
    record Doing(Instant at, Consumer<World> what) {}

    private final SplittableRandom random;
    private final int versions;
    private final List<Doing> doings = new ArrayList<>();
    private Instant now = Story.instant(0, 9);

    private Histories(long seed, int versions) {
        this.random = new SplittableRandom(seed);
        this.versions = versions;
    }

    static List<Doing> of(long seed, int length) {
        return of(seed, length, 3);
    }

    /// @param versions how many versions of the playbook there are
    static List<Doing> of(long seed, int length, int versions) {
        var history = new Histories(seed, versions);
        for (int i = 0; i < length; i++) history.next();
        return history.doings;
    }

    static World live(List<Doing> doings, Engines engines, boolean hourly) {
        var world = new World(engines, Story.instant(0, 0), hourly);
        for (Doing doing : doings) {
            world.until(doing.at());
            doing.what().accept(world);
        }
        return world;
    }

    private void next() {
        pause();
        switch (random.nextInt(40)) {
            case 0 -> merge();
            case 1 -> undo();
            case 2 -> strike();
            case 3 -> version();
            case 4, 5, 6 -> moved();
            case 7, 8, 9 -> accepted();
            case 10, 11 -> returned();
            case 12 -> reassigned();
            case 13, 14, 15, 16, 17, 18, 19 -> learned();
            case 20 -> overrideEnded();
            case 21 -> asked();
            default -> did();
        }
    }

    private void pause() {
        now =
                switch (random.nextInt(10)) {
                    case 0, 1 -> now;
                    case 2, 3, 4, 5 -> now.plus(Duration.ofMinutes(random.nextInt(1, 600)));
                    case 6, 7, 8 -> now.plus(Duration.ofHours(random.nextInt(1, 200)));
                    default -> now.plus(Duration.ofDays(random.nextInt(1, 60)));
                };
    }

    private void at(Consumer<World> what) {
        doings.add(new Doing(now, what));
    }

    private long lead() {
        return random.nextInt(LEADS) + 1L;
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private void did() {
        long subject = lead();
        var claim = Claim.of("website", oneOf(ACTIVITIES));
        if (random.nextBoolean())
            claim = claim.with("topic", oneOf(List.of("retrofit", "service")));
        if (random.nextBoolean()) claim = claim.with("thing", oneOf(List.of("a", "b", "c")));
        if (random.nextBoolean()) claim = claim.tracked();
        var done = claim;
        long amount = random.nextInt(1_000);
        boolean late = random.nextInt(8) == 0;
        var happened = late ? now.minus(Duration.ofHours(random.nextInt(2_000))) : now;
        boolean history = late && random.nextBoolean();
        at(world -> world.did(subject, done, amount, happened, history));
    }

    private void learned() {
        long subject = lead();
        var news = new TreeMap<String, String>();
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            var item = oneOf(NEWS);
            news.put(item.getKey(), item.getValue());
        }
        var signal = new Signal.Learned(now, now, oneOf(List.of(Trust.values())), news);
        at(world -> world.learned(subject, signal));
    }

    private void accepted() {
        var by = oneOf(List.of("anna", "ben"));
        say(new Signal.Accepted(now, by));
    }

    private void returned() {
        var reasons =
                List.of(
                        "no-project",
                        "no-budget",
                        "wrong-data",
                        "other-topic",
                        "not-reached",
                        "no such");
        say(new Signal.Returned(now, "anna", oneOf(reasons), "text"));
    }

    private void reassigned() {
        var desk = oneOf(List.of("sales", "requalification"));
        var seller = random.nextInt(3) > 0 ? Optional.of("carla") : Optional.<String>empty();
        say(new Signal.Reassigned(now, "boss", desk, seller, "territory"));
    }

    /// At a full hour, because the end of what it overrules is then one too.
    private void moved() {
        now = now.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        var decider = oneOf(List.of(Decider.values()));
        say(new Signal.Moved(now, "user", decider, oneOf(STAGES), "reason"));
    }

    private void overrideEnded() {
        say(new Signal.OverrideEnded(now, "user", "reason"));
    }

    private void asked() {
        var items = List.of("name", "contact", Debt.ofAttribute("phone"), "no such");
        say(new Signal.DataAsked(now, "anna", List.of(oneOf(items), oneOf(items)), "text"));
    }

    private void say(Signal signal) {
        long lead = lead();
        at(world -> world.say(lead, signal));
    }

    private void merge() {
        long gone = lead();
        long into = lead();
        at(world -> world.merge(gone, into));
    }

    private void undo() {
        long gone = lead();
        at(world -> world.undoMerge(gone));
    }

    private void strike() {
        long lead = lead();
        int every = random.nextInt(1, 4);
        at(world -> world.strike(lead, every));
    }

    private void version() {
        int version = random.nextInt(versions) + 1;
        at(world -> world.inForce(version));
    }
}
