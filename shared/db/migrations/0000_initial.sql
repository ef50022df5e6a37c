-- Everything that the database holds, in the order of shared/db/schema, which says what each column means. The roles are
-- made (or asked for) by shared/db/roles.ts before this runs, and what each login may do by itself is granted afterwards, by
-- shared/db/migrate.ts. A statement-breakpoint stands between the parts: the migrator sends each in one go, all of them in
-- one transaction.
--
--  1. schemas and extensions         5. where people live and work      9. what keeps the product running
--  2. sources, runs and courses      6. occupations and skills         10. the audit log
--  3. what a course was before       7. search                         11. rights
--  4. a course of several sources    8. plans, referrals and desks     12. row-level security


-- 1. Schemas and extensions. Both extensions are trusted: the owner of the database may create them.

CREATE SCHEMA catalogue;
CREATE SCHEMA private;
CREATE SCHEMA audit;

CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

--> statement-breakpoint
-- 2. Sources, their runs, and the courses that they brought

CREATE TABLE catalogue.source (
  id text PRIMARY KEY,
  name text NOT NULL,
  format text NOT NULL,
  address text,
  schedule text,
  config jsonb DEFAULT '{}'::jsonb NOT NULL,
  trust smallint DEFAULT 50 NOT NULL,
  enabled boolean DEFAULT true NOT NULL,
  rhythm_seconds integer,
  turn_at timestamp with time zone,
  created_at timestamp with time zone DEFAULT now() NOT NULL,
  checked_at timestamp with time zone,
  retired_at timestamp with time zone,
  changed_at timestamp with time zone
);

CREATE TABLE catalogue.source_alert (
  source_id text PRIMARY KEY,
  state text NOT NULL,
  since timestamp with time zone NOT NULL,
  CONSTRAINT source_alert_source_id_source_id_fk FOREIGN KEY (source_id) REFERENCES catalogue.source (id)
);

CREATE TABLE catalogue.run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  source_id text NOT NULL,
  format text NOT NULL,
  started_at timestamp with time zone NOT NULL,
  finished_at timestamp with time zone,
  status text,
  reason text,
  message text,
  counts jsonb,
  warnings integer,
  accepted_by text,
  fingerprint text,
  CONSTRAINT run_source_id_source_id_fk FOREIGN KEY (source_id) REFERENCES catalogue.source (id)
);
CREATE INDEX run_by_source ON catalogue.run (source_id, started_at DESC NULLS LAST);

CREATE TABLE catalogue.run_finding (
  run_id uuid NOT NULL,
  kind text NOT NULL,
  position integer NOT NULL,
  key text NOT NULL,
  path text NOT NULL,
  code text NOT NULL,
  message text NOT NULL,
  CONSTRAINT run_finding_run_id_kind_position_pk PRIMARY KEY (run_id, kind, position),
  CONSTRAINT run_finding_run_id_run_id_fk FOREIGN KEY (run_id) REFERENCES catalogue.run (id) ON DELETE CASCADE
);

CREATE TABLE catalogue.course (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  source_id text NOT NULL,
  item_id text NOT NULL,
  provider_id text NOT NULL,
  title text NOT NULL,
  data jsonb NOT NULL,
  hash text NOT NULL,
  quality_score smallint,
  missing_facts text[],
  first_seen_at timestamp with time zone NOT NULL,
  fetched_at timestamp with time zone NOT NULL,
  held boolean DEFAULT false NOT NULL,
  last_changed_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  CONSTRAINT course_source_item UNIQUE (source_id, item_id),
  CONSTRAINT course_source_id_source_id_fk FOREIGN KEY (source_id) REFERENCES catalogue.source (id)
);
CREATE INDEX course_provider ON catalogue.course (provider_id, source_id);

CREATE TABLE catalogue.raw_item (
  source_id text NOT NULL,
  item_id text NOT NULL,
  raw text NOT NULL,
  encoding text DEFAULT 'utf8' NOT NULL,
  hash text NOT NULL,
  fetched_at timestamp with time zone NOT NULL,
  CONSTRAINT raw_item_source_id_item_id_pk PRIMARY KEY (source_id, item_id),
  CONSTRAINT raw_item_source_id_source_id_fk FOREIGN KEY (source_id) REFERENCES catalogue.source (id)
);

CREATE TABLE catalogue.kept_item (
  source_id text NOT NULL,
  slot text NOT NULL,
  item_key text NOT NULL,
  copy integer NOT NULL,
  run_id uuid,
  raw text,
  encoding text,
  hash text,
  data jsonb,
  CONSTRAINT kept_item_source_id_slot_item_key_copy_pk PRIMARY KEY (source_id, slot, item_key, copy),
  CONSTRAINT kept_item_source_id_source_id_fk FOREIGN KEY (source_id) REFERENCES catalogue.source (id),
  CONSTRAINT kept_item_run_id_run_id_fk FOREIGN KEY (run_id) REFERENCES catalogue.run (id) ON DELETE CASCADE
);
CREATE INDEX kept_item_by_run ON catalogue.kept_item (run_id);

