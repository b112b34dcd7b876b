-- Campaign quality-call, version a0e14666e5061f88ec81281af06eb00f, business date 2025-03-01.

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
EXECUTE statement_1 ('{"wait-1","ask","ring","asked"}', '{"wait","limit_poll","call","score"}', 'quality-call');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('quality-call', '{"wait-1","ask","ring","asked"}', '{"wait","limit_poll","call","score"}');
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
EXECUTE statement_3 ('quality-call', '2025-03-01');
DEALLOCATE statement_3;

-- keep version
PREPARE statement_4 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_4 ('quality-call', 'a0e14666e5061f88ec81281af06eb00f', '// Three days after a large order 20 customers a night are asked how it was, until 500 have answered.
{
  id: "quality-call", active: false,
  trigger: { order_made: { amount: { at_least: 500 } } },
  reentry: "90 days",
  steps: [
    { wait: "3 days" },
    { id: "ask", limit_poll: { poll: "quality", at_most: 500, at_once: 20 } },
    { id: "ring", call: { topic: "How was your order?", script: "From one to ten, and why.", queue: "quality" } },
    { id: "asked", score: { points: 1, score: "polls" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_4;

-- enter
PREPARE statement_5 (text, date, bigint, numeric, date, date, text) AS
-- jobs/campaigns/quality-call.json5:4:14
WITH occasion AS (
  SELECT DISTINCT c.customer_id, 'receipt:' || r.receipt_id AS occasion, r.issued_on AS since
  FROM warehouse.receipt AS r
  JOIN warehouse.customer AS c ON c.customer_id = r.customer_id
  WHERE
    c.status = 'active'
    AND r.last_load > (SELECT s.loads_after
    FROM campaign.arrival_span AS s
    WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
    AND r.last_load <= $3::bigint
    AND r.first_load > (SELECT s.loads_after
    FROM campaign.arrival_span AS s
    WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
    AND r.first_load <= (SELECT s.loads_through
    FROM campaign.arrival_span AS s
    WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
    AND r.kind = 'sale'
    AND r.status <> 'cancelled'
    AND r.amount >= $4::numeric
    AND r.issued_on >= $5::date
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
        AND e.campaign_id = $1::text
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
      WHERE e.customer_id = d.customer_id AND e.campaign_id = $1::text
    ) AS is_participant
  FROM due AS d
)
INSERT INTO campaign.entry
  (customer_id, campaign_id, occasion, version, entered_on, is_control)
SELECT
  s.customer_id,
  $1::text,
  s.occasion,
  $7::text,
  $2::date,
  false
FROM standing AS s
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_5 ('quality-call', '2025-03-01', 9223372036854775807, 500, '2025-02-22', '2024-12-02', 'a0e14666e5061f88ec81281af06eb00f');
DEALLOCATE statement_5;

-- count late arrivals
PREPARE statement_6 (text, date, bigint, numeric, date) AS
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
      AND r.first_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND r.first_load <= (SELECT s.loads_through
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND r.kind = 'sale'
      AND r.status <> 'cancelled'
      AND r.amount >= $4::numeric
      AND r.issued_on < $5::date
  ) AS o
)
WHERE s.campaign_id = $1::text AND s.business_date = $2::date;
EXECUTE statement_6 ('quality-call', '2025-03-01', 9223372036854775807, 500, '2025-02-22');
DEALLOCATE statement_6;

-- wait-1: release
PREPARE statement_7 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/quality-call.json5:7:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_7 ('2025-03-01', 'quality-call', 'wait-1', '2025-03-01T02:00:00Z', 'a0e14666e5061f88ec81281af06eb00f');
DEALLOCATE statement_7;

-- wait-1: wait
PREPARE statement_8 (text, text, text, date, text, date, timestamptz) AS
-- jobs/campaigns/quality-call.json5:7:5
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
  SELECT e.customer_id, e.occasion, e.is_control
  FROM campaign.entry AS e
  WHERE
    e.campaign_id = $1::text
    AND e.entered_on = $4::date
    AND e.version = $3::text
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_8 ('quality-call', 'wait-1', 'a0e14666e5061f88ec81281af06eb00f', '2025-03-01', 'waiting', '2025-03-04', NULL);
DEALLOCATE statement_8;

-- ask: limit poll
PREPARE statement_9 (text, date, text, text[], text, text, text, text, bigint, bigint) AS
-- jobs/campaigns/quality-call.json5:8:5
WITH arrival AS (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $2::date
    AND (p.step_id = $3::text AND p.outcome = ANY ($4::text[]))
    AND p.version = $5::text
),
candidate AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    '' AS subject,
    encode(sha256(convert_to(
      $6::text || a.customer_id, 'UTF8')), 'hex') COLLATE "C" AS lot
  FROM arrival AS a
  LEFT JOIN warehouse.receipt AS r
    ON r.customer_id = a.customer_id
    AND a.occasion = 'receipt:' || r.receipt_id
    AND r.receipt_id = substr(a.occasion, 9)
  WHERE NOT EXISTS (
    SELECT FROM campaign.passage AS done
    WHERE
      done.customer_id = a.customer_id
      AND done.campaign_id = $1::text
      AND done.occasion = a.occasion
      AND done.step_id = $7::text)
),
asked AS (
  SELECT
    p.subject,
    max(p.number) AS number,
    count(*) FILTER (WHERE p.taken_on = $2::date) AS tonight,
    min(p.taken_on) AS first_on
  FROM campaign.place AS p
  WHERE p.campaign_id = $1::text AND p.step_id = $7::text
  GROUP BY p.subject
),
answer AS (
  SELECT '' AS subject, count(DISTINCT e.customer_id) AS answers
  FROM warehouse.event AS e
  WHERE
    e.code = 'poll'
    AND e.object_id = $8::text
    AND e.occurred_on >= (SELECT min(k.first_on) FROM asked AS k)
    AND e.occurred_on < $2::date
  GROUP BY 1
),
numbered AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    a.subject,
    coalesce(k.number, 0) + row_number() OVER (
      PARTITION BY a.subject ORDER BY a.lot, a.customer_id, a.occasion) AS number,
    coalesce(k.number, 0) - coalesce(k.tonight, 0)
      + least($9::bigint - coalesce(w.answers, 0), $10::bigint)
      AS last_number
  FROM candidate AS a
  LEFT JOIN asked AS k ON k.subject = a.subject
  LEFT JOIN answer AS w ON w.subject = a.subject
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
    CASE
      WHEN a.subject IS NULL THEN 'refused:no_trade_object'
      WHEN a.number <= a.last_number THEN 'next'
      ELSE 'refused:poll'
    END,
    $2::date
  FROM numbered AS a
  ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
)
INSERT INTO campaign.place
  (customer_id, campaign_id, occasion, step_id, subject, number, taken_on)
SELECT
  n.customer_id,
  $1::text,
  n.occasion,
  $7::text,
  n.subject,
  n.number,
  $2::date
FROM numbered AS n
WHERE n.number <= n.last_number AND n.subject IS NOT NULL
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_9 ('quality-call', '2025-03-01', 'wait-1', '{"next","control"}', 'a0e14666e5061f88ec81281af06eb00f', 'lot|demo|quality-call|ask|', 'ask', 'quality', 500, 20);
DEALLOCATE statement_9;

-- ring: call
PREPARE statement_10 (text, date, text, text[], text, text, text, text, text, text, text, text, date, integer, integer, integer) AS
-- jobs/campaigns/quality-call.json5:9:5
WITH arrival AS (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $2::date
    AND (p.step_id = $3::text AND p.outcome = ANY ($4::text[]))
    AND p.version = $5::text
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
      $6::text || a.customer_id, 'UTF8')), 'hex') COLLATE "C" AS lot,
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
      AND done.step_id = $7::text)
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
      WHERE t.campaign_id = $1::text AND t.step_id = $7::text), 0) + row_number() OVER (
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
    $7::text,
    $5::text,
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
    $8::text || n.customer_id || '|' || n.occasion || $9::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  n.occasion,
  $7::text,
  $2::date,
  $10::text,
  n.phone,
  $11::text,
  $7::text,
  $12::text,
  e.code,
  n.turn,
  $13::date,
  $14::integer,
  $15::integer,
  $16::integer
FROM numbered AS n
JOIN employee AS e ON e.position = n.turn % e.employees
WHERE n.outcome = 'next'
ON CONFLICT (customer_id, call_key) DO NOTHING;
EXECUTE statement_10 ('quality-call', '2025-03-01', 'ask', '{"next","control"}', 'a0e14666e5061f88ec81281af06eb00f', 'lot|demo|quality-call|ring|', 'ring', '1|demo|quality-call|ring|', '|CALL|1', 'quality', 'How was your order?', 'From one to ten, and why.', '2025-03-02', 100, 540, 1260);
DEALLOCATE statement_10;

-- asked: score
PREPARE statement_11 (text, date, text, text[], text, text, text, text, text, numeric, text, timestamptz) AS
-- jobs/campaigns/quality-call.json5:10:5
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
INSERT INTO warehouse.customer_points
  (customer_id, score, movement_key, points, booked_on, source, changed_at)
SELECT
  p.customer_id,
  $7::text,
  substr(encode(sha256(convert_to(
    $8::text || p.customer_id || '|' || p.occasion || $9::text,
    'UTF8')), 'hex'), 1, 32),
  $10::numeric,
  $2::date,
  $11::text || p.occasion,
  $12::timestamptz
FROM passed AS p
WHERE p.outcome = 'next'
ON CONFLICT (customer_id, score, movement_key) DO NOTHING;
EXECUTE statement_11 ('quality-call', '2025-03-01', 'ring', '{"next","control"}', 'a0e14666e5061f88ec81281af06eb00f', 'asked', 'polls', '1|demo|quality-call|asked|', '|SCORE|1', 1, 'quality-call/asked/', '2025-03-01T02:00:00Z');
DEALLOCATE statement_11;

-- balance a0e14666
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
EXECUTE statement_12 ('quality-call', '2025-03-01', 'a0e14666e5061f88ec81281af06eb00f', '{"wait-1","ask","ring","asked"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{"wait-1"}');
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
EXECUTE statement_13 ('quality-call', '2025-03-01');
DEALLOCATE statement_13;
