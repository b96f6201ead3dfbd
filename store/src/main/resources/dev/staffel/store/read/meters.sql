-- What meters count of handovers.

-- name: meter-counts
-- Handovers of a period, counted for each way of splitting them; `split` tells by which columns a row is split.
SELECT GROUPING(source, topic, persona, desk, month, band, grade, way, version) AS split,
       coalesce(source, 0) AS source, coalesce(topic, '') AS topic, coalesce(persona, '') AS persona,
       coalesce(desk, '') AS desk, coalesce(month, 0) AS month, coalesce(band, 0) AS band, coalesce(grade, '') AS grade,
       coalesce(way, '') AS way, coalesce(version, 0) AS version,
       count(*) FILTER (WHERE is_case) AS cases,
       count(*) FILTER (WHERE is_answered) AS answered,
       count(*) FILTER (WHERE is_early_case) AS early_cases,
       count(*) FILTER (WHERE is_early_said OR is_early_again) AS early,
       count(*) FILTER (WHERE is_early_said) AS early_said,
       count(*) FILTER (WHERE is_early_again) AS early_again,
       count(*) FILTER (WHERE is_late_case) AS late_cases,
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
       count(*) FILTER (WHERE is_done AND won IS NOT NULL) AS done_won,
       count(*) FILTER (WHERE way = 'control') AS drawn,
       count(*) FILTER (WHERE NOT is_case) AS recorded,
       count(*) FILTER (WHERE NOT is_case AND is_win_case) AS recorded_wins
  FROM handover_case
 WHERE day BETWEEN :from AND :to
   AND (:source = 0 OR source = :source)
   AND (:any_topic OR topic = :topic)
   AND (:any_persona OR persona = :persona)
   AND (:any_desk OR desk = :desk)
 GROUP BY GROUPING SETS ((), (source), (topic), (persona), (desk), (month), (band), (grade), (band, grade), (grade, way),
                         (band, grade, way, version))
 ORDER BY split, source, topic, persona, desk, month, band, grade, way, version;

-- name: meter-waits
-- After how many days from the first buying signal leads were handed over, and how many after each.
SELECT day - signal_day AS days, count(*) AS leads
  FROM handover_case
 WHERE day BETWEEN :from AND :to
   AND is_waited
   AND (:source = 0 OR source = :source)
   AND (:any_topic OR topic = :topic)
   AND (:any_persona OR persona = :persona)
   AND (:any_desk OR desk = :desk)
 GROUP BY day - signal_day
 ORDER BY days;

-- name: meter-cases
-- The handovers behind a number, the latest first, and how many there are in all.
WITH counted AS MATERIALIZED (
    SELECT *
      FROM handover_case
     WHERE day BETWEEN :from AND :to
       AND (:source = 0 OR source = :source)
       AND (:any_topic OR topic = :topic)
       AND (:any_persona OR persona = :persona)
       AND (:any_desk OR desk = :desk)
       AND (:band < 0 OR band = :band)
       AND (:below < 0 OR interest < :below)
       AND (:grade = '' OR grade = ANY (:grades::text[]))
       AND (:way = '' OR way = :way)
       AND CASE :which
             WHEN 'answered' THEN is_answered
             WHEN 'unanswered' THEN is_case AND NOT is_answered
             WHEN 'early-cases' THEN is_early_case
             WHEN 'early' THEN is_early_said OR is_early_again
             WHEN 'early-said' THEN is_early_said
             WHEN 'early-again' THEN is_early_again
             WHEN 'returned' THEN is_early_case AND ending = 'returned'
             WHEN 'late-cases' THEN is_late_case
             WHEN 'late' THEN is_late_waited OR is_late_opened OR is_late_elsewhere
             WHEN 'waited' THEN is_waited
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
             WHEN 'recorded' THEN NOT is_case
             WHEN 'recorded-wins' THEN NOT is_case AND is_win_case
             ELSE is_case
           END),
page AS (
    SELECT *
      FROM counted
     WHERE (handed_over, lead, position, ordinal) < (:at::timestamptz, :lead, :position, :ordinal)
     ORDER BY handed_over DESC, lead DESC, position DESC, ordinal DESC
     LIMIT :limit)
SELECT (SELECT count(*) FROM counted) AS total,
       page.lead, page.position, page.ordinal, page.handed_over, page.accepted, page.won, page.ended, page.accepted_later, page.day,
       page.signal_day, page.interest, page.way, page.ending, page.desk, page.grade, page.reason, page.is_early_said,
       page.is_early_again, page.is_late_waited, page.is_late_opened, page.is_late_elsewhere,
       trim(lead.first_name || ' ' || lead.last_name) AS name, lead.email, lead.company
  FROM page
  JOIN lead ON lead.id = page.lead
 ORDER BY page.handed_over DESC, page.lead DESC, page.position DESC, page.ordinal DESC;

-- name: meter-answers
-- Answers to handovers in the order in which they came, since an instant; not those of the control sample, which a band has
-- promised nothing of.
SELECT coalesce(accepted, ended) AS at, band, grade, accepted IS NOT NULL AS accepted
  FROM handover_case
 WHERE is_early_case
   AND coalesce(accepted, ended) >= :since
   AND coalesce(accepted, ended) < :until
 ORDER BY coalesce(accepted, ended), lead, position, ordinal;
