-- The nightly deletion looks for plans by their end.
CREATE INDEX "plan_by_end" ON "private"."plan" USING btree ("expires_at");
--> statement-breakpoint
-- The server reads the audit log as stapwijzer_audit; deleting what is old is the worker's alone, by a role of its own. A
-- worker of before deletes nothing of it any more; the new one does the same night.
REVOKE DELETE ON audit.line, audit.data_processing FROM stapwijzer_audit;
--> statement-breakpoint
GRANT USAGE ON SCHEMA audit TO stapwijzer_retention;
--> statement-breakpoint
GRANT SELECT, DELETE ON audit.line, audit.data_processing TO stapwijzer_retention;
--> statement-breakpoint
ALTER POLICY read_only ON audit.line TO stapwijzer_audit, stapwijzer_retention;
--> statement-breakpoint
ALTER POLICY read_only ON audit.data_processing TO stapwijzer_audit, stapwijzer_retention;
--> statement-breakpoint
ALTER POLICY old_only ON audit.line TO stapwijzer_retention;
--> statement-breakpoint
ALTER POLICY old_only ON audit.data_processing TO stapwijzer_retention;
--> statement-breakpoint
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
--> statement-breakpoint
REVOKE EXECUTE ON FUNCTION catalogue.refresh_statistics() FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION catalogue.refresh_statistics() TO stapwijzer_ingest;
