package dev.staffel.server.opportunities;

import dev.staffel.replay.Rate;
import dev.staffel.server.steps.Step;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.opportunities.OpportunityOffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One opportunity as its page shows it, in the reader's words.
///
/// @param value in the reader's format; empty while not known
/// @param ending the reason of its end in words, empty while it is open
/// @param loss the playbook's reasons for losing one, by id
/// @param win the playbook's reasons for winning one, by id
/// @param others leads of the company that are not in it
record OpportunityView(
        Opportunity one,
        String seller,
        String value,
        String ending,
        List<Member> leads,
        List<Line> lines,
        Map<String, String> loss,
        Map<String, String> win,
        List<Candidate> others,
        List<OfferLine> offers,
        Chance chance) {
    OpportunityView {
        leads = List.copyOf(leads);
        lines = List.copyOf(lines);
        others = List.copyOf(others);
        offers = List.copyOf(offers);
    }

    long id() {
        return one.id();
    }

    /// A lead in it.
    ///
    /// @param role its role in the buying centre, empty while not known
    /// @param holder empty while marketing has it
    /// @param next what somebody is going to do with it
    record Member(
            long id,
            String name,
            String title,
            String role,
            String stage,
            String holder,
            Optional<Step> next) {}

    /// Something that somebody did to it.
    ///
    /// @param lead the lead's name where it was about one
    record Line(OpportunityList.Line one, String by, Optional<String> lead, String detail) {}

    /// How likely it is won, from own history.
    ///
    /// @param isOffered whether it is compared with those only that had an offer sent
    /// @param recorded how many of the cases are leads of the past that were in no opportunity here
    record Chance(Rate rate, boolean isOffered, int recorded) {}

    /// An offer with its amounts in the reader's format.
    record OfferLine(
            OpportunityOffer one, String total, boolean hasRunOut, List<PositionLine> positions) {}

    record PositionLine(
            String what, String quantity, String price, String discount, String amount) {}

    record Candidate(long id, String name, String stage) {}
}
