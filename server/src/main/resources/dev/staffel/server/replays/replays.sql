-- name: replay-add
-- A replay to be run when its turn comes.
INSERT INTO replay (name, draft, revision, before_name, after_name, before_text, after_text, stage, from_at, to_at, segment, asked_by, asked)
VALUES (:name, :draft, :revision, :before_name, :after_name, :before_text, :after_text, :stage, :from, :to, :segment, :by, :now)
RETURNING id;

-- name: replays
-- Replays, the newest first.
SELECT id, name, draft, revision, before_name, after_name, stage, from_at, to_at, segment, asked_by, asked, state, started, ended,
    leads_done, leads_total, signals, trouble, thresholds, thresholds_leads
FROM replay WHERE id < :before ORDER BY id DESC LIMIT :limit;

-- name: replays-count
-- How many replays there are.
SELECT count(*) AS n FROM replay;

-- name: replay
-- One replay.
SELECT id, name, draft, revision, before_name, after_name, stage, from_at, to_at, segment, asked_by, asked, state, started, ended,
    leads_done, leads_total, signals, trouble, thresholds, thresholds_leads
FROM replay WHERE id = :id;

-- name: replays-of-draft
-- The last replays of a draft besides those of its trial, the newest first.
SELECT id, name, draft, revision, before_name, after_name, stage, from_at, to_at, segment, asked_by, asked, state, started, ended,
    leads_done, leads_total, signals, trouble, thresholds, thresholds_leads
FROM replay WHERE draft = :draft AND night IS NULL ORDER BY id DESC LIMIT :limit;

-- name: replay-name
-- What it is called.
UPDATE replay SET name = :name WHERE id = :id;

-- name: replay-attach
-- The replay that those who sign a draft see beside it, while it is open and says what was replayed; another one only until
-- somebody has signed.
INSERT INTO draft_replay (draft, replay, chosen_by, chosen)
SELECT held.id, :replay, :by, :now
FROM (SELECT id FROM draft WHERE id = :draft AND revision = :revision AND stand NOT IN ('in-force', 'withdrawn') FOR UPDATE) AS held
WHERE NOT EXISTS (SELECT FROM signature WHERE draft = held.id AND voided IS NULL)
   OR NOT EXISTS (SELECT FROM draft_replay WHERE draft = held.id)
ON CONFLICT (draft) DO UPDATE SET replay = excluded.replay, chosen_by = excluded.chosen_by, chosen = excluded.chosen;

-- name: replay-attached
-- Which replay is attached to a draft.
SELECT replay, chosen_by, chosen FROM draft_replay WHERE draft = :draft;

-- name: replay-attached-to
-- The drafts that a replay is attached to.
SELECT draft FROM draft_replay WHERE replay = :replay ORDER BY draft LIMIT 100;

-- name: replay-night-is-run
-- Whether a trial has its replay for a night; whoever asks holds the draft until that is decided.
SELECT EXISTS (SELECT FROM replay WHERE draft = held.id AND night = :night) AS run
FROM (SELECT id FROM draft WHERE id = :draft FOR UPDATE) AS held;

-- name: replay-night-set
-- It is the replay of a trial.
UPDATE replay SET night = :night WHERE id = :id;

-- name: replay-newest-night
-- What a trial's last night found: how many leads enter within the stretch under each playbook.
SELECT id, night, before_name, stage, from_at,
       (SELECT count(*) FROM replay_lead WHERE replay = replay.id AND after_at >= from_at AND after_at < to_at)::int AS would,
       (SELECT count(*) FROM replay_lead WHERE replay = replay.id AND before_at >= from_at AND before_at < to_at)::int AS did
FROM replay WHERE draft = :draft AND night IS NOT NULL AND state = 'done' ORDER BY night DESC LIMIT 1;

-- name: replay-older-nights
-- A trial keeps its last night only, and those attached to a draft.
WITH gone AS (
    DELETE FROM replay AS old USING replay AS newer
    WHERE newer.id = :id AND newer.night IS NOT NULL AND old.draft = newer.draft AND old.night < newer.night
      AND NOT EXISTS (SELECT FROM draft_replay WHERE draft_replay.replay = old.id)
    RETURNING old.id
), leads AS (
    DELETE FROM replay_lead USING gone WHERE replay_lead.replay = gone.id
)
DELETE FROM replay_shift USING gone WHERE replay_shift.replay = gone.id;

-- name: replay-texts
-- Both playbooks of a replay.
SELECT before_text, after_text FROM replay WHERE id = :id;

-- name: replay-summary
-- The figures of a replay.
SELECT summary FROM replay WHERE id = :id;