CREATE TABLE catalogue.provider_name (
  source_id text NOT NULL,
  local_id text NOT NULL,
  codes text[] NOT NULL,
  CONSTRAINT provider_name_source_id_local_id_codes_pk PRIMARY KEY (source_id, local_id, codes),
  CONSTRAINT provider_name_source_id_source_id_fk FOREIGN KEY (source_id) REFERENCES catalogue.source (id)
);

CREATE TABLE catalogue.provider_alias (
  id text PRIMARY KEY,
  shown_id text NOT NULL
);

--> statement-breakpoint
-- 3. What a course was before

CREATE TABLE catalogue.course_before (
  course_id uuid PRIMARY KEY,
  source_id text NOT NULL,
  withdrawn boolean NOT NULL,
  fetched_at timestamp with time zone NOT NULL,
  hash text NOT NULL,
  title text,
  data jsonb,
  quality_score smallint,
  missing_facts text[],
  raw text,
  raw_encoding text,
  raw_hash text
);
CREATE INDEX course_before_by_source ON catalogue.course_before (source_id);

CREATE TABLE catalogue.course_event (
  course_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  kind text NOT NULL,
  CONSTRAINT course_event_course_id_at_kind_pk PRIMARY KEY (course_id, at, kind),
  CONSTRAINT course_event_course_id_course_id_fk FOREIGN KEY (course_id) REFERENCES catalogue.course (id)
);

CREATE TABLE catalogue.course_price (
  course_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  status text NOT NULL,
  amount text,
  currency text,
  vat_included boolean,
  CONSTRAINT course_price_course_id_since_pk PRIMARY KEY (course_id, since),
  CONSTRAINT course_price_course_id_course_id_fk FOREIGN KEY (course_id) REFERENCES catalogue.course (id)
);

CREATE TABLE catalogue.price_jump_seen (
  course_id uuid NOT NULL,
  since timestamp with time zone NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT price_jump_seen_course_id_since_pk PRIMARY KEY (course_id, since)
);

--> statement-breakpoint
-- 4. A course that several sources bring, and the one that is shown of them

CREATE TABLE catalogue.course_key (
  key text NOT NULL,
  course_id uuid NOT NULL,
  source_id text NOT NULL,
  CONSTRAINT course_key_key_course_id_pk PRIMARY KEY (key, course_id)
);
CREATE INDEX course_key_course ON catalogue.course_key (course_id);

CREATE TABLE catalogue.course_cluster (
  course_id uuid PRIMARY KEY,
  lead_id uuid NOT NULL,
  rank smallint,
  trust smallint NOT NULL,
  reasons text[] NOT NULL,
  CONSTRAINT course_cluster_course_id_course_id_fk FOREIGN KEY (course_id) REFERENCES catalogue.course (id)
);
CREATE INDEX course_cluster_lead ON catalogue.course_cluster (lead_id);

CREATE TABLE catalogue.merged_course (
  lead_id uuid PRIMARY KEY,
  main_id uuid NOT NULL,
  provider_id text NOT NULL,
  title text NOT NULL,
  data jsonb NOT NULL,
  quality_score smallint NOT NULL,
  last_changed_at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  CONSTRAINT merged_course_lead_id_course_id_fk FOREIGN KEY (lead_id) REFERENCES catalogue.course (id),
  CONSTRAINT merged_course_main_id_course_id_fk FOREIGN KEY (main_id) REFERENCES catalogue.course (id)
);

CREATE TABLE catalogue.duplicate_review (
  course_a uuid NOT NULL,
  course_b uuid NOT NULL,
  reason text NOT NULL,
  evidence text NOT NULL,
  found_at timestamp with time zone NOT NULL,
  CONSTRAINT duplicate_review_course_a_course_b_pk PRIMARY KEY (course_a, course_b)
);
CREATE INDEX duplicate_review_b ON catalogue.duplicate_review (course_b);

CREATE TABLE catalogue.duplicate_decision (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  course_a uuid NOT NULL,
  course_b uuid NOT NULL,
  verdict text NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL,
  applied_at timestamp with time zone
);
CREATE INDEX duplicate_decision_a ON catalogue.duplicate_decision (course_a);
CREATE INDEX duplicate_decision_b ON catalogue.duplicate_decision (course_b);
CREATE INDEX duplicate_decision_waiting ON catalogue.duplicate_decision (at) WHERE applied_at is null;

