-- What an operator says about a link between a course and an occupation. Only adds: a server that does not know of it goes on working.

CREATE TABLE catalogue.link_review (
  id bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY,
  course_id uuid NOT NULL,
  items text[] NOT NULL,
  concept_id text NOT NULL,
  verdict text NOT NULL,
  reason text NOT NULL,
  actor text NOT NULL,
  at timestamp with time zone NOT NULL,
  applied_at timestamp with time zone,
  CONSTRAINT link_review_verdict CHECK (verdict in ('yes', 'no', 'rules'))
);
CREATE INDEX link_review_course ON catalogue.link_review (course_id);
CREATE INDEX link_review_waiting ON catalogue.link_review (at) WHERE applied_at is null;

--> statement-breakpoint
-- An operator says it on the site; the worker reads it and notes that it acted.

GRANT SELECT, INSERT ON catalogue.link_review TO stapwijzer_app;
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON catalogue.link_review TO stapwijzer_ingest;
