-- What other thresholds would have done is worked out once the result of a replay is there, so that nobody waits for it.
ALTER TABLE replay
    ADD COLUMN thresholds text COLLATE "C" NOT NULL DEFAULT 'waiting'
        CHECK (thresholds IN ('waiting', 'running', 'done', 'failed')),
    ADD COLUMN thresholds_leads bigint NOT NULL DEFAULT 0;
UPDATE replay SET thresholds = 'done' WHERE state = 'done';
COMMENT ON COLUMN replay.thresholds IS 'how far it is known what each level of its thresholds leads to, once the replay is done';
COMMENT ON COLUMN replay.thresholds_leads IS 'how many leads were looked at for it';
