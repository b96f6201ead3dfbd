package dev.staffel.server.playbooks;

import dev.staffel.server.access.Audit;
import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.server.users.Staff;
import dev.staffel.store.contract.Side;
import dev.staffel.store.contract.SigningRules;
import dev.staffel.store.sql.Sql;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Who signs beside the heads, and whether one person may sign for both sides.
@Controller
class SigningPage {
    private final SigningRules rules;
    private final Staff staff;
    private final Audit audit;
    private final Sql sql;

    SigningPage(SigningRules rules, Staff staff, Audit audit, Sql sql) {
        this.rules = rules;
        this.staff = staff;
        this.audit = audit;
        this.sql = sql;
    }

    @GetMapping("/playbook/signing")
    Answer show() {
        var terms = rules.read();
        var typed = new LinkedHashMap<String, List<String>>();
        for (Side side : Side.values()) {
            typed.put(
                    side.word(),
                    terms.deputies().getOrDefault(side, java.util.Set.of()).stream()
                            .map(UUID::toString)
                            .toList());
        }
        typed.put("both", terms.oneSignsForBoth() ? List.of("yes") : List.of());
        return Page.of("playbooks/signing")
                .with("form", Form.ofAll(typed))
                .with("people", people());
    }

    @PostMapping("/playbook/signing")
    Answer change(Form form) {
        var people = people();
        boolean both = form.holds("both", "yes");
        sql.transact(session -> {
            for (Side side : Side.values()) {
                var named = form.values(side.word()).stream().filter(people::containsKey).toList();
                rules.nameDeputies(session, side, named.stream().map(UUID::fromString).toList());
                var names = named.stream().map(people::get).sorted().toList();
                audit.record(
                        session,
                        "drafts.deputies-named",
                        side.word(),
                        names.isEmpty() ? "–" : String.join(", ", names));
            }
            rules.allowOneForBoth(session, both);
            audit.record(session, "drafts.one-for-both", both ? "yes" : "no", "");
        });
        return Done.to("/playbook/signing").saying("drafts.signing.kept");
    }

    private Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        for (Caller.User user : staff.active()) people.put(user.id().toString(), user.name());
        return people;
    }
}
