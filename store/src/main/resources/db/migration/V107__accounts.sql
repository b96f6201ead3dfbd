-- The leads of a company are found by its name, also where thousands have a word of it.

CREATE INDEX lead_account ON lead (lower(btrim(company))) WHERE shown AND company <> '';
