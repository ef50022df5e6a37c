CREATE TABLE "catalogue"."course_concept" (
	"course_id" uuid NOT NULL,
	"concept_id" text NOT NULL,
	"kind" text NOT NULL,
	"strength" smallint NOT NULL,
	"evidence" text NOT NULL,
	"found" text NOT NULL,
	CONSTRAINT "course_concept_course_id_concept_id_pk" PRIMARY KEY("course_id","concept_id"),
	CONSTRAINT "course_concept_kind" CHECK ("catalogue"."course_concept"."kind" in ('occupation', 'skill'))
);
--> statement-breakpoint
CREATE TABLE "catalogue"."course_linked" (
	"course_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."occupation" (
	"id" text PRIMARY KEY NOT NULL,
	"taxonomy_id" text NOT NULL,
	"uri" text NOT NULL,
	"isco_code" text,
	"label" text NOT NULL,
	"alt_labels" text[] NOT NULL,
	"hidden_labels" text[] DEFAULT '{}' NOT NULL,
	"english_labels" text[] NOT NULL,
	"description" text,
	"groups" text[] NOT NULL,
	"retired_at" timestamp with time zone,
	CONSTRAINT "occupation_uri_unique" UNIQUE("uri")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."occupation_skill" (
	"occupation_id" text NOT NULL,
	"skill_id" text NOT NULL,
	"essential" boolean NOT NULL,
	CONSTRAINT "occupation_skill_occupation_id_skill_id_pk" PRIMARY KEY("occupation_id","skill_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."searched_for" (
	"day" text NOT NULL,
	"words" text NOT NULL,
	"asked" integer NOT NULL,
	"total" integer NOT NULL,
	"reading" text[] NOT NULL,
	CONSTRAINT "searched_for_day_words_pk" PRIMARY KEY("day","words")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."skill" (
	"id" text PRIMARY KEY NOT NULL,
	"taxonomy_id" text NOT NULL,
	"uri" text NOT NULL,
	"label" text NOT NULL,
	"lang" text NOT NULL,
	"alt_labels" text[] NOT NULL,
	"english_labels" text[] NOT NULL,
	"description" text,
	"kind" text NOT NULL,
	"reuse" text,
	"retired_at" timestamp with time zone,
	CONSTRAINT "skill_uri_unique" UNIQUE("uri")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."skill_broader" (
	"skill_id" text NOT NULL,
	"broader_id" text NOT NULL,
	CONSTRAINT "skill_broader_skill_id_broader_id_pk" PRIMARY KEY("skill_id","broader_id")
);
--> statement-breakpoint
CREATE TABLE "catalogue"."taxonomy" (
	"id" text PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"active" boolean NOT NULL,
	"loaded_at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "course_concept_concept" ON "catalogue"."course_concept" USING btree ("concept_id","course_id");--> statement-breakpoint
CREATE INDEX "occupation_taxonomy" ON "catalogue"."occupation" USING btree ("taxonomy_id");--> statement-breakpoint
CREATE INDEX "occupation_skill_skill" ON "catalogue"."occupation_skill" USING btree ("skill_id");--> statement-breakpoint
CREATE INDEX "skill_taxonomy" ON "catalogue"."skill" USING btree ("taxonomy_id");