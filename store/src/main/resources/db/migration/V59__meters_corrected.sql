-- What meters count, told anew. Leads of the control sample were handed over by lot, so they are no fault of the definition:
-- neither too early nor too late. Of handovers told by an import one thing is counted: how those ended that sales had accepted
-- and whose interest is known, because something that the person did had been told before. What sales turned down, when an
-- offer was made and which stages lay between is seldom told. Those that requalification has passed on are left out, for the
-- next one is the same lead's.

DROP VIEW handover_case;

CREATE VIEW handover_case AS
SELECT lead, position, ordinal, handed_over, accepted, qualified, won, ended, accepted_later, day, signal_day, version, source,
       interest, maturity, way, ending, desk, grade, persona, topic, reason, meter,
       (extract(year FROM date '1970-01-01' + day) * 100 + extract(month FROM date '1970-01-01' + day))::integer AS month,
       width_bucket(interest, ARRAY[20, 40, 60, 80]) AS band,
       way <> 'recorded' AS is_case,
       way NOT IN ('opened', 'recorded') AND (accepted IS NOT NULL OR ending = 'returned') AS is_answered,
       way IN ('criteria', 'enquiry', 'hand') AND (accepted IS NOT NULL OR ending = 'returned') AS is_early_case,
       way IN ('criteria', 'enquiry', 'hand') AND ending = 'returned' AND meter = 'early' AS is_early_said,
       way IN ('criteria', 'enquiry', 'hand') AND ending = 'returned' AND meter <> 'early' AND accepted_later IS NOT NULL
           AND accepted_later < ended + interval '365 days' AS is_early_again,
       way NOT IN ('recorded', 'control') AS is_late_case,
       way IN ('criteria', 'enquiry', 'hand') AND signal_day IS NOT NULL AS is_waited,
       way IN ('criteria', 'enquiry', 'hand') AND signal_day IS NOT NULL AND day - signal_day > 30 AS is_late_waited,
       way = 'opened' AS is_late_opened,
       way NOT IN ('recorded', 'control') AND meter = 'late' AS is_late_elsewhere,
       way NOT IN ('opened', 'recorded') AND accepted IS NOT NULL AND (qualified IS NOT NULL OR ended IS NOT NULL) AS is_sql_case,
       way <> 'opened' AND accepted IS NOT NULL AND ended IS NOT NULL AND (way <> 'recorded' OR interest > 0) AS is_win_case,
       way NOT IN ('opened', 'recorded') AND ended IS NOT NULL AS is_done
FROM handover
WHERE shown AND ending <> 'passed-on';
