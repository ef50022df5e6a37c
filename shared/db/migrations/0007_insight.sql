-- What was done on the platform, counted by day and without persons. Only adds: a server that does not know of it goes on working.

CREATE SCHEMA "insight";
--> statement-breakpoint
CREATE TABLE "insight"."day_count" (
	"day" date NOT NULL,
	"measure" text NOT NULL,
	"dims" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "day_count_measure_day_dims_pk" PRIMARY KEY("measure","day","dims"),
	CONSTRAINT "day_count_positive" CHECK ("insight"."day_count"."n" > 0)
);
--> statement-breakpoint
CREATE TABLE "insight"."flush" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"keys" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "insight"."month_count" (
	"month" date NOT NULL,
	"measure" text NOT NULL,
	"dims" text NOT NULL,
	"n" bigint NOT NULL,
	CONSTRAINT "month_count_measure_month_dims_pk" PRIMARY KEY("measure","month","dims"),
	CONSTRAINT "month_count_positive" CHECK ("insight"."month_count"."n" > 0)
);
--> statement-breakpoint
CREATE TABLE "insight"."published_figure" (
	"period" text NOT NULL,
	"measure" text NOT NULL,
	"region" text NOT NULL,
	"shown" integer,
	"definitions_version" integer NOT NULL,
	"published_at" timestamp with time zone NOT NULL,
	CONSTRAINT "published_figure_period_measure_region_pk" PRIMARY KEY("period","measure","region")
);
--> statement-breakpoint
CREATE TABLE "insight"."recent_count" (
	"minute" timestamp with time zone NOT NULL,
	"measure" text NOT NULL,
	"n" integer NOT NULL,
	CONSTRAINT "recent_count_minute_measure_pk" PRIMARY KEY("minute","measure")
);
--> statement-breakpoint
CREATE INDEX "flush_by_time" ON "insight"."flush" USING btree ("at");
--> statement-breakpoint
-- Rights. The application counts, makes months of old days and reads; a figure that left the platform is added and never changed.

GRANT USAGE ON SCHEMA insight TO stapwijzer_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON insight.day_count, insight.month_count, insight.flush, insight.recent_count
  TO stapwijzer_app;
GRANT SELECT, INSERT ON insight.published_figure TO stapwijzer_app;
