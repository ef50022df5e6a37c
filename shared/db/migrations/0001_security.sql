-- Grants and row-level security. The three roles are made (or asked for) by shared/db/migrate.ts before this runs.
GRANT USAGE ON SCHEMA catalogue TO stapwijzer_app, stapwijzer_ingest;
--> statement-breakpoint
GRANT SELECT ON ALL TABLES IN SCHEMA catalogue TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA catalogue TO stapwijzer_ingest;
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
  FOREACH t IN ARRAY ARRAY['plan', 'referral', 'referral_event', 'consent', 'outbox', 'session'] LOOP
    EXECUTE format('ALTER TABLE private.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE private.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app_only ON private.%I TO stapwijzer_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE audit.line ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE audit.line FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY write_only ON audit.line FOR INSERT TO stapwijzer_app WITH CHECK (true);
--> statement-breakpoint
CREATE POLICY read_only ON audit.line FOR SELECT TO stapwijzer_audit USING (true);
