-- Campaign holiday-greeting, version 8e6dc34b1069ef154f2040c8167d6450, business date 2025-03-01.

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
EXECUTE statement_1 ('{"message"}', '{"send_email"}', 'holiday-greeting');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('holiday-greeting', '{"message"}', '{"send_email"}');
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
EXECUTE statement_4 ('holiday-greeting', '8e6dc34b1069ef154f2040c8167d6450', '// A greeting, once, to everybody who has been with us for a year.
{
  id: "holiday-greeting", active: false,
  segment: "registered-a-year-ago",
  on: "2026-12-24",
  send_email: { template: "holiday-email" },
}
', '2025-03-01');
DEALLOCATE statement_4;

-- message: send email
PREPARE statement_5 (text, date, text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/mailings/holiday-greeting.json5:6:3
WITH arrival AS (
  SELECT e.customer_id, e.occasion, e.is_control
  FROM campaign.entry AS e
  WHERE
    e.campaign_id = $1::text
    AND e.entered_on = $2::date
    AND e.version = $3::text
),
passed AS (
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
    CASE
      WHEN c.status IS DISTINCT FROM 'active' THEN 'suppressed:not_active'
      WHEN c.email IS NULL OR c.email = ''
        THEN CASE
          WHEN c.given ->> $5::text IS NULL THEN 'suppressed:no_address'
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
    AND s.channel = $5::text
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
    $6::text || p.customer_id || '|' || p.occasion || $7::text,
    'UTF8')), 'hex'), 1, 32),
  $1::text,
  p.occasion,
  $4::text,
  $2::date,
  $5::text,
  $8::text,
  $9::text,
  c.email,
  $9::text,
  $10::timestamptz,
  $11::integer,
  $12::integer,
  $13::bigint
FROM passed AS p
JOIN warehouse.customer AS c ON c.customer_id = p.customer_id

WHERE p.outcome = 'next'
ON CONFLICT (customer_id, message_key) DO NOTHING;
EXECUTE statement_5 ('holiday-greeting', '2025-03-01', '8e6dc34b1069ef154f2040c8167d6450', 'message', 'email', '1|demo|holiday-greeting|message|', '|MESSAGE|1', 'holiday-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400);
DEALLOCATE statement_5;

-- balance 8e6dc34b
PREPARE statement_6 (text, date, text, text[], text[], text[], text[], text[]) AS
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
EXECUTE statement_6 ('holiday-greeting', '2025-03-01', '8e6dc34b1069ef154f2040c8167d6450', '{"message"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{}');
DEALLOCATE statement_6;

-- spending
PREPARE statement_7 (text, date) AS
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
EXECUTE statement_7 ('holiday-greeting', '2025-03-01');
DEALLOCATE statement_7;
