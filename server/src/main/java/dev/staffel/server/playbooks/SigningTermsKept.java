package dev.staffel.server.playbooks;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.users.Staff;
import dev.staffel.store.contract.Side;
import dev.staffel.store.contract.SigningRules;
import dev.staffel.store.contract.SigningTerms;
import dev.staffel.store.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reads and keeps who signs beside the heads, and whether one person may sign for both sides.
@Component
class SigningTermsKept {
    private final SigningRules rules;
    private final Staff staff;
    private final Audit audit;
    private final Sql sql;

    SigningTermsKept(SigningRules rules, Staff staff, Audit audit, Sql sql) {
        this.rules = rules;
        this.staff = staff;
        this.audit = audit;
        this.sql = sql;
    }

    SigningTerms read() {
        return rules.read();
    }

    /// Who may be named: all active users, by their ids, in the order of names.
    Map<UUID, Caller.User> people() {
        var people = new LinkedHashMap<UUID, Caller.User>();
        for (Caller.User user : staff.active()) people.put(user.id(), user);
        return people;
    }

    /// Keeps all of it, with a line each in the audit trail.
    ///
    /// @param deputies of each side; who is no active user is left out
    void keep(boolean oneSignsForBoth, Map<Side, Set<UUID>> deputies) {
        var people = people();
        sql.transact(session -> {
            for (Side side : Side.values()) {
                var named =
                        people.values().stream()
                                .filter(user ->
                                        deputies.getOrDefault(side, Set.of()).contains(user.id()))
                                .toList();
                rules.nameDeputies(session, side, named.stream().map(Caller.User::id).toList());
                audit.record(session, "drafts.deputies-named", side.word(), names(named));
            }
            rules.allowOneForBoth(session, oneSignsForBoth);
            audit.record(session, "drafts.one-for-both", oneSignsForBoth ? "yes" : "no", "");
        });
    }

    private static String names(List<Caller.User> named) {
        if (named.isEmpty()) return "–";
        return String.join(", ", named.stream().map(Caller.User::name).sorted().toList());
    }
}
