CREATE TABLE "audit"."seal" (
	"number" bigint PRIMARY KEY NOT NULL,
	"line_id" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "seal_line_id_unique" UNIQUE("line_id")
);
--> statement-breakpoint
CREATE TABLE "audit"."data_processing" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"trace_id" text NOT NULL,
	"operation_id" text NOT NULL,
	"parent_operation_id" text,
	"foreign_operation" jsonb,
	"status_code" integer NOT NULL,
	"name" text NOT NULL,
	"start_time" timestamp with time zone NOT NULL,
	"end_time" timestamp with time zone NOT NULL,
	"resource" text NOT NULL,
	"processing_activity_id" text NOT NULL,
	"data_subject_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."course_report" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"course_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	CONSTRAINT "course_report_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "private"."delivery" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"desk_id" text NOT NULL,
	"referral_id" uuid,
	"event" text NOT NULL,
	"body" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"last_failure" text,
	"delivered_at" timestamp with time zone,
	"given_up_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "private"."desk_note" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"referral_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"channel" text,
	"text" text,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."plan_proposal" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"referral_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"note" text,
	"changes" jsonb NOT NULL,
	"decisions" jsonb,
	"at" timestamp with time zone NOT NULL,
	"actor_id" text NOT NULL,
	"decided_at" timestamp with time zone,
	CONSTRAINT "plan_proposal_number" UNIQUE("referral_id","number")
);
--> statement-breakpoint
CREATE TABLE "private"."presence" (
	"referral_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "presence_referral_id_subject_pk" PRIMARY KEY("referral_id","subject")
);
--> statement-breakpoint
CREATE TABLE "private"."reminder" (
	"referral_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "reminder_referral_id_kind_pk" PRIMARY KEY("referral_id","kind")
);
--> statement-breakpoint
CREATE TABLE "private"."retention_run" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"as_of" timestamp with time zone NOT NULL,
	"dry_run" boolean NOT NULL,
	"counts" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."worker" (
	"subject" text PRIMARY KEY NOT NULL,
	"name" text,
	"roles" text[] NOT NULL,
	"seen_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "private"."referral" ADD COLUMN "appointment_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "private"."referral" ADD COLUMN "appointment_cancelled_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "private"."referral" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "private"."referral" ADD COLUMN "restricted_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "private"."referral" ADD COLUMN "forward_to" text;--> statement-breakpoint
ALTER TABLE "private"."referral" ADD COLUMN "forwarded_from" uuid;--> statement-breakpoint
ALTER TABLE "private"."session" ADD COLUMN "sid" text;--> statement-breakpoint
ALTER TABLE "private"."session" ADD COLUMN "sealed_tokens" text;--> statement-breakpoint
ALTER TABLE "private"."desk_note" ADD CONSTRAINT "desk_note_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "private"."referral"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."plan_proposal" ADD CONSTRAINT "plan_proposal_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "private"."referral"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."presence" ADD CONSTRAINT "presence_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "private"."referral"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."reminder" ADD CONSTRAINT "reminder_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "private"."referral"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "data_processing_by_time" ON "audit"."data_processing" USING btree ("end_time");--> statement-breakpoint
CREATE INDEX "course_report_by_age" ON "private"."course_report" USING btree ("answered_at","created_at");--> statement-breakpoint
CREATE INDEX "delivery_due" ON "private"."delivery" USING btree ("delivered_at","next_attempt_at");--> statement-breakpoint
CREATE INDEX "desk_note_by_referral" ON "private"."desk_note" USING btree ("referral_id","at");--> statement-breakpoint
CREATE INDEX "session_by_subject" ON "private"."session" USING btree ("subject");