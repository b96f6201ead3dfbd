-- name: asked-page
-- A page of what a desk was asked, in the order of time, with who got the lead first and when its handover ended.
SELECT asked.id, asked.lead, asked.offer, asked.at, asked.owner, asked.fair, asked.trait_names, asked.trait_values,
       EXISTS (SELECT FROM asked AS before
               WHERE before.lead = asked.lead AND before.offer = asked.offer AND before.id < asked.id) AS again,
       coalesce((SELECT got.member FROM asked AS got
                 WHERE got.lead = asked.lead AND got.offer = asked.offer AND got.member <> ''
                 ORDER BY got.id LIMIT 1), '') AS did,
       (SELECT coalesce(handover.won, handover.ended) FROM handover
        WHERE handover.lead = asked.lead AND handover.handed_over <= asked.at
        ORDER BY handover.position DESC, handover.ordinal DESC LIMIT 1) AS ended
FROM asked
WHERE asked.desk = :desk AND asked.at >= :from AND (asked.at, asked.id) > (:from, :after) AND asked.at < :until
ORDER BY asked.at, asked.id LIMIT :limit;

-- name: had-before
-- The leads that members of a desk had from routing when a time began, and when their handovers ended.
SELECT last.member, ended.at AS ended
FROM (SELECT DISTINCT ON (routed.lead, routed.offer) routed.lead, routed.member, routed.at, routed.number
      FROM routed
      WHERE routed.desk = :desk AND routed.at < :from AND routed.at >= :from::timestamptz - interval '400 days'
      ORDER BY routed.lead, routed.offer, routed.number DESC) AS last
JOIN lead ON lead.id = last.lead AND lead.shown
LEFT JOIN LATERAL (
    SELECT coalesce(handover.won, handover.ended) AS at FROM handover
    WHERE handover.lead = last.lead AND handover.handed_over <= last.at
    ORDER BY handover.position DESC, handover.ordinal DESC LIMIT 1) AS ended ON true
WHERE ended.at IS NULL OR ended.at > :from
ORDER BY last.number LIMIT 100000;