CREATE VIEW catalogue.course_checked AS
  select c.id as course_id, case when m.held then m.fetched_at else greatest(m.fetched_at, s.checked_at) end as checked_at
  from catalogue.course c left join catalogue.merged_course g on g.lead_id = c.id
  join catalogue.course m on m.id = coalesce(g.main_id, c.id) join catalogue.source s on s.id = m.source_id;

CREATE VIEW catalogue.course_alias AS
  select c.id, coalesce(k.lead_id, c.id) as shown_id
  from catalogue.course c left join catalogue.course_cluster k on k.course_id = c.id;

CREATE VIEW catalogue.shown_course AS
  select c.id, coalesce(m.main_id, c.id) as main_id, m.lead_id is not null as merged,
    coalesce(f.source_id, c.source_id) as source_id, coalesce(f.item_id, c.item_id) as item_id,
    coalesce(m.provider_id, c.provider_id) as provider_id, coalesce(m.title, c.title) as title,
    coalesce(m.data, c.data) as data, coalesce(m.quality_score, c.quality_score) as quality_score,
    coalesce(m.last_changed_at, c.last_changed_at) as last_changed_at,
    case when m.lead_id is null then c.withdrawn_at else m.withdrawn_at end as withdrawn_at
  from catalogue.course c
  left join catalogue.merged_course m on m.lead_id = c.id
  left join catalogue.course f on f.id = m.main_id
  where not exists (select from catalogue.course_cluster k where k.course_id = c.id and k.lead_id <> c.id);

--> statement-breakpoint
-- 5. Where people live and work, and which reference data are loaded

CREATE TABLE catalogue.municipality (
  code text PRIMARY KEY,
  name text NOT NULL
);

CREATE TABLE catalogue.region_membership (
  municipality text NOT NULL,
  region text NOT NULL,
  region_name text NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  CONSTRAINT region_membership_municipality_valid_from_pk PRIMARY KEY (municipality, valid_from)
);

CREATE TABLE catalogue.postcode (
  pc4 text PRIMARY KEY,
  places text[] NOT NULL,
  municipalities text[] NOT NULL,
  lat double precision NOT NULL,
  lon double precision NOT NULL
);

CREATE TABLE catalogue.reference_load (
  name text PRIMARY KEY,
  loaded_at timestamp with time zone NOT NULL,
  hash text NOT NULL,
  rows integer NOT NULL,
  CONSTRAINT reference_load_rows CHECK (rows >= 0)
);

--> statement-breakpoint
-- 6. Occupations and skills, their links to courses, and what was searched for

CREATE TABLE catalogue.taxonomy (
  id text PRIMARY KEY,
  version text NOT NULL,
  active boolean NOT NULL,
  loaded_at timestamp with time zone NOT NULL,
  hash text NOT NULL
);

CREATE TABLE catalogue.occupation (
  id text PRIMARY KEY,
  taxonomy_id text NOT NULL,
  uri text NOT NULL,
  isco_code text,
  label text NOT NULL,
  alt_labels text[] NOT NULL,
  hidden_labels text[] DEFAULT '{}' NOT NULL,
  english_labels text[] NOT NULL,
  description text,
  groups text[] NOT NULL,
  retired_at timestamp with time zone,
  CONSTRAINT occupation_uri_unique UNIQUE (uri)
);
CREATE INDEX occupation_taxonomy ON catalogue.occupation (taxonomy_id);

CREATE TABLE catalogue.skill (
  id text PRIMARY KEY,
  taxonomy_id text NOT NULL,
  uri text NOT NULL,
  label text NOT NULL,
  lang text NOT NULL,
  alt_labels text[] NOT NULL,
  english_labels text[] NOT NULL,
  description text,
  kind text NOT NULL,
  reuse text,
  retired_at timestamp with time zone,
  CONSTRAINT skill_uri_unique UNIQUE (uri)
);
CREATE INDEX skill_taxonomy ON catalogue.skill (taxonomy_id);

CREATE TABLE catalogue.skill_broader (
  skill_id text NOT NULL,
  broader_id text NOT NULL,
  CONSTRAINT skill_broader_skill_id_broader_id_pk PRIMARY KEY (skill_id, broader_id)
);

CREATE TABLE catalogue.occupation_skill (
  occupation_id text NOT NULL,
  skill_id text NOT NULL,
  essential boolean NOT NULL,
  CONSTRAINT occupation_skill_occupation_id_skill_id_pk PRIMARY KEY (occupation_id, skill_id)
);
CREATE INDEX occupation_skill_skill ON catalogue.occupation_skill (skill_id);

CREATE TABLE catalogue.course_linked (
  course_id uuid PRIMARY KEY,
  hash text NOT NULL
);

