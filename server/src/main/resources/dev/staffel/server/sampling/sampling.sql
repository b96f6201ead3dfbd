-- The control sample.

-- name: sampled
-- Answered handovers of a period that were drawn, and those by criteria with less interest than stated, by version; and how many
-- of them came lately.
SELECT version, way, count(*) AS answered, count(accepted) AS accepted, count(won) AS won,
       count(*) FILTER (WHERE day >= :lately) AS lately
FROM handover_case
WHERE is_answered AND day BETWEEN :from AND :to AND (way = 'control' OR (way = 'criteria' AND interest < :below))
GROUP BY version, way
ORDER BY version, way;

-- name: sampled-open
-- How many drawn leads wait for an answer.
SELECT count(*) AS n FROM handover_case WHERE way = 'control' AND NOT is_answered AND day BETWEEN :from AND :to;

-- name: sampled-leads
-- The leads that were drawn, the newest first.
SELECT handover_case.lead, handover_case.handed_over, handover_case.accepted, handover_case.won, handover_case.ending,
       handover_case.interest, lead.company, concat_ws(' ', nullif(lead.first_name, ''), nullif(lead.last_name, '')) AS name
FROM handover_case JOIN lead ON lead.id = handover_case.lead
WHERE way = 'control' AND day BETWEEN :from AND :to
ORDER BY handover_case.handed_over DESC, handover_case.lead DESC LIMIT :limit;
