package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.api.Problem;
import dev.staffel.server.api.Refusal;
import dev.staffel.store.contract.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Who approves beside the heads, for programs.
@RestController
class SigningApi {
    private final SigningTermsKept terms;

    SigningApi(SigningTermsKept terms) {
        this.terms = terms;
    }

    record Deputy(UUID id, String name, String email) {
        static Deputy of(Caller.User user) {
            return new Deputy(user.id(), user.name(), user.email());
        }
    }

    record Deputies(List<Deputy> marketing, List<Deputy> sales) {}

    record Terms(boolean oneSignsForBoth, Deputies deputies) {}

    /// What is to be kept; all of it is replaced.
    ///
    /// @param deputies of each side, by their ids or e-mail addresses
    record Wanted(
            @Nullable Boolean oneSignsForBoth, @Nullable Map<String, List<String>> deputies) {}

    @GetMapping("/api/v1/playbook-signing")
    Terms show() {
        var kept = terms.read();
        return new Terms(
                kept.oneSignsForBoth(),
                new Deputies(
                        named(kept.deputies().getOrDefault(Side.MARKETING, Set.of())),
                        named(kept.deputies().getOrDefault(Side.SALES, Set.of()))));
    }

    private List<Deputy> named(Set<UUID> ids) {
        return terms.people().values().stream()
                .filter(user -> ids.contains(user.id()))
                .map(Deputy::of)
                .toList();
    }

    @PutMapping("/api/v1/playbook-signing")
    Terms keep(@RequestBody Wanted wanted) {
        var problems = new ArrayList<Problem.Place>();
        if (wanted.oneSignsForBoth() == null) {
            problems.add(new Problem.Place("oneSignsForBoth", "true or false"));
        }
        if (wanted.deputies() == null) {
            problems.add(new Problem.Place("deputies", "of marketing and of sales"));
        }
        var deputies = deputies(Optional.ofNullable(wanted.deputies()).orElse(Map.of()), problems);
        if (!problems.isEmpty()) throw new Refusal(Problem.invalid(problems));
        terms.keep(Boolean.TRUE.equals(wanted.oneSignsForBoth()), deputies);
        return show();
    }

    private Map<Side, Set<UUID>> deputies(
            Map<String, List<String>> wanted, List<Problem.Place> problems) {
        var people = terms.people();
        var deputies = new EnumMap<Side, Set<UUID>>(Side.class);
        for (var named : wanted.entrySet()) {
            var at = "deputies." + named.getKey();
            var side = Signatories.side(named.getKey());
            if (side.isEmpty()) problems.add(new Problem.Place(at, "marketing or sales"));
            for (String who : named.getValue()) {
                var id = id(people, who);
                if (id.isEmpty()) problems.add(new Problem.Place(at, "no active user: " + who));
                side.ifPresent(of ->
                        deputies.computeIfAbsent(of, _ -> new HashSet<>())
                                .addAll(id.map(Set::of).orElse(Set.of())));
            }
        }
        return deputies;
    }

    private static Optional<UUID> id(Map<UUID, Caller.User> people, String who) {
        return people.values().stream()
                .filter(user ->
                        user.id().toString().equals(who) || user.email().equalsIgnoreCase(who))
                .map(Caller.User::id)
                .findFirst();
    }
}
