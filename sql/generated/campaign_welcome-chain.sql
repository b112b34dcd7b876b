-- Campaign welcome-chain, version b2dc1156e396b5f7c17bdfbc1e9298c6, business date 2025-03-01.

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
EXECUTE statement_1 ('{"filter-1","hello","wait-3","how","wait-5","filter-6","nudge","wait-8","tell"}', '{"filter","send_email","wait","send_email","wait","filter","accrue","wait","send_email"}', 'welcome-chain');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('welcome-chain', '{"filter-1","hello","wait-3","how","wait-5","filter-6","nudge","wait-8","tell"}', '{"filter","send_email","wait","send_email","wait","filter","accrue","wait","send_email"}');
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
EXECUTE statement_3 ('welcome-chain', '2025-03-01');
DEALLOCATE statement_3;

-- keep version
PREPARE statement_4 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_4 ('welcome-chain', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '// A greeting on the first night, how it works three days later, and 100 points for who has not bought within ten days.
{
  id: "welcome-chain", active: false,
  trigger: { registered: { late: "7 days" } },
  steps: [
    { filter: { consent: "email" } },
    { id: "hello", send_email: { template: "welcome-email" } },
    { wait: "3 days" },
    { id: "how", send_email: { template: "how-it-works-email" } },
    { wait: "7 days" },
    { filter: { purchases: { count: { is: 0 } } } },
    { id: "nudge", accrue: { amount: "100.00", lifetime: "14 days", legal_entity: "north", description: "First purchase" } },
    { wait: "1 day" },
    { id: "tell", send_email: { template: "first-purchase-email" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_4;

-- enter
PREPARE statement_5 (text, text, date, bigint, date) AS
-- jobs/campaigns/welcome-chain.json5:4:14
INSERT INTO campaign.entry
  (customer_id, campaign_id, occasion, version, entered_on, is_control)
SELECT
  c.customer_id,
  $1::text,
  'registered',
  $2::text,
  $3::date,
  false
FROM warehouse.customer AS c
WHERE
  c.status = 'active'
  AND c.last_load > (SELECT s.loads_after
  FROM campaign.arrival_span AS s
  WHERE s.campaign_id = $1::text AND s.business_date = $3::date)
  AND c.last_load <= $4::bigint
  AND c.first_load > (SELECT s.loads_after
  FROM campaign.arrival_span AS s
  WHERE s.campaign_id = $1::text AND s.business_date = $3::date)
  AND c.first_load <= (SELECT s.loads_through
  FROM campaign.arrival_span AS s
  WHERE s.campaign_id = $1::text AND s.business_date = $3::date)
  AND c.registered_on >= $5::date
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_5 ('welcome-chain', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '2025-03-01', 9223372036854775807, '2025-02-22');
DEALLOCATE statement_5;

-- count late arrivals
PREPARE statement_6 (text, date, bigint, date) AS
UPDATE campaign.arrival_span AS s
SET too_old = (
  SELECT count(*)
  FROM (
    SELECT DISTINCT c.customer_id, 'registered' AS occasion
    FROM warehouse.customer AS c
    WHERE
      c.status = 'active'
      AND c.last_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND c.last_load <= $3::bigint
      AND c.first_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND c.first_load <= (SELECT s.loads_through
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND c.registered_on < $4::date
  ) AS o
)
WHERE s.campaign_id = $1::text AND s.business_date = $2::date;
EXECUTE statement_6 ('welcome-chain', '2025-03-01', 9223372036854775807, '2025-02-22');
DEALLOCATE statement_6;

-- filter-1: filter
PREPARE statement_7 (text, text, text, date, text, text) AS
-- jobs/campaigns/welcome-chain.json5:6:5
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
      SELECT e.customer_id, e.occasion, e.is_control
      FROM campaign.entry AS e
      WHERE
        e.campaign_id = $1::text
        AND e.entered_on = $4::date
        AND e.version = $3::text
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
      -- jobs/campaigns/welcome-chain.json5:6:26
      min(s.state) AS state_1
    FROM warehouse.subscription AS s
    WHERE
      s.customer_id = a.customer_id
      AND s.channel = $5::text
      AND s.category = $6::text
  ) AS subscription_facts ON true
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_7 ('welcome-chain', 'filter-1', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '2025-03-01', 'email', '');
DEALLOCATE statement_7;

-- hello: send email
PREPARE statement_8 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/campaigns/welcome-chain.json5:7:5
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
  $11::text,
  $12::timestamptz,
  $13::integer,
  $14::integer,
  $15::bigint
FROM passed AS p
JOIN warehouse.customer AS c ON c.customer_id = p.customer_id

WHERE p.outcome = 'next'
ON CONFLICT (customer_id, message_key) DO NOTHING;
EXECUTE statement_8 ('welcome-chain', '2025-03-01', 'filter-1', '{"yes"}', 'b2dc1156e396b5f7c17bdfbc1e9298c6', 'hello', 'email', '1|demo|welcome-chain|hello|', '|MESSAGE|1', 'welcome-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400);
DEALLOCATE statement_8;

-- wait-3: release
PREPARE statement_9 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/welcome-chain.json5:8:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_9 ('2025-03-01', 'welcome-chain', 'wait-3', '2025-03-01T02:00:00Z', 'b2dc1156e396b5f7c17bdfbc1e9298c6');
DEALLOCATE statement_9;

-- wait-3: wait
PREPARE statement_10 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/welcome-chain.json5:8:5
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
EXECUTE statement_10 ('welcome-chain', 'wait-3', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '2025-03-01', 'waiting', '2025-03-04', NULL, 'hello', '{"next","control"}');
DEALLOCATE statement_10;

-- how: send email
PREPARE statement_11 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/campaigns/welcome-chain.json5:9:5
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
  $11::text,
  $12::timestamptz,
  $13::integer,
  $14::integer,
  $15::bigint
FROM passed AS p
JOIN warehouse.customer AS c ON c.customer_id = p.customer_id

WHERE p.outcome = 'next'
ON CONFLICT (customer_id, message_key) DO NOTHING;
EXECUTE statement_11 ('welcome-chain', '2025-03-01', 'wait-3', '{"next","control"}', 'b2dc1156e396b5f7c17bdfbc1e9298c6', 'how', 'email', '1|demo|welcome-chain|how|', '|MESSAGE|1', 'how-it-works-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400);
DEALLOCATE statement_11;

-- wait-5: release
PREPARE statement_12 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/welcome-chain.json5:10:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_12 ('2025-03-01', 'welcome-chain', 'wait-5', '2025-03-01T02:00:00Z', 'b2dc1156e396b5f7c17bdfbc1e9298c6');
DEALLOCATE statement_12;

-- wait-5: wait
PREPARE statement_13 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/welcome-chain.json5:10:5
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
EXECUTE statement_13 ('welcome-chain', 'wait-5', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '2025-03-01', 'waiting', '2025-03-08', NULL, 'how', '{"next","control"}');
DEALLOCATE statement_13;

-- filter-6: filter
PREPARE statement_14 (text, text, text, date, text, text[], integer) AS
-- jobs/campaigns/welcome-chain.json5:11:5
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
      AND coalesce(receipt_facts.count_1, 0) = $7::integer
    ) AS holds
  FROM asked AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN LATERAL (
    SELECT
      -- jobs/campaigns/welcome-chain.json5:11:30
      count(*) AS count_1
    FROM warehouse.receipt AS r
    WHERE
      r.customer_id = a.customer_id
      AND r.status <> 'cancelled'
      AND r.issued_on < $4::date
      AND r.kind = 'sale'
  ) AS receipt_facts ON true
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_14 ('welcome-chain', 'filter-6', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '2025-03-01', 'wait-5', '{"next","control"}', 0);
DEALLOCATE statement_14;

-- nudge: accrue
PREPARE statement_15 (text, date, text, text[], text, numeric, text, text, text, text, text, date, text, text, text) AS
-- jobs/campaigns/welcome-chain.json5:12:5
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
EXECUTE statement_15 ('welcome-chain', '2025-03-01', 'filter-6', '{"yes"}', 'b2dc1156e396b5f7c17bdfbc1e9298c6', 100.00, 'nudge', '1|demo|welcome-chain|nudge|', '|ACCRUE|1', 'demo', 'north', '2025-03-15', 'First purchase', 'next', 'reverse');
DEALLOCATE statement_15;

-- wait-8: release
PREPARE statement_16 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/welcome-chain.json5:13:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_16 ('2025-03-01', 'welcome-chain', 'wait-8', '2025-03-01T02:00:00Z', 'b2dc1156e396b5f7c17bdfbc1e9298c6');
DEALLOCATE statement_16;

-- wait-8: wait
PREPARE statement_17 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/welcome-chain.json5:13:5
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
EXECUTE statement_17 ('welcome-chain', 'wait-8', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '2025-03-01', 'waiting', '2025-03-02', NULL, 'nudge', '{"next","control"}');
DEALLOCATE statement_17;

-- tell: send email
PREPARE statement_18 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint, text, text) AS
-- jobs/campaigns/welcome-chain.json5:14:5
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
EXECUTE statement_18 ('welcome-chain', '2025-03-01', 'wait-8', '{"next","control"}', 'b2dc1156e396b5f7c17bdfbc1e9298c6', 'tell', 'email', '1|demo|welcome-chain|tell|', '|MESSAGE|1', 'first-purchase-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400, '1|demo|welcome-chain|nudge|', '|ACCRUE|1');
DEALLOCATE statement_18;

-- balance b2dc1156
PREPARE statement_19 (text, date, text, text[], text[], text[], text[], text[]) AS
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
EXECUTE statement_19 ('welcome-chain', '2025-03-01', 'b2dc1156e396b5f7c17bdfbc1e9298c6', '{"filter-1","hello","wait-3","how","wait-5","filter-6","nudge","wait-8","tell"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{"wait-3","wait-5","wait-8"}');
DEALLOCATE statement_19;

-- spending
PREPARE statement_20 (text, date) AS
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
EXECUTE statement_20 ('welcome-chain', '2025-03-01');
DEALLOCATE statement_20;
