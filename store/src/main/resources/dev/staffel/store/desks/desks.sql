-- name: desks-lock
-- Locks all desks until the end of the transaction.
SELECT id FROM desk ORDER BY id FOR UPDATE;

-- name: desk-find
-- A desk's order, and how many leads it has routed.
SELECT routed, by_capacity FROM desk WHERE id = :desk;

-- name: desk-members
-- Who takes a desk's leads, in their order.
SELECT member FROM desk_member WHERE desk = :desk ORDER BY place, member LIMIT 1000;

-- name: desk-roster
-- A desk's members with their places in the turn, what is new this week and what is open, counted no further than needed: not at
-- all of those whose load decides nothing, unless all are wanted.
SELECT member.member, member.weight, member.walked, member.last_routed, member.deputy, member.new_per_week, member.open,
       member.least_value,
       CASE WHEN :counted OR member.new_per_week IS NOT NULL OR member.open IS NOT NULL THEN
           (SELECT count(*) FROM (SELECT FROM routed
                                  WHERE routed.member = member.member AND routed.at >= :week::timestamptz
                                    AND routed.at <= :now::timestamptz LIMIT 1000) AS new)
       ELSE 0 END AS taken,
       CASE WHEN :counted OR member.new_per_week IS NOT NULL OR member.open IS NOT NULL THEN
           (SELECT count(*) FROM (SELECT FROM lead
                                  WHERE lead.shown AND lead.holder_kind = 'seller' AND lead.desk = member.desk
                                    AND lead.holder = member.member AND lead.stage = ANY (:stages) LIMIT 1000) AS held)
       ELSE 0 END AS held
FROM desk_member AS member WHERE member.desk = :desk ORDER BY member.place, member.member LIMIT 1000;

-- name: desk-takes
-- What the members of a desk are named for.
SELECT member, trait, value FROM desk_takes WHERE desk = :desk ORDER BY member, trait, value LIMIT 100000;

-- name: desk-hours
-- The hours of some people and of the company.
SELECT person, weekday, begins::text AS begins, ends::text AS ends FROM working_hours
WHERE person = '' OR person = ANY (:people) ORDER BY person, weekday, begins LIMIT 100000;

-- name: desk-places
-- Zone and calendar of some people and of the company.
SELECT person, zone, calendar FROM working_place
WHERE person = '' OR person = ANY (:people) ORDER BY person LIMIT 1001;

-- name: desk-holidays
-- The free days of some calendars from a day on.
SELECT calendar, day::text AS day FROM holiday
WHERE calendar = ANY (:calendars) AND day >= :from::date ORDER BY calendar, day LIMIT 100000;

-- name: desk-away
-- Who is away now or will be.
SELECT person, begins, ends FROM absence WHERE person = ANY (:people) AND ends > :now ORDER BY person, begins LIMIT 10000;

-- name: account-owner
-- The seller of a company: of its leads that sales works, whose seller has had one longest.
SELECT lead.holder AS owner FROM lead
WHERE lower(btrim(lead.company)) = lower(btrim(:company::text)) AND lead.company <> ''
  AND lead.shown AND lead.id <> :lead AND lead.holder_kind = 'seller' AND lead.stage = ANY (:stages)
ORDER BY lead.stage_since, lead.id LIMIT 1;

-- name: desk-routed
-- Keeps a choice, and where its member now stands in the turn.
UPDATE desk SET routed = :number WHERE id = :desk;
UPDATE desk_member SET walked = :walked, last_routed = :number WHERE desk = :desk AND member = :member;
INSERT INTO routed (desk, member, lead, offer, number, at) VALUES (:desk, :member, :lead, :offer, :number, :at);

-- name: account-leads
-- The other leads of a company.
SELECT lead.id FROM lead
WHERE lower(btrim(lead.company)) = lower(btrim(:company::text)) AND lead.company <> ''
  AND lead.shown AND lead.id <> :lead
ORDER BY lead.last_activity DESC NULLS LAST, lead.id DESC LIMIT :limit;

-- name: desk-asked
-- Keeps what a desk was asked, and whom it chose.
INSERT INTO asked (desk, lead, offer, at, member, owner, fair, trait_names, trait_values)
VALUES (:desk, :lead, :offer, :at, :member, :owner, :fair, :names, :values);

-- name: routed-before
-- Who has had a handover before.
SELECT DISTINCT member FROM routed WHERE lead = :lead AND offer = :offer ORDER BY member LIMIT 1000;

-- name: desk-assign
-- Sets who takes a desk's leads, in this order; who stays keeps all else.
INSERT INTO desk (id) VALUES (:desk) ON CONFLICT (id) DO NOTHING;
DELETE FROM desk_takes WHERE desk = :desk AND member <> ALL (:members::text[]);
DELETE FROM desk_member WHERE desk = :desk AND member <> ALL (:members::text[]);
INSERT INTO desk_member (desk, place, member)
SELECT :desk, member.place, member.id FROM unnest(:members::text[]) WITH ORDINALITY AS member (id, place)
ON CONFLICT (desk, member) DO UPDATE SET place = excluded.place;

-- name: put-to-use
-- When Staffel was put to use: when the first of its staff came.
SELECT created AS since FROM staff ORDER BY created LIMIT 1;