CREATE TABLE catalogue.course_concept (
  course_id uuid NOT NULL,
  concept_id text NOT NULL,
  kind text NOT NULL,
  strength smallint NOT NULL,
  evidence text NOT NULL,
  found text NOT NULL,
  CONSTRAINT course_concept_course_id_concept_id_pk PRIMARY KEY (course_id, concept_id),
  CONSTRAINT course_concept_kind CHECK (kind in ('occupation', 'skill'))
);
CREATE INDEX course_concept_concept ON catalogue.course_concept (concept_id, course_id);

CREATE TABLE catalogue.searched_for (
  day text NOT NULL,
  words text NOT NULL,
  asked integer NOT NULL,
  total integer NOT NULL,
  reading text[] NOT NULL,
  CONSTRAINT searched_for_day_words_pk PRIMARY KEY (day, words)
);

CREATE TABLE catalogue.missed_subject (
  day text NOT NULL,
  subject text NOT NULL,
  told integer NOT NULL,
  CONSTRAINT missed_subject_day_subject_pk PRIMARY KEY (day, subject)
);

--> statement-breakpoint
-- 7. Search: Dutch word analysis, and the rows that the search in PostgreSQL reads

-- Without the stock stop words: "haar", "was" and "men" are also subjects. shared/search/question/understand.ts decides what is left out.
CREATE TEXT SEARCH DICTIONARY catalogue.nl_stem (TEMPLATE = pg_catalog.snowball, LANGUAGE = dutch);
CREATE TEXT SEARCH CONFIGURATION catalogue.nl (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION catalogue.nl
  ALTER MAPPING FOR asciiword, word, hword, asciihword, hword_part, hword_asciipart WITH unaccent, catalogue.nl_stem;

-- The lexeme of one folded word. Words with digits are codes and stay as they are.
CREATE FUNCTION catalogue.lexeme(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN word ~ '[0-9]' THEN word
    ELSE coalesce((tsvector_to_array(to_tsvector('catalogue.nl', word)))[1], word) END
$$;

-- A question for folded words (letters and digits only), glued with '&' or '|'; `word*` is every word that begins so.
-- Nothing in a word is an operator.
CREATE FUNCTION catalogue.question(words text[], glue text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE WHEN word LIKE '%*' THEN quote_literal(left(word, -1)) || ':*'
    ELSE quote_literal(catalogue.lexeme(word)) END, glue)::tsquery
  FROM unnest(words) word
$$;

CREATE SEQUENCE catalogue.search_doc MAXVALUE 2147483647;

CREATE TABLE catalogue.search_source (
  no smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  source_id text NOT NULL,
  indexed_at timestamp with time zone NOT NULL,
  CONSTRAINT search_source_source_id_unique UNIQUE (source_id)
);

CREATE TABLE catalogue.search_provider (
  no integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  provider_id text NOT NULL,
  source_no smallint NOT NULL,
  name text NOT NULL,
  name_key text NOT NULL,
  CONSTRAINT search_provider_of_source UNIQUE (provider_id, source_no)
);

CREATE TABLE catalogue.course_search (
  doc integer PRIMARY KEY,
  course_id uuid NOT NULL,
  source_no smallint NOT NULL,
  quality smallint NOT NULL,
  provider_no integer NOT NULL,
  codes integer NOT NULL,
  flags integer NOT NULL,
  flexible boolean NOT NULL,
  languages text NOT NULL,
  hours_per_week integer,
  weeks integer,
  contact_hours integer,
  price integer,
  starts date[] NOT NULL,
  prices_from integer[],
  CONSTRAINT course_search_course UNIQUE (course_id)
);
CREATE INDEX course_search_provider ON catalogue.course_search (provider_no);

CREATE TABLE catalogue.course_words (
  doc integer PRIMARY KEY,
  course_id uuid NOT NULL,
  source_no smallint NOT NULL,
  quality smallint NOT NULL,
  provider_no integer NOT NULL,
  codes integer NOT NULL,
  flags integer NOT NULL,
  flexible boolean NOT NULL,
  languages text NOT NULL,
  hours_per_week integer,
  weeks integer,
  contact_hours integer,
  price integer,
  starts date[] NOT NULL,
  prices_from integer[],
  title_length smallint NOT NULL,
  title_key text NOT NULL,
  title_words tsvector NOT NULL,
  words tsvector NOT NULL
);
CREATE INDEX course_words_words ON catalogue.course_words USING gin (words);
CREATE INDEX course_words_title ON catalogue.course_words USING gin (title_words);
CREATE INDEX course_words_title_key ON catalogue.course_words USING hash (title_key);
-- The order of a catalogue that is browsed, and of courses that have the words anywhere but in their title.
CREATE INDEX course_words_order ON catalogue.course_words (quality DESC, course_id);

CREATE TABLE catalogue.course_card (
  doc integer PRIMARY KEY,
  card json NOT NULL
);

CREATE TABLE catalogue.course_place (
  doc integer NOT NULL,
  x double precision NOT NULL,
  y double precision NOT NULL,
  z double precision NOT NULL,
  after date DEFAULT '-infinity' NOT NULL,
  until date DEFAULT 'infinity' NOT NULL
);
CREATE INDEX course_place_doc ON catalogue.course_place (doc);

CREATE TABLE catalogue.search_word (
  source_no smallint NOT NULL,
  word text NOT NULL,
  lexeme text NOT NULL,
  CONSTRAINT search_word_word_source_no_pk PRIMARY KEY (word, source_no)
);
-- An index of trigrams also offers itself for `word = any(…)`, and takes seconds where the primary key takes none: over an
-- expression it serves only who asks for likeness.
CREATE INDEX search_word_similar ON catalogue.search_word USING gin (lower(word) gin_trgm_ops);

--> statement-breakpoint
-- 8. Plans, referrals and the work of desks

CREATE TABLE private.plan (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL,
  read_token_hash text,
  body jsonb NOT NULL,
  seen jsonb,
  seen_at timestamp with time zone,
  version integer DEFAULT 1 NOT NULL,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  CONSTRAINT plan_token_hash_unique UNIQUE (token_hash),
  CONSTRAINT plan_read_token_hash_unique UNIQUE (read_token_hash)
);
CREATE INDEX plan_by_end ON private.plan (expires_at);

CREATE TABLE private.referral (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  plan_id uuid NOT NULL,
  token_hash text NOT NULL,
  idempotency_key text NOT NULL,
  request_hash text NOT NULL,
  desk_id text NOT NULL,
  desk_name text NOT NULL,
  state text NOT NULL,
  version integer DEFAULT 1 NOT NULL,
  sent jsonb NOT NULL,
  spoken text GENERATED ALWAYS AS (regexp_replace(normalize(lower(
    coalesce(sent #>> '{contact,name}', '') || ' ' || coalesce(sent ->> 'question', '') || ' ' || coalesce(sent ->> 'goal', '')
  ), NFKD), '[\u0300-\u036f]', '', 'g')) STORED,
  arrangement jsonb,
  receipt_by date NOT NULL,
  contact_by date NOT NULL,
  assigned_to text,
  appointment_at timestamp with time zone,
  appointment_cancelled_at timestamp with time zone,
  outcome text,
  restricted_at timestamp with time zone,
  forward_to text,
  forward_to_name text,
  forwarded_from uuid,
  created_at timestamp with time zone NOT NULL,
  updated_at timestamp with time zone NOT NULL,
  closed_at timestamp with time zone,
  CONSTRAINT referral_token_hash_unique UNIQUE (token_hash),
  CONSTRAINT referral_idempotency UNIQUE (plan_id, idempotency_key)
);
CREATE INDEX referral_queue ON private.referral (desk_id, state, created_at);

CREATE TABLE private.referral_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  referral_id uuid NOT NULL,
  number integer NOT NULL,
  from_state text,
  to_state text NOT NULL,
  at timestamp with time zone NOT NULL,
  actor text NOT NULL,
  actor_id text,
  reason text,
  note text,
  happens_at timestamp with time zone,
  CONSTRAINT referral_event_number UNIQUE (referral_id, number),
  CONSTRAINT referral_event_referral_id_referral_id_fk FOREIGN KEY (referral_id) REFERENCES private.referral (id) ON DELETE CASCADE
);

CREATE TABLE private.consent (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  referral_id uuid NOT NULL,
  text_version text NOT NULL,
  fields text[] NOT NULL,
  at timestamp with time zone NOT NULL,
  withdrawn_at timestamp with time zone,
  expires_at timestamp with time zone
);
CREATE INDEX consent_by_referral ON private.consent (referral_id);

CREATE TABLE private.desk_note (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  referral_id uuid NOT NULL,
  kind text NOT NULL,
  channel text,
  text text,
  at timestamp with time zone NOT NULL,
  actor_id text NOT NULL,
  CONSTRAINT desk_note_referral_id_referral_id_fk FOREIGN KEY (referral_id) REFERENCES private.referral (id) ON DELETE CASCADE
);
CREATE INDEX desk_note_by_referral ON private.desk_note (referral_id, at);

CREATE TABLE private.plan_proposal (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  referral_id uuid NOT NULL,
  number integer NOT NULL,
  state text NOT NULL,
  note text,
  changes jsonb NOT NULL,
  decisions jsonb,
  at timestamp with time zone NOT NULL,
  actor_id text NOT NULL,
  decided_at timestamp with time zone,
  CONSTRAINT plan_proposal_number UNIQUE (referral_id, number),
  CONSTRAINT plan_proposal_referral_id_referral_id_fk FOREIGN KEY (referral_id) REFERENCES private.referral (id) ON DELETE CASCADE
);

CREATE TABLE private.presence (
  referral_id uuid NOT NULL,
  subject text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT presence_referral_id_subject_pk PRIMARY KEY (referral_id, subject),
  CONSTRAINT presence_referral_id_referral_id_fk FOREIGN KEY (referral_id) REFERENCES private.referral (id) ON DELETE CASCADE
);

CREATE TABLE private.reminder (
  referral_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT reminder_referral_id_kind_pk PRIMARY KEY (referral_id, kind),
  CONSTRAINT reminder_referral_id_referral_id_fk FOREIGN KEY (referral_id) REFERENCES private.referral (id) ON DELETE CASCADE
);

CREATE TABLE private.worker (
  subject text PRIMARY KEY,
  name text,
  roles text[] NOT NULL,
  seen_at timestamp with time zone NOT NULL
);

--> statement-breakpoint
-- 9. What keeps the product running: signing in, what goes out, reports of visitors, and the proof that retention ran

CREATE TABLE private.login (
  id_hash text PRIMARY KEY,
  state text NOT NULL,
  nonce text NOT NULL,
  code_verifier text NOT NULL,
  return_path text NOT NULL,
  expires_at timestamp with time zone NOT NULL
);

CREATE TABLE private.session (
  id_hash text PRIMARY KEY,
  subject text NOT NULL,
  name text,
  roles text[] NOT NULL,
  sid text,
  sealed_tokens text,
  created_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL
);
CREATE INDEX session_by_end ON private.session (expires_at);
CREATE INDEX session_by_subject ON private.session (subject);

CREATE TABLE private.used_logout_token (
  jti_hash text PRIMARY KEY,
  expires_at timestamp with time zone NOT NULL
);

CREATE TABLE private.outbox (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL,
  referral_id uuid,
  message jsonb,
  created_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp with time zone NOT NULL,
  last_failure text,
  sent_at timestamp with time zone
);
CREATE INDEX outbox_due ON private.outbox (sent_at, next_attempt_at);

CREATE TABLE private.delivery (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  desk_id text NOT NULL,
  referral_id uuid,
  event text NOT NULL,
  body jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp with time zone NOT NULL,
  last_failure text,
  delivered_at timestamp with time zone,
  given_up_at timestamp with time zone
);
CREATE INDEX delivery_due ON private.delivery (delivered_at, next_attempt_at);

CREATE TABLE private.course_report (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  token_hash text NOT NULL,
  course_id text NOT NULL,
  kind text NOT NULL,
  text text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  answered_by text,
  CONSTRAINT course_report_token_hash_unique UNIQUE (token_hash)
);
CREATE INDEX course_report_by_age ON private.course_report (answered_at, created_at);

CREATE TABLE private.retention_run (
  id bigserial PRIMARY KEY,
  at timestamp with time zone NOT NULL,
  as_of timestamp with time zone NOT NULL,
  dry_run boolean NOT NULL,
  counts jsonb NOT NULL
);

-- The planner's statistics hold samples of values, and keep them after the rows are gone. Nobody searches by these columns.
DO $$
DECLARE c text;
BEGIN
  FOREACH c IN ARRAY ARRAY['plan.body', 'plan.seen', 'referral.sent', 'referral.spoken', 'referral.arrangement',
    'referral_event.reason', 'referral_event.note', 'outbox.message', 'session.name', 'session.sealed_tokens', 'login.state',
    'login.nonce', 'login.code_verifier', 'login.return_path', 'desk_note.text', 'plan_proposal.note',
    'plan_proposal.changes', 'plan_proposal.decisions', 'worker.name', 'course_report.text', 'course_report.answer',
    'delivery.body'] LOOP
    EXECUTE format('ALTER TABLE private.%I ALTER COLUMN %I SET STATISTICS 0', split_part(c, '.', 1), split_part(c, '.', 2));
  END LOOP;
END $$;

--> statement-breakpoint
-- 10. The audit log, a chain of seals over it, and the log of processing

CREATE TABLE audit.line (
  id bigserial PRIMARY KEY,
  at timestamp with time zone NOT NULL,
  action text NOT NULL,
  object text NOT NULL,
  result text NOT NULL,
  origin text NOT NULL,
  actor text NOT NULL
);
CREATE INDEX line_by_object ON audit.line (object);

CREATE TABLE audit.seal (
  number bigint PRIMARY KEY,
  line_id bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  previous text NOT NULL,
  hash text NOT NULL,
  CONSTRAINT seal_line_id_unique UNIQUE (line_id)
);

CREATE TABLE audit.data_processing (
  id bigserial PRIMARY KEY,
  trace_id text NOT NULL,
  operation_id text NOT NULL,
  parent_operation_id text,
  foreign_operation jsonb,
  status_code integer NOT NULL,
  name text NOT NULL,
  start_time timestamp with time zone NOT NULL,
  end_time timestamp with time zone NOT NULL,
  resource text NOT NULL,
  processing_activity_id text NOT NULL,
  data_subject_id text NOT NULL
);
CREATE INDEX data_processing_by_time ON audit.data_processing (end_time);
CREATE INDEX data_processing_by_subject ON audit.data_processing (data_subject_id);

CREATE FUNCTION audit.line_hash(previous text, line audit.line) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, line.id, round(extract(epoch from line.at) * 1000000)::bigint,
    line.action, line.object, line.result, line.origin, line.actor)::text, 'UTF8')), 'hex')
