-- Grants, row-level security and the audit chain of what 0007 made.
GRANT SELECT, INSERT, UPDATE, DELETE ON private.desk_note, private.plan_proposal, private.presence, private.reminder,
  private.worker, private.delivery, private.course_report TO stapwijzer_app;
--> statement-breakpoint
-- The proof that retention ran cannot be changed or taken away by the application.
GRANT SELECT, INSERT ON private.retention_run TO stapwijzer_app;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE private.retention_run_id_seq TO stapwijzer_app;
--> statement-breakpoint
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['desk_note', 'plan_proposal', 'presence', 'reminder', 'worker', 'delivery', 'course_report', 'retention_run'] LOOP
    EXECUTE format('ALTER TABLE private.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE private.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  -- Seen by whoever may see the referral.
  FOREACH t IN ARRAY ARRAY['desk_note', 'plan_proposal', 'presence', 'reminder'] LOOP
    EXECUTE format('CREATE POLICY in_scope ON private.%I TO stapwijzer_app
      USING (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))
      WITH CHECK (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['worker', 'course_report', 'retention_run'] LOOP
    EXECUTE format('CREATE POLICY app_only ON private.%I TO stapwijzer_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- Like the outbox: anyone at work in the application may queue, only the system reads, delivers and clears.
CREATE POLICY queue ON private.delivery FOR INSERT TO stapwijzer_app WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY deliver ON private.delivery TO stapwijzer_app
  USING (current_setting('stapwijzer.system', true) = 'on') WITH CHECK (current_setting('stapwijzer.system', true) = 'on');
--> statement-breakpoint
GRANT INSERT ON audit.data_processing TO stapwijzer_app;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE audit.data_processing_id_seq TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT, DELETE ON audit.line, audit.data_processing TO stapwijzer_audit;
--> statement-breakpoint
GRANT SELECT ON audit.seal TO stapwijzer_audit;
--> statement-breakpoint
ALTER TABLE audit.data_processing ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit.data_processing FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY write_only ON audit.data_processing FOR INSERT TO stapwijzer_app WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read_only ON audit.data_processing FOR SELECT TO stapwijzer_audit USING (true);
--> statement-breakpoint
-- Only what is older than five years may go, by the database's own clock.
CREATE POLICY old_only ON audit.line FOR DELETE TO stapwijzer_audit USING (at < now() - interval '5 years');
--> statement-breakpoint
CREATE POLICY old_only ON audit.data_processing FOR DELETE TO stapwijzer_audit USING (end_time < now() - interval '5 years');
--> statement-breakpoint
CREATE FUNCTION audit.line_hash(previous text, line audit.line) RETURNS text
LANGUAGE sql IMMUTABLE SET search_path = pg_catalog AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(previous, line.id, round(extract(epoch from line.at) * 1000000)::bigint,
    line.action, line.object, line.result, line.origin, line.actor)::text, 'UTF8')), 'hex')
$$;
--> statement-breakpoint
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
--> statement-breakpoint
-- Lines from before the chain come first, in their order. Forced row-level security hides them from an owner who is no
-- superuser, so it rests for the length of this migration.
ALTER TABLE audit.line NO FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
DO $$
DECLARE
  old audit.line;
  last_hash text := repeat('0', 64);
  n bigint := 0;
BEGIN
  FOR old IN SELECT * FROM audit.line ORDER BY id LOOP
    n := n + 1;
    INSERT INTO audit.seal (number, line_id, at, previous, hash)
    VALUES (n, old.id, old.at, last_hash, audit.line_hash(last_hash, old))
    RETURNING hash INTO last_hash;
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE audit.line FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER seal AFTER INSERT ON audit.line DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION audit.seal_line();
