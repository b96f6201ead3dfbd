package dev.staffel.server.playbooks;

import dev.staffel.server.access.Caller;
import dev.staffel.server.access.Role;
import dev.staffel.store.contract.Draft;
import dev.staffel.store.contract.Side;
import dev.staffel.store.contract.Signatory;
import dev.staffel.store.contract.SigningRules;
import dev.staffel.store.contract.Stand;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Tells for which sides a user may sign.
@Component
class Signatories {
    private final SigningRules rules;

    Signatories(SigningRules rules) {
        this.rules = rules;
    }

    static Signatory of(Caller.User user) {
        Set<Side> heads = EnumSet.noneOf(Side.class);
        if (user.is(Role.HEAD_OF_MARKETING)) heads.add(Side.MARKETING);
        if (user.is(Role.HEAD_OF_SALES)) heads.add(Side.SALES);
        return new Signatory(user.id(), user.name(), heads);
    }

    /// The sides for which the caller may sign this draft now.
    List<Side> open(Caller caller, Draft draft) {
        if (draft.stand() != Stand.PROPOSED || !(caller instanceof Caller.User user)) {
            return List.of();
        }
        var terms = rules.read();
        return Stream.of(Side.values())
                .filter(side -> terms.obstacle(of(user), side, draft.holding()).isEmpty())
                .toList();
    }

    static Optional<Side> side(String word) {
        return Stream.of(Side.values()).filter(side -> side.word().equals(word)).findFirst();
    }
}
