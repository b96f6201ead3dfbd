-- A history of versions may come from files: who signed is then known by name only.

ALTER TABLE signature ALTER COLUMN staff DROP NOT NULL;
COMMENT ON COLUMN signature.staff IS 'null: imported from files, with the name as it is written there';
