-- Many leads made of few: each copy has the rows of an original under other numbers, another name, and other times.

-- name: originals
-- Beyond which numbers copies are put.
SELECT (SELECT max(id) FROM lead) AS leads, (SELECT max(position) FROM signal) AS positions,
       (SELECT max(id) FROM subject) AS subjects, (SELECT coalesce(max(id), 0) FROM opportunity) AS opportunities;

-- name: quick
-- What is not durable is quicker to fill.
SET LOCAL synchronous_commit = off;

-- name: functions
-- Numbers and words that follow from a number, the same in every run.
CREATE OR REPLACE FUNCTION bench_pick(n bigint, seed bigint, choices bigint) RETURNS int IMMUTABLE LANGUAGE sql AS
$$ SELECT ((hashint8extended(n, seed) & 2147483647) % choices)::int $$;
CREATE OR REPLACE FUNCTION bench_word(n bigint, seed bigint) RETURNS text IMMUTABLE LANGUAGE sql AS
$$ SELECT s[1 + bench_pick(n, seed, 40)] || s[1 + bench_pick(n, seed + 1, 40)] || s[1 + bench_pick(n, seed + 2, 40)]
     FROM (SELECT string_to_array('al,be,cor,da,en,fri,gar,hof,im,jan,kel,lin,mar,nos,or,pe,qui,ros,stei,ta,un,vog,wal,xe,yo,zim,ach,bru,dorf,eis,fel,gru,heim,kra,lo,mei,ne,ost,ri,sch', ',') AS s) AS syllables $$;

-- name: indexes
-- The indexes of the filled tables that no constraint needs.
SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
  FROM pg_index AS i
  JOIN pg_class AS c ON c.oid = i.indexrelid
 WHERE i.indrelid IN ('lead'::regclass, 'signal'::regclass, 'fact'::regclass, 'passage'::regclass, 'link'::regclass)
   AND NOT EXISTS (SELECT FROM pg_constraint AS k WHERE k.conindid = i.indexrelid)
 ORDER BY c.relname;

-- name: sources
-- More sources, of which leads come.
INSERT INTO source (name, trust, history, consent_by_site, origins, properties, requests_per_minute, shape_cap)
SELECT 'bench ' || n, 0, false, true, '{}', '{}', 600, 5000 FROM generate_series(1, 10) AS n
ON CONFLICT (name) DO NOTHING;

-- name: copy-subjects
-- The ids under which copies are known.
INSERT INTO subject (id, kind, quarantined, value)
SELECT s.id + copy * :subjects::bigint, s.kind, s.quarantined, s.value || '-' || copy
  FROM generate_series(:from::bigint, :to::bigint) AS copy, subject AS s
 WHERE s.id <= :subjects::bigint;

-- name: copy-signals
-- The log of copies.
INSERT INTO signal (position, subject, thousandths, happened, received, hash, shape, version, batch, source, kind,
                    history, content, message_id, display)
SELECT s.position + copy * :positions::bigint,
       CASE WHEN s.subject < 0 THEN s.subject - copy * :leads::bigint ELSE s.subject + copy * :subjects::bigint END,
       s.thousandths, s.happened, s.received, s.hash, s.shape, s.version, s.batch, s.source, s.kind, s.history,
       s.content, s.message_id || '-' || copy, s.display
  FROM generate_series(:from::bigint, :to::bigint) AS copy, signal AS s
 WHERE s.position <= :positions::bigint;

-- name: copy-links
-- Which copies the ids belong to.
INSERT INTO link (subject, lead, from_position, to_position, known_from, known_to, via, merge)
SELECT k.subject + copy * :subjects::bigint, k.lead + copy * :leads::bigint,
       CASE k.from_position WHEN 0 THEN 0 ELSE k.from_position + copy * :positions::bigint END,
       CASE k.to_position WHEN 9223372036854775807 THEN k.to_position ELSE k.to_position + copy * :positions::bigint END,
       k.known_from + copy * :positions::bigint,
       CASE k.known_to WHEN 9223372036854775807 THEN k.known_to ELSE k.known_to + copy * :positions::bigint END,
       CASE k.via WHEN 0 THEN 0 ELSE k.via + copy * :subjects::bigint END, k.merge
  FROM generate_series(:from::bigint, :to::bigint) AS copy, link AS k
 WHERE k.subject <= :subjects::bigint;

-- name: copy-births
-- Since when copies are leads.
INSERT INTO born (lead, position, gone)
SELECT b.lead + copy * :leads::bigint, b.position + copy * :positions::bigint, NULL
  FROM generate_series(:from::bigint, :to::bigint) AS copy, born AS b
 WHERE b.lead <= :leads::bigint AND b.gone IS NULL;

-- name: copy-facts
-- What was decided about copies.
INSERT INTO fact (lead, position, at, ordinal, version, behaviour, kind, stage_from, stage_to, cause, cause_detail, cause_by, content)
SELECT f.lead + copy * :leads::bigint, f.position + copy * :positions::bigint, f.at, f.ordinal, f.version, f.behaviour, f.kind,
       f.stage_from, f.stage_to, f.cause, f.cause_detail, f.cause_by, f.content
  FROM generate_series(:from::bigint, :to::bigint) AS copy, fact AS f
 WHERE f.lead <= :leads::bigint;

