-- The half-yearly report: its draft, and every version that was published. Only adds: a server that does not know of it goes on working.

CREATE TABLE "insight"."report" (
	"period" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	"reason" text,
	"changes" jsonb NOT NULL,
	CONSTRAINT "report_period_version_pk" PRIMARY KEY("period","version"),
	CONSTRAINT "report_hash" CHECK ("insight"."report"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "insight"."report_draft" (
	"period" text PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
-- Rights. A draft is worked on; what is published is added, and never changed by anybody, also not by the owner.

GRANT SELECT, INSERT, UPDATE ON insight.report_draft TO stapwijzer_app;
GRANT SELECT, INSERT ON insight.report TO stapwijzer_app;
--> statement-breakpoint
CREATE FUNCTION insight.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
begin
  raise exception 'a published report never changes; publish a correction' using errcode = 'restrict_violation';
end $$;
--> statement-breakpoint
CREATE TRIGGER report_never_changes BEFORE UPDATE OR DELETE ON insight.report
  FOR EACH ROW EXECUTE FUNCTION insight.refuse_change();
--> statement-breakpoint
CREATE TRIGGER report_never_emptied BEFORE TRUNCATE ON insight.report
  FOR EACH STATEMENT EXECUTE FUNCTION insight.refuse_change();
