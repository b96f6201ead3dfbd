-- Ten leads a month that both sides judge.

-- name: judging-begin
-- A new month, unless somebody has begun it already.
INSERT INTO judging (month, drawn, drawn_by, version, threshold, key)
VALUES (:month, :drawn, :by, :version, :threshold, :key)
ON CONFLICT DO NOTHING;

-- name: judging-place
-- One of its leads.
INSERT INTO judging_lead (month, place, lead) VALUES (:month, :place, :lead);

-- name: judging-candidates
-- The leads in some stages, of a range of interest, that did something of late and were not judged before.
SELECT lead.id, lead.interest
FROM lead
WHERE lead.shown AND lead.stage = ANY (:stages::text[]) AND lead.interest >= :at_least AND lead.interest < :below
  AND lead.last_activity >= :since
  AND NOT EXISTS (SELECT FROM judging_lead WHERE judging_lead.lead = lead.id);

-- name: judging-lock
-- A month, which nobody else changes until the transaction ends.
SELECT month FROM judging WHERE month = :month FOR UPDATE;

-- name: judging
-- One month.
SELECT month, drawn, version, threshold, key FROM judging WHERE month = :month;

-- name: judging-months
-- The months there are, the newest first.
SELECT month FROM judging ORDER BY month DESC LIMIT :limit;

-- name: judging-months-between
-- The months of a period, the newest first; of a very long one the last ten years.
SELECT month FROM judging WHERE month BETWEEN :from AND :to ORDER BY month DESC LIMIT 120;

-- name: judging-unclosed
-- Months that are over and whose differences are not on the agenda.
SELECT month FROM judging WHERE closed IS NULL AND month < :before ORDER BY month LIMIT 100;

-- name: judging-close
-- Its differences are on the agenda.
UPDATE judging SET closed = :now WHERE month = :month AND closed IS NULL;

-- name: judging-places
-- Its leads, with what each side has said.
SELECT judging_lead.place, judging_lead.lead, judgement.side, judgement.take, judgement.criterion
FROM judging_lead LEFT JOIN judgement USING (month, place)
WHERE judging_lead.month = :month
ORDER BY judging_lead.place, judgement.side;

-- name: judgement-keep
-- What a side says of a lead.
INSERT INTO judgement (month, place, side, take, criterion, staff, at)
VALUES (:month, :place, :side, :take, :criterion, :staff, :now)
ON CONFLICT (month, place, side) DO UPDATE
SET take = excluded.take, criterion = excluded.criterion, staff = excluded.staff, at = excluded.at;

-- name: judgement-undo
-- Takes back what somebody said last for a side.
DELETE FROM judgement
WHERE (month, place, side) IN (
    SELECT mine.month, mine.place, mine.side FROM judgement AS mine
    WHERE mine.month = :month AND mine.side = :side AND mine.staff = :staff
    ORDER BY mine.at DESC, mine.place DESC LIMIT 1
)
RETURNING place;
