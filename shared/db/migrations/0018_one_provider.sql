CREATE TABLE "catalogue"."provider_alias" (
	"id" text PRIMARY KEY NOT NULL,
	"shown_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue"."provider_name" (
	"source_id" text NOT NULL,
	"local_id" text NOT NULL,
	"codes" text[] NOT NULL,
	CONSTRAINT "provider_name_source_id_local_id_codes_pk" PRIMARY KEY("source_id","local_id","codes")
);
--> statement-breakpoint
ALTER TABLE "catalogue"."provider_name" ADD CONSTRAINT "provider_name_source_id_source_id_fk" FOREIGN KEY ("source_id") REFERENCES "catalogue"."source"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
GRANT SELECT ON catalogue.provider_name, catalogue.provider_alias TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON catalogue.provider_name, catalogue.provider_alias TO stapwijzer_ingest;