-- name: copy-passages
-- How copies passed, spread over two years.
INSERT INTO passage (lead, position, entered, "left", version, place, skipped, stage, cause, day, before, source, shown, left_to)
SELECT p.lead + copy * :leads::bigint, p.position + copy * :positions::bigint,
       p.entered - make_interval(days => bench_pick(p.lead + copy * :leads::bigint, 1, 700)),
       p."left" - make_interval(days => bench_pick(p.lead + copy * :leads::bigint, 1, 700)),
       p.version, p.place, p.skipped, p.stage, p.cause,
       p.day - bench_pick(p.lead + copy * :leads::bigint, 1, 700),
       CASE p.before WHEN -1 THEN -1 ELSE p.before - bench_pick(p.lead + copy * :leads::bigint, 1, 700) END,
       (SELECT min(id) FROM source WHERE name = 'bench 1')
         + bench_pick(bench_pick(p.lead + copy * :leads::bigint, 8, 10), p.lead, 10), p.shown, p.left_to
  FROM generate_series(:from::bigint, :to::bigint) AS copy, passage AS p
 WHERE p.lead <= :leads::bigint;

-- name: copy-leads
-- Copies as lists show them: countries and industries from common to very rare, names of 64,000, 120 sellers.
INSERT INTO lead (id, position, created, at, stage_since, last_activity, wake_at, deadline, merged_into, version, behaviour, interest,
                  interest_day, offer, matched, known, maturity, first_source, last_source, shown, grade, stage, holder_kind,
                  desk, holder, persona, sort_name, first_name, last_name, email, phone, title, company, country, industry,
                  first_campaign, last_campaign, topics, topic_interest, state, search)
SELECT made.id, l.position + made.copy * :positions::bigint, l.created - made.ago, l.at, l.stage_since,
       l.last_activity - make_interval(mins => bench_pick(made.id, 2, 200000)), NULL,
       l.deadline + make_interval(secs => bench_pick(made.id, 3, 90000)), l.merged_into, l.version, l.behaviour,
       greatest(0, l.interest + bench_pick(made.id, 4, 5) - 2), l.interest_day, l.offer, l.matched, l.known, l.maturity,
       made.source, made.source, l.shown, l.grade, l.stage, l.holder_kind, l.desk,
       CASE l.holder_kind WHEN 'seller' THEN 'seller-' || bench_pick(made.id, 5, 120) ELSE l.holder END, l.persona,
       made.last || ' ' || made.first, initcap(made.first), initcap(made.last), made.first || '.' || made.last || '@' ||
       made.company || '.example', '+49 711 ' || made.id, l.title, initcap(made.company) || ' GmbH', made.country,
       made.industry, l.first_campaign, l.last_campaign, l.topics, l.topic_interest, l.state,
       array_to_tsvector(ARRAY[made.first, made.last, made.company, 'gmbh', 'example', '49', '711', made.id::text])
  FROM (
    SELECT l.id AS original, copy, l.id + copy * :leads::bigint AS id,
           make_interval(days => bench_pick(l.id + copy * :leads::bigint, 1, 700)) AS ago,
           bench_word(l.id + copy * :leads::bigint, 11) AS first, bench_word(l.id + copy * :leads::bigint, 21) AS last,
           bench_word((l.id + copy * :leads::bigint) % 200000, 31) AS company,
           (SELECT min(id) FROM source WHERE name = 'bench 1')
             + bench_pick(bench_pick(l.id + copy * :leads::bigint, 8, 10), l.id, 10)::smallint AS source,
           CASE WHEN bench_pick(l.id + copy * :leads::bigint, 6, 10000) = 0 THEN 'LI'
                WHEN bench_pick(l.id + copy * :leads::bigint, 6, 10000) < 10 THEN 'LU'
                ELSE (ARRAY['DE','DE','DE','DE','DE','DE','AT','AT','CH','NL','BE','PL','CZ','IT','FR'])
                     [1 + bench_pick(l.id + copy * :leads::bigint, 7, 15)] END AS country,
           'Industry ' || floor(80 * power(bench_pick(l.id + copy * :leads::bigint, 9, 1000) / 1000.0, 3))::int AS industry
      FROM generate_series(:from::bigint, :to::bigint) AS copy, lead AS l
     WHERE l.id <= :leads::bigint) AS made
  JOIN lead AS l ON l.id = made.original;

-- name: finish
-- Numbers go on behind the copies, and workers have nothing left to fold.
SELECT setval('signal_position', (SELECT max(position) FROM signal)),
       setval('subject_id', (SELECT max(id) FROM subject) + 1000), setval('lead_id', (SELECT max(id) FROM lead) + 1000);
UPDATE fold_cursor SET position = (SELECT max(position) FROM signal) WHERE name LIKE 'fold%';

-- name: cursors
-- How far workers have come.
SELECT name, position FROM fold_cursor ORDER BY name;

-- name: counted
-- What there is.
SELECT (SELECT count(*) FROM lead) AS leads, (SELECT count(*) FROM signal) AS signals,
       pg_size_pretty(pg_database_size(current_database())) AS size;

-- name: some-leads
-- Some leads, spread over all.
SELECT id FROM lead WHERE shown AND id % 997 = 0 ORDER BY id LIMIT 400;

-- name: some-words
-- Some leads' names.
SELECT lower(last_name) AS last, lower(company) AS company FROM lead WHERE shown AND id % 991 = 0 ORDER BY id LIMIT 100;
