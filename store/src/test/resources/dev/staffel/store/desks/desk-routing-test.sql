-- name: away
-- Somebody is away.
INSERT INTO absence (person, begins, ends) VALUES (:person, :begins, :ends);

-- name: mornings
-- Somebody works from Monday to Friday in the mornings only.
INSERT INTO working_hours (person, weekday, begins, ends)
SELECT :person, day, '08:00', '11:00' FROM generate_series(1, 5) AS day;
