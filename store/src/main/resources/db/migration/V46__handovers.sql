-- Handovers as meters count them: how the lead stood when it was handed over, and what became of it.

CREATE TABLE handover (
    lead           bigint      NOT NULL,
    position       bigint      NOT NULL,
    handed_over    timestamptz NOT NULL,
    accepted       timestamptz,
    qualified      timestamptz,
    won            timestamptz,
    ended          timestamptz,
    accepted_later timestamptz,
    day            integer     NOT NULL,
    signal_day     integer,
    version        integer     NOT NULL,
    source         integer     NOT NULL,
    interest       integer     NOT NULL,
    ordinal        smallint    NOT NULL,
    maturity       smallint    NOT NULL,
    recycled       boolean     NOT NULL,
    shown          boolean     NOT NULL,
    way            text        COLLATE "C" NOT NULL,
    ending         text        COLLATE "C" NOT NULL,
    desk           text        COLLATE "C" NOT NULL,
    grade          text        COLLATE "C" NOT NULL,
    persona        text        COLLATE "C" NOT NULL,
    topic          text        COLLATE "C" NOT NULL,
    reason         text        NOT NULL,
    meter          text        COLLATE "C" NOT NULL,
    PRIMARY KEY (lead, position, ordinal)
);
COMMENT ON TABLE handover IS 'derived: each handover with how the lead stood at it, exact by the position of the decision, and what became of it';
COMMENT ON COLUMN handover.qualified IS 'when the lead came further than acceptance, into the stage that follows it';
COMMENT ON COLUMN handover.accepted_later IS 'when the lead was accepted again, after it had been given back to nurture';
COMMENT ON COLUMN handover.day IS 'the day of the epoch, in the company''s zone, on which it was handed over';
COMMENT ON COLUMN handover.signal_day IS 'the first day since the last return on which an activity told of comparing or deciding by itself';
COMMENT ON COLUMN handover.interest IS 'whole points, as of the handover';
COMMENT ON COLUMN handover.way IS 'criteria, enquiry, hand (moved up by a person), opened (by sales, without a handover) or recorded (told by an import)';
COMMENT ON COLUMN handover.ending IS 'open, passed-on (from requalification to sales), returned, withdrawn, won, lost or disqualified';
COMMENT ON COLUMN handover.meter IS 'what the reason says about the handover: early, late, fit, omission or none; empty without a reason';

CREATE INDEX handover_day ON handover (day, lead) WHERE shown;
CREATE INDEX handover_answered ON handover ((coalesce(accepted, ended))) WHERE shown;

-- Leads folded before this table was there are read once more in the background.
INSERT INTO fold_cursor (name, position) VALUES ('handovers', 0);

-- What meters count, told once for counts and lists alike. Handovers told by an import are left out, for what went before
-- them and why they ended is seldom told; so are those that requalification has passed on, for the next one is the same
-- lead's.
CREATE VIEW handover_case AS
SELECT lead, position, ordinal, handed_over, accepted, qualified, won, ended, accepted_later, day, signal_day, source, interest,
       maturity, way, ending, desk, grade, persona, topic, reason, meter,
       (extract(year FROM date '1970-01-01' + day) * 100 + extract(month FROM date '1970-01-01' + day))::integer AS month,
       width_bucket(interest, ARRAY[20, 40, 60, 80]) AS band,
       way <> 'opened' AND (accepted IS NOT NULL OR ending = 'returned') AS is_answered,
       way <> 'opened' AND ending = 'returned' AND meter = 'early' AS is_early_said,
       way <> 'opened' AND ending = 'returned' AND meter <> 'early' AND accepted_later IS NOT NULL
           AND accepted_later < ended + interval '365 days' AS is_early_again,
       way <> 'opened' AND signal_day IS NOT NULL AND day - signal_day > 30 AS is_late_waited,
       way = 'opened' AS is_late_opened,
       meter = 'late' AS is_late_elsewhere,
       way <> 'opened' AND accepted IS NOT NULL AND (qualified IS NOT NULL OR ended IS NOT NULL) AS is_sql_case,
       way <> 'opened' AND accepted IS NOT NULL AND ended IS NOT NULL AS is_win_case,
       way <> 'opened' AND ended IS NOT NULL AS is_done
FROM handover
WHERE shown AND way <> 'recorded' AND ending <> 'passed-on';
