-- Campaign rfm-rescue, version 392a52e884e52a2a3ba11692b3b7a825, business date 2025-03-01.

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
EXECUTE statement_1 ('{"gift","wait-2","mail","wait-4","check_email-5","ring","tell"}', '{"accrue","wait","send_email","wait","check_email","call","report"}', 'rfm-rescue');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('rfm-rescue', '{"gift","wait-2","mail","wait-4","check_email-5","ring","tell"}', '{"accrue","wait","send_email","wait","check_email","call","report"}');
DEALLOCATE statement_2;

-- fresh segments (must return no row)
PREPARE statement_3 (text[], date, text[]) AS
SELECT 'segment', s.name
FROM unnest($1::text[]) AS s (name)
WHERE NOT EXISTS (
  SELECT FROM segment.build AS b
  WHERE b.segment = s.name AND b.business_date = $2::date)
UNION ALL
SELECT 'model', m.name
FROM unnest($3::text[]) AS m (name)
WHERE NOT EXISTS (
  SELECT FROM segment.rfm_build AS b
  WHERE b.model = m.name AND b.business_date = $2::date)
ORDER BY 1, 2;
EXECUTE statement_3 ('{}', '2025-03-01', '{"default"}');
DEALLOCATE statement_3;

-- keep version
PREPARE statement_4 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_4 ('rfm-rescue', '392a52e884e52a2a3ba11692b3b7a825', '// A customer of the upper groups is about to be lost: points, a mail, and a call when he has not read it in two weeks.
{
  id: "rfm-rescue", active: false, priority: 10,
  trigger: { entered_rfm: { name: "Can''t Lose Them" } },
  control_group: "10%", reentry: "180 days",
  steps: [
    { id: "gift", accrue: { amount: "500.00", lifetime: "30 days", legal_entity: "north", description: "We miss you" } },
    { wait: "1 day" },
    { id: "mail", send_email: { template: "win-back-email" } },
    { wait: "14 days" },
    { check_email: "mail", opened: "end", clicked: "end" },
    { id: "ring", call: { topic: "We miss you", script: "Ask what we can do better. No offer by phone.", due: "3 days", window: "10:00-18:00" } },
    { id: "tell", report: { to: "customer-care", text: "good customers to be called" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_4;

-- enter
PREPARE statement_5 (text, date, text, text, text, date, text, text, integer) AS
-- jobs/campaigns/rfm-rescue.json5:4:14
WITH occasion AS (
  SELECT DISTINCT c.customer_id, $1::text AS occasion, $2::date AS since
  FROM segment.rfm_change AS h
  JOIN warehouse.customer AS c ON c.customer_id = h.customer_id
  WHERE
    c.status = 'active'
    AND h.model = $3::text
    AND h.business_date = $2::date
    AND h.to_name = $4::text
    AND h.from_name IS DISTINCT FROM $4::text
    AND EXISTS (
      SELECT
      FROM segment.rfm_build AS b
      WHERE b.model = $3::text AND b.business_date < $2::date
    )
),
due AS (
  SELECT DISTINCT ON (o.customer_id)
    o.customer_id,
    o.occasion,
    o.since
  FROM occasion AS o
  WHERE
    NOT EXISTS (
      SELECT
      FROM campaign.entry AS e
      WHERE
        e.customer_id = o.customer_id
        AND e.campaign_id = $5::text
        AND (e.occasion = o.occasion
          OR coalesce(e.caught_up_for, e.entered_on) BETWEEN $6::date AND $2::date)
    )
  ORDER BY o.customer_id, o.since, o.occasion COLLATE "C"
),
standing AS (
  SELECT
    d.customer_id,
    d.occasion,
    d.since,
    EXISTS (
      SELECT
      FROM campaign.entry AS e
      WHERE e.customer_id = d.customer_id AND e.campaign_id = $5::text
    ) AS is_participant
  FROM due AS d
)
INSERT INTO campaign.entry
  (customer_id, campaign_id, occasion, version, entered_on, is_control)
SELECT
  s.customer_id,
  $5::text,
  s.occasion,
  $7::text,
  $2::date,
  ('x' || substr(encode(sha256(convert_to(
    $8::text || s.customer_id, 'UTF8')), 'hex'), 1, 15))::bit(60)::bigint
    % 10000 < $9::integer
FROM standing AS s
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_5 ('rfm:default:2025-03-01', '2025-03-01', 'default', 'Can''t Lose Them', 'rfm-rescue', '2024-09-03', '392a52e884e52a2a3ba11692b3b7a825', 'control|demo|rfm-rescue|', 1000);
DEALLOCATE statement_5;

-- gift: accrue
PREPARE statement_6 (text, date, text, numeric, text, text, text, text, text, date, text, text, text) AS
-- jobs/campaigns/rfm-rescue.json5:7:5
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
      
      WHEN a.receipt_status = 'cancelled' THEN 'refused:returned'
      WHEN EXISTS (
        SELECT FROM warehouse.receipt AS b
        WHERE
          b.customer_id = a.customer_id
          AND b.parent_receipt_id = a.receipt_id
          AND b.kind = 'return'
          AND b.status <> 'cancelled'
      ) THEN 'refused:returned'
      WHEN a.is_control THEN 'control'
      ELSE 'next'
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
      $4::numeric AS amount
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
        AND done.step_id = $5::text)
  ) AS a
),
passed AS (
  INSERT INTO campaign.passage
    (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
    passed_on)
  SELECT
    a.customer_id,
    $1::text,
    a.occasion,
    $5::text,
    $3::text,
    a.is_control,
    $2::date,
    a.outcome,
    $2::date
  FROM priced AS a
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
      $6::text || a.customer_id || '|' || a.occasion || $7::text,
      'UTF8')), 'hex'), 1, 32),
    'ACCRUE',
    1,
    $8::text,
    $9::text,
    a.amount,
    'bonus',
    $2::date,
    $10::date,
    $1::text,
    $5::text,
    $3::text,
    a.occasion,
    $11::text,
    $2::date,
    c.card,
    (
      SELECT count(*)::integer + 1
      FROM ledger.batch AS n
      WHERE
        n.stream = 'accrual'
        AND n.program = $8::text
        AND n.legal_entity = $9::text
        AND n.business_date = $2::date
    )
  FROM priced AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  WHERE a.outcome = $12::text
  ON CONFLICT (customer_id, accrual_key) DO NOTHING
)
INSERT INTO campaign.receipt_accrual
  (customer_id, accrual_key, campaign_id, receipt_id, receipt_amount, on_return)
SELECT
  a.customer_id,
  substr(encode(sha256(convert_to(
    $6::text || a.customer_id || '|' || a.occasion || $7::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  a.receipt_id,
  a.receipt_amount,
  $13::text
FROM priced AS a
WHERE a.outcome = $12::text AND a.receipt_id IS NOT NULL
ON CONFLICT (customer_id, accrual_key) DO NOTHING;
EXECUTE statement_6 ('rfm-rescue', '2025-03-01', '392a52e884e52a2a3ba11692b3b7a825', 500.00, 'gift', '1|demo|rfm-rescue|gift|', '|ACCRUE|1', 'demo', 'north', '2025-03-31', 'We miss you', 'next', 'reverse');
DEALLOCATE statement_6;

-- wait-2: release
PREPARE statement_7 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/rfm-rescue.json5:8:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_7 ('2025-03-01', 'rfm-rescue', 'wait-2', '2025-03-01T02:00:00Z', '392a52e884e52a2a3ba11692b3b7a825');
DEALLOCATE statement_7;

-- wait-2: wait
PREPARE statement_8 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/rfm-rescue.json5:8:5
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
EXECUTE statement_8 ('rfm-rescue', 'wait-2', '392a52e884e52a2a3ba11692b3b7a825', '2025-03-01', 'waiting', '2025-03-02', NULL, 'gift', '{"next","control"}');
DEALLOCATE statement_8;

-- mail: send email
PREPARE statement_9 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint, text, text) AS
-- jobs/campaigns/rfm-rescue.json5:9:5
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
EXECUTE statement_9 ('rfm-rescue', '2025-03-01', 'wait-2', '{"next","control"}', '392a52e884e52a2a3ba11692b3b7a825', 'mail', 'email', '1|demo|rfm-rescue|mail|', '|MESSAGE|1', 'win-back-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400, '1|demo|rfm-rescue|gift|', '|ACCRUE|1');
DEALLOCATE statement_9;

-- wait-4: release
PREPARE statement_10 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/rfm-rescue.json5:10:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_10 ('2025-03-01', 'rfm-rescue', 'wait-4', '2025-03-01T02:00:00Z', '392a52e884e52a2a3ba11692b3b7a825');
DEALLOCATE statement_10;

-- wait-4: wait
PREPARE statement_11 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/rfm-rescue.json5:10:5
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
EXECUTE statement_11 ('rfm-rescue', 'wait-4', '392a52e884e52a2a3ba11692b3b7a825', '2025-03-01', 'waiting', '2025-03-15', NULL, 'mail', '{"next","control"}');
DEALLOCATE statement_11;

-- check_email-5: check email
PREPARE statement_12 (text, date, text, text[], text, text[], text, text[], text, text[], text, text, text, text) AS
-- jobs/campaigns/rfm-rescue.json5:11:5
WITH arrival AS (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $2::date
    AND (p.step_id = $3::text AND p.outcome = ANY ($4::text[]))
    AND p.version = $5::text
),
checked AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    CASE
      WHEN bool_or(s.status = ANY ($6::text[])) THEN $7::text
      WHEN bool_or(s.status = ANY ($8::text[])) THEN $9::text
      WHEN bool_or(s.status = ANY ($10::text[])) THEN $11::text
      ELSE 'not_delivered'
    END AS outcome
  FROM arrival AS a
  LEFT JOIN warehouse.message_status AS s
    ON s.customer_id = a.customer_id
    AND s.message_key = substr(encode(sha256(convert_to(
      $12::text || a.customer_id || '|' || a.occasion || $13::text,
      'UTF8')), 'hex'), 1, 32)
    AND s.status_on < $2::date
  GROUP BY a.customer_id, a.occasion, a.is_control
)
INSERT INTO campaign.passage
  (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
  passed_on)
SELECT
  a.customer_id,
  $1::text,
  a.occasion,
  $14::text,
  $5::text,
  a.is_control,
  $2::date,
  a.outcome,
  $2::date
FROM checked AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_12 ('rfm-rescue', '2025-03-01', 'wait-4', '{"next","control"}', '392a52e884e52a2a3ba11692b3b7a825', '{"clicked"}', 'clicked', '{"opened","clicked"}', 'opened', '{"delivered","opened","clicked","complaint","unsubscribed"}', 'delivered', '1|demo|rfm-rescue|mail|', '|MESSAGE|1', 'check_email-5');
DEALLOCATE statement_12;

-- ring: call
PREPARE statement_13 (text, date, text, text[], text[], text, text, text, text, text, text, text, text, date, integer, integer, integer) AS
-- jobs/campaigns/rfm-rescue.json5:12:5
WITH arrival AS (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $2::date
    AND (p.step_id = $3::text AND p.outcome = ANY ($4::text[])
      OR p.step_id = $3::text AND p.outcome = ANY ($5::text[]))
    AND p.version = $6::text
),
employee AS (
  SELECT
    d.code,
    row_number() OVER (ORDER BY d.code) - 1 AS position,
    count(*) OVER () AS employees
  FROM warehouse.dictionary_entry AS d
  WHERE d.dictionary = 'employees' AND d.is_active AND d.absent_since IS NULL
),
judged AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    c.phone,
    encode(sha256(convert_to(
      $7::text || a.customer_id, 'UTF8')), 'hex') COLLATE "C" AS lot,
    CASE
      WHEN c.status IS DISTINCT FROM 'active' THEN 'suppressed:not_active'
      WHEN c.phone IS NULL OR c.phone = '' THEN 'suppressed:no_address'
      WHEN s.state = 'off' THEN 'suppressed:unsubscribed'
      WHEN a.is_control THEN 'control'
      WHEN NOT EXISTS (SELECT FROM employee AS e) THEN 'refused:no_employee'
      ELSE 'next'
    END AS outcome
  FROM arrival AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN warehouse.subscription AS s
    ON s.customer_id = a.customer_id AND s.channel = 'call' AND s.category = ''
  WHERE NOT EXISTS (
    SELECT FROM campaign.passage AS done
    WHERE
      done.customer_id = a.customer_id
      AND done.campaign_id = $1::text
      AND done.occasion = a.occasion
      AND done.step_id = $8::text)
),
numbered AS (
  SELECT
    j.customer_id,
    j.occasion,
    j.is_control,
    j.phone,
    j.outcome,
    coalesce((
      SELECT max(t.turn) + 1
      FROM campaign.call AS t
      WHERE t.campaign_id = $1::text AND t.step_id = $8::text), 0) + row_number() OVER (
      PARTITION BY j.outcome ORDER BY j.lot, j.customer_id, j.occasion) - 1 AS turn
  FROM judged AS j
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
    $6::text,
    a.is_control,
    $2::date,
    a.outcome,
    $2::date
  FROM numbered AS a
  ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
)
INSERT INTO campaign.call
  (customer_id, call_key, campaign_id, occasion, step_id, business_date, queue, phone, topic,
  script_id, script, assignee, turn, due_on, priority, window_from, window_until)
SELECT
  n.customer_id,
  substr(encode(sha256(convert_to(
    $9::text || n.customer_id || '|' || n.occasion || $10::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  n.occasion,
  $8::text,
  $2::date,
  $11::text,
  n.phone,
  $12::text,
  $8::text,
  $13::text,
  e.code,
  n.turn,
  $14::date,
  $15::integer,
  $16::integer,
  $17::integer
FROM numbered AS n
JOIN employee AS e ON e.position = n.turn % e.employees
WHERE n.outcome = 'next'
ON CONFLICT (customer_id, call_key) DO NOTHING;
EXECUTE statement_13 ('rfm-rescue', '2025-03-01', 'check_email-5', '{"not_delivered"}', '{"delivered"}', '392a52e884e52a2a3ba11692b3b7a825', 'lot|demo|rfm-rescue|ring|', 'ring', '1|demo|rfm-rescue|ring|', '|CALL|1', 'main', 'We miss you', 'Ask what we can do better. No offer by phone.', '2025-03-04', 10, 600, 1080);
DEALLOCATE statement_13;

-- tell: report
PREPARE statement_14 (text, date, text, text[], text, text, text, text) AS
-- jobs/campaigns/rfm-rescue.json5:13:5
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
      WHEN c.status = 'active' AND a.is_control THEN 'control'
      WHEN c.status = 'active' THEN 'next'
      ELSE 'refused:not_active'
    END,
    $2::date
  FROM arrival AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
  RETURNING customer_id, occasion, outcome
)
INSERT INTO campaign.report AS r
  (customer_id, campaign_id, step_id, occasion, business_date, recipient, message, entries)
SELECT
  '', $1::text, $6::text, '',
  $2::date,
  $7::text,
  $8::text,
  count(*)
FROM passed AS p
WHERE p.outcome = 'next'
HAVING count(*) > 0
ON CONFLICT (customer_id, campaign_id, step_id, occasion, business_date) DO UPDATE
SET entries = r.entries + EXCLUDED.entries;
EXECUTE statement_14 ('rfm-rescue', '2025-03-01', 'ring', '{"next","control"}', '392a52e884e52a2a3ba11692b3b7a825', 'tell', 'customer-care', 'good customers to be called');
DEALLOCATE statement_14;

-- balance 392a52e8
PREPARE statement_15 (text, date, text, text[], text[], text[], text[], text[]) AS
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
EXECUTE statement_15 ('rfm-rescue', '2025-03-01', '392a52e884e52a2a3ba11692b3b7a825', '{"gift","wait-2","mail","wait-4","check_email-5","ring","tell"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{"wait-2","wait-4"}');
DEALLOCATE statement_15;

-- spending
PREPARE statement_16 (text, date) AS
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
EXECUTE statement_16 ('rfm-rescue', '2025-03-01');
DEALLOCATE statement_16;