$$;

-- Each line is sealed at commit, under a lock that lasts until the transaction is seen by all: the chain has no forks and no gaps.
CREATE FUNCTION audit.seal_line() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE
  last_number bigint;
  last_hash text;
BEGIN
  PERFORM pg_advisory_xact_lock(7283002);
  SELECT number, hash INTO last_number, last_hash FROM audit.seal ORDER BY number DESC LIMIT 1;
  last_hash := coalesce(last_hash, repeat('0', 64));
  INSERT INTO audit.seal (number, line_id, at, previous, hash)
  VALUES (coalesce(last_number, 0) + 1, NEW.id, NEW.at, last_hash, audit.line_hash(last_hash, NEW));
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON audit.line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION audit.seal_line();

-- Whoever may execute a trigger function may put it on a table of their own. On a temporary one of the application it would make
-- seals without a line, and run what that table brings along with the rights of the owner. Firing needs no such right.
REVOKE EXECUTE ON FUNCTION audit.seal_line(), audit.line_hash(text, audit.line) FROM PUBLIC;

--> statement-breakpoint
-- 11. Rights. A later table is in none of them: its migration grants what it needs.

-- The application reads the catalogue, and ingest fills it.
GRANT USAGE ON SCHEMA catalogue TO stapwijzer_app, stapwijzer_ingest;
GRANT SELECT ON ALL TABLES IN SCHEMA catalogue TO stapwijzer_app;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA catalogue TO stapwijzer_ingest;
GRANT USAGE ON SEQUENCE catalogue.search_doc TO stapwijzer_ingest;
-- What is kept to undo a run is for whoever undoes it.
REVOKE SELECT ON catalogue.course_before FROM stapwijzer_app;
-- An administrator says on the site whether two courses are one; the worker acts on it.
GRANT INSERT ON catalogue.duplicate_decision TO stapwijzer_app;
-- An operator says on the site that they looked; the first look stays.
GRANT INSERT ON catalogue.price_jump_seen TO stapwijzer_app;
-- Who searches is answered by the application; it counts the words and reads nothing else of them back.
GRANT INSERT, UPDATE ON catalogue.searched_for TO stapwijzer_app;
-- Visitors say on the site what they miss.
GRANT INSERT, UPDATE ON catalogue.missed_subject TO stapwijzer_app;
-- Noted together with the mail in the outbox, which only the application may write.
GRANT INSERT, UPDATE, DELETE ON catalogue.source_alert TO stapwijzer_app;

