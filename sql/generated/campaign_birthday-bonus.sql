-- Campaign birthday-bonus, version d8f5df491e9fc1b181c309235c1a9e26, business date 2025-03-01.

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
EXECUTE statement_1 ('{"select-1","gift","wait-3","filter-4","mail","text"}', '{"select","accrue","wait","filter","send_email","send_sms"}', 'birthday-bonus');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('birthday-bonus', '{"select-1","gift","wait-3","filter-4","mail","text"}', '{"select","accrue","wait","filter","send_email","send_sms"}');
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
EXECUTE statement_3 ('{"registered-a-year-ago"}', '2025-03-01', '{}');
DEALLOCATE statement_3;

-- keep version
PREPARE statement_4 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_4 ('birthday-bonus', 'd8f5df491e9fc1b181c309235c1a9e26', '// 500 points on the birthday, for customers who have been with us for a year.
{
  id: "birthday-bonus", // part of every key it ever pays under: the file may be renamed, the id may not
  trigger: { date_come: { field: "birth_date", every: "year", leap_day: "feb28" } },
  control_group: "5%",
  steps: [
    { select: "registered-a-year-ago" },
    { id: "gift", accrue: { amount: "500.00", lifetime: "30 days", legal_entity: "north", description: "Birthday" } },
    { wait: "1 day" },
    { filter: { consent: "email" }, yes: "mail", no: "text" },
    { id: "mail", send_email: { template: "birthday-email" }, then: "end" },
    { id: "text", send_sms: { template: "birthday-sms", window: "10:00-20:00" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_4;

-- enter
PREPARE statement_5 (text, text, text, date, text, integer, integer[]) AS
-- jobs/campaigns/birthday-bonus.json5:4:14
INSERT INTO campaign.entry
  (customer_id, campaign_id, occasion, version, entered_on, is_control)
SELECT
  c.customer_id,
  $1::text,
  $2::text,
  $3::text,
  $4::date,
  ('x' || substr(encode(sha256(convert_to(
    $5::text || c.customer_id, 'UTF8')), 'hex'), 1, 15))::bit(60)::bigint
    % 10000 < $6::integer
FROM warehouse.customer AS c
WHERE
  c.status = 'active'
  AND c.birth_month_day = ANY ($7::integer[])
  AND c.birth_date <= $4::date
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_5 ('birthday-bonus', 'birthday:2025', 'd8f5df491e9fc1b181c309235c1a9e26', '2025-03-01', 'control|demo|birthday-bonus|', 500, '{301}');
DEALLOCATE statement_5;

-- select-1: select
PREPARE statement_6 (text, date, text, text, text) AS
-- jobs/campaigns/birthday-bonus.json5:7:5
WITH arrival AS (
  SELECT e.customer_id, e.occasion, e.is_control
  FROM campaign.entry AS e
  WHERE
    e.campaign_id = $1::text
    AND e.entered_on = $2::date
    AND e.version = $3::text
)
INSERT INTO campaign.passage
  (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
  passed_on)
SELECT
  a.customer_id,
  $1::text,
  a.occasion,
  $4::text,
  $3::text,
  a.is_control,
  $2::date,
  CASE WHEN m.customer_id IS NULL THEN 'no' ELSE 'next' END,
  $2::date
FROM arrival AS a
LEFT JOIN segment.membership AS m
  ON m.customer_id = a.customer_id
  AND m.segment = $5::text
  AND m.entered_on <= $2::date
  AND (m.left_on > $2::date OR m.left_on IS NULL)
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_6 ('birthday-bonus', '2025-03-01', 'd8f5df491e9fc1b181c309235c1a9e26', 'select-1', 'registered-a-year-ago');
DEALLOCATE statement_6;

-- gift: accrue
PREPARE statement_7 (text, date, text, text[], text, numeric, text, text, text, text, text, date, text, text, text) AS
-- jobs/campaigns/birthday-bonus.json5:8:5
WITH arrival AS (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $2::date
    AND (p.step_id = $3::text AND p.outcome = ANY ($4::text[]))
    AND p.version = $5::text
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
      $6::numeric AS amount
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
        AND done.step_id = $7::text)
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
    $7::text,
    $5::text,
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
      $8::text || a.customer_id || '|' || a.occasion || $9::text,
      'UTF8')), 'hex'), 1, 32),
    'ACCRUE',
    1,
    $10::text,
    $11::text,
    a.amount,
    'bonus',
    $2::date,
    $12::date,
    $1::text,
    $7::text,
    $5::text,
    a.occasion,
    $13::text,
    $2::date,
    c.card,
    (
      SELECT count(*)::integer + 1
      FROM ledger.batch AS n
      WHERE
        n.stream = 'accrual'
        AND n.program = $10::text
        AND n.legal_entity = $11::text
        AND n.business_date = $2::date
    )
  FROM priced AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  WHERE a.outcome = $14::text
  ON CONFLICT (customer_id, accrual_key) DO NOTHING
)
INSERT INTO campaign.receipt_accrual
  (customer_id, accrual_key, campaign_id, receipt_id, receipt_amount, on_return)
