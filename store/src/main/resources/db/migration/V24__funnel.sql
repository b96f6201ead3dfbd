-- The funnel: passages with what it asks of them, and how many there are of each kind.

ALTER TABLE passage ADD COLUMN day integer NOT NULL DEFAULT 0,
                    ADD COLUMN before integer NOT NULL DEFAULT -1,
                    ADD COLUMN source integer NOT NULL DEFAULT 0,
                    ADD COLUMN shown boolean NOT NULL DEFAULT true,
                    ADD COLUMN left_to text COLLATE "C" NOT NULL DEFAULT '';
COMMENT ON COLUMN passage.day IS 'the day of the epoch, in the company''s zone, on which it was entered';
COMMENT ON COLUMN passage.before IS 'the day on which the lead had entered the stage the last time before; -1 where it never had';
COMMENT ON COLUMN passage.source IS 'through which the lead had come first, as known then';
COMMENT ON COLUMN passage.shown IS 'false while the lead is merged into another';
COMMENT ON COLUMN passage.left_to IS 'the stage that it was left to; empty while the lead is there, and where it was skipped';

CREATE TABLE funnel_day (
    day     integer NOT NULL,
    before  integer NOT NULL,
    source  integer NOT NULL,
    n       bigint  NOT NULL,
    skipped boolean NOT NULL,
    stage   text    COLLATE "C" NOT NULL,
    left_to text    COLLATE "C" NOT NULL,
    PRIMARY KEY (day, stage, source, left_to, skipped, before)
);
COMMENT ON TABLE funnel_day IS 'derived: how many passages of shown leads there are of each kind, less what funnel_change says';

CREATE TABLE funnel_change (
    id      bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    day     integer NOT NULL,
    before  integer NOT NULL,
    source  integer NOT NULL,
    n       bigint  NOT NULL,
    skipped boolean NOT NULL,
    stage   text    COLLATE "C" NOT NULL,
    left_to text    COLLATE "C" NOT NULL
);
COMMENT ON TABLE funnel_change IS 'derived: passages that came or went, not yet added to funnel_day; so nobody waits for a row of it';

-- Whoever writes passages, whatever for, the counts follow in the same transaction.
CREATE FUNCTION passages_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP IN ('UPDATE', 'DELETE') THEN
        INSERT INTO funnel_change (day, before, source, n, skipped, stage, left_to)
        SELECT day, before, source, -count(*), skipped, stage, left_to
          FROM gone WHERE shown GROUP BY day, before, source, skipped, stage, left_to;
    END IF;
    IF TG_OP IN ('UPDATE', 'INSERT') THEN
        INSERT INTO funnel_change (day, before, source, n, skipped, stage, left_to)
        SELECT day, before, source, count(*), skipped, stage, left_to
          FROM come WHERE shown GROUP BY day, before, source, skipped, stage, left_to;
    END IF;
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM funnel_day;
        DELETE FROM funnel_change;
    END IF;
    RETURN NULL;
END $$;

UPDATE passage
   SET day = (entered AT TIME ZONE 'Europe/Berlin')::date - date '1970-01-01',
       source = lead.first_source, shown = lead.shown
  FROM lead WHERE lead.id = passage.lead;
UPDATE passage
   SET before = coalesce(known.before, -1), left_to = coalesce(known.left_to, '')
  FROM (
    SELECT p.lead, p.position, p.place,
           lead(p.stage) OVER (PARTITION BY p.lead ORDER BY p.position, p.place) AS left_to,
           max(p.day) OVER (PARTITION BY p.lead, p.stage ORDER BY p.position, p.place
                            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS before
      FROM passage AS p
     WHERE NOT p.skipped) AS known
 WHERE passage.lead = known.lead AND passage.position = known.position AND passage.place = known.place;
INSERT INTO funnel_day (day, before, source, n, skipped, stage, left_to)
SELECT day, before, source, count(*), skipped, stage, left_to
  FROM passage WHERE shown GROUP BY day, before, source, skipped, stage, left_to;

CREATE TRIGGER passage_come AFTER INSERT ON passage
    REFERENCING NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION passages_counted();
CREATE TRIGGER passage_changed AFTER UPDATE ON passage
    REFERENCING OLD TABLE AS gone NEW TABLE AS come FOR EACH STATEMENT EXECUTE FUNCTION passages_counted();
CREATE TRIGGER passage_gone AFTER DELETE ON passage
    REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION passages_counted();
CREATE TRIGGER passage_emptied AFTER TRUNCATE ON passage
    FOR EACH STATEMENT EXECUTE FUNCTION passages_counted();

-- Times in stages are read from the passages themselves, of long periods from one in 32 leads.
CREATE INDEX passage_day ON passage (day);
CREATE INDEX passage_sample ON passage (day) WHERE lead % 32 = 0;