-- Only the owner of a table may gather its statistics, and after a large run nobody plans well without them. Documents and
-- raw items are left out: nothing is ever looked up by them, and reading them takes most of the time.
CREATE FUNCTION catalogue.refresh_statistics() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE tables text;
BEGIN
  SELECT string_agg(one, ', ') INTO tables FROM (
    SELECT format('%s (%s)', c.oid::regclass, string_agg(quote_ident(a.attname), ', ')) AS one
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'catalogue'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
      AND a.atttypid <> 'jsonb'::regtype AND a.attname <> 'raw'
    GROUP BY c.oid) found;
  EXECUTE 'ANALYZE ' || tables;
END $$;
REVOKE EXECUTE ON FUNCTION catalogue.refresh_statistics() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION catalogue.refresh_statistics() TO stapwijzer_ingest;

GRANT USAGE ON SCHEMA private TO stapwijzer_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA private TO stapwijzer_app;
-- A token of a logout is used or not, and never something else.
REVOKE UPDATE ON private.used_logout_token FROM stapwijzer_app;
-- The proof that retention ran cannot be changed or taken away by the application.
REVOKE UPDATE, DELETE ON private.retention_run FROM stapwijzer_app;
GRANT USAGE ON SEQUENCE private.retention_run_id_seq TO stapwijzer_app;

