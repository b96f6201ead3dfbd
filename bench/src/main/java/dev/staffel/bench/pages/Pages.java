package dev.staffel.bench.pages;

import dev.staffel.bench.Measure;
import dev.staffel.bench.Named;
import dev.staffel.bench.ThrowawayDatabase;
import dev.staffel.server.StaffPlane;
import dev.staffel.server.access.Role;
import dev.staffel.server.health.Meters;
import dev.staffel.server.mail.SealingKey;
import dev.staffel.server.sources.PublicPort;
import dev.staffel.server.users.Sessions;
import dev.staffel.server.users.Staff;
import dev.staffel.store.Store;
import dev.staffel.store.erasure.ErasureList;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.postgres.Database;
import dev.staffel.store.postgres.EmbeddedPostgres;
import dev.staffel.store.postgres.EmbeddedSettings;
import dev.staffel.store.postgres.PoolSettings;
import dev.staffel.store.read.LeadList;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The staff pages with a million leads and ten million signals, as a browser on the same machine waits for them.
///
/// With `STAFFEL_BENCH_DATA` naming a folder, the filled database is kept there for the next run; with
/// `STAFFEL_BENCH_LEADS` there are fewer or more leads.
public final class Pages implements Named {
    private static final PoolSettings POOL = new PoolSettings("bench", 10, Duration.ofSeconds(30));
    private static final long LEADS = 1_000_000;
    private static final int TIMES = 200;

    @Override
    public String name() {
        return "pages";
    }

    @Override
    public List<Measure> run() throws Exception {
        var leads = Optional.ofNullable(System.getenv("STAFFEL_BENCH_LEADS"));
        long wanted = leads.map(Long::parseLong).orElse(LEADS);
        var kept = System.getenv("STAFFEL_BENCH_DATA");
        if (kept == null) {
            try (var database = new ThrowawayDatabase()) {
                return measure(database.database(), wanted, TIMES);
            }
        }
        var postgres = EmbeddedPostgres.start(EmbeddedSettings.in(Path.of(kept)));
        try (var database = Database.start(postgres.address())) {
            new PlaybookVersions(database.unpooled()).publishFirst();
            return measure(database, wanted, TIMES);
        } finally {
            postgres.close();
        }
    }

    /// @param times how often each page is asked for
    static List<Measure> measure(Database database, long leads, int times) throws Exception {
        var sql = database.sql(POOL);
        var parts = new ArrayList<Object>();
        parts.addAll(
                List.of(
                        Clock.systemUTC(),
                        database,
                        sql,
                        Store.on(database),
                        new ErasureList(Path.of("target", "erasures.json")),
                        new SealingKey(Path.of("target", "secret.key")),
                        new PublicPort(1),
                        Meters.create()));
        try (var staff = new StaffPlane(0, Optional.empty(), parts)) {
            staff.start();
            var big = new BigLeads(database.unpooled());
            var counted = big.fill(staff, leads);
            System.err.printf(
                    "%,d leads, %,d signals, %s%n",
                    counted.leads(), counted.signals(), counted.size());
            return time(staff, big, counted, times);
        }
    }

    private static List<Measure> time(
            StaffPlane staff, BigLeads big, BigLeads.Counted counted, int times) throws Exception {
        var user =
                staff.part(Staff.class)
                        .ensure("bench@example.org", "Bench", Set.of(Role.HEAD_OF_SALES));
        var session = staff.part(Sessions.class).open(user);
        var measures = new ArrayList<Measure>();
        try (var asking = new Asking(staff.address().orElseThrow(), session)) {
            for (var page : pages(big, staff.part(LeadList.class), asking).entrySet()) {
                var took = asking.time(page.getValue(), times);
                measures.add(
                        new Measure(
                                page.getKey(),
                                took.toString(),
                                "%,d leads, %,d signals"
                                        .formatted(counted.leads(), counted.signals()),
                                "p95 < 100 ms"));
                System.err.println(page.getKey() + ": " + took);
            }
        }
        return measures;
    }

