CREATE TABLE "private"."used_logout_token" (
	"jti_hash" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON private.used_logout_token TO stapwijzer_app;
--> statement-breakpoint
ALTER TABLE private.used_logout_token ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
ALTER TABLE private.used_logout_token FORCE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY app_only ON private.used_logout_token TO stapwijzer_app USING (true) WITH CHECK (true);
