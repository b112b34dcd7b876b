-- What the ledger says twice and differently, or says and cannot mean. A batch that renders as it was
-- frozen proves nothing about rows in no batch, about columns that are in no file, nor about totals that
-- were struck; each of these has one sentence here. No row: the ledger does not contradict itself.
WITH frozen_until AS (
  SELECT program, stream, legal_entity, max(business_date) AS business_date
  FROM ledger.batch
  GROUP BY program, stream, legal_entity
),
summed AS (
  SELECT a.batch_id, a.campaign_id, a.op, a.unit, count(*) AS rows, sum(a.amount) AS amount
  FROM ledger.batch_accrual AS a
  GROUP BY a.batch_id, a.campaign_id, a.op, a.unit
)
SELECT
  'the accrual ' || a.accrual_key || ' of ' || a.business_date
    || ' is in no batch, though its day was frozen' AS finding
FROM ledger.unbatched_accrual AS a
JOIN frozen_until AS f
  ON f.stream = 'accrual' AND f.program = a.program AND f.legal_entity = a.legal_entity
WHERE a.business_date <= f.business_date
UNION ALL
SELECT
  'the message ' || m.message_key || ' of ' || m.business_date
    || ' is in no batch and was not withdrawn, though its day was frozen'
FROM ledger.written_message AS m
JOIN frozen_until AS f ON f.stream = m.stream AND f.program = m.program
WHERE
  m.business_date <= f.business_date
  AND NOT EXISTS (
    SELECT
    FROM ledger.batch_message AS b
    WHERE b.customer_id = m.customer_id AND b.message_key = m.message_key
  )
  AND NOT EXISTS (
    SELECT
    FROM ledger.withdrawn_message AS w
    WHERE w.customer_id = m.customer_id AND w.message_key = m.message_key
  )
UNION ALL
SELECT
  'the withdrawn message ' || w.message_key || CASE
    WHEN m.message_key IS NULL THEN ' does not exist' ELSE ' is in the batch ' || b.batch_id END
FROM ledger.withdrawn_message AS w
LEFT JOIN ledger.message AS m
  ON m.customer_id = w.customer_id AND m.message_key = w.message_key
LEFT JOIN ledger.batch_message AS b
  ON b.customer_id = w.customer_id AND b.message_key = w.message_key
WHERE m.message_key IS NULL OR b.message_key IS NOT NULL
UNION ALL
SELECT
  'the batch ' || b.batch_id || ' has the message ' || b.message_key
    || ', which ' || CASE
      WHEN g.batch_id IS NULL THEN 'makes a batch that does not exist'
      WHEN m.message_key IS NULL THEN 'does not exist'
      ELSE 'is of another day, programme or channel'
    END
FROM ledger.batch_message AS b
LEFT JOIN ledger.batch AS g ON g.batch_id = b.batch_id
LEFT JOIN ledger.written_message AS m ON m.customer_id = b.customer_id AND m.message_key = b.message_key
WHERE
  (g.program, g.stream, g.business_date)
    IS DISTINCT FROM (m.program, m.stream, m.business_date)
  OR g.batch_id IS NULL
UNION ALL
SELECT
  'the batch ' || b.batch_id || ' has the note ' || b.note_key || ', which '
    || CASE
      WHEN g.batch_id IS NULL THEN 'makes a batch that does not exist'
      ELSE 'is of another day'
    END
FROM ledger.batch_note AS b
LEFT JOIN ledger.batch AS g ON g.batch_id = b.batch_id
WHERE g.business_date IS DISTINCT FROM b.business_date
UNION ALL
SELECT
  'the batch ' || coalesce(t.batch_id, s.batch_id) || ' was struck with '
    || coalesce(t.amount::text, 'nothing') || ' ' || coalesce(t.unit, s.unit) || ' of '
    || coalesce(t.campaign_id, s.campaign_id) || ', its rows give '
    || coalesce(s.amount::text, 'nothing')
FROM ledger.batch_total AS t
FULL JOIN summed AS s
  ON s.batch_id = t.batch_id AND s.campaign_id = t.campaign_id AND s.op = t.op AND s.unit = t.unit
WHERE (t.rows, t.amount) IS DISTINCT FROM (s.rows, s.amount)
UNION ALL
SELECT
  'the batch ' || g.batch_id || ' sums up to ' || g.amount || ', its totals give '
    || coalesce(sum(t.amount), 0)
FROM ledger.batch AS g
LEFT JOIN ledger.batch_total AS t ON t.batch_id = g.batch_id
GROUP BY g.batch_id, g.amount
HAVING g.amount <> coalesce(sum(t.amount), 0)
UNION ALL
SELECT
  'the counter of ' || coalesce(c.program, g.program) || ' '
    || coalesce(c.stream, g.stream) || ' stands at ' || coalesce(c.number, 0)
    || ', the last batch has the number ' || coalesce(g.number, 0)
FROM ledger.batch_counter AS c
FULL JOIN (
  SELECT program, stream, legal_entity, max(number) AS number
  FROM ledger.batch
  GROUP BY program, stream, legal_entity
) AS g
  ON g.program = c.program AND g.stream = c.stream AND g.legal_entity = c.legal_entity
WHERE c.number IS DISTINCT FROM g.number
ORDER BY finding
