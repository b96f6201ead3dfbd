-- What a measurement with a million leads asked for: filters by industry and topic are answered by walking an index, leads
-- that entered a stage are known without reading their passages, and open offers are counted in an index of their own.

DROP INDEX lead_by_interest, lead_by_activity, lead_by_created, lead_by_name;
CREATE INDEX lead_by_interest ON lead (interest DESC, id DESC)
    INCLUDE (stage, grade, maturity, holder_kind, first_source, country, industry, topics) WHERE shown;
CREATE INDEX lead_by_activity ON lead (coalesce(last_activity, 'epoch'::timestamptz) DESC, id DESC)
    INCLUDE (last_activity, stage, grade, maturity, holder_kind, first_source, country, industry) WHERE shown;
CREATE INDEX lead_by_created ON lead (created DESC, id DESC)
    INCLUDE (stage, grade, maturity, holder_kind, first_source, country, industry) WHERE shown;
CREATE INDEX lead_by_name ON lead (sort_name, id)
    INCLUDE (stage, grade, maturity, holder_kind, first_source, country, industry) WHERE shown;

CREATE INDEX passage_of_lead ON passage (lead, stage, entered) WHERE NOT skipped;
CREATE INDEX lead_offer ON lead (deadline, id) INCLUDE (holder_kind, desk, holder) WHERE offer IS NOT NULL AND shown;
