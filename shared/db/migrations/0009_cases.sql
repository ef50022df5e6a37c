CREATE TABLE "private"."case_figure" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"part" text NOT NULL,
	"text" text NOT NULL,
	"source" text NOT NULL,
	"edition" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."case_move" (
	"case_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"undone_at" timestamp with time zone,
	CONSTRAINT "case_move_case_id_number_pk" PRIMARY KEY("case_id","number")
);
--> statement-breakpoint
CREATE TABLE "private"."case_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"case_id" uuid NOT NULL,
	"text" text NOT NULL,
	"open" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."signal_case" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"topic" jsonb,
	"region" text,
	"kind" text,
	"period" text,
	"sectors" text[] NOT NULL,
	"figures" jsonb,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"owner" text,
	"partners" jsonb NOT NULL,
	"next_on" date,
	"next_what" text,
	"remind_to" text,
	"reminded_for" date,
	"starts_on" date,
	"found" uuid[] NOT NULL,
	"invented" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "signal_case_version" CHECK ("private"."signal_case"."version" > 0)
);
--> statement-breakpoint
ALTER TABLE "private"."case_figure" ADD CONSTRAINT "case_figure_case_id_signal_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "private"."signal_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."case_move" ADD CONSTRAINT "case_move_case_id_signal_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "private"."signal_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."case_note" ADD CONSTRAINT "case_note_case_id_signal_case_id_fk" FOREIGN KEY ("case_id") REFERENCES "private"."signal_case"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "case_figure_by_case" ON "private"."case_figure" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "case_note_by_case" ON "private"."case_note" USING btree ("case_id","at");--> statement-breakpoint
CREATE INDEX "signal_case_by_state" ON "private"."signal_case" USING btree ("state","next_on");--> statement-breakpoint
-- No samples of what people wrote, nor of who they are, in the planner's statistics, as for the columns of 0000.

ALTER TABLE private.signal_case ALTER COLUMN owner SET STATISTICS 0;
ALTER TABLE private.signal_case ALTER COLUMN remind_to SET STATISTICS 0;
ALTER TABLE private.signal_case ALTER COLUMN partners SET STATISTICS 0;
ALTER TABLE private.signal_case ALTER COLUMN next_what SET STATISTICS 0;
ALTER TABLE private.signal_case ALTER COLUMN title SET STATISTICS 0;
ALTER TABLE private.case_move ALTER COLUMN reason SET STATISTICS 0;
ALTER TABLE private.case_move ALTER COLUMN actor SET STATISTICS 0;
ALTER TABLE private.case_note ALTER COLUMN text SET STATISTICS 0;
ALTER TABLE private.case_note ALTER COLUMN actor SET STATISTICS 0;
ALTER TABLE private.case_figure ALTER COLUMN text SET STATISTICS 0;
ALTER TABLE private.case_figure ALTER COLUMN actor SET STATISTICS 0;

--> statement-breakpoint
-- Rights and row-level security: of no referral, a role decides in the application.

DO $$
DECLARE t text;
BEGIN
  FOREACH t IN ARRAY ARRAY['signal_case', 'case_move', 'case_note', 'case_figure'] LOOP
    EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON private.%I TO stapwijzer_app', t);
    EXECUTE format('ALTER TABLE private.%I ENABLE ROW LEVEL SECURITY', t);
    EXECUTE format('ALTER TABLE private.%I FORCE ROW LEVEL SECURITY', t);
    EXECUTE format('CREATE POLICY app_only ON private.%I TO stapwijzer_app USING (true) WITH CHECK (true)', t);
  END LOOP;
END $$;
