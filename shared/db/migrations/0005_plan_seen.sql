ALTER TABLE "private"."plan" ADD COLUMN "seen" jsonb;--> statement-breakpoint
ALTER TABLE "private"."plan" ADD COLUMN "seen_at" timestamp with time zone;