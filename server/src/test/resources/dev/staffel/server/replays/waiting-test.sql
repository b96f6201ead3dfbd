-- name: lead-of-replay
-- A lead that the tried playbook lets in and hands over.
INSERT INTO replay_lead (replay, lead, points, after_at, before_points, after_points, missed_win, gained_win, turn, ending, reason,
    before_entry, after_entry, before_grade, after_grade, before_weeks, after_weeks, conditions, rules)
VALUES (:replay, :lead, 0, :entered, 0, 40, false, false, 'newly', 'unknown', '', '', 'a', '', 'A', '{}', :weeks, '{}', '{}');
