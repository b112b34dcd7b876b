-- Two questions that were written out in several statements.

CREATE VIEW ledger.written_message AS
SELECT m.*, 'message-' || m.channel AS stream, NULL::text AS test
FROM ledger.message AS m
UNION ALL
SELECT t.*, 'test-' || t.channel, 'true'
FROM ledger.test_message AS t;
COMMENT ON VIEW ledger.written_message IS
  'Messages to customers and to named addresses, each with the stream that it leaves in.';

CREATE VIEW ledger.unbatched_accrual AS
SELECT a.*
FROM ledger.accrual AS a
WHERE NOT EXISTS (
  SELECT
  FROM ledger.batch AS b
  WHERE
    b.stream = 'accrual'
    AND b.program = a.program
    AND b.legal_entity = a.legal_entity
    AND b.business_date = a.business_date
    AND b.day_batch = a.day_batch
);
COMMENT ON VIEW ledger.unbatched_accrual IS 'Accruals whose batch has not been frozen.';
