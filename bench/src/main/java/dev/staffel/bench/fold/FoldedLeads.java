package dev.staffel.bench.fold;

import dev.staffel.engine.Claim;
import dev.staffel.engine.Driver;
import dev.staffel.engine.Effect;
import dev.staffel.engine.Engine;
import dev.staffel.engine.Folded;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.Row;
import dev.staffel.engine.Signal;
import dev.staffel.engine.SignalCodec;
import dev.staffel.engine.Trust;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/// Leads of a machine builder with 20 to 40 rows each over a year, the same for the same seed.
///
/// Most are visitors who read and download, many are known by form and list, some ask, few are offered and accepted.
public final class FoldedLeads {
    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");
    private static final byte[] EMPTY = new byte[0];
    private static final List<String> TOPICS =
            List.of("retrofit", "service", "automation", "new-machine");
    private static final List<String> TITLES =
            List.of("Leiter Instandhaltung", "GF", "Einkäufer", "Produktionsleiterin", "Ingenieur");
    private static final List<String> INDUSTRIES =
            List.of("Molkerei", "Pharma", "Banken", "Brauerei");

    private final SplittableRandom random;
    private final List<Claim> claims = new ArrayList<>();
    private final List<List<Row>> leads = new ArrayList<>();
    private final Engine engine;
    private long position;
    private Instant now = START;

    /// @param rows how many rows there are in all
    public FoldedLeads(Playbook playbook, long seed, int rows) {
        this.random = new SplittableRandom(seed);
        this.engine = new Engine(playbook);
        shapes();
        int left = rows;
        while (left > 0) {
            int length = left < 60 ? left : random.nextInt(20, 41);
            leads.add(lead(length));
            left -= length;
        }
    }

    /// Each lead's rows, in their order.
    public List<List<Row>> leads() {
        return leads;
    }

    public Engine engine() {
        return engine;
    }

    /// The claim of a shape.
    public Claim claim(int shape) {
        return claims.get(shape);
    }

    Driver driver() {
        return new Driver(_ -> engine, claims::get);
    }

    /// From the first row to the last.
    static Folded fold(Driver driver, List<Row> rows) {
        Folded folded = null;
        for (Row row : rows) folded = driver.fold(1, folded, row, List::of).folded();
        if (folded == null) throw new IllegalArgumentException("a lead without rows");
        return folded;
    }

    /// Each claim as often as it is made among 250: mostly pages and mails, few questions, one enquiry.
    private void shapes() {
        for (String topic : TOPICS) {
            for (int i = 0; i < 26; i++) page("/produkte/" + topic + "/" + i);
            for (int i = 0; i < 2; i++) page("/preise/" + topic + "/" + i);
            for (int i = 0; i < 4; i++) {
                claims.add(event("Paper Downloaded", topic).with("paper", topic + "-" + i));
            }
            claims.add(event("Data Sheet Downloaded", topic));
            claims.add(event("Webinar Attended", topic));
        }
        for (int i = 0; i < 30; i++) page("/unternehmen/" + i);
        for (int i = 0; i < 50; i++) claims.add(Claim.of("mail", "Email Opened"));
        for (int i = 0; i < 25; i++) claims.add(Claim.of("mail", "Email Link Clicked").tracked());
        claims.add(Claim.of("mail", "Email Replied"));
        claims.add(event("Technical Question Asked", "retrofit"));
        claims.add(event("Price Asked", "service"));
        claims.add(event("Quotation Requested", "retrofit"));
        claims.add(Claim.of("fair", "Fair Talk").with("fair", "interpack"));
    }

    private void page(String path) {
        var bare = Claim.of("website", "page");
        claims.add(
                new Claim(
                        bare.source(),
                        bare.event(),
                        path,
                        "",
                        "",
                        bare.actor(),
                        true,
                        bare.properties()));
    }

    private static Claim event(String name, String topic) {
        return Claim.of("website", name).with("topic", topic);
    }

    private List<Row> lead(int length) {
        var driver = driver();
        var rows = new ArrayList<Row>();
        now = START.plus(Duration.ofHours(random.nextInt(1_000)));
        Folded folded = null;
        while (rows.size() < length) {
            now = now.plus(Duration.ofMinutes(random.nextInt(20_000)));
            var row = next(rows.size());
            var step = driver.fold(1, folded, row, List::of);
            folded = step.folded();
            rows.add(row);
            for (Effect effect : step.effects()) {
                if (effect instanceof Effect.AskRoute asked && rows.size() + 2 <= length) {
                    for (Signal answer :
                            List.of(routed(asked.offer()), new Signal.Accepted(now, "anna"))) {
                        var answered =
                                row(SignalCodec.kind(answer), 0, SignalCodec.content(answer));
                        folded = driver.fold(1, folded, answered, List::of).folded();
                        rows.add(answered);
                    }
                }
            }
        }
        return rows;
    }

    private Row next(int place) {
        if (place == 1 || random.nextInt(12) == 0) {
            var news = new Signal.Learned(now, now, Trust.TRUSTED, news(place));
            return row(Row.Kind.LEARNED, 0, SignalCodec.content(news));
        }
        return row(Row.Kind.ACTED, random.nextInt(claims.size()), EMPTY);
    }

    private SortedMap<String, String> news(int place) {
        var news = new TreeMap<String, String>();
        if (place > 1) {
            news.put("wanted.quantity", "" + place);
            return news;
        }
        news.put("name", "Erika Muster");
        news.put("email", "erika@molkerei.example");
        news.put("title", TITLES.get(random.nextInt(TITLES.size())));
        news.put("account.name", "Molkerei Muster");
        news.put("account.industry", INDUSTRIES.get(random.nextInt(INDUSTRIES.size())));
        news.put("account.employees", "" + random.nextInt(10, 3_000));
        news.put("account.country", "DE");
        news.put("origin", "fair");
        news.put("consent.newsletter", "yes");
        return news;
    }

    private Signal routed(int offer) {
        var day = Duration.ofDays(1);
        return new Signal.Routed(
                now,
                offer,
                Optional.of("anna"),
                now.plus(day),
                now.plus(day),
                Optional.empty(),
                "turn");
    }

    private Row row(Row.Kind kind, int shape, byte[] content) {
        long millis = now.toEpochMilli();
        return new Row(++position, kind, shape, 80_000, millis, millis, false, 1, content);
    }
}
