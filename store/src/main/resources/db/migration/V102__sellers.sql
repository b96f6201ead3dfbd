-- What sellers ask for all day, found without a walk through everybody's: their leads by stage, the offers that they or
-- their desks have, their opportunities.

CREATE INDEX lead_of_seller ON lead (holder, stage, interest DESC, id DESC) INCLUDE (desk, offer)
    WHERE shown AND holder_kind = 'seller';
CREATE INDEX lead_offer_held ON lead (holder_kind, holder, desk, deadline, id) WHERE offer IS NOT NULL AND shown;
CREATE INDEX opportunity_seller ON opportunity (seller, state, coalesce(close_on, 'infinity'::date), id);

-- The steps of a seller's leads are found by the leads, without a look at each step.
DROP INDEX step_open;
CREATE INDEX step_open ON step (lead, due, id) INCLUDE (staff) WHERE state = 0;