-- The application adds to the logs, and reads nothing of them. The server reads them as stapwijzer_audit; deleting what is
-- old is the worker's alone, by a role of its own.
GRANT USAGE ON SCHEMA audit TO stapwijzer_app, stapwijzer_audit, stapwijzer_retention;
GRANT INSERT ON audit.line, audit.data_processing TO stapwijzer_app;
GRANT USAGE ON SEQUENCE audit.line_id_seq, audit.data_processing_id_seq TO stapwijzer_app;
GRANT SELECT ON audit.line, audit.seal, audit.data_processing TO stapwijzer_audit;
GRANT SELECT, DELETE ON audit.line, audit.data_processing TO stapwijzer_retention;

--> statement-breakpoint
-- 12. Row-level security: on every table of private, and on what is read of audit. FORCE makes the policies hold for the
-- owner too: only a transaction that took a role sees rows.

DO $$
DECLARE t regclass;
BEGIN
  FOR t IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relnamespace = 'private'::regnamespace
    OR oid IN ('audit.line'::regclass, 'audit.data_processing'::regclass) LOOP
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', t);
  END LOOP;
END $$;

-- A transaction says for whom it works (shared/db/referral-scope.ts): a desk, the owner of a plan, the holder of one
-- referral's token, or the system. One that says nothing sees no referral at all.
CREATE FUNCTION private.referral_in_scope(referral uuid, plan uuid, desk text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT desk = ANY (string_to_array(nullif(current_setting('stapwijzer.desks', true), ''), ','))
    OR plan::text = nullif(current_setting('stapwijzer.plan', true), '')
    OR referral::text = nullif(current_setting('stapwijzer.referral', true), '')
    OR current_setting('stapwijzer.system', true) = 'on'
$$;

CREATE POLICY in_scope ON private.referral TO stapwijzer_app
  USING (private.referral_in_scope(id, plan_id, desk_id)) WITH CHECK (private.referral_in_scope(id, plan_id, desk_id));

-- The proof of a consent outlives its referral, so the system sees it without one.
CREATE POLICY in_scope ON private.consent TO stapwijzer_app
  USING (current_setting('stapwijzer.system', true) = 'on' OR EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))
  WITH CHECK (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id));

