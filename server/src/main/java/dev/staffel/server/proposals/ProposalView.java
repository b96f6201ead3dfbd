package dev.staffel.server.proposals;

import dev.staffel.store.leads.Proposal;
import dev.staffel.store.read.LeadRow;
import java.util.List;
import java.util.Locale;

/// A proposal with the leads it is about.
///
/// @param sides both leads of a join, the older one first; the one lead of a change
/// @param known the value that would change
record ProposalView(Proposal proposal, List<Side> sides, List<Line> lines, String known) {
    ProposalView {
        sides = List.copyOf(sides);
        lines = List.copyOf(lines);
    }

    /// One of the leads, with its stage in the reader's words.
    record Side(LeadRow row, String stage) {}

    /// What is known of both, under a key of the texts.
    record Line(String key, String one, String other) {
        boolean isSame() {
            return one.equals(other);
        }
    }

    boolean isJoin() {
        return proposal.kind() == Proposal.Kind.JOIN;
    }

    Side one() {
        return sides.getFirst();
    }

    Side other() {
        return sides.getLast();
    }

    static List<Line> lines(LeadRow one, LeadRow other, Locale locale) {
        return List.of(
                        new Line("email", one.email(), other.email()),
                        new Line("phone", one.phone(), other.phone()),
                        new Line("company", one.company(), other.company()),
                        new Line("title-of-job", one.title(), other.title()),
                        new Line(
                                "country",
                                country(one.country(), locale),
                                country(other.country(), locale)))
                .stream()
                .filter(line -> !line.one().isEmpty() || !line.other().isEmpty())
                .toList();
    }

    /// The country's name, or what was said where that is no code.
    private static String country(String code, Locale locale) {
        return code.matches("[A-Z]{2}") ? Locale.of("", code).getDisplayCountry(locale) : code;
    }
}
