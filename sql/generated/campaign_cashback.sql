-- Campaign cashback, version 869a2bdae4740b027e48e194e4f217c0, business date 2025-03-01.

-- step kinds (must return no row)
PREPARE statement_1 (text[], text[], text) AS
SELECT s.step_id, s.kind
FROM campaign.step_identity AS s
JOIN unnest($1::text[], $2::text[]) AS now (step_id, kind)
  ON now.step_id = s.step_id
WHERE
  s.campaign_id = $3::text
  AND s.kind <> now.kind
ORDER BY s.step_id;
EXECUTE statement_1 ('{"pay","wait-2","mail"}', '{"accrue","wait","send_email"}', 'cashback');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('cashback', '{"pay","wait-2","mail"}', '{"accrue","wait","send_email"}');
DEALLOCATE statement_2;

-- arrivals
PREPARE statement_3 (text, date) AS
INSERT INTO campaign.arrival_span
  (campaign_id, business_date, loads_after, loads_through)
SELECT $1::text, $2::date, a.loads, greatest(a.loads, t.loads)
FROM (
  SELECT coalesce(
    (
      SELECT max(s.loads_through)
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date < $2::date
    ),
    (SELECT max(n.loads_through) FROM run.night AS n WHERE n.business_date < $2::date),
    0) AS loads
) AS a, (
  SELECT coalesce(max(f.load_id), 0) AS loads
  FROM intake.exchange_file AS f
) AS t
ON CONFLICT (campaign_id, business_date) DO NOTHING;
EXECUTE statement_3 ('cashback', '2025-03-01');
DEALLOCATE statement_3;

