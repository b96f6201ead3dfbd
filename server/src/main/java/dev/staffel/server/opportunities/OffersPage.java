package dev.staffel.server.opportunities;

import dev.staffel.server.access.Caller;
import dev.staffel.server.shell.Answer;
import dev.staffel.server.shell.Done;
import dev.staffel.server.shell.Form;
import dev.staffel.server.shell.NotFound;
import dev.staffel.server.shell.Page;
import dev.staffel.store.opportunities.Hindered;
import dev.staffel.store.opportunities.Opportunity;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.opportunities.OpportunityOffer;
import dev.staffel.store.opportunities.OpportunityOffers;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Writes, sends and answers the offers on an opportunity.
@Controller
class OffersPage {
    private final OpportunityList list;
    private final OpportunityOffers offers;
    private final OfferWork work;

    OffersPage(OpportunityList list, OpportunityOffers offers, OfferWork work) {
        this.list = list;
        this.offers = offers;
        this.work = work;
    }

    @GetMapping("/opportunities/{id}/offers/new")
    Answer blank(@PathVariable long id) {
        return page(one(id), 0, Form.blank());
    }

    @GetMapping("/opportunities/{id}/offers/{offer}")
    Answer edit(@PathVariable long id, @PathVariable long offer) {
        var one = one(id);
        var found =
                offers.of(id).stream()
                        .filter(each -> each.id() == offer)
                        .filter(each -> each.state() == OpportunityOffer.State.DRAFT)
                        .findFirst()
                        .orElseThrow(NotFound::new);
        return page(one, offer, OfferForm.of(found));
    }

    private Opportunity one(long id) {
        return list.find(id).filter(Opportunity::isOpen).orElseThrow(NotFound::new);
    }

    /// @param offer that is changed; 0 for a new one
    private static Page page(Opportunity one, long offer, Form form) {
        return Page.of("opportunities/offer")
                .with("one", one)
                .with("offer", offer)
                .with("form", form)
                .with("rows", OfferForm.rows(form));
    }

    @PostMapping("/opportunities/{id}/offers")
    Answer draft(@PathVariable long id, Form form, Caller.User caller) {
        var one = one(id);
        var terms = OfferForm.read(form);
        if (terms.isEmpty()) return page(one, 0, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        return done(id, "offer-drafted", () -> work.draft(id, terms.get(), caller));
    }

    @PostMapping("/opportunities/{id}/offers/{offer}")
    Answer change(@PathVariable long id, @PathVariable long offer, Form form) {
        var one = one(id);
        var terms = OfferForm.read(form);
        if (terms.isEmpty()) return page(one, offer, form).status(HttpStatus.UNPROCESSABLE_CONTENT);
        return done(id, "offer-changed", () -> work.change(id, offer, terms.get()));
    }

    @PostMapping("/opportunities/{id}/offers/{offer}/state")
    Answer put(@PathVariable long id, @PathVariable long offer, Form form, Caller.User caller) {
        var next = OpportunityOffer.State.of(form.value("to")).orElseThrow(NotFound::new);
        return done(id, "offer-" + next.word(), () -> work.put(id, offer, next, caller));
    }

    @PostMapping("/opportunities/{id}/offers/{offer}/remove")
    Answer remove(@PathVariable long id, @PathVariable long offer) {
        return done(id, "offer-removed", () -> work.remove(id, offer));
    }

    static Answer done(long id, String said, Runnable act) {
        try {
            act.run();
            return Done.to("/opportunities/" + id).saying("opportunities." + said);
        } catch (Hindered hindered) {
            if (hindered.by() == Hindered.By.NO_OPPORTUNITY) throw new NotFound();
            var word = hindered.by().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return Done.to("/opportunities/" + id).saying("opportunities.hindered." + word, "");
        }
    }
}
