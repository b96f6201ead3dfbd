-- Leads that sellers work on, made of few: each copy has the rows of an original under other numbers and another company,
-- and stays with its seller, whom the stored lead names.

-- name: sign-up
-- Sellers who can sign in; nobody knows their password.
UPDATE staff SET password = 'none' WHERE email LIKE '%@bench.example';

-- name: functions
-- What a copy is called: the mark in the names of original companies is x000y, in those of copies it has their number.
CREATE OR REPLACE FUNCTION bench_named(words text, copy bigint) RETURNS text IMMUTABLE LANGUAGE sql AS
$$ SELECT replace(words, 'x000y', 'x' || lpad(copy::text, 3, '0') || 'y') $$;
CREATE OR REPLACE FUNCTION bench_named(content bytea, copy bigint) RETURNS bytea IMMUTABLE LANGUAGE sql AS
$$ SELECT decode(bench_named(encode(content, 'escape'), copy), 'escape') $$;

-- name: copy-signals
-- The log of copies.
INSERT INTO signal (position, subject, thousandths, happened, received, hash, shape, version, batch, source, kind,
                    history, content, message_id, display)
SELECT s.position + copy * :positions::bigint,
       CASE WHEN s.subject < 0 THEN s.subject - copy * :leads::bigint ELSE s.subject + copy * :subjects::bigint END,
       s.thousandths, s.happened, s.received, s.hash, s.shape, s.version, s.batch, s.source, s.kind, s.history,
       CASE s.kind WHEN 1 THEN bench_named(s.content, copy) ELSE s.content END, s.message_id || '-' || copy, s.display
  FROM generate_series(:from::bigint, :to::bigint) AS copy, signal AS s
 WHERE s.position <= :positions::bigint;

-- name: copy-passages
-- How copies passed.
INSERT INTO passage (lead, position, entered, "left", version, place, skipped, stage, cause, day, before, source, shown, left_to)
SELECT p.lead + copy * :leads::bigint, p.position + copy * :positions::bigint, p.entered, p."left", p.version, p.place,
       p.skipped, p.stage, p.cause, p.day, p.before, p.source, p.shown, p.left_to
  FROM generate_series(:from::bigint, :to::bigint) AS copy, passage AS p
 WHERE p.lead <= :leads::bigint;

-- name: copy-handovers
-- Which handovers copies had.
INSERT INTO handover (lead, position, handed_over, accepted, qualified, won, ended, accepted_later, day, signal_day, version,
                      source, interest, ordinal, maturity, recycled, shown, way, ending, desk, grade, persona, topic, reason,
                      meter)
SELECT h.lead + copy * :leads::bigint, h.position + copy * :positions::bigint, h.handed_over, h.accepted, h.qualified, h.won,
       h.ended, h.accepted_later, h.day, h.signal_day, h.version, h.source, h.interest, h.ordinal, h.maturity, h.recycled,
       h.shown, h.way, h.ending, h.desk, h.grade, h.persona, h.topic, h.reason, h.meter
  FROM generate_series(:from::bigint, :to::bigint) AS copy, handover AS h
 WHERE h.lead <= :leads::bigint;

-- name: copy-leads
-- Copies as lists show them; interest and the last activity differ a little from copy to copy, and nothing wakes them.
INSERT INTO lead (id, position, created, at, stage_since, last_activity, wake_at, deadline, merged_into, version, behaviour, interest,
                  interest_day, offer, matched, known, maturity, first_source, last_source, shown, grade, stage, holder_kind,
                  desk, holder, persona, sort_name, first_name, last_name, email, phone, title, company, country, industry,
                  first_campaign, last_campaign, topics, topic_interest, owed_until, state, search)
SELECT l.id + copy * :leads::bigint, l.position + copy * :positions::bigint, l.created - make_interval(mins => copy::int), l.at,
       l.stage_since, l.last_activity - make_interval(mins => 7 * copy::int), NULL, l.deadline, l.merged_into, l.version,
       l.behaviour, l.interest + (copy % 5)::int, l.interest_day, l.offer, l.matched, l.known, l.maturity, l.first_source,
       l.last_source, l.shown, l.grade, l.stage, l.holder_kind, l.desk, l.holder, l.persona, l.sort_name, l.first_name,
       l.last_name, bench_named(l.email, copy), l.phone, l.title, bench_named(l.company, copy), l.country, l.industry,
       l.first_campaign, l.last_campaign, l.topics, l.topic_interest, l.owed_until, bench_named(l.state, copy),
       bench_named(l.search::text, copy)::tsvector
  FROM generate_series(:from::bigint, :to::bigint) AS copy, lead AS l
 WHERE l.id <= :leads::bigint;

-- name: copy-steps
-- The dated steps of copies.
INSERT INTO step (lead, made_for, kind, due, timed, ends, staff, what, place, attempt, since, looked, answered, postponed, state,
                  outcome, note, dated, position, made, made_by, ended, ended_by)
SELECT s.lead + copy * :leads::bigint, s.made_for + copy * :leads::bigint, s.kind, s.due, s.timed, s.ends, s.staff, s.what,
       s.place, s.attempt, s.since, s.looked + copy * :positions::bigint, s.answered, s.postponed, s.state, s.outcome, s.note,
       s.dated + copy * :positions::bigint, s.position + copy * :positions::bigint, s.made, s.made_by, s.ended, s.ended_by
  FROM generate_series(:from::bigint, :to::bigint) AS copy, step AS s
 WHERE s.lead <= :leads::bigint;

-- name: copy-opportunities
-- The opportunities of copies.
INSERT INTO opportunity (id, title, account, seller, value, currency, close_on, competitors, state, reason, words, opened,
                         offered, ended)
OVERRIDING SYSTEM VALUE
SELECT o.id + copy * :opportunities::bigint, bench_named(o.title, copy), bench_named(o.account, copy), o.seller,
       o.value + copy * 10000, o.currency, o.close_on + (copy % 30)::int, o.competitors, o.state, o.reason, o.words, o.opened,
       o.offered, o.ended
  FROM generate_series(:from::bigint, :to::bigint) AS copy, opportunity AS o
 WHERE o.id <= :opportunities::bigint;

-- name: copy-opportunity-leads
-- Which copies are in them.
INSERT INTO opportunity_lead (opportunity, lead, since)
SELECT o.opportunity + copy * :opportunities::bigint, o.lead + copy * :leads::bigint, o.since
  FROM generate_series(:from::bigint, :to::bigint) AS copy, opportunity_lead AS o
 WHERE o.opportunity <= :opportunities::bigint;

-- name: copy-opportunity-changes
-- What was done to them.
INSERT INTO opportunity_change (opportunity, at, by, what, lead, detail)
SELECT o.opportunity + copy * :opportunities::bigint, o.at, o.by, o.what, o.lead + copy * :leads::bigint, o.detail
  FROM generate_series(:from::bigint, :to::bigint) AS copy, opportunity_change AS o
 WHERE o.opportunity <= :opportunities::bigint;

-- name: go-on
-- New opportunities get numbers behind the copies'.
SELECT setval(pg_get_serial_sequence('opportunity', 'id'), (SELECT coalesce(max(id), 1) FROM opportunity));

-- name: held
-- What sellers hold.
SELECT count(*) FILTER (WHERE offer IS NOT NULL) AS offered, count(*) AS leads, count(DISTINCT holder) AS sellers,
       (SELECT count(*) FROM signal) AS signals, (SELECT count(*) FROM opportunity WHERE state = 'open') AS opportunities,
       (SELECT count(*) FROM step WHERE state = 0) AS steps
  FROM lead WHERE shown AND holder_kind = 'seller';
