-- The planner's statistics hold samples of values, and keep them after the rows are gone. Nobody searches by these columns.
DO $$
DECLARE c text;
BEGIN
  FOREACH c IN ARRAY ARRAY['plan.body', 'plan.seen', 'referral.sent', 'referral.arrangement', 'referral_event.reason',
    'referral_event.note', 'outbox.message', 'session.name', 'session.sealed_tokens', 'login.state', 'login.nonce',
    'login.code_verifier', 'login.return_path', 'desk_note.text', 'plan_proposal.note', 'plan_proposal.changes',
    'plan_proposal.decisions', 'worker.name', 'course_report.text', 'course_report.answer', 'delivery.body'] LOOP
    EXECUTE format('ALTER TABLE private.%I ALTER COLUMN %I SET STATISTICS 0', split_part(c, '.', 1), split_part(c, '.', 2));
  END LOOP;
END $$;
