CREATE TABLE "catalogue"."price_jump_seen" (
	"course_id" uuid NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "price_jump_seen_course_id_since_pk" PRIMARY KEY("course_id","since")
);
--> statement-breakpoint
-- An operator says on the site that they looked; the first look stays.
GRANT SELECT, INSERT ON catalogue.price_jump_seen TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON catalogue.price_jump_seen TO stapwijzer_ingest;