-- keep version
PREPARE statement_4 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_4 ('cashback', '869a2bdae4740b027e48e194e4f217c0', '// 5% of every paid receipt of 20 or more, whole points, taken back with what is returned; the mail waits for the platform.
{
  id: "cashback", active: false, priority: 10,
  trigger: { order_paid: { amount: { at_least: 20 } } },
  budget: { customer: "1000", legal_entity: { north: "1000000" } },
  steps: [
    { id: "pay", accrue: {
      amount: { share: "5%", of: "receipt", max: "100", round: "down", decimals: 0 },
      lifetime: "365 days", activation: "14 days", legal_entity: "north", description: "5% back",
      confirmed: true, on_return: "in_proportion" } },
    { wait: "1 day" },
    { id: "mail", send_email: { template: "cashback-email" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_4;

-- enter
PREPARE statement_5 (text, text, date, bigint, text, numeric, date) AS
-- jobs/campaigns/cashback.json5:4:14
INSERT INTO campaign.entry
  (customer_id, campaign_id, occasion, version, entered_on, is_control)
SELECT
  c.customer_id,
  $1::text,
  'receipt:' || r.receipt_id,
  $2::text,
  $3::date,
  false
FROM warehouse.receipt AS r
JOIN warehouse.customer AS c ON c.customer_id = r.customer_id
WHERE
  c.status = 'active'
  AND r.last_load > (SELECT s.loads_after
  FROM campaign.arrival_span AS s
  WHERE s.campaign_id = $1::text AND s.business_date = $3::date)
  AND r.last_load <= $4::bigint
  AND r.kind = 'sale'
  AND r.status = $5::text
  AND NOT EXISTS (
    SELECT
    FROM warehouse.receipt_history AS h
    WHERE
      h.customer_id = r.customer_id
      AND h.receipt_id = r.receipt_id
      AND h.replaced_by_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $3::date)
      AND (h.content ->> 'last_load')::bigint <= (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $3::date)
      AND h.content ->> 'status' = $5::text
  )
  AND r.amount >= $6::numeric
  AND (r.first_load <= (SELECT s.loads_after
  FROM campaign.arrival_span AS s
  WHERE s.campaign_id = $1::text AND s.business_date = $3::date) OR r.issued_on >= $7::date)
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_5 ('cashback', '869a2bdae4740b027e48e194e4f217c0', '2025-03-01', 9223372036854775807, 'paid', 20, '2025-02-22');
DEALLOCATE statement_5;

-- count late arrivals
PREPARE statement_6 (text, date, bigint, text, numeric, date) AS
UPDATE campaign.arrival_span AS s
SET too_old = (
  SELECT count(*)
  FROM (
    SELECT DISTINCT c.customer_id, 'receipt:' || r.receipt_id AS occasion
    FROM warehouse.receipt AS r
    JOIN warehouse.customer AS c ON c.customer_id = r.customer_id
    WHERE
      c.status = 'active'
      AND r.last_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND r.last_load <= $3::bigint
      AND r.kind = 'sale'
      AND r.status = $4::text
      AND NOT EXISTS (
        SELECT
        FROM warehouse.receipt_history AS h
        WHERE
          h.customer_id = r.customer_id
          AND h.receipt_id = r.receipt_id
          AND h.replaced_by_load > (SELECT s.loads_after
          FROM campaign.arrival_span AS s
          WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
          AND (h.content ->> 'last_load')::bigint <= (SELECT s.loads_after
          FROM campaign.arrival_span AS s
          WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
          AND h.content ->> 'status' = $4::text
      )
      AND r.amount >= $5::numeric
      AND r.first_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND r.issued_on < $6::date
  ) AS o
)
WHERE s.campaign_id = $1::text AND s.business_date = $2::date;
EXECUTE statement_6 ('cashback', '2025-03-01', 9223372036854775807, 'paid', 20, '2025-02-22');
DEALLOCATE statement_6;

-- pay: confirm
PREPARE statement_7 (date, text, text, text, text, text) AS
-- jobs/campaigns/cashback.json5:7:5
UPDATE campaign.passage AS p
SET
  outcome = CASE WHEN v.is_confirmed THEN 'next' ELSE 'refused:rejected' END,
  passed_on = $1::date
FROM (
  SELECT
    a.customer_id,
    a.occasion,
    bool_or(r.status = 'confirmed' OR r.original_status = 'confirmed') AS is_confirmed
  FROM (
    SELECT h.customer_id, h.occasion
    FROM campaign.passage AS h
    WHERE
      h.campaign_id = $2::text
      AND h.step_id = $3::text
      AND h.passed_on IS NULL
      AND h.arrived_on < $1::date
      AND h.version = $4::text
  ) AS a
  JOIN LATERAL (
    SELECT a.customer_id, a.occasion
    UNION ALL
    SELECT m.customer_id, a.occasion
    FROM warehouse.customer_merge AS m
    WHERE m.root = a.customer_id AND m.is_moved
  ) AS k ON true
  JOIN warehouse.accrual_response AS r
    ON r.customer_id = k.customer_id
    AND r.accrual_key = substr(encode(sha256(convert_to(
      $5::text || k.customer_id || '|' || k.occasion || $6::text,
      'UTF8')), 'hex'), 1, 32)
    AND r.processed_on <= $1::date
  GROUP BY a.customer_id, a.occasion
) AS v
WHERE
  p.customer_id = v.customer_id
  AND p.campaign_id = $2::text
  AND p.occasion = v.occasion
  AND p.step_id = $3::text
  AND p.passed_on IS NULL;
EXECUTE statement_7 ('2025-03-01', 'cashback', 'pay', '869a2bdae4740b027e48e194e4f217c0', '1|demo|cashback|pay|', '|ACCRUE|1');
DEALLOCATE statement_7;

-- pay: accrue
PREPARE statement_8 (text, date, text, numeric, numeric, numeric, integer, text, text, numeric, text, numeric, text, text, text, text, date, date, text, text) AS
-- jobs/campaigns/cashback.json5:7:5
WITH arrival AS (
  SELECT e.customer_id, e.occasion, e.is_control
  FROM campaign.entry AS e
  WHERE
    e.campaign_id = $1::text
    AND e.entered_on = $2::date
    AND e.version = $3::text
),
priced AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    a.receipt_id,
    a.receipt_amount,
    a.amount,
    CASE
      WHEN a.status IS DISTINCT FROM 'active' THEN 'refused:not_active'
      
      WHEN a.receipt_id IS NULL THEN 'refused:no_receipt'
      WHEN a.receipt_status = 'cancelled' THEN 'refused:returned'
      WHEN a.amount <= 0 THEN 'refused:nothing'
      WHEN a.is_control THEN 'control'
      ELSE 'held'
    END AS outcome
  FROM (
    SELECT
      a.customer_id,
      a.occasion,
      a.is_control,
      c.status,
      r.receipt_id,
      r.amount AS receipt_amount,
      r.status AS receipt_status,
      round(least((floor((r.amount * $4::numeric * $5::numeric))) / $5::numeric, $6::numeric), $7::integer) AS amount
    FROM arrival AS a
    LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
    LEFT JOIN warehouse.receipt AS r
      ON r.customer_id = a.customer_id
      AND a.occasion = 'receipt:' || r.receipt_id
      AND r.receipt_id = substr(a.occasion, 9)
      AND r.kind = 'sale'
    WHERE NOT EXISTS (
      SELECT FROM campaign.passage AS done
      WHERE
        done.customer_id = a.customer_id
        AND done.campaign_id = $1::text
        AND done.occasion = a.occasion
        AND done.step_id = $8::text)
  ) AS a
),
due AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    a.receipt_id,
    a.receipt_amount,
    a.amount,
    a.outcome,
    a.lot,
    a.outcome = $9::text
      AND a.spent + sum(a.amount) FILTER (WHERE a.outcome = $9::text) OVER (
        PARTITION BY a.customer_id ORDER BY a.occasion) <= $10::numeric AS is_due
  FROM (
    SELECT
      a.customer_id,
      a.occasion,
      a.is_control,
      a.receipt_id,
      a.receipt_amount,
      a.amount,
      a.outcome,
      encode(sha256(convert_to(
        $11::text || a.customer_id, 'UTF8')), 'hex') COLLATE "C" AS lot,
      (
        SELECT coalesce(sum(b.amount), 0)
        FROM ledger.accrual AS b
        WHERE b.customer_id = a.customer_id AND b.campaign_id = $1::text AND b.op = 'ACCRUE') AS spent
    FROM priced AS a
  ) AS a
),
afforded AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    a.receipt_id,
    a.receipt_amount,
    a.amount,
    CASE
      WHEN a.outcome <> $9::text OR (a.is_due AND sum(a.amount) FILTER (WHERE a.is_due) OVER (ORDER BY a.lot, a.customer_id, a.occasion)
        <= least($12::numeric - (
          SELECT coalesce(sum(b.amount), 0)
          FROM ledger.accrual AS b
          WHERE
            b.business_date = $2::date
            AND b.campaign_id = $1::text
            AND b.op = 'ACCRUE' AND b.legal_entity = $13::text) - (
              SELECT coalesce(sum(b.amount), 0)
              FROM campaign.spending AS b
              WHERE b.campaign_id = $1::text AND b.business_date <> $2::date AND b.legal_entity = $13::text))) THEN a.outcome
      ELSE 'refused:budget'
    END AS outcome
  FROM due AS a
),
passed AS (
  INSERT INTO campaign.passage
    (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
    passed_on)
  SELECT
    a.customer_id,
    $1::text,
    a.occasion,
    $8::text,
    $3::text,
    a.is_control,
    $2::date,
    a.outcome,
    CASE WHEN a.outcome <> 'held' THEN $2::date END
  FROM afforded AS a
  ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
),
paid AS (
  INSERT INTO ledger.accrual
    (customer_id, accrual_key, op, revision, program, legal_entity, amount, unit,
    valid_from, valid_to, campaign_id, step_id, rule_version, occasion, description,
    business_date, card, day_batch)
  SELECT
    a.customer_id,
    substr(encode(sha256(convert_to(
      $14::text || a.customer_id || '|' || a.occasion || $15::text,
      'UTF8')), 'hex'), 1, 32),
    'ACCRUE',
    1,
    $16::text,
    $13::text,
    a.amount,
    'bonus',
    $17::date,
    $18::date,
    $1::text,
    $8::text,
    $3::text,
    a.occasion,
    $19::text,
    $2::date,
    c.card,
    (
      SELECT count(*)::integer + 1
      FROM ledger.batch AS n
      WHERE
        n.stream = 'accrual'
        AND n.program = $16::text
        AND n.legal_entity = $13::text
        AND n.business_date = $2::date
    )
  FROM afforded AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  WHERE a.outcome = $9::text
  ON CONFLICT (customer_id, accrual_key) DO NOTHING
)
INSERT INTO campaign.receipt_accrual
  (customer_id, accrual_key, campaign_id, receipt_id, receipt_amount, on_return)
SELECT
  a.customer_id,
  substr(encode(sha256(convert_to(
    $14::text || a.customer_id || '|' || a.occasion || $15::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  a.receipt_id,
  a.receipt_amount,
  $20::text
FROM afforded AS a
WHERE a.outcome = $9::text AND a.receipt_id IS NOT NULL
ON CONFLICT (customer_id, accrual_key) DO NOTHING;
EXECUTE statement_8 ('cashback', '2025-03-01', '869a2bdae4740b027e48e194e4f217c0', 0.0500, 1, 100, 0, 'pay', 'held', 1000, 'lot|demo|cashback|pay|', 1000000, 'north', '1|demo|cashback|pay|', '|ACCRUE|1', 'demo', '2025-03-15', '2026-03-15', '5% back', 'in_proportion');
DEALLOCATE statement_8;

-- wait-2: release
PREPARE statement_9 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/cashback.json5:11:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_9 ('2025-03-01', 'cashback', 'wait-2', '2025-03-01T02:00:00Z', '869a2bdae4740b027e48e194e4f217c0');
DEALLOCATE statement_9;

-- wait-2: wait
PREPARE statement_10 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/cashback.json5:11:5
INSERT INTO campaign.passage
  (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
  due_on, due_at)
SELECT
  a.customer_id,
  $1::text,
  a.occasion,
  $2::text,
  $3::text,
  a.is_control,
  $4::date,
  $5::text,
  $6::date,
  $7::timestamptz
FROM (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $4::date
    AND (p.step_id = $8::text AND p.outcome = ANY ($9::text[]))
    AND p.version = $3::text
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_10 ('cashback', 'wait-2', '869a2bdae4740b027e48e194e4f217c0', '2025-03-01', 'waiting', '2025-03-02', NULL, 'pay', '{"next","control"}');
DEALLOCATE statement_10;

-- mail: send email
PREPARE statement_11 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint, text, text) AS
-- jobs/campaigns/cashback.json5:12:5
WITH arrival AS (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $2::date
    AND (p.step_id = $3::text AND p.outcome = ANY ($4::text[]))
    AND p.version = $5::text
),
passed AS (
  INSERT INTO campaign.passage
    (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
    passed_on)
  SELECT
    a.customer_id,
    $1::text,
    a.occasion,
    $6::text,
    $5::text,
    a.is_control,
    $2::date,
    CASE
      WHEN c.status IS DISTINCT FROM 'active' THEN 'suppressed:not_active'
      WHEN c.email IS NULL OR c.email = ''
        THEN CASE
          WHEN c.given ->> $7::text IS NULL THEN 'suppressed:no_address'
          ELSE 'suppressed:bad_address'
        END
      WHEN s.state IS DISTINCT FROM 'on' THEN 'suppressed:unsubscribed'  
      WHEN a.is_control THEN 'control'
      ELSE 'next'
    END,
    $2::date
  FROM arrival AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN warehouse.subscription AS s
    ON s.customer_id = a.customer_id
    AND s.channel = $7::text
    AND s.category = ''
  ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
  RETURNING customer_id, occasion, outcome
)
INSERT INTO campaign.message_draft
  (customer_id, message_key, campaign_id, occasion, step_id, business_date, channel, template,
  category, address, after_accrual_key, scheduled_at, window_from, window_until,
  lifetime_seconds)
SELECT
  p.customer_id,
  substr(encode(sha256(convert_to(
    $8::text || p.customer_id || '|' || p.occasion || $9::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  p.occasion,
  $6::text,
  $2::date,
  $7::text,
  $10::text,
  $11::text,
  c.email,
  announced_1.accrual_key,
  $12::timestamptz,
  $13::integer,
  $14::integer,
  $15::bigint
FROM passed AS p
JOIN warehouse.customer AS c ON c.customer_id = p.customer_id
LEFT JOIN ledger.accrual AS announced_1
  ON announced_1.customer_id = p.customer_id
  AND announced_1.accrual_key = substr(encode(sha256(convert_to(
    $16::text || p.customer_id || '|' || p.occasion || $17::text,
    'UTF8')), 'hex'), 1, 32)
WHERE p.outcome = 'next'
ON CONFLICT (customer_id, message_key) DO NOTHING;
EXECUTE statement_11 ('cashback', '2025-03-01', 'wait-2', '{"next","control"}', '869a2bdae4740b027e48e194e4f217c0', 'mail', 'email', '1|demo|cashback|mail|', '|MESSAGE|1', 'cashback-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400, '1|demo|cashback|pay|', '|ACCRUE|1');
DEALLOCATE statement_11;

-- balance 869a2bda
PREPARE statement_12 (text, date, text, text[], text[], text[], text[], text[]) AS
INSERT INTO campaign.step_balance
  (campaign_id, business_date, version, step_id, ordinal, arrived, released, passed, control,
  refused, suppressed, waiting, held, outcomes)
SELECT
  $1::text,
  $2::date,
  $3::text,
  p.step_id,
  array_position($4::text[], p.step_id),
  sum(p.arrived)::bigint,
  sum(p.released)::bigint,
  coalesce(sum(p.leaving) FILTER (WHERE p.outcome = ANY ($5::text[])), 0)::bigint,
  coalesce(sum(p.leaving) FILTER (WHERE p.outcome = 'control'), 0)::bigint,
  coalesce(sum(p.leaving) FILTER (WHERE p.outcome = ANY ($6::text[])), 0)::bigint,
  coalesce(sum(p.leaving) FILTER (WHERE p.outcome = ANY ($7::text[])), 0)::bigint,
  coalesce(sum(p.staying) FILTER (WHERE p.step_id = ANY ($8::text[])), 0)::bigint,
  coalesce(sum(p.staying) FILTER (WHERE p.step_id <> ALL ($8::text[])), 0)::bigint,
  coalesce(jsonb_object_agg(p.outcome, p.leaving) FILTER (WHERE p.leaving > 0), '{}')
FROM (
  SELECT
    p.step_id,
    p.outcome,
    count(*) FILTER (WHERE p.arrived_on = $2::date) AS arrived,
    count(*) FILTER (WHERE p.arrived_on < $2::date) AS released,
    count(*) FILTER (WHERE p.passed_on = $2::date) AS leaving,
    count(*) FILTER (WHERE p.passed_on IS DISTINCT FROM $2::date) AS staying
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND (p.arrived_on = $2::date OR p.passed_on = $2::date)
    AND p.version = $3::text
  GROUP BY p.step_id, p.outcome
) AS p
GROUP BY p.step_id
ON CONFLICT (campaign_id, business_date, version, step_id) DO UPDATE
SET arrived = EXCLUDED.arrived, released = EXCLUDED.released, passed = EXCLUDED.passed,
  control = EXCLUDED.control, refused = EXCLUDED.refused,
  suppressed = EXCLUDED.suppressed, waiting = EXCLUDED.waiting, held = EXCLUDED.held,
  outcomes = EXCLUDED.outcomes;
EXECUTE statement_12 ('cashback', '2025-03-01', '869a2bdae4740b027e48e194e4f217c0', '{"pay","wait-2","mail"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{"wait-2"}');
DEALLOCATE statement_12;

-- spending
PREPARE statement_13 (text, date) AS
INSERT INTO campaign.spending (campaign_id, business_date, legal_entity, amount)
SELECT $1::text, $2::date, b.legal_entity, sum(b.amount)
FROM ledger.accrual AS b
WHERE
  b.business_date = $2::date
  AND b.campaign_id = $1::text
  AND b.op = 'ACCRUE'
GROUP BY b.legal_entity
ON CONFLICT (campaign_id, business_date, legal_entity) DO UPDATE
SET amount = EXCLUDED.amount;
EXECUTE statement_13 ('cashback', '2025-03-01');
DEALLOCATE statement_13;
