CREATE SCHEMA "audit";
--> statement-breakpoint
CREATE SCHEMA "catalogue";
--> statement-breakpoint
CREATE SCHEMA "private";
--> statement-breakpoint
CREATE SEQUENCE "catalogue"."search_doc" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "audit"."line" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"object" text NOT NULL,
	"result" text NOT NULL,
	"origin" text NOT NULL,
	"actor" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" text NOT NULL,
	"item_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"title" text NOT NULL,
	"data" jsonb NOT NULL,
	"hash" text NOT NULL,
	"quality_score" smallint,
	"missing_facts" text[],
	"first_seen_at" timestamp with time zone NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	"held" boolean DEFAULT false NOT NULL,
	"last_changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "course_source_item" UNIQUE("source_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."kept_item" (
	"source_id" text NOT NULL,
	"slot" text NOT NULL,
	"item_key" text NOT NULL,
	"copy" integer NOT NULL,
	"run_id" uuid,
	"raw" text,
	"encoding" text,
	"hash" text,
	"data" jsonb,
	CONSTRAINT "kept_item_source_id_slot_item_key_copy_pk" PRIMARY KEY("source_id","slot","item_key","copy")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."raw_item" (
	"source_id" text NOT NULL,
	"item_id" text NOT NULL,
	"raw" text NOT NULL,
	"encoding" text DEFAULT 'utf8' NOT NULL,
	"hash" text NOT NULL,
	"fetched_at" timestamp with time zone NOT NULL,
	CONSTRAINT "raw_item_source_id_item_id_pk" PRIMARY KEY("source_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."run" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"source_id" text NOT NULL,
	"format" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone,
	"status" text,
	"reason" text,
	"message" text,
	"counts" jsonb,
	"warnings" integer,
	"accepted_by" text,
	"fingerprint" text
);
--> statement-breakpoint
CREATE TABLE "catalogue"."run_finding" (
	"run_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"position" integer NOT NULL,
	"key" text NOT NULL,
	"path" text NOT NULL,
	"code" text NOT NULL,
	"message" text NOT NULL,
	CONSTRAINT "run_finding_run_id_kind_position_pk" PRIMARY KEY("run_id","kind","position")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."source" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"format" text NOT NULL,
	"address" text,
	"schedule" text,
	"config" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"trust" smallint DEFAULT 50 NOT NULL,
	"enabled" boolean DEFAULT true NOT NULL,
	"rhythm_seconds" integer,
	"turn_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"checked_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "catalogue"."source_alert" (
	"source_id" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_cluster" (
	"course_id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid NOT NULL,
	"rank" smallint,
	"trust" smallint NOT NULL,
	"reasons" text[] NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_key" (
	"key" text NOT NULL,
	"course_id" uuid NOT NULL,
	"source_id" text NOT NULL,
	CONSTRAINT "course_key_key_course_id_pk" PRIMARY KEY("key","course_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."duplicate_decision" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"course_a" uuid NOT NULL,
	"course_b" uuid NOT NULL,
	"verdict" text NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"applied_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "catalogue"."duplicate_review" (
	"course_a" uuid NOT NULL,
	"course_b" uuid NOT NULL,
	"reason" text NOT NULL,
	"evidence" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "duplicate_review_course_a_course_b_pk" PRIMARY KEY("course_a","course_b")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."merged_course" (
	"lead_id" uuid PRIMARY KEY NOT NULL,
	"main_id" uuid NOT NULL,
	"provider_id" text NOT NULL,
	"title" text NOT NULL,
	"data" jsonb NOT NULL,
	"quality_score" smallint NOT NULL,
	"last_changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "catalogue"."municipality" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."postcode" (
	"pc4" text PRIMARY KEY NOT NULL,
	"places" text[] NOT NULL,
	"municipalities" text[] NOT NULL,
	"lat" double precision NOT NULL,
	"lon" double precision NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."reference_load" (
	"name" text PRIMARY KEY NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"rows" integer NOT NULL,
	CONSTRAINT "reference_load_rows" CHECK ("catalogue"."reference_load"."rows" >= 0)
);
--> statement-breakpoint
CREATE TABLE "catalogue"."region_membership" (
	"municipality" text NOT NULL,
	"region" text NOT NULL,
	"region_name" text NOT NULL,
	"valid_from" date NOT NULL,
	"valid_until" date,
	CONSTRAINT "region_membership_municipality_valid_from_pk" PRIMARY KEY("municipality","valid_from")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_event" (
	"course_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "course_event_course_id_at_kind_pk" PRIMARY KEY("course_id","at","kind")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_price" (
	"course_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"status" text NOT NULL,
	"amount" text,
	"currency" text,
	"vat_included" boolean,
	CONSTRAINT "course_price_course_id_since_pk" PRIMARY KEY("course_id","since")
);
--> statement-breakpoint
CREATE TABLE "private"."consent" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"referral_id" uuid NOT NULL,
	"text_version" text NOT NULL,
	"fields" text[] NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"expires_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "private"."login" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"nonce" text NOT NULL,
	"code_verifier" text NOT NULL,
	"return_path" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "private"."outbox" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"referral_id" uuid,
	"message" jsonb,
	"created_at" timestamp with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"last_failure" text,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "private"."plan" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"read_token_hash" text,
	"body" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "plan_read_token_hash_unique" UNIQUE("read_token_hash")
);
--> statement-breakpoint
CREATE TABLE "private"."referral" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"plan_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"idempotency_key" text NOT NULL,
	"request_hash" text NOT NULL,
	"desk_id" text NOT NULL,
	"desk_name" text NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"sent" jsonb NOT NULL,
	"arrangement" jsonb,
	"receipt_by" date NOT NULL,
	"contact_by" date NOT NULL,
	"assigned_to" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	CONSTRAINT "referral_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "referral_idempotency" UNIQUE("plan_id","idempotency_key")
);
--> statement-breakpoint
CREATE TABLE "private"."referral_event" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"referral_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"actor_id" text,
	"reason" text,
	"note" text,
	"happens_at" timestamp with time zone,
	CONSTRAINT "referral_event_number" UNIQUE("referral_id","number")
);
--> statement-breakpoint
CREATE TABLE "private"."session" (
	"id_hash" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"name" text,
	"roles" text[] NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_card" (
	"doc" integer PRIMARY KEY NOT NULL,
	"card" json NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_place" (
	"doc" integer NOT NULL,
	"x" double precision NOT NULL,
	"y" double precision NOT NULL,
	"z" double precision NOT NULL,
	"after" date DEFAULT '-infinity' NOT NULL,
	"until" date DEFAULT 'infinity' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_search" (
	"doc" integer PRIMARY KEY NOT NULL,
	"course_id" uuid NOT NULL,
	"source_no" smallint NOT NULL,
	"quality" smallint NOT NULL,
	"provider_no" integer NOT NULL,
	"codes" integer NOT NULL,
	"evening" boolean NOT NULL,
	"flexible" boolean NOT NULL,
	"languages" text NOT NULL,
	"hours_per_week" integer,
	"weeks" integer,
	"contact_hours" integer,
	"price" integer,
	"starts" date[] NOT NULL,
	"prices_from" integer[],
	CONSTRAINT "course_search_course" UNIQUE("course_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_words" (
	"doc" integer PRIMARY KEY NOT NULL,
	"course_id" uuid NOT NULL,
	"source_no" smallint NOT NULL,
	"quality" smallint NOT NULL,
	"provider_no" integer NOT NULL,
	"codes" integer NOT NULL,
	"evening" boolean NOT NULL,
	"flexible" boolean NOT NULL,
	"languages" text NOT NULL,
	"hours_per_week" integer,
	"weeks" integer,
	"contact_hours" integer,
	"price" integer,
	"starts" date[] NOT NULL,
	"prices_from" integer[],
	"title_length" smallint NOT NULL,
	"title_key" text NOT NULL,
	"title_words" "tsvector" NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."search_provider" (
	"no" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "catalogue"."search_provider_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"provider_id" text NOT NULL,
	"source_no" smallint NOT NULL,
	"name" text NOT NULL,
	"name_key" text NOT NULL,
	CONSTRAINT "search_provider_of_source" UNIQUE("provider_id","source_no")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."search_source" (
	"no" smallint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "catalogue"."search_source_no_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 32767 START WITH 1 CACHE 1),
	"source_id" text NOT NULL,
	"indexed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "search_source_source_id_unique" UNIQUE("source_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."search_word" (
	"source_no" smallint NOT NULL,
	"word" text NOT NULL,
	"lexeme" text NOT NULL,
	CONSTRAINT "search_word_word_source_no_pk" PRIMARY KEY("word","source_no")
);
--> statement-breakpoint
ALTER TABLE "catalogue"."course" ADD CONSTRAINT "course_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "catalogue"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."kept_item" ADD CONSTRAINT "kept_item_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "catalogue"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."kept_item" ADD CONSTRAINT "kept_item_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "catalogue"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."raw_item" ADD CONSTRAINT "raw_item_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "catalogue"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."run" ADD CONSTRAINT "run_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "catalogue"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."run_finding" ADD CONSTRAINT "run_finding_run_id_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "catalogue"."run"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."source_alert" ADD CONSTRAINT "source_alert_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "catalogue"."source"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."course_cluster" ADD CONSTRAINT "course_cluster_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "catalogue"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."merged_course" ADD CONSTRAINT "merged_course_lead_id_course_id_fk" FOREIGN KEY ("lead_id") REFERENCES "catalogue"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."merged_course" ADD CONSTRAINT "merged_course_main_id_course_id_fk" FOREIGN KEY ("main_id") REFERENCES "catalogue"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."course_event" ADD CONSTRAINT "course_event_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "catalogue"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue"."course_price" ADD CONSTRAINT "course_price_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "catalogue"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "private"."referral_event" ADD CONSTRAINT "referral_event_referral_id_referral_id_fk" FOREIGN KEY ("referral_id") REFERENCES "private"."referral"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "line_by_object" ON "audit"."line" USING btree ("object");--> statement-breakpoint
CREATE INDEX "course_provider" ON "catalogue"."course" USING btree ("provider_id","source_id");--> statement-breakpoint
CREATE INDEX "kept_item_by_run" ON "catalogue"."kept_item" USING btree ("run_id");--> statement-breakpoint
CREATE INDEX "run_by_source" ON "catalogue"."run" USING btree ("source_id","started_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "course_cluster_lead" ON "catalogue"."course_cluster" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "course_key_course" ON "catalogue"."course_key" USING btree ("course_id");--> statement-breakpoint
CREATE INDEX "duplicate_decision_a" ON "catalogue"."duplicate_decision" USING btree ("course_a");--> statement-breakpoint
CREATE INDEX "duplicate_decision_b" ON "catalogue"."duplicate_decision" USING btree ("course_b");--> statement-breakpoint
CREATE INDEX "duplicate_decision_waiting" ON "catalogue"."duplicate_decision" USING btree ("at") WHERE applied_at is null;--> statement-breakpoint
CREATE INDEX "duplicate_review_b" ON "catalogue"."duplicate_review" USING btree ("course_b");--> statement-breakpoint
CREATE INDEX "consent_by_referral" ON "private"."consent" USING btree ("referral_id");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "private"."outbox" USING btree ("sent_at","next_attempt_at");--> statement-breakpoint
CREATE INDEX "referral_queue" ON "private"."referral" USING btree ("desk_id","state","created_at");--> statement-breakpoint
CREATE INDEX "session_by_end" ON "private"."session" USING btree ("expires_at");--> statement-breakpoint
CREATE INDEX "course_place_doc" ON "catalogue"."course_place" USING btree ("doc");--> statement-breakpoint
CREATE INDEX "course_search_provider" ON "catalogue"."course_search" USING btree ("provider_no");--> statement-breakpoint
CREATE INDEX "course_words_words" ON "catalogue"."course_words" USING gin ("words");--> statement-breakpoint
CREATE INDEX "course_words_title" ON "catalogue"."course_words" USING gin ("title_words");--> statement-breakpoint
CREATE INDEX "course_words_title_key" ON "catalogue"."course_words" USING hash ("title_key");--> statement-breakpoint
CREATE VIEW "catalogue"."course_checked" AS (select c.id as course_id, case when m.held then m.fetched_at else greatest(m.fetched_at, s.checked_at) end as checked_at
      from catalogue.course c left join catalogue.merged_course g on g.lead_id = c.id
      join catalogue.course m on m.id = coalesce(g.main_id, c.id) join catalogue.source s on s.id = m.source_id);--> statement-breakpoint
CREATE VIEW "catalogue"."course_alias" AS (select c.id, coalesce(k.lead_id, c.id) as shown_id
      from catalogue.course c left join catalogue.course_cluster k on k.course_id = c.id);--> statement-breakpoint
CREATE VIEW "catalogue"."shown_course" AS (select c.id, coalesce(m.main_id, c.id) as main_id, m.lead_id is not null as merged,
        coalesce(f.source_id, c.source_id) as source_id, coalesce(f.item_id, c.item_id) as item_id,
        coalesce(m.provider_id, c.provider_id) as provider_id, coalesce(m.title, c.title) as title,
        coalesce(m.data, c.data) as data, coalesce(m.quality_score, c.quality_score) as quality_score,
        coalesce(m.last_changed_at, c.last_changed_at) as last_changed_at,
        case when m.lead_id is null then c.withdrawn_at else m.withdrawn_at end as withdrawn_at
      from catalogue.course c
      left join catalogue.merged_course m on m.lead_id = c.id
      left join catalogue.course f on f.id = m.main_id
      where not exists (select from catalogue.course_cluster k where k.course_id = c.id and k.lead_id <> c.id));