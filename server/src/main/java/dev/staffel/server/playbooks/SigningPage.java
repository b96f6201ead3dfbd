package dev.staffel.server.playbooks;

import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.Page;
import dev.staffel.store.contract.Side;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Who signs beside the heads, and whether one person may sign for both sides.
@Controller
class SigningPage {
    private final SigningTermsKept terms;

    SigningPage(SigningTermsKept terms) {
        this.terms = terms;
    }

    @GetMapping("/playbook/signing")
    Answer show() {
        var kept = terms.read();
        var typed = new LinkedHashMap<String, List<String>>();
        for (Side side : Side.values()) {
            typed.put(
                    side.word(),
                    kept.deputies().getOrDefault(side, Set.of()).stream()
                            .map(UUID::toString)
                            .toList());
        }
        typed.put("both", kept.oneSignsForBoth() ? List.of("yes") : List.of());
        return Page.of("playbooks/signing")
                .with("form", Form.ofAll(typed))
                .with("people", people());
    }

    @PostMapping("/playbook/signing")
    Answer change(Form form) {
        var people = people();
        var deputies = new EnumMap<Side, Set<UUID>>(Side.class);
        for (Side side : Side.values()) {
            deputies.put(
                    side,
                    form.values(side.word()).stream()
                            .filter(people::containsKey)
                            .map(UUID::fromString)
                            .collect(Collectors.toSet()));
        }
        terms.keep(form.holds("both", "yes"), deputies);
        return Done.to("/playbook/signing").saying("drafts.signing.kept");
    }

    private Map<String, String> people() {
        var people = new LinkedHashMap<String, String>();
        terms.people().forEach((id, user) -> people.put(id.toString(), user.name()));
        return people;
    }
}