SELECT
  a.customer_id,
  substr(encode(sha256(convert_to(
    $8::text || a.customer_id || '|' || a.occasion || $9::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  a.receipt_id,
  a.receipt_amount,
  $15::text
FROM priced AS a
WHERE a.outcome = $14::text AND a.receipt_id IS NOT NULL
ON CONFLICT (customer_id, accrual_key) DO NOTHING;
EXECUTE statement_7 ('birthday-bonus', '2025-03-01', 'select-1', '{"next","control"}', 'd8f5df491e9fc1b181c309235c1a9e26', 500.00, 'gift', '1|demo|birthday-bonus|gift|', '|ACCRUE|1', 'demo', 'north', '2025-03-31', 'Birthday', 'next', 'reverse');
DEALLOCATE statement_7;

-- wait-3: release
PREPARE statement_8 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/birthday-bonus.json5:9:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_8 ('2025-03-01', 'birthday-bonus', 'wait-3', '2025-03-01T02:00:00Z', 'd8f5df491e9fc1b181c309235c1a9e26');
DEALLOCATE statement_8;

-- wait-3: wait
PREPARE statement_9 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/birthday-bonus.json5:9:5
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
EXECUTE statement_9 ('birthday-bonus', 'wait-3', 'd8f5df491e9fc1b181c309235c1a9e26', '2025-03-01', 'waiting', '2025-03-02', NULL, 'gift', '{"next","control"}');
DEALLOCATE statement_9;

-- filter-4: filter
PREPARE statement_10 (text, text, text, date, text, text[], text, text) AS
-- jobs/campaigns/birthday-bonus.json5:10:5
INSERT INTO campaign.passage
  (customer_id, campaign_id, occasion, step_id, version, is_control, arrived_on, outcome,
  passed_on)
SELECT
  a.customer_id,
  $1::text,
  a.occasion,
  $2::text,
  $3::text,
  a.is_control,
  $4::date,
  CASE
    WHEN a.holds THEN 'yes'
    WHEN NOT a.holds THEN 'no'
    ELSE 'unknown'
  END,
  $4::date
FROM (
  WITH
    asked AS (
      SELECT p.customer_id, p.occasion, p.is_control
      FROM campaign.passage AS p
      WHERE
        p.campaign_id = $1::text
        AND p.passed_on = $4::date
        AND (p.step_id = $5::text AND p.outcome = ANY ($6::text[]))
        AND p.version = $3::text
    )
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    (
      c.status IS DISTINCT FROM 'merged'
      AND coalesce(subscription_facts.state_1, 'none') = 'on'
      AND c.email IS NOT NULL
    ) AS holds
  FROM asked AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN LATERAL (
    SELECT
      -- jobs/campaigns/birthday-bonus.json5:10:26
      min(s.state) AS state_1
    FROM warehouse.subscription AS s
    WHERE
      s.customer_id = a.customer_id
      AND s.channel = $7::text
      AND s.category = $8::text
  ) AS subscription_facts ON true
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_10 ('birthday-bonus', 'filter-4', 'd8f5df491e9fc1b181c309235c1a9e26', '2025-03-01', 'wait-3', '{"next","control"}', 'email', '');
DEALLOCATE statement_10;

-- mail: send email
PREPARE statement_11 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint, text, text) AS
-- jobs/campaigns/birthday-bonus.json5:11:5
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
EXECUTE statement_11 ('birthday-bonus', '2025-03-01', 'filter-4', '{"yes"}', 'd8f5df491e9fc1b181c309235c1a9e26', 'mail', 'email', '1|demo|birthday-bonus|mail|', '|MESSAGE|1', 'birthday-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400, '1|demo|birthday-bonus|gift|', '|ACCRUE|1');
DEALLOCATE statement_11;

-- text: send sms
PREPARE statement_12 (text, date, text, text[], text, text, text, text, text, text, text, text, timestamptz, integer, integer, bigint, text, text) AS
-- jobs/campaigns/birthday-bonus.json5:12:5
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
      WHEN c.phone IS NULL OR c.phone = ''
        THEN CASE
          WHEN c.given ->> $7::text IS NULL THEN 'suppressed:no_address'
          ELSE 'suppressed:bad_address'
        END
      WHEN c.phone_kind NOT IN ('mobile', 'either') THEN 'suppressed:bad_address'
      WHEN s.state IS DISTINCT FROM 'on' THEN 'suppressed:unsubscribed'  
      WHEN a.is_control THEN 'control'
      ELSE 'next'
    END,
    $2::date
  FROM arrival AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN warehouse.subscription AS s
    ON s.customer_id = a.customer_id
    AND s.channel = $8::text
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
    $9::text || p.customer_id || '|' || p.occasion || $10::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  p.occasion,
  $6::text,
  $2::date,
  $8::text,
  $11::text,
  $12::text,
  c.phone,
  announced_1.accrual_key,
  $13::timestamptz,
  $14::integer,
  $15::integer,
  $16::bigint
FROM passed AS p
JOIN warehouse.customer AS c ON c.customer_id = p.customer_id
LEFT JOIN ledger.accrual AS announced_1
  ON announced_1.customer_id = p.customer_id
  AND announced_1.accrual_key = substr(encode(sha256(convert_to(
    $17::text || p.customer_id || '|' || p.occasion || $18::text,
    'UTF8')), 'hex'), 1, 32)
WHERE p.outcome = 'next'
ON CONFLICT (customer_id, message_key) DO NOTHING;
EXECUTE statement_12 ('birthday-bonus', '2025-03-01', 'filter-4', '{"no","unknown"}', 'd8f5df491e9fc1b181c309235c1a9e26', 'text', 'phone', 'sms', '1|demo|birthday-bonus|text|', '|MESSAGE|1', 'birthday-sms', NULL, '2025-03-01T02:00:00Z', 600, 1200, 86400, '1|demo|birthday-bonus|gift|', '|ACCRUE|1');
DEALLOCATE statement_12;

-- balance d8f5df49
PREPARE statement_13 (text, date, text, text[], text[], text[], text[], text[]) AS
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
EXECUTE statement_13 ('birthday-bonus', '2025-03-01', 'd8f5df491e9fc1b181c309235c1a9e26', '{"select-1","gift","wait-3","filter-4","mail","text"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{"wait-3"}');
DEALLOCATE statement_13;

-- spending
PREPARE statement_14 (text, date) AS
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
EXECUTE statement_14 ('birthday-bonus', '2025-03-01');
DEALLOCATE statement_14;
