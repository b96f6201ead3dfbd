package dev.staffel.bench.sales;

import dev.staffel.playbook.ShippedPlaybooks;
import dev.staffel.server.StaffPlane;
import dev.staffel.server.access.Role;
import dev.staffel.server.users.Sessions;
import dev.staffel.server.users.Staff;
import dev.staffel.store.desks.DeskRouting;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.sql.Sql;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The sellers: signed in, at four desks, each with countries of its own. The playbook is the shipped one with these desks and
/// without limits of capacity.
final class Team {
    private static final List<Desk> DESKS =
            List.of(
                    new Desk("sales", List.of("DE")),
                    new Desk("sales-south", List.of("AT", "CH")),
                    new Desk("sales-west", List.of("NL", "BE", "LU")),
                    new Desk("sales-east", List.of("PL", "CZ")));

    private record Desk(String id, List<String> countries) {}

    private final StaffPlane staff;
    private final Sql sql;

    Team(StaffPlane staff, Sql sql) {
        this.staff = staff;
        this.sql = sql;
    }

    List<Seller> gather(int count) {
        publish();
        var sellers = new ArrayList<Seller>();
        for (int i = 0; i < count; i++) {
            var desk = DESKS.get(i % DESKS.size());
            var name = "Seller " + (i + 1);
            var id =
                    staff.part(Staff.class)
                            .ensure("seller" + i + "@bench.example", name, Set.of(Role.SALES));
            var session = staff.part(Sessions.class).open(id);
            sellers.add(new Seller(id.toString(), name, session, desk.id(), desk.countries()));
        }
        sql.transact(session -> session.call(SellersLeads.SQL.named("sign-up")).update());
        for (Desk desk : DESKS) {
            var members = sellers.stream().filter(one -> one.desk().equals(desk.id()));
            DeskRouting.assign(sql, desk.id(), members.map(Seller::id).toList());
        }
        return sellers;
    }

    private void publish() {
        var versions = staff.part(PlaybookVersions.class);
        if (versions.inForce().number() > 1) return;
        versions.publish(playbook(), Instant.EPOCH, "bench", "four desks");
    }

    private static String playbook() {
        var text = ShippedPlaybooks.text("maschinenbau");
        var desks = new StringBuilder("    desks:\n");
        var routes = new StringBuilder("    routes:\n");
        for (Desk desk : DESKS.subList(1, DESKS.size())) {
            desks.append(
                    "      %s: {de: %s, en: %s, kind: sales, tries: 4 times within 15 days}\n"
                            .formatted(desk.id(), desk.id(), desk.id()));
            routes.append(
                    "      enquiry-%s: {occasion: enquiry, when: {grade: [A, B, C], account.country: [%s]}, desk: %s, clock: enquiry}\n"
                            .formatted(desk.id(), String.join(", ", desk.countries()), desk.id()));
        }
        return text.replace("    desks:\n", desks)
                .replace("    routes:\n", routes)
                .replaceAll("        capacity: \\{[^}]*}\n", "");
    }
}
