package dev.staffel.server.desks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.staffel.engine.Playbook;
import dev.staffel.engine.handover.Desk;
import dev.staffel.engine.route.Member;
import dev.staffel.engine.route.Order;
import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.People;
import dev.staffel.store.desks.DeskMember;
import dev.staffel.store.desks.Desks;
import dev.staffel.store.desks.DryRun;
import dev.staffel.store.desks.MemberTerms;
import dev.staffel.store.playbooks.PlaybookVersions;
import dev.staffel.store.read.Offers;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Desks for programs: their order, their members' terms, and dry runs of others.
@RestController
@RequestMapping("/api/v1/desks")
class DesksResource {
    private final Desks desks;
    private final DeskKeeping keeping;
    private final DryRun dryRun;
    private final Offers offers;
    private final PlaybookVersions versions;
    private final People people;
    private final FormProblems problems;
    private final Clock clock;

    DesksResource(
            Desks desks,
            DeskKeeping keeping,
            DryRun dryRun,
            Offers offers,
            PlaybookVersions versions,
            People people,
            FormProblems problems,
            Clock clock) {
        this.desks = desks;
        this.keeping = keeping;
        this.dryRun = dryRun;
        this.offers = offers;
        this.versions = versions;
        this.people = people;
        this.problems = problems;
        this.clock = clock;
    }

    record Listed(List<DeskJson> items) {}

    record Ordered(@Nullable String order) {}

    /// @param order as the desk has it, when left out
    /// @param terms by the ids of those members that are to have others
    record Tried(@Nullable String order, @Nullable Map<String, TermsJson> terms) {}

    /// @param member null for the desk itself, which holds what nobody takes
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record Share(@Nullable String member, int did, int would) {}

    record Result(Instant from, int handovers, int moved, List<Share> shares) {}

    @GetMapping
    Listed list(Locale locale) {
        var playbook = playbook();
        var waiting = offers.waiting();
        return new Listed(
                playbook.agreement().handover().desks().stream()
                        .map(desk ->
                                json(playbook, desk, waiting.getOrDefault(desk.id(), 0L), locale))
                        .toList());
    }

    @GetMapping("/{desk}")
    DeskJson show(@PathVariable String desk, Locale locale) {
        var playbook = known(desk);
        long waiting = offers.waiting().getOrDefault(desk, 0L);
        return json(playbook, playbook.agreement().handover().desk(desk), waiting, locale);
    }

    @PutMapping("/{desk}")
    DeskJson order(@PathVariable String desk, @RequestBody Ordered body, Locale locale) {
        known(desk);
        keeping.order(desk, order(body.order()));
        return show(desk, locale);
    }

    @PutMapping("/{desk}/members/{member}")
    DeskJson.Member agree(
            @PathVariable String desk,
            @PathVariable String member,
            @RequestBody TermsJson body,
            Locale locale) {
        var playbook = known(desk);
        var members = desks.members(playbook, desk, clock.instant());
        if (members.stream().noneMatch(one -> one.id().equals(member)))
            throw Refusal.notFound("member of the desk");
        var words = TraitWords.of(playbook, locale.getLanguage());
        var terms = terms(body, words, member, members);
        if (!keeping.agree(desk, member, terms, words.takes(terms)))
            throw Refusal.notFound("member of the desk");
        return desks.members(playbook, desk, clock.instant()).stream()
                .filter(one -> one.id().equals(member))
                .map(one -> json(one, clock.instant()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("member of the desk"));
    }

    /// Changes nothing.
    @PostMapping("/{desk}/dry-run")
    Result dryRun(@PathVariable String desk, @RequestBody Tried body, Locale locale) {
        var playbook = known(desk);
        var members = desks.members(playbook, desk, clock.instant());
        var words = TraitWords.of(playbook, locale.getLanguage());
        var changed = new TreeMap<String, MemberTerms>();
        var wanted = Optional.ofNullable(body.terms()).orElse(Map.of());
        new TreeMap<>(wanted)
                .forEach((member, terms) -> {
                    if (members.stream().noneMatch(one -> one.id().equals(member)))
                        throw Refusal.invalid("terms", "no member of the desk: " + member);
                    changed.put(member, terms(terms, words, member, members));
                });
        var order = body.order() == null ? desks.order(desk) : order(body.order());
        var now = clock.instant();
        var from = DryRun.monday(playbook, now, 4);
        var counted = new DryRunView.Counting("", "");
        dryRun.run(playbook, desk, new DryRun.Change(order, changed), from, now, counted);
        var view = counted.view(from, people::name, Map.of());
        return new Result(
                from,
                view.handovers(),
                view.moved(),
                view.shares().stream()
                        .map(share ->
                                new Share(
                                        share.id().isEmpty() ? null : share.id(),
                                        share.did(),
                                        share.would()))
                        .toList());
    }

    private MemberTerms terms(
            TermsJson body, TraitWords words, String member, List<DeskMember> members) {
        var form = body.form();
        var terms = MemberForm.read(form, words);
        body.unknown(words).ifPresent(field -> form.reject(field, "desks.error.unknown"));
        boolean isAnother =
                terms.deputy().isEmpty()
                        || members.stream()
                                .map(DeskMember::id)
                                .filter(id -> !id.equals(member))
                                .anyMatch(terms.deputy().get()::equals);
        if (!isAnother) form.reject("deputy", "desks.error.deputy");
        problems.refuse(form, TermsJson.FIELDS);
        return terms;
    }

    private static Order order(@Nullable String word) {
        return switch (Optional.ofNullable(word).orElse("")) {
            case "turn" -> Order.TURN;
            case "capacity" -> Order.FREE_CAPACITY;
            default -> throw Refusal.invalid("order", "turn or capacity");
        };
    }

    private Playbook known(String desk) {
        var playbook = playbook();
        if (!playbook.agreement().handover().has(desk)) throw Refusal.notFound("desk");
        return playbook;
    }

    private Playbook playbook() {
        return versions.playbook(versions.inForce().number());
    }

    private DeskJson json(Playbook playbook, Desk desk, long waiting, Locale locale) {
        var now = clock.instant();
        return new DeskJson(
                desk.id(),
                desk.label().in(locale.getLanguage()),
                desk.kind().name().toLowerCase(Locale.ROOT),
                desk.owner().name().toLowerCase(Locale.ROOT),
                desks.order(desk.id()) == Order.TURN ? "turn" : "capacity",
                waiting,
                desks.members(playbook, desk.id(), now).stream()
                        .map(member -> json(member, now))
                        .toList());
    }

    private DeskJson.Member json(DeskMember member, Instant now) {
        var limit = member.now().limit();
        return new DeskJson.Member(
                member.id(),
                people.name(member.id()),
                member.now().isAway(now),
                member.now().load().newThisWeek(),
                limit.map(Member.Limit::newPerWeek).map(DesksResource::limit).orElse(null),
                member.now().load().open(),
                limit.map(Member.Limit::open).map(DesksResource::limit).orElse(null),
                TermsJson.of(member.terms()));
    }

    private static @Nullable Integer limit(int most) {
        return most == Integer.MAX_VALUE ? null : most;
    }
}