-- name: replay-next
-- The longest waiting replay begins.
UPDATE replay SET state = 'running', started = :now, leads_done = 0
WHERE id = (SELECT id FROM replay WHERE state = 'queued' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id;

-- name: replay-begin
-- One that is run at once by whoever asked for it.
UPDATE replay SET state = 'running', started = :now WHERE id = :id AND state = 'queued';

-- name: replay-busy
-- Whether any replay waits or runs, or any threshold is to be moved.
SELECT EXISTS (
    SELECT FROM replay
    WHERE state IN ('queued', 'running') OR state = 'done' AND thresholds IN ('waiting', 'running')
) AS busy;

-- name: replay-again
-- What was running when the program stopped waits again.
UPDATE replay SET state = 'queued' WHERE state = 'running';

-- name: replay-thresholds-next
-- The longest finished replay whose thresholds are to be moved.
UPDATE replay SET thresholds = 'running', thresholds_leads = 0
WHERE id = (SELECT id FROM replay WHERE state = 'done' AND thresholds = 'waiting' ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
RETURNING id;

-- name: replay-thresholds-begin
-- The thresholds of one are moved at once by whoever ran it.
UPDATE replay SET thresholds = 'running', thresholds_leads = 0 WHERE id = :id AND state = 'done' AND thresholds = 'waiting';

-- name: replay-thresholds-again
-- Thresholds that were being moved when the program stopped are moved anew.
UPDATE replay SET thresholds = 'waiting' WHERE thresholds = 'running';

-- name: replay-thresholds-progress
-- How far that has come.
UPDATE replay SET thresholds_leads = :leads WHERE id = :id AND thresholds = 'running';

-- name: replay-thresholds-hold
-- A replay whose thresholds are still being moved; it does not go before this transaction ends.
SELECT id FROM replay WHERE id = :id AND thresholds = 'running' FOR SHARE;

-- name: replay-thresholds-done
-- It is known what each level leads to.
UPDATE replay SET thresholds = 'done' WHERE id = :id AND thresholds = 'running';

-- name: replay-thresholds-failed
-- That could not be worked out.
UPDATE replay SET thresholds = 'failed' WHERE id = :id AND thresholds = 'running';

-- name: replay-progress
-- How far it has come.
UPDATE replay SET leads_done = :done, leads_total = :total, signals = :signals WHERE id = :id AND state = 'running';

-- name: replay-cancel
-- Nobody waits for it any more.
UPDATE replay SET state = 'cancelled', ended = :now WHERE id = :id AND state IN ('queued', 'running');

-- name: replay-hold
-- A replay that still runs; nobody ends it before this transaction.
SELECT id FROM replay WHERE id = :id AND state = 'running' FOR SHARE;

-- name: replay-done
-- It has come to its end.
UPDATE replay SET state = 'done', ended = :now, leads_done = :leads, leads_total = :leads, signals = :signals, summary = :summary,
    thresholds = :thresholds
WHERE id = :id AND state = 'running';

-- name: replay-failed
-- It could not be run to the end.
UPDATE replay SET state = 'failed', ended = :now, trouble = :trouble WHERE id = :id AND state = 'running';

-- name: replay-clear
-- Nothing of an earlier attempt is left.
DELETE FROM replay_lead WHERE replay = :id;

-- name: replay-clear-levels
-- Nothing of what an earlier attempt found of thresholds is left.
DELETE FROM replay_level WHERE replay = :id;

-- name: replay-clear-shifts
-- The same of its leads.
DELETE FROM replay_shift WHERE replay = :id;

-- name: replay-level-add
-- What a threshold at a level leads to.
INSERT INTO replay_level (replay, entry, level, stands, figures) VALUES (:id, :entry, :level, :stands, :figures);

-- name: replay-thresholds
-- The thresholds that a replay has moved, with the range of their levels.
SELECT entry, stands, min(level) AS least, max(level) AS most FROM replay_level WHERE replay = :id
GROUP BY entry, stands ORDER BY entry;

-- name: replay-level
-- The figures of one level.
SELECT figures FROM replay_level WHERE replay = :id AND entry = :entry AND level = :level;

-- name: replay-levels
-- The figures of all levels of a threshold, the lowest first.
SELECT figures FROM replay_level WHERE replay = :id AND entry = :entry ORDER BY level;

-- name: desk-week
-- How many leads each member of a desk takes in a week, where that differs from the playbook.
SELECT new_per_week FROM desk_member WHERE desk = :desk ORDER BY member;

-- name: replay-quick
-- What is found need not be durable before the replay has ended: one that the database stops is run again from the start.
SET LOCAL synchronous_commit = off;

-- name: copy-replay-shifts
-- Takes in how leads fare with a threshold at other levels.
COPY replay_shift (replay, entry, lead, least, most, told, before_at, after_at, handed_over, accepted, ended, before_points, after_points,
    missed_win, gained_win, turn, ending, reason, before_entry, after_entry, before_grade, after_grade, before_weeks,
    after_weeks, value) FROM STDIN (FORMAT binary);

-- name: copy-replay-leads
-- Takes the leads of a replay in.
COPY replay_lead (replay, lead, before_at, after_at, handed_over, accepted, ended, before_points, after_points,
    missed_win, gained_win, turn, ending, reason, before_entry, after_entry, before_grade, after_grade, before_weeks,
    after_weeks, value, points, conditions, rules) FROM STDIN (FORMAT binary);

-- name: replay-leads
-- The leads of a replay that a figure counts, with a threshold at a level if one is named, by their numbers, each with how many there are.
SELECT found.lead, found.points, found.before_at, found.after_at, found.handed_over, found.accepted, found.ended,
    found.before_points, found.after_points, found.turn, found.ending, found.reason, found.before_entry, found.after_entry,
    found.before_grade, found.after_grade, found.value, found.conditions, found.rules, found.total,
    coalesce(nullif(trim(lead.first_name || ' ' || lead.last_name), ''), lead.email, '') AS name,
    coalesce(lead.company, '') AS company
FROM (
    SELECT fares.*, count(*) OVER () AS total
    FROM (
        SELECT lead, points, before_at, after_at, handed_over, accepted, ended, before_points, after_points,
            missed_win, gained_win, turn, ending, reason, before_entry, after_entry, before_grade, after_grade, before_weeks,
            after_weeks, conditions, rules, value
        FROM replay_lead
        WHERE replay = :replay AND NOT EXISTS (
            SELECT FROM replay_shift AS shift
            WHERE shift.replay = :replay AND shift.entry = :entry AND shift.lead = replay_lead.lead
              AND :level BETWEEN shift.least AND shift.most)
        UNION ALL
        SELECT lead, 0, before_at, after_at, handed_over, accepted, ended, before_points, after_points,
            missed_win, gained_win, turn, ending, reason, before_entry, after_entry, before_grade, after_grade, before_weeks,
            after_weeks, '{}', '{}', value
        FROM replay_shift
        WHERE replay = :replay AND entry = :entry AND :level BETWEEN least AND most AND told
    ) AS fares
    WHERE (:turn = '' OR turn = :turn OR (:turn = 'shifted' AND turn IN ('earlier', 'later')))
      AND (:ending = '' OR ending = :ending)
      AND (:reason = '' OR reason = :reason)
      AND (:rule = '' OR :rule = ANY (rules))
      AND (:condition = '' OR :condition = ANY (conditions))
      AND (NOT :of_weeks OR CASE WHEN :side = 'after' THEN after_weeks ELSE before_weeks END && CAST(:weeks AS text[]))
      AND (NOT :of_some OR lead = ANY (CAST(:some AS bigint[])))
      AND (:load = '' OR cardinality(CASE WHEN :side = 'after' THEN after_weeks ELSE before_weeks END) > 0)
      AND (:desk = '' OR EXISTS (SELECT FROM unnest(CASE WHEN :side = 'after' THEN after_weeks ELSE before_weeks END) AS week
                                 WHERE split_part(week, '/', 2) = :desk))
      AND (:answer = '' OR CASE :answer
            WHEN 'answered' THEN ending NOT IN ('unknown', 'waiting')
            WHEN 'accepted' THEN ending NOT IN ('unknown', 'waiting') AND accepted IS NOT NULL
            ELSE ending NOT IN ('unknown', 'waiting') AND accepted IS NOT NULL AND ended IS NOT NULL END)
      AND (:side = '' OR :of_weeks OR :load <> '' OR :desk <> '' OR CASE WHEN :side = 'after' THEN after_at ELSE before_at END IS NOT NULL)
      AND (:win = '' OR CASE WHEN :win = 'missed' THEN missed_win ELSE gained_win END)
) AS found LEFT JOIN lead ON lead.id = found.lead
WHERE found.lead > :after
ORDER BY found.lead LIMIT :limit;

-- name: replay-waiting
-- Who waits for a desk at the end of a week: of those handed over to it in some weeks, with a threshold at a level if one is named,
-- so many that came last.
SELECT DISTINCT queue.lead
FROM (
    SELECT fares.lead, row_number() OVER (ORDER BY week.name DESC, fares.entered DESC, fares.lead DESC) AS place
    FROM (
        SELECT lead, CASE WHEN :side = 'after' THEN after_weeks ELSE before_weeks END AS weeks,
            coalesce(CASE WHEN :side = 'after' THEN after_at ELSE before_at END, handed_over, '-infinity') AS entered
        FROM replay_lead
        WHERE replay = :replay AND NOT EXISTS (
            SELECT FROM replay_shift AS shift
            WHERE shift.replay = :replay AND shift.entry = :entry AND shift.lead = replay_lead.lead
              AND :level BETWEEN shift.least AND shift.most)
        UNION ALL
        SELECT lead, CASE WHEN :side = 'after' THEN after_weeks ELSE before_weeks END,
            coalesce(CASE WHEN :side = 'after' THEN after_at ELSE before_at END, handed_over, '-infinity')
        FROM replay_shift
        WHERE replay = :replay AND entry = :entry AND :level BETWEEN least AND most AND told
    ) AS fares
    CROSS JOIN LATERAL unnest(fares.weeks) AS week (name)
    WHERE week.name = ANY (CAST(:weeks AS text[]))
) AS queue
WHERE queue.place <= :handovers
ORDER BY queue.lead LIMIT 1000000;
