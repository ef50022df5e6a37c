-- Grants and row-level security. The three roles are made (or asked for) by shared/db/migrate.ts before this runs.
GRANT USAGE ON SCHEMA catalogue TO stapwijzer_app, stapwijzer_ingest;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA catalogue TO stapwijzer_app;
--> statement-breakpoint
-- An administrator says on the site whether two courses are one; the worker acts on it.
GRANT INSERT ON catalogue.duplicate_decision TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA catalogue TO stapwijzer_ingest;
--> statement-breakpoint
-- Noted together with the mail in the outbox, which only the application may write.
GRANT INSERT, UPDATE, DELETE ON catalogue.source_alert TO stapwijzer_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA private TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA private TO stapwijzer_app;
--> statement-breakpoint
GRANT USAGE ON SCHEMA audit TO stapwijzer_app, stapwijzer_audit;
--> statement-breakpoint
GRANT INSERT ON audit.line TO stapwijzer_app;
--> statement-breakpoint
GRANT USAGE ON SEQUENCE audit.line_id_seq TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT ON audit.line TO stapwijzer_audit;
--> statement-breakpoint
-- FORCE makes the policies hold for the owner too: only a transaction that took a role sees rows.
DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['plan', 'referral', 'referral_event', 'consent', 'outbox', 'login', 'session'] LOOP
    EXECUTE format('ALTER TABLE private.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE private.%I FORCE ROW LEVEL SECURITY', t);
  END LOOP;
  FOREACH t IN ARRAY ARRAY['plan', 'login', 'session'] LOOP
    EXECUTE format('CREATE POLICY app_only ON private.%I TO stapwijzer_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
-- A transaction says for whom it works (shared/db/referral-scope.ts): a desk, the owner of a plan, the holder of one
-- referral's token, or the system. One that says nothing sees no referral at all.
CREATE FUNCTION private.referral_in_scope(referral uuid, plan uuid, desk text) RETURNS boolean
LANGUAGE sql STABLE AS $$
  SELECT desk = ANY (string_to_array(nullif(current_setting('stapwijzer.desks', true), ''), ','))
    OR plan::text = nullif(current_setting('stapwijzer.plan', true), '')
    OR referral::text = nullif(current_setting('stapwijzer.referral', true), '')
    OR current_setting('stapwijzer.system', true) = 'on'
$$;
--> statement-breakpoint
CREATE POLICY in_scope ON private.referral TO stapwijzer_app
  USING (private.referral_in_scope(id, plan_id, desk_id)) WITH CHECK (private.referral_in_scope(id, plan_id, desk_id));
--> statement-breakpoint
CREATE POLICY in_scope ON private.referral_event TO stapwijzer_app
  USING (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))
  WITH CHECK (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id));
--> statement-breakpoint
-- The proof of a consent outlives its referral, so the system sees it without one.
CREATE POLICY in_scope ON private.consent TO stapwijzer_app
  USING (current_setting('stapwijzer.system', true) = 'on' OR EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))
  WITH CHECK (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id));
--> statement-breakpoint
-- Anyone at work in the application may queue a mail; only the system reads, sends and clears them.
CREATE POLICY queue ON private.outbox FOR INSERT TO stapwijzer_app WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY send ON private.outbox TO stapwijzer_app
  USING (current_setting('stapwijzer.system', true) = 'on') WITH CHECK (current_setting('stapwijzer.system', true) = 'on');
--> statement-breakpoint
ALTER TABLE audit.line ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit.line FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY write_only ON audit.line FOR INSERT TO stapwijzer_app WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read_only ON audit.line FOR SELECT TO stapwijzer_audit USING (true);
