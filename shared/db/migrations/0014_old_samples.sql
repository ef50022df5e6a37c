-- A column without statistics keeps the samples that were taken before: nothing renews or removes them. Setting its type,
-- even to the one it has, does. The words made of "sent" stand in the way and are made anew.
ALTER TABLE "private"."referral" DROP COLUMN "spoken";
--> statement-breakpoint
DO $$
DECLARE c record;
BEGIN
  FOR c IN
    SELECT a.attrelid::regclass AS name, a.attname, format_type(a.atttypid, a.atttypmod) AS type
    FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid
    WHERE t.relnamespace = 'private'::regnamespace AND t.relkind = 'r' AND a.attstattarget = 0
      AND a.attnum > 0 AND NOT a.attisdropped
  LOOP
    EXECUTE format('ALTER TABLE %s ALTER COLUMN %I TYPE %s', c.name, c.attname, c.type);
  END LOOP;
END $$;
--> statement-breakpoint
ALTER TABLE "private"."referral" ADD COLUMN "spoken" text GENERATED ALWAYS AS (regexp_replace(normalize(lower(coalesce(sent #>> '{contact,name}', '') || ' ' || coalesce(sent ->> 'question', '') || ' ' || coalesce(sent ->> 'goal', '')), NFKD), '[\u0300-\u036f]', '', 'g')) STORED;
--> statement-breakpoint
ALTER TABLE "private"."referral" ALTER COLUMN "spoken" SET STATISTICS 0;
