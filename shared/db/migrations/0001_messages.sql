-- The thread of messages between a person and a desk, text messages that wait for a provider, and what an appointment says
-- beside its moment. Only adds: a server that does not know of it goes on working.

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

CREATE TABLE private.text_message (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  referral_id uuid NOT NULL,
  phone text,
  created_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  next_attempt_at timestamp with time zone NOT NULL,
  last_failure text,
  sent_at timestamp with time zone,
  given_up_at timestamp with time zone
);
CREATE INDEX text_message_due ON private.text_message (sent_at, next_attempt_at);

ALTER TABLE private.referral ADD COLUMN appointment_way text;
ALTER TABLE private.referral ADD COLUMN appointment_place text;
ALTER TABLE private.referral ADD COLUMN message_waiting_since timestamp with time zone;

--> statement-breakpoint
-- No samples of personal values in the planner's statistics, as for the columns of 0000.

ALTER TABLE private.message ALTER COLUMN text SET STATISTICS 0;
ALTER TABLE private.text_message ALTER COLUMN phone SET STATISTICS 0;
ALTER TABLE private.referral ALTER COLUMN appointment_place SET STATISTICS 0;

--> statement-breakpoint
-- Rights and row-level security, as for the other tables of private.

GRANT SELECT, INSERT, UPDATE, DELETE ON private.message, private.text_message TO stapwijzer_app;

ALTER TABLE private.message ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.message FORCE ROW LEVEL SECURITY;
ALTER TABLE private.text_message ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.text_message FORCE ROW LEVEL SECURITY;

-- Seen by whoever may see the referral.
CREATE POLICY in_scope ON private.message TO stapwijzer_app
  USING (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id))
  WITH CHECK (EXISTS (SELECT 1 FROM private.referral r WHERE r.id = referral_id));
-- Anyone at work in the application may queue one; only the system reads, sends and clears it.
CREATE POLICY queue ON private.text_message FOR INSERT TO stapwijzer_app WITH CHECK (true);
CREATE POLICY send ON private.text_message TO stapwijzer_app
  USING (current_setting('stapwijzer.system', true) = 'on') WITH CHECK (current_setting('stapwijzer.system', true) = 'on');
