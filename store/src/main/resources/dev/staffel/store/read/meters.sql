-- What meters count of handovers.

-- name: meter-counts
-- Handovers of a period, counted for each way of splitting them; `split` tells by which columns a row is split.
SELECT GROUPING(source, topic, persona, desk, month, band, grade, way) AS split,
       coalesce(source, 0) AS source, coalesce(topic, '') AS topic, coalesce(persona, '') AS persona,
       coalesce(desk, '') AS desk, coalesce(month, 0) AS month, coalesce(band, 0) AS band, coalesce(grade, '') AS grade,
       coalesce(way, '') AS way,
       count(*) AS cases,
       count(*) FILTER (WHERE is_answered) AS answered,
       count(*) FILTER (WHERE is_early_said OR is_early_again) AS early,
       count(*) FILTER (WHERE is_early_said) AS early_said,
       count(*) FILTER (WHERE is_early_again) AS early_again,
       count(*) FILTER (WHERE is_late_waited OR is_late_opened OR is_late_elsewhere) AS late,
       count(*) FILTER (WHERE is_late_waited) AS late_waited,
       count(*) FILTER (WHERE is_late_opened) AS late_opened,
       count(*) FILTER (WHERE is_late_elsewhere) AS late_elsewhere,
       count(*) FILTER (WHERE is_answered AND accepted IS NOT NULL) AS accepted,
       count(*) FILTER (WHERE is_sql_case) AS sql_cases,
       count(*) FILTER (WHERE is_sql_case AND qualified IS NOT NULL) AS sqls,
       count(*) FILTER (WHERE is_win_case) AS win_cases,
       count(*) FILTER (WHERE is_win_case AND won IS NOT NULL) AS wins,
       count(*) FILTER (WHERE is_done) AS done,
       count(*) FILTER (WHERE is_done AND won IS NOT NULL) AS done_won
  FROM handover_case
 WHERE day BETWEEN :from AND :to
   AND (:source = 0 OR source = :source)
   AND (:topic = '' OR topic = :topic)
   AND (:persona = '' OR persona = :persona)
   AND (:desk = '' OR desk = :desk)
 GROUP BY GROUPING SETS ((), (source), (topic), (persona), (desk), (month), (band), (grade), (band, grade), (grade, way))
 ORDER BY split, source, topic, persona, desk, month, band, grade, way;

-- name: meter-lately
-- How many of the cases came after a day.
SELECT count(*) AS cases,
       count(*) FILTER (WHERE is_answered) AS answered,
       count(*) FILTER (WHERE is_sql_case) AS sql_cases,
       count(*) FILTER (WHERE is_win_case) AS win_cases,
       count(*) FILTER (WHERE is_done AND way = 'hand') AS upgrades
  FROM handover_case
 WHERE day > :after AND day <= :to
   AND (:source = 0 OR source = :source)
   AND (:topic = '' OR topic = :topic)
   AND (:persona = '' OR persona = :persona)
   AND (:desk = '' OR desk = :desk);

-- name: meter-waits
-- How many days went by from the first buying signal to the handover: of how many, of half of them, of nine in ten.
SELECT count(*) AS cases,
       coalesce(percentile_disc(0.5) WITHIN GROUP (ORDER BY day - signal_day), 0) AS median,
       coalesce(percentile_disc(0.9) WITHIN GROUP (ORDER BY day - signal_day), 0) AS late
  FROM handover_case
 WHERE day BETWEEN :from AND :to
   AND signal_day IS NOT NULL
   AND way <> 'opened'
   AND (:source = 0 OR source = :source)
   AND (:topic = '' OR topic = :topic)
   AND (:persona = '' OR persona = :persona)
   AND (:desk = '' OR desk = :desk);

-- name: meter-cases
-- The handovers behind a number, the latest first.
SELECT handover_case.lead, handover_case.position, handover_case.ordinal, handover_case.handed_over, handover_case.accepted,
       handover_case.won, handover_case.ended, handover_case.accepted_later, handover_case.day, handover_case.signal_day,
       handover_case.interest, handover_case.way, handover_case.ending, handover_case.desk, handover_case.grade,
       handover_case.reason, handover_case.is_early_said, handover_case.is_early_again, handover_case.is_late_waited,
       handover_case.is_late_opened, handover_case.is_late_elsewhere,
       trim(lead.first_name || ' ' || lead.last_name) AS name, lead.email, lead.company
  FROM handover_case
  JOIN lead ON lead.id = handover_case.lead
 WHERE handover_case.day BETWEEN :from AND :to
   AND (handover_case.handed_over, handover_case.lead, handover_case.position, handover_case.ordinal)
       < (:at::timestamptz, :lead, :position, :ordinal)
   AND (:source = 0 OR handover_case.source = :source)
   AND (:topic = '' OR handover_case.topic = :topic)
   AND (:persona = '' OR handover_case.persona = :persona)
   AND (:desk = '' OR handover_case.desk = :desk)
   AND (:band < 0 OR handover_case.band = :band)
   AND (:grade = '' OR handover_case.grade = ANY (:grades::text[]))
   AND (:way = '' OR handover_case.way = :way)
   AND CASE :which
         WHEN 'answered' THEN is_answered
         WHEN 'early' THEN is_early_said OR is_early_again
         WHEN 'early-said' THEN is_early_said
         WHEN 'early-again' THEN is_early_again
         WHEN 'late' THEN is_late_waited OR is_late_opened OR is_late_elsewhere
         WHEN 'late-waited' THEN is_late_waited
         WHEN 'late-opened' THEN is_late_opened
         WHEN 'late-elsewhere' THEN is_late_elsewhere
         WHEN 'accepted' THEN is_answered AND accepted IS NOT NULL
         WHEN 'sql-cases' THEN is_sql_case
         WHEN 'sql' THEN is_sql_case AND qualified IS NOT NULL
         WHEN 'win-cases' THEN is_win_case
         WHEN 'won' THEN is_win_case AND won IS NOT NULL
         WHEN 'done' THEN is_done
         WHEN 'done-won' THEN is_done AND won IS NOT NULL
         ELSE true
       END
 ORDER BY handover_case.handed_over DESC, handover_case.lead DESC, handover_case.position DESC, handover_case.ordinal DESC
 LIMIT :limit;

-- name: meter-answers
-- Answers to handovers in the order in which they came, since an instant.
SELECT coalesce(accepted, ended) AS at, band, grade, accepted IS NOT NULL AS accepted
  FROM handover_case
 WHERE is_answered
   AND coalesce(accepted, ended) >= :since
   AND coalesce(accepted, ended) < :until
 ORDER BY coalesce(accepted, ended), lead, position, ordinal;
