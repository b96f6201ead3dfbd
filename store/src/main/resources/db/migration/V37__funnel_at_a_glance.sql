-- The funnel answers at once with a million leads: who is in a stage now, and how long leads stayed, are kept beside the
-- counts by day, by the same trigger, so nobody who writes passages can forget them.

CREATE TABLE funnel_now (
    stage  text    COLLATE "C" NOT NULL,
    source integer NOT NULL,
    n      bigint  NOT NULL,
    PRIMARY KEY (stage, source)
);
COMMENT ON TABLE funnel_now IS 'derived: how many shown leads are in each stage, less what funnel_change says';
INSERT INTO funnel_now (stage, source, n)
SELECT stage, source, sum(n) FROM funnel_day WHERE left_to = '' AND NOT skipped GROUP BY stage, source;

CREATE TABLE funnel_stay (
    lead     bigint  NOT NULL,
    position bigint  NOT NULL,
    seconds  bigint  NOT NULL,
    day      integer NOT NULL,
    source   integer NOT NULL,
    place    integer NOT NULL,
    stage    text    COLLATE "C" NOT NULL,
    PRIMARY KEY (lead, position, place)
);
COMMENT ON TABLE funnel_stay IS 'derived: how long one in 32 shown leads stayed in the stages that they have left';
CREATE INDEX funnel_stay_day ON funnel_stay (day) INCLUDE (stage, source, seconds);
INSERT INTO funnel_stay (lead, position, seconds, day, source, place, stage)
SELECT lead, position, extract(epoch FROM "left" - entered)::bigint, day, source, place, stage
  FROM passage
 WHERE lead % 32 = 0 AND shown AND NOT skipped AND "left" IS NOT NULL;
DROP INDEX passage_sample;

CREATE OR REPLACE FUNCTION passages_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        INSERT INTO funnel_change (day, before, source, n, skipped, stage, left_to)
        SELECT day, before, source, -count(*), skipped, stage, left_to
          FROM gone WHERE shown GROUP BY day, before, source, skipped, stage, left_to;
        DELETE FROM funnel_stay USING gone
         WHERE gone.lead % 32 = 0 AND gone."left" IS NOT NULL
           AND funnel_stay.lead = gone.lead AND funnel_stay.position = gone.position AND funnel_stay.place = gone.place;
    END IF;
    IF TG_OP IN ('UPDATE', 'INSERT') THEN
        INSERT INTO funnel_change (day, before, source, n, skipped, stage, left_to)
        SELECT day, before, source, count(*), skipped, stage, left_to
          FROM come WHERE shown GROUP BY day, before, source, skipped, stage, left_to;
        INSERT INTO funnel_stay (lead, position, seconds, day, source, place, stage)
        SELECT lead, position, extract(epoch FROM "left" - entered)::bigint, day, source, place, stage
          FROM come WHERE lead % 32 = 0 AND shown AND NOT skipped AND "left" IS NOT NULL;
    END IF;
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM funnel_day;
        DELETE FROM funnel_change;
        DELETE FROM funnel_now;
        DELETE FROM funnel_stay;
    END IF;
    RETURN NULL;
END $$;

-- How far leads follow a new version is asked of an index, not of all leads.
CREATE INDEX lead_by_version ON lead (version);
