ALTER TABLE "catalogue"."course_search" ADD COLUMN "flags" integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE "catalogue"."course_search" SET "flags" = 1 WHERE "evening";
--> statement-breakpoint
ALTER TABLE "catalogue"."course_search" ALTER COLUMN "flags" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "catalogue"."course_search" DROP COLUMN "evening";
--> statement-breakpoint
ALTER TABLE "catalogue"."course_words" ADD COLUMN "flags" integer NOT NULL DEFAULT 0;
--> statement-breakpoint
UPDATE "catalogue"."course_words" SET "flags" = 1 WHERE "evening";
--> statement-breakpoint
ALTER TABLE "catalogue"."course_words" ALTER COLUMN "flags" DROP DEFAULT;
--> statement-breakpoint
ALTER TABLE "catalogue"."course_words" DROP COLUMN "evening";
