-- Replays: of which leads, what won deals are worth, and what desks can take.

ALTER TABLE replay ADD COLUMN segment text NOT NULL DEFAULT '';
COMMENT ON COLUMN replay.segment IS 'filters of the list of leads as in its address; empty for all leads';

ALTER TABLE replay_lead ADD COLUMN value bigint;
COMMENT ON COLUMN replay_lead.value IS 'what the won deal was worth, in thousandths; null where it is not known';

-- What was found before says nothing of values and capacities.
UPDATE replay SET summary = CAST(
    CAST(summary AS jsonb)
    || '{"missedValue": {"known": 0, "thousandths": 0}, "gainedValue": {"known": 0, "thousandths": 0}}'
    || jsonb_build_object(
        'before', CAST(summary AS jsonb) -> 'before' || '{"wonValue": {"known": 0, "thousandths": 0}, "capacity": {}}',
        'after', CAST(summary AS jsonb) -> 'after' || '{"wonValue": {"known": 0, "thousandths": 0}, "capacity": {}}')
    AS text)
WHERE state = 'done';
