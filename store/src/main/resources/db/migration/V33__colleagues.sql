-- Finds the effects that tell a company's other leads of one more interested person.

CREATE INDEX effect_colleagues ON effect (position, ordinal) WHERE state = 0 AND kind = 'colleagues';
