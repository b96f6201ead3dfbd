-- The board shows the leads of each stage in the order of their interest, a page at a time.

CREATE INDEX lead_by_stage ON lead (stage, interest DESC, id DESC)
    INCLUDE (maturity, holder_kind, holder, desk, topics, offer) WHERE shown;
