-- Whoever may execute a trigger function may put it on a table of their own. On a temporary one of the application it made
-- seals without a line, and ran what that table brought along with the rights of the owner. Firing needs no such right.
REVOKE EXECUTE ON FUNCTION audit.seal_line(), audit.line_hash(text, audit.line) FROM PUBLIC;
--> statement-breakpoint
-- Name, question and goal stand in it: no samples for the planner, as in 0011.
ALTER TABLE private.referral ALTER COLUMN spoken SET STATISTICS 0;
