-- The list behind a moved threshold reads the leads of one way in only, not those of all.
ALTER TABLE replay_shift DROP CONSTRAINT replay_shift_pkey;
ALTER TABLE replay_shift ADD PRIMARY KEY (replay, entry, lead, least);