DO $$
DECLARE t text;
BEGIN
  -- Seen by whoever may see the referral.
  FOREACH t IN ARRAY ARRAY['referral_event', 'desk_note', 'plan_proposal', 'presence', 'reminder'] LOOP
    EXECUTE format('CREATE POLICY in_scope ON private.%I TO stapwijzer_app
      USING (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))
      WITH CHECK (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))', t);
  END LOOP;
  -- Of no referral: a secret, a session or a role decides in the application.
  FOREACH t IN ARRAY ARRAY['plan', 'login', 'session', 'used_logout_token', 'worker', 'course_report', 'retention_run'] LOOP
    EXECUTE format('CREATE POLICY app_only ON private.%I TO stapwijzer_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;

-- Anyone at work in the application may queue what goes out; only the system reads, sends and clears it.
CREATE POLICY queue ON private.outbox FOR INSERT TO stapwijzer_app WITH CHECK (true);
CREATE POLICY send ON private.outbox TO stapwijzer_app
  USING (current_setting('stapwijzer.system', true) = 'on') WITH CHECK (current_setting('stapwijzer.system', true) = 'on');
CREATE POLICY queue ON private.delivery FOR INSERT TO stapwijzer_app WITH CHECK (true);
CREATE POLICY deliver ON private.delivery TO stapwijzer_app
  USING (current_setting('stapwijzer.system', true) = 'on') WITH CHECK (current_setting('stapwijzer.system', true) = 'on');

CREATE POLICY write_only ON audit.line FOR INSERT TO stapwijzer_app WITH CHECK (true);
CREATE POLICY write_only ON audit.data_processing FOR INSERT TO stapwijzer_app WITH CHECK (true);
CREATE POLICY read_only ON audit.line FOR SELECT TO stapwijzer_audit, stapwijzer_retention USING (true);
CREATE POLICY read_only ON audit.data_processing FOR SELECT TO stapwijzer_audit, stapwijzer_retention USING (true);
-- Only what is older than five years may go, by the database's own clock.
CREATE POLICY old_only ON audit.line FOR DELETE TO stapwijzer_retention USING (at < now() - interval '5 years');
CREATE POLICY old_only ON audit.data_processing FOR DELETE TO stapwijzer_retention USING (end_time < now() - interval '5 years');