    private static Map<String, List<String>> pages(BigLeads big, LeadList list, Asking asking)
            throws Exception {
        var pages = new LinkedHashMap<String, List<String>>();
        pages.put("Leads, as they open", List.of("/leads"));
        for (String sort :
                List.of(
                        "-interest",
                        "activity",
                        "-activity",
                        "created",
                        "-created",
                        "name",
                        "-name")) pages.put("Leads by " + sort, List.of("/leads?sort=" + sort));
        for (String sort : List.of("interest", "activity", "created", "name"))
            pages.put("Leads by " + sort + ", 100 pages on", List.of(deep(asking, sort)));
        pages.put("Leads in one stage", each("stage", List.of("mgl", "mql", "sal", "won", "lost")));
        pages.put(
                "Leads in one stage, newest",
                each("sort=created&stage", List.of("mgl", "mql", "sal", "won", "lost")));
        pages.put(
                "Leads with one grade", each("grade", List.of("A", "B", "C", "D", "E", "F", "?")));
        pages.put(
                "Leads of an interest",
                List.of(
                        "/leads?interestFrom=60",
                        "/leads?interestFrom=20&interestTo=30&sort=name"));
        pages.put(
                "Leads of a holder",
                each("holder", List.of("me", "marketing", "desk", "head", "seller", "seller-7")));
        pages.put("Leads of a desk", each("desk", List.of("sales", "requalification")));
        pages.put("Leads of a source", each("source", List.of("12", "15", "20")));
        pages.put("Leads of a country", each("country", list.countries()));
        pages.put("Leads of an industry", each("industry", list.industries()));
        pages.put(
                "Leads on a topic",
                each(
                        "topic",
                        List.of(
                                "new-machine",
                                "retrofit",
                                "service",
                                "condition-monitoring",
                                "careers")));
        pages.put(
                "Leads of a maturity",
                each("maturity", List.of("learning", "comparing", "deciding")));
        pages.put(
                "Leads last seen",
                each("seen", List.of("within-7", "within-90", "not-30", "not-180")));
        pages.put("Leads that entered a stage in a month", entered());
        pages.put(
                "Leads by three filters",
                List.of(
                        "/leads?stage=mql&country=CH&grade=A",
                        "/leads?holder=seller&country=LU&maturity=comparing",
                        "/leads?industry=Industry+70&country=LI&sort=name"));
        pages.put("Leads found by a name", each("q", big.someWords()));
        pages.put(
                "Leads found by a name's beginning",
                each("q", big.someWords().stream().map(word -> word.substring(0, 3)).toList()));
        pages.put("Leads found by one letter", each("q", List.of("a", "m", "s", "gmbh")));
        pages.put("Lead", big.someLeads().stream().map(id -> "/leads/" + id).toList());
        pages.put(
                "Lead, chart of its interest",
                big.someLeads().stream().map(id -> "/leads/" + id + "/interest").toList());
        pages.put("Inbox", List.of("/inbox"));
        pages.put("Funnel", List.of("/funnel"));
        return pages;
    }

    private static List<String> entered() {
        var paths = new ArrayList<String>();
        for (String stage : List.of("mgl", "mql", "sal", "won")) {
            paths.add("/leads?entered=" + stage + "&from=2025-06-01&to=2025-06-30");
        }
        return paths;
    }

    private static List<String> each(String parameter, List<String> values) {
        return values.stream()
                .map(value ->
                        "/leads?"
                                + parameter
                                + "="
                                + URLEncoder.encode(value, StandardCharsets.UTF_8))
                .toList();
    }

    /// Goes on from page to page, as a reader would, and tells the address of the last.
    private static String deep(Asking asking, String sort) throws Exception {
        var path = "/leads?sort=" + sort;
        for (int page = 0; page < 100; page++) {
            var next = next(asking.get(path));
            if (next.isEmpty()) return path;
            path = next.get();
        }
        return path;
    }

    private static Optional<String> next(String page) {
        int at = page.indexOf("rel=\"next\"");
        if (at < 0) return Optional.empty();
        int href = page.indexOf("href=\"", at);
        return Optional.of(
                page.substring(href + 6, page.indexOf('"', href + 6)).replace("&amp;", "&"));
    }
}
