-- In which language a person asked a question, so that mails to them are in it. Only adds: a server that does not know of it goes on
-- working, and writes Dutch as it did.

ALTER TABLE private.referral ADD COLUMN locale text NOT NULL DEFAULT 'nl';
