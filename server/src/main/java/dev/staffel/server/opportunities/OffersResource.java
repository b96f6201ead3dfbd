package dev.staffel.server.opportunities;

import dev.staffel.server.api.Refusal;
import dev.staffel.server.users.Saying;
import dev.staffel.server.users.Staff;
import dev.staffel.store.opportunities.OpportunityList;
import dev.staffel.store.opportunities.OpportunityOffer.State;
import dev.staffel.store.opportunities.OpportunityOffers;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// Offers on opportunities for programs: written as drafts, sent, and answered.
@RestController
@RequestMapping("/api/v1/opportunities/{id}/offers")
class OffersResource {
    private final OpportunityList list;
    private final OpportunityOffers offers;
    private final OfferWork work;
    private final Staff staff;

    OffersResource(OpportunityList list, OpportunityOffers offers, OfferWork work, Staff staff) {
        this.list = list;
        this.offers = offers;
        this.work = work;
        this.staff = staff;
    }

    record OffersJson(List<OfferJson> items) {}

    /// @param state to which it is put: sent, accepted or declined
    record Put(@Nullable String user, @Nullable String state) {}

    @GetMapping
    OffersJson of(@PathVariable long id) {
        if (list.find(id).isEmpty()) throw Refusal.notFound("opportunity");
        return new OffersJson(offers.of(id).stream().map(OfferJson::of).toList());
    }

    @PostMapping
    OffersJson draft(@PathVariable long id, @RequestBody OfferBody body) {
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        var terms = body.terms(saying);
        saying.check();
        return done(id, () -> work.draft(id, terms.orElseThrow(), user.orElseThrow()));
    }

    @PutMapping("/{offer}")
    OffersJson change(
            @PathVariable long id, @PathVariable long offer, @RequestBody OfferBody body) {
        var saying = new Saying(staff);
        var terms = body.terms(saying);
        saying.check();
        return done(id, () -> work.change(id, offer, terms.orElseThrow()));
    }

    @PostMapping("/{offer}/state")
    OffersJson put(@PathVariable long id, @PathVariable long offer, @RequestBody Put body) {
        var saying = new Saying(staff);
        var user = saying.user(body.user());
        var state = Optional.ofNullable(body.state()).flatMap(State::of);
        if (state.filter(next -> next != State.DRAFT).isEmpty())
            saying.reject("state", "sent, accepted or declined");
        saying.check();
        return done(id, () -> work.put(id, offer, state.orElseThrow(), user.orElseThrow()));
    }

    @DeleteMapping("/{offer}")
    OffersJson remove(@PathVariable long id, @PathVariable long offer) {
        return done(id, () -> work.remove(id, offer));
    }

    private OffersJson done(long id, Runnable act) {
        return Refusals.told(() -> {
            act.run();
            return of(id);
        });
    }
}
