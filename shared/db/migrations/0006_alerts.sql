-- Alerts without an account, and mail that is written once only. Only adds: a server that does not know of it goes on working.

CREATE TABLE private.alert (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address_id uuid NOT NULL,
  subject jsonb NOT NULL,
  asked jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  looked_to timestamp with time zone NOT NULL,
  seen jsonb NOT NULL
);
CREATE INDEX alert_by_address ON private.alert (address_id);
CREATE INDEX alert_unconfirmed ON private.alert (confirmed_at, created_at);

CREATE TABLE private.alert_address (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  address_hash text NOT NULL,
  sealed text NOT NULL,
  locale text NOT NULL,
  pace text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  confirmed_at timestamp with time zone,
  ends_on date,
  period date,
  renewal_for date,
  CONSTRAINT alert_address_address_hash_unique UNIQUE (address_hash)
);
CREATE INDEX alert_address_due ON private.alert_address (pace, period);
CREATE INDEX alert_address_by_end ON private.alert_address (ends_on);

ALTER TABLE private.alert ADD CONSTRAINT alert_address_id_alert_address_id_fk
  FOREIGN KEY (address_id) REFERENCES private.alert_address (id) ON DELETE CASCADE;

ALTER TABLE private.outbox ADD COLUMN alert_address_id uuid;
ALTER TABLE private.outbox ADD COLUMN once_key text;
ALTER TABLE private.outbox ADD COLUMN begun_at timestamp with time zone;
ALTER TABLE private.outbox ADD CONSTRAINT outbox_once_key_unique UNIQUE (once_key);
ALTER TABLE private.outbox ADD CONSTRAINT outbox_alert_address_id_alert_address_id_fk
  FOREIGN KEY (alert_address_id) REFERENCES private.alert_address (id) ON DELETE CASCADE;
CREATE INDEX outbox_by_alert_address ON private.outbox (alert_address_id);

--> statement-breakpoint
-- No samples of personal values in the planner's statistics, as for the columns of 0000.

ALTER TABLE private.alert_address ALTER COLUMN sealed SET STATISTICS 0;
ALTER TABLE private.alert_address ALTER COLUMN address_hash SET STATISTICS 0;
ALTER TABLE private.alert ALTER COLUMN subject SET STATISTICS 0;

--> statement-breakpoint
-- Rights and row-level security, as for the tables of private that are of no referral: a secret or a job decides in the application.

GRANT SELECT, INSERT, UPDATE, DELETE ON private.alert_address, private.alert TO stapwijzer_app;

ALTER TABLE private.alert_address ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.alert_address FORCE ROW LEVEL SECURITY;
ALTER TABLE private.alert ENABLE ROW LEVEL SECURITY;
ALTER TABLE private.alert FORCE ROW LEVEL SECURITY;
CREATE POLICY app_only ON private.alert_address TO stapwijzer_app USING (true) WITH CHECK (true);
CREATE POLICY app_only ON private.alert TO stapwijzer_app USING (true) WITH CHECK (true);
