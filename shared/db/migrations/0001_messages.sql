-- The thread of messages between a person and a desk, and what an appointment says beside its moment. Only adds: a server that does not know of it goes on working.

CREATE TABLE private.message (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  referral_id uuid NOT NULL,
  number integer NOT NULL,
  sender text NOT NULL,
  text text NOT NULL,
  at timestamp with time zone NOT NULL,
  actor_id text,
  CONSTRAINT message_number UNIQUE (referral_id, number),
  CONSTRAINT message_referral_id_referral_id_fk FOREIGN KEY (referral_id) REFERENCES private.referral (id) ON DELETE CASCADE
);

ALTER TABLE private.referral ADD COLUMN appointment_way text;
ALTER TABLE private.referral ADD COLUMN appointment_place text;
ALTER TABLE private.referral ADD COLUMN message_waiting_since timestamp with time zone;

--> statement-breakpoint
-- No samples of personal values in the planner's statistics, as for the columns of 0000.

ALTER TABLE private.message ALTER COLUMN text SET STATISTICS 0;
ALTER TABLE private.referral ALTER COLUMN appointment_place SET STATISTICS 0;

--> statement-breakpoint
-- Rights and row-level security, as for the other tables of private.

GRANT SELECT, INSERT, UPDATE, DELETE ON private.message TO stapwijzer_app;

ALTER TABLE private.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.message FORCE ROW LEVEL SECURITY;

-- Seen by whoever may see the referral.
CREATE POLICY in_scope ON private.message TO stapwijzer_app
  USING (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))
  WITH CHECK (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id));
