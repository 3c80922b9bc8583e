-- The people of the bench: every value is a function of the row number through a 32-bit hash, so that two runs make the same rows.
-- `bench.people` says how many. Foreign keys are not checked row by row, and indexes are rebuilt afterwards (bench/database.ts).
CREATE FUNCTION pg_temp.pick(i int, salt int, m int) RETURNS int LANGUAGE sql IMMUTABLE
  AS $$ SELECT (((hashint4extended($1, $2) % $3) + $3) % $3)::int $$;
CREATE FUNCTION pg_temp.uid(kind text, i int) RETURNS uuid LANGUAGE sql IMMUTABLE
  AS $$ SELECT ('0190' || kind || '-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid $$;

CREATE TEMP TABLE word AS SELECT
  ARRAY['Élodie','François','Chloé','Noël','Zoé','Anaïs','Gaëlle','Loïc','Jérôme','Stéphane','Hélène','Aurélie','Céline','Émile','Raphaël','Thérèse','Benoît','Inès','Marie','Jean','Pierre','Michel','Nathalie','Isabelle','Sylvie','Catherine','Philippe','Alain','Nicolas','Christophe','Laurent','Sandrine','Julie','Camille','Léa','Manon','Hugo','Lucas','Enzo','Louis','Arthur','Adam','Mohamed','Fatima','Aïcha','Karim','Yasmine','Mehdi','Samira','Ibrahim','Aminata','Moussa','Fatoumata','Thomas','Antoine','Alexandre','Maxime','Romain','Kévin','Mélanie','Emmanuelle','Véronique','Dominique','Claude','Gérard','Josiane','Solène','Timéo','Apolline','Clémence','Océane','D''Angelo','Perrine','Ghislaine','Xavier','Ophélie','Victoire','Tristan','Quentin'] AS p,
  ARRAY['Martin','Bernard','Thomas','Petit','Robert','Richard','Durand','Dubois','Moreau','Laurent','Simon','Michel','Lefèvre','Leroy','Roux','David','Bertrand','Morel','Fournier','Girard','Bonnet','Dupont','Lambert','Fontaine','Rousseau','Vincent','Müller','Lefebvre','Faure','André','Mercier','Blanc','Guérin','Boyer','Garnier','Chevalier','François','Legrand','Gauthier','Garcia','Perrin','Robin','Clément','Morin','Nicolas','Henry','Roussel','Mathieu','Gautier','Masson','Marchand','Duval','Denis','Dumont','Marie','Lemaire','Noël','Meyer','Dufour','Meunier','Brun','Blanchard','Giraud','Joly','Rivière','Lucas','Brunet','Gaillard','Barbier','Arnaud','Martínez','Gérard','Roche','Renard','Schmitt','Roy','Leroux','Colin','Vidal','Caron','Picard','Roger','Fabre','Aubert','Lemoine','Renaud','Dumas','Lacroix','Olivier','Philippe','Bourgeois','Pierre','Benoît','Rey','Leclerc','Payet','Rolland','Leclercq','Guillaume','Lecomte','López','Jean','Dupuy','Guillot','Hubert','Berger','Carpentier','Sánchez','Dupuis','Moulin','Louis','Deschamps','Huet','Vasseur','Pérez','Boucher','Fleury','Royer','Klein','Jacquet','Adam','Paris','Poirier','Marty','Aubry','Guyot','Carré','Charles','Renault','Ménard','Maillard','Baron','Bertin','Bailly','Hervé','Schneider','Fernández','Le Gall','Collet','Léger','Bouvier','Julien','Prévost','Millet','Perrot','Daniel','Le Roux','Cousin','Germain','Breton','Besson','Langlois','Rémy','Le Goff','Pelletier','Lévêque','Perrier','Leblanc','Barré','Lebrun','Weber','Mallet','Hamon','Boulanger','Jacob','Monnier','Michaud','Rodríguez','Guichard','Gillet','Étienne','Poulain','Tessier','Collin','Chauvin','Da Silva','Bouchet','Lemaître','Maréchal','Humbert','Reynaud','Antoine','Hoarau','Perret','Barthélemy','Cordier','Pichon','Lejeune','Gilbert','Lamy','Delaunay','Pasquier','Carlier','Laporte','Traoré','Diallo','Benali','Ben Saïd','N''Diaye','Haddad','Nguyễn','Œuvrard','L''Hôpital','de La Tour'] AS l,
  ARRAY['gmail.example','orange.example','hotmail.example','free.example','yahoo.example','laposte.example','sfr.example','outlook.example'] AS dom;

-- 5,000 prescribers in 500 structures, 1,000 advisors in 100 plateformes, then the people.
CREATE TEMP TABLE person AS SELECT i,
    CASE WHEN pg_temp.pick(i,1,12) = 0 THEN p[1+pg_temp.pick(i,2,cardinality(p))] || '-' || p[1+pg_temp.pick(i,3,cardinality(p))] ELSE p[1+pg_temp.pick(i,2,cardinality(p))] END AS first_name,
    CASE WHEN pg_temp.pick(i,4,10) = 0 THEN l[1+pg_temp.pick(i,5,cardinality(l))] || '-' || l[1+pg_temp.pick(i,6,cardinality(l))] ELSE l[1+pg_temp.pick(i,5,cardinality(l))] END AS last_name,
    dom[1+pg_temp.pick(i,7,cardinality(dom))] AS domain,
    -- Skewed portfolios: fifty prescribers follow thousands, most follow about 150.
    CASE WHEN pg_temp.pick(i,10,100) < 25 THEN 1+pg_temp.pick(i,11,50) ELSE 1+pg_temp.pick(i,12,5000) END AS prescriber,
    timestamptz '2025-01-01 00:00+00' + make_interval(secs => i * 55 + pg_temp.pick(i,13,50)) AS at
  FROM generate_series(1, 6000 + current_setting('bench.people')::int) i, word;
ALTER TABLE person ADD COLUMN email text;
UPDATE person SET email = regexp_replace(search_normal(first_name), '[^a-z]+', '-', 'g') || '.' || regexp_replace(search_normal(last_name), '[^a-z]+', '-', 'g') || i || '@' || domain;

INSERT INTO organisation (id, name, type, commune_name)
  SELECT pg_temp.uid('a000', i), 'Mission locale ' || i, 'ML', 'Nantes' FROM generate_series(1, 500) i;
INSERT INTO mobility_platform (id, name, email, departements)
  SELECT pg_temp.uid('f000', i), 'Plateforme ' || i, 'plateforme' || i || '@bench.example', ARRAY[lpad((1 + i % 95)::text, 2, '0')] FROM generate_series(1, 100) i;

-- A fifth of the people sign in; all the accounts have the same password.
INSERT INTO account (id, role, email, first_name, last_name, password_hash, created_at, updated_at)
  SELECT pg_temp.uid('c000', i), (CASE WHEN i <= 5000 THEN 'PRESCRIBER' WHEN i < 6000 THEN 'ADVISOR' WHEN i = 6000 THEN 'HOTLINE' ELSE 'BENEFICIARY' END)::role,
    email, first_name, last_name, CASE WHEN i <= 6000 OR i % 3 = 0 THEN current_setting('bench.password_hash') END, at, at
  FROM person WHERE i <= 6000 OR i % 5 = 0;
INSERT INTO organisation_membership (account_id, organisation_id)
  SELECT pg_temp.uid('c000', i), pg_temp.uid('a000', 1 + (i - 1) % 500) FROM generate_series(1, 5000) i;
INSERT INTO platform_membership (account_id, platform_id)
  SELECT pg_temp.uid('c000', i), pg_temp.uid('f000', 1 + i % 100) FROM generate_series(5001, 5999) i;

INSERT INTO beneficiary (id, account_id, first_name, last_name, birth_date, email, phone, contact_preferences, postal_code, insee_code, commune_name,
    followed_by_id, followed_in_id, last_contact_at, removed_at, created_at, updated_at)
  SELECT pg_temp.uid('b000', i), CASE WHEN i % 5 = 0 THEN pg_temp.uid('c000', i) END, first_name, last_name, date '1960-01-01' + pg_temp.pick(i,14,17000),
    CASE WHEN pg_temp.pick(i,15,10) < 8 OR i % 5 = 0 THEN email END, '+336' || lpad((i % 100000000)::text, 8, '0'), ARRAY['PHONE'], '44000', '44109', 'Nantes',
    pg_temp.uid('c000', prescriber), pg_temp.uid('a000', 1 + (prescriber - 1) % 500), at, CASE WHEN pg_temp.pick(i,9,100) < 5 THEN at END, at, at
  FROM person WHERE i > 6000;

INSERT INTO prescription (id, beneficiary_id, prescriber_id, organisation_id, platform_id, status, employment_status, registered_at_ft, incomes, referent_name,
    contracts, audiences, project, licence, vehicles, barriers, wished_services, comments, person_informed_at, person_informed_text, test_choice, sent_at, updated_at,
    waiting_on, waiting_since, advisor_id)
  SELECT pg_temp.uid('d000', i), pg_temp.uid('b000', i), pg_temp.uid('c000', prescriber), pg_temp.uid('a000', 1 + (prescriber - 1) % 500), pg_temp.uid('f000', 1 + pg_temp.pick(i,16,100)),
    status, 'JOBSEEKER_12_TO_24_MONTHS', 'YES', ARRAY['RSA'], 'Mission locale',
    '{}', '{}', 'EMPLOYMENT', 'NONE', ARRAY['NONE'], ARRAY['sans-permis','budget'], '{}', 'Cherche un emploi dans la logistique.', at, '2026-11', 'LATER', at, at,
    (CASE WHEN status IN ('SENT','IN_REVIEW','DOCUMENTS_REQUESTED') THEN 'WIMOOV' ELSE 'NOBODY' END)::waiting_on, at,
    -- An advisor of that plateforme: those numbered 5100 and on, whose rank ends as the plateforme's does.
    CASE WHEN status <> 'SENT' THEN pg_temp.uid('c000', 5100 + pg_temp.pick(i,16,100) + 100 * pg_temp.pick(i,19,9)) END
  FROM person, LATERAL (SELECT (ARRAY['SENT','SENT','IN_REVIEW','DOCUMENTS_REQUESTED','ACCEPTED','ACCEPTED','IN_PROGRESS','IN_PROGRESS','IN_PROGRESS','IN_PROGRESS',
    'IN_PROGRESS','IN_PROGRESS','EXITED','EXITED','EXITED','EXITED','EXITED','EXITED','REFUSED','EXPIRED'])[1+pg_temp.pick(i,17,20)]::prescription_status AS status) s WHERE i > 6000;

INSERT INTO mobility_test (id, beneficiary_id, prescription_id, bank_version, status, mode, created_at, updated_at)
  SELECT pg_temp.uid('e000', i), pg_temp.uid('b000', i), pg_temp.uid('d000', i), (SELECT version FROM question_bank ORDER BY published_at DESC LIMIT 1),
    -- Most of what was sent is done: what waits is a few per person who prescribes.
    (CASE WHEN pg_temp.pick(i,18,20) = 0 THEN 'TO_CHOOSE' WHEN pg_temp.pick(i,18,20) = 1 THEN 'TO_TAKE' ELSE 'VALIDATED' END)::test_status,
    CASE WHEN pg_temp.pick(i,18,20) > 0 THEN 'BY_ADVISOR'::test_mode END, at, at
  FROM person WHERE i > 6000;
INSERT INTO record_event (beneficiary_id, kind, actor_id, data, happened_at)
  SELECT pg_temp.uid('b000', i), 'PRESCRIBED', pg_temp.uid('c000', prescriber), jsonb_build_object('prescriptionId', pg_temp.uid('d000', i)), at FROM person WHERE i > 6000;

-- 30,000 rendez-vous: advisors meet the people whose demands they answer, each on an hour of its own from two months ago to two months ahead of
-- the day when the rows are made.
CREATE TEMP TABLE meeting AS SELECT row_number() OVER () AS n, m.* FROM (
    SELECT p.beneficiary_id, p.platform_id, p.advisor_id, row_number() OVER (PARTITION BY p.advisor_id ORDER BY p.id) AS k
    FROM prescription p WHERE p.advisor_id IS NOT NULL AND p.id < pg_temp.uid('d000', 6000 + 60000)) m
  WHERE m.k <= 34 ORDER BY m.advisor_id, m.k LIMIT 30000;
INSERT INTO appointment (id, platform_id, advisor_id, type, title, mode, starts_at, ends_at, time_zone, address_line, postal_code, commune_name, created_by_id, updated_at)
  SELECT pg_temp.uid('a100', n::int), platform_id, advisor_id, 'FOLLOW_UP', 'Point de suivi', 'ON_SITE', at, at + interval '1 hour', 'Europe/Paris', '1 rue du Banc', '44000', 'Nantes', advisor_id, at
  FROM meeting, LATERAL (SELECT date_trunc('day', now()) + make_interval(days => (k::int - 17) * 4, hours => 8 + (k % 8)::int) AS at) t;
INSERT INTO appointment_participant (appointment_id, beneficiary_id)
  SELECT pg_temp.uid('a100', n::int), beneficiary_id FROM meeting;

-- 200,000 messages: 20,000 threads of ten, between who prescribed and who answers; the last three are unread by the prescriber.
CREATE TEMP TABLE talk AS SELECT row_number() OVER (ORDER BY p.id) AS n, p.beneficiary_id, p.prescriber_id, p.platform_id, p.advisor_id, p.sent_at
  FROM prescription p WHERE p.advisor_id IS NOT NULL ORDER BY p.id LIMIT 20000;
INSERT INTO thread (id, beneficiary_id, platform_id, subject, created_by_id, created_at, last_message_at, last_message_id, last_shared_message_id)
  SELECT pg_temp.uid('a200', n::int), beneficiary_id, platform_id, 'Suivi ' || n, prescriber_id, sent_at, sent_at + interval '9 days', (n - 1) * 10 + 10, (n - 1) * 10 + 10 FROM talk;
INSERT INTO thread_participant (thread_id, account_id, last_read_message_id)
  SELECT pg_temp.uid('a200', n::int), prescriber_id, (n - 1) * 10 + 7 FROM talk UNION ALL SELECT pg_temp.uid('a200', n::int), advisor_id, (n - 1) * 10 + 10 FROM talk;
INSERT INTO message (id, thread_id, author_id, body, client_key, sent_at)
  SELECT (n - 1) * 10 + m, pg_temp.uid('a200', n::int), CASE WHEN m % 2 = 0 THEN advisor_id ELSE prescriber_id END, 'Message ' || m || ' : le rendez-vous est confirmé, merci de votre réponse.',
    pg_temp.uid('a300', ((n - 1) * 10 + m)::int), sent_at + make_interval(days => m - 1)
  FROM talk CROSS JOIN generate_series(1, 10) m;
SELECT setval(pg_get_serial_sequence('message', 'id'), 200000);
