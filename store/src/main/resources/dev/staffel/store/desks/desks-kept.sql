-- name: desk-order
-- How a desk chooses.
SELECT by_capacity FROM desk WHERE id = :desk;

-- name: desk-set-order
-- Another order of a desk.
INSERT INTO desk (id, by_capacity) VALUES (:desk, :by_capacity)
ON CONFLICT (id) DO UPDATE SET by_capacity = excluded.by_capacity;

-- name: desk-lock
-- Locks a desk, so that nobody routes by half of a change.
SELECT id FROM desk WHERE id = :desk FOR UPDATE;

-- name: desk-kept-terms
-- What is agreed with the members of a desk.
SELECT member, weight, least_value, new_per_week, open, deputy FROM desk_member
WHERE desk = :desk ORDER BY place, member LIMIT 1000;

-- name: desk-kept-takes
-- What the members of a desk are named for.
SELECT member, trait, value FROM desk_takes WHERE desk = :desk ORDER BY member, trait, value LIMIT 100000;

-- name: desk-agree
-- What is agreed with a member.
UPDATE desk_member
SET weight = :weight, least_value = :least_value::bigint, new_per_week = :new_per_week::integer, open = :open::integer, deputy = :deputy
WHERE desk = :desk AND member = :member;

-- name: desk-agree-takes
-- What a member is named for, in place of all before.
DELETE FROM desk_takes WHERE desk = :desk AND member = :member;
INSERT INTO desk_takes (desk, member, trait, value)
SELECT :desk, :member, named.trait, named.value FROM unnest(:traits::text[], :values::text[]) AS named (trait, value);

-- name: absence-of
-- When somebody is or will be away.
SELECT id, person, begins, ends FROM absence WHERE person = :person AND ends > :now ORDER BY begins, id LIMIT 200;

-- name: absence-add
-- Somebody will be away.
INSERT INTO absence (person, begins, ends) VALUES (:person, :begins, :ends);

-- name: absence-remove
-- Somebody is back earlier, or stays.
DELETE FROM absence WHERE id = :id AND person = :person;

-- name: hours-of
-- Somebody's own hours.
SELECT weekday, begins::text AS begins, ends::text AS ends FROM working_hours
WHERE person = :person ORDER BY weekday, begins LIMIT 200;

-- name: place-of
-- Somebody's own zone and calendar.
SELECT zone, calendar FROM working_place WHERE person = :person;

-- name: hours-keep
-- Somebody's own hours, zone and calendar in place of all before.
DELETE FROM working_hours WHERE person = :person;
INSERT INTO working_hours (person, weekday, begins, ends)
SELECT :person, span.weekday, span.begins::time, span.ends::time
FROM unnest(:weekdays::int[], :begins::text[], :ends::text[]) AS span (weekday, begins, ends);
DELETE FROM working_place WHERE person = :person;
INSERT INTO working_place (person, zone, calendar) SELECT :person, :zone, :calendar WHERE :zone <> '' OR :calendar <> '';

-- name: calendars
-- The calendars that have days.
SELECT DISTINCT calendar FROM holiday ORDER BY calendar LIMIT 200;

-- name: holidays
-- The days of a calendar.
SELECT day::text AS day, name FROM holiday WHERE calendar = :calendar ORDER BY day LIMIT 5000;

-- name: holidays-keep
-- The days of a calendar in place of all before.
DELETE FROM holiday WHERE calendar = :calendar;
INSERT INTO holiday (calendar, day, name)
SELECT :calendar, free.day::date, free.name FROM unnest(:days::text[], :names::text[]) AS free (day, name);
