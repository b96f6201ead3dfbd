-- What meters work out by night.

-- name: night-begin
-- Takes the night up: if nobody has, if whoever has has not come back for two hours, or an hour after it was the work of
-- seconds, as it is while there is little to look at.
INSERT INTO meter_night AS known (day, version, begun) VALUES (:day, :version, :now)
ON CONFLICT (day, version) DO UPDATE SET begun = excluded.begun
WHERE (known.ended IS NULL AND known.begun < excluded.begun - interval '2 hours')
   OR (known.ended < excluded.begun - interval '1 hour' AND known.ended < known.begun + interval '10 seconds')
RETURNING day;

-- name: night-leave
-- There was nothing to look at yet, so the night is still to be worked.
DELETE FROM meter_night WHERE day = :day AND version = :version AND ended IS NULL;

-- name: night-forget
-- Takes out what a broken night has left, nights long past, and the lists of leads of nights before this one.
DELETE FROM meter_rule WHERE (day = :day AND version = :version) OR day < :day - 40;
DELETE FROM meter_night WHERE day < :day - 40;
UPDATE meter_rule SET fired_leads = '{}', changed_leads = '{}' WHERE version = :version AND day < :day;

-- name: night-end
-- The night is done.
UPDATE meter_night SET ended = :now WHERE day = :day AND version = :version;

-- name: rule-add
-- What a rule did.
INSERT INTO meter_rule (day, version, place, leads, fired, by_humans, by_machines, decisions, changed, rule, fired_leads,
                        changed_leads)
VALUES (:day, :version, :place, :leads, :fired, :humans, :machines, :decisions, :changed, :rule, :fired_leads, :changed_leads);

-- name: rules-day
-- When the rules of a version were tried last.
SELECT ended FROM meter_night WHERE version = :version AND ended IS NOT NULL ORDER BY day DESC LIMIT 1;

-- name: rules
-- What each rule of a version did, by the last night that is done, in the order of the playbook.
SELECT rule, leads, fired, by_humans, by_machines, decisions, changed
  FROM meter_rule
 WHERE version = :version
   AND day = (SELECT max(day) FROM meter_night WHERE version = :version AND ended IS NOT NULL)
 ORDER BY place;

-- name: leads-since
-- How many leads of whom anything was done came since an instant, up to a thousand.
SELECT count(*) AS n
  FROM (SELECT FROM lead WHERE shown AND created > :since AND last_activity IS NOT NULL LIMIT 1000) AS come;

-- name: rule-leads
-- The leads of which a rule counted something, or changed a decision, by their numbers, each with how many there are.
SELECT id, name, email, company, interest, grade, stage, total
  FROM (SELECT lead.id, trim(lead.first_name || ' ' || lead.last_name) AS name, lead.email, lead.company, lead.interest,
               lead.grade, lead.stage, count(*) OVER () AS total
          FROM meter_rule
          CROSS JOIN LATERAL unnest(CASE WHEN :changed THEN changed_leads ELSE fired_leads END) AS wanted (lead)
          JOIN lead ON lead.id = wanted.lead
         WHERE meter_rule.version = :version
           AND meter_rule.rule = :rule
           AND meter_rule.day = (SELECT max(day) FROM meter_night WHERE version = :version AND ended IS NOT NULL)
           AND lead.shown) AS found
 WHERE id > :after
 ORDER BY id
 LIMIT :limit;
