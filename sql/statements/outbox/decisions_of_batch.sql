-- What people decided about a batch, in that order.
-- $1 batch text
SELECT kind, person, reason, decided_at
FROM ledger.decision
WHERE batch_id = $1::text
ORDER BY decision_id
