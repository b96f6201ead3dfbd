package dev.staffel.server.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.staffel.server.access.Role;
import dev.staffel.server.testing.Enquiries;
import dev.staffel.server.testing.RunningStaff;
import dev.staffel.server.testing.Visitor;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.sql.Statements;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The dossier names everything that holds something about users, so it can't go stale.
class DossierTest {
    @RegisterExtension static final RunningStaff STAFF = RunningStaff.fresh();

    private static final Statements SQL = Statements.beside(DossierTest.class, "dossier-test.sql");

    /// Columns that are named like those about users and hold nothing about them.
    private static final Set<String> OTHERS =
            Set.of(
                    "agenda.criterion",
                    "crumb.id",
                    "desk_takes.trait",
                    "erased.hash",
                    "holiday.name",
                    "import.file_name",
                    "lead.email",
                    "lead.first_name",
                    "lead.last_name",
                    "lead.sort_name",
                    "fold_cursor.name",
                    "link_writer.writer",
                    "mail_server.username",
                    "mail_server.sender_name",
                    "replay.before_name",
                    "replay.after_name",
                    "replay.name",
                    "research_link.name",
                    "setting.name",
                    "shape.actor",
                    "shape.hash",
                    "source.consent_by_site",
                    "source.name",
                    "step.invites_person",
                    "meter_rule.by_humans",
                    "meter_rule.by_machines",
                    "desk.by_capacity",
                    "signing_terms.one_signs_for_both");

    private static final Pattern ABOUT_USERS =
            Pattern.compile(
                    "(.*_)?(by|staff|member|seller|holder|person|owner|deputy|actor|user|username|name|email"
                            + "|author|asker|caller|writer)(_.*)?");

    private static final Pattern ADDRESS = Pattern.compile("([0-9a-f-]{36})@example\\.org");

    private static Set<String> catalogued() {
        var all = new TreeSet<String>();
        for (Catalogue.Group group : Catalogue.load().groups())
            for (Catalogue.Table table : group.tables())
                for (String column : table.columns()) all.add(table.name() + "." + column);
        return all;
    }

    private static Set<String> columns(String statement) {
        List<String> names =
                STAFF.sql()
                        .inTransaction(session ->
                                session.call(SQL.named(statement)).list(row -> row.text("name")));
        return new TreeSet<>(names);
    }

    @Test
    void everyColumnThatNamesAUserIsInIt() {
        var named = columns("columns");
        named.removeIf(
                name -> !ABOUT_USERS.matcher(name.substring(name.indexOf('.') + 1)).matches());
        named.addAll(columns("referring"));
        named.removeAll(OTHERS);

        assertThat(catalogued()).containsAll(named);
    }

    @Test
    void everythingInItIsThere() {
        assertThat(columns("columns")).containsAll(catalogued());
    }

    /// Searches the whole database for somebody who has worked with it for a while.
    @Test
    void noTableThatHoldsAUserIsLeftOut() {
        var seller = STAFF.user(Role.SALES, Role.MARKETING, Role.ADMINISTRATOR);
        var id = idOf(seller);
        DeskRouting.assign(STAFF.sql(), "sales", List.of(id));
        long lead = new Enquiries(STAFF).from("Anna", "Aktenkundig");
        seller.post("/leads/" + lead + "/question", Map.of("item", "phone", "text", "which one?"));
        seller.post("/inbox/" + lead + "/accept", Map.of());
        seller.post("/leads/" + lead + "/notes", Map.of("note", "Called back"));
        seller.post("/notices", Map.of("notices", "yes", "mails", "no"));
        seller.post("/leads/views", Map.of("name", "Mine", "query", "holder=me"));

        var known = new TreeSet<String>();
        for (Catalogue.Group group : Catalogue.load().groups())
            group.tables().forEach(table -> known.add(table.name()));
        var found = new TreeSet<String>();
        for (String table : columns("tables")) if (holds(table, id)) found.add(table);

        assertThat(found).contains("staff", "session", "signal", "fact", "audit");
        assertThat(known).containsAll(found);
    }

    private static boolean holds(String table, String id) {
        var hex = new StringBuilder();
        for (char c : id.toCharArray()) hex.append(String.format(Locale.ROOT, "%02x", (int) c));
        var found =
                Statements.parse(
                        "found",
                        """
                        -- name: found
                        -- Whether a row tells of somebody, as text or as bytes of text.
                        SELECT EXISTS (SELECT FROM "%s" AS t
                                       WHERE t::text LIKE '%%%s%%' OR t::text LIKE '%%%s%%') AS found
                        """
                                .formatted(table, id, hex));
        return STAFF.sql()
                .inTransaction(session ->
                        session.call(found.named("found")).one(row -> row.flag("found")));
    }

    private static String idOf(Visitor visitor) {
        var address = ADDRESS.matcher(visitor.get("/account").body());
        assertThat(address.find()).isTrue();
        return address.group(1);
    }

    @Test
    void itTellsTheRealSettingsToEverybodyInBothLanguages() {
        var sales = STAFF.user(Role.SALES);
        var administrator = STAFF.user(Role.ADMINISTRATOR);
        var english = Map.of("language", "en", "theme", "auto", "back", "/dossier");
        var german = Map.of("language", "de", "theme", "auto", "back", "/dossier");

        sales.post("/preferences", english);
        assertThat(sales.get("/dossier").body())
                .contains("no figures of fewer than 8 people", "In the first 30 days")
                .contains("answer within 4 h of working time")
                .contains("12 h", "14 days", "7 days", "Administrator")
                .doesNotContain("{0}");
        administrator.post(
                "/figures", Map.of("since", "2026-01-01", "agreement", "Betriebsvereinbarung 12"));
        assertThat(sales.get("/dossier").body())
                .contains("switched on, by the agreement: Betriebsvereinbarung 12 (2026-01-01)");

        sales.post("/preferences", german);
        var file = sales.get("/dossier/file");
        assertThat(file.header("Content-Disposition")).contains("staffel-dossier-", ".md");
        assertThat(file.body())
                .contains("# Dossier für den Betriebsrat", "`desk_member`: desk, member")
                .contains("Wie man es abschaltet");
    }
}
