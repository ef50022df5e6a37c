CREATE TABLE "catalogue"."course_before" (
	"course_id" uuid PRIMARY KEY NOT NULL,
	"source_id" text NOT NULL,
	"withdrawn" boolean NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"title" text,
	"data" jsonb,
	"quality_score" smallint,
	"missing_facts" text[],
	"raw" text,
	"raw_encoding" text,
	"raw_hash" text
);
--> statement-breakpoint
ALTER TABLE "catalogue"."source" ADD COLUMN "retired_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "catalogue"."source" ADD COLUMN "changed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "course_before_by_source" ON "catalogue"."course_before" USING btree ("source_id");--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON catalogue.course_before TO stapwijzer_ingest;
