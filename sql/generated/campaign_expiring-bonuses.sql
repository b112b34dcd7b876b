-- Campaign expiring-bonuses, version 8ca12f8fbd124b3b4e4addae3d0b16d6, business date 2025-03-01.

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
EXECUTE statement_1 ('{"filter-1","mail","text"}', '{"filter","send_email","send_sms"}', 'expiring-bonuses');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('expiring-bonuses', '{"filter-1","mail","text"}', '{"filter","send_email","send_sms"}');
DEALLOCATE statement_2;

-- keep version
PREPARE statement_3 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_3 ('expiring-bonuses', '8ca12f8fbd124b3b4e4addae3d0b16d6', '// A week before points are lost: by e-mail to whom that can be written, else by SMS.
{
  id: "expiring-bonuses", active: false,
  trigger: { bonuses_expire: { within: "7 days", points: { at_least: 50 } } },
  reentry: "30 days",
  steps: [
    { filter: { consent: "email" }, yes: "mail", no: "text" },
    { id: "mail", send_email: { template: "expiring-email" }, then: "end" },
    { id: "text", send_sms: { template: "expiring-sms", window: "11:00-19:00" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_3;

-- enter
PREPARE statement_4 (date, date, numeric, text, date, text) AS
-- jobs/campaigns/expiring-bonuses.json5:4:14
WITH occasion AS (
  SELECT DISTINCT c.customer_id, 'lot:' || b.lot_id AS occasion, b.expires_on AS since
  FROM warehouse.bonus_lot AS b
  JOIN warehouse.customer AS c ON c.customer_id = b.customer_id
  WHERE
    c.status = 'active'
    AND b.is_open
    AND b.state = 'active'
    AND b.remaining > 0
    AND b.expires_on >= $1::date
    AND b.expires_on < $2::date
    AND b.remaining >= $3::numeric
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
        AND e.campaign_id = $4::text
        AND (e.occasion = o.occasion
          OR coalesce(e.caught_up_for, e.entered_on) BETWEEN $5::date AND $1::date)
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
      WHERE e.customer_id = d.customer_id AND e.campaign_id = $4::text
    ) AS is_participant
  FROM due AS d
)
INSERT INTO campaign.entry
  (customer_id, campaign_id, occasion, version, entered_on, is_control)
SELECT
  s.customer_id,
  $4::text,
  s.occasion,
  $6::text,
  $1::date,
  false
FROM standing AS s
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_4 ('2025-03-01', '2025-03-08', 50, 'expiring-bonuses', '2025-01-31', '8ca12f8fbd124b3b4e4addae3d0b16d6');
DEALLOCATE statement_4;

-- filter-1: filter
PREPARE statement_5 (text, text, text, date, text, text) AS
-- jobs/campaigns/expiring-bonuses.json5:7:5
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
      -- jobs/campaigns/expiring-bonuses.json5:7:26
      min(s.state) AS state_1
    FROM warehouse.subscription AS s
    WHERE
      s.customer_id = a.customer_id
      AND s.channel = $5::text
      AND s.category = $6::text
  ) AS subscription_facts ON true
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_5 ('expiring-bonuses', 'filter-1', '8ca12f8fbd124b3b4e4addae3d0b16d6', '2025-03-01', 'email', '');
DEALLOCATE statement_5;

-- mail: send email
PREPARE statement_6 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/campaigns/expiring-bonuses.json5:8:5
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
EXECUTE statement_6 ('expiring-bonuses', '2025-03-01', 'filter-1', '{"yes"}', '8ca12f8fbd124b3b4e4addae3d0b16d6', 'mail', 'email', '1|demo|expiring-bonuses|mail|', '|MESSAGE|1', 'expiring-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400);
DEALLOCATE statement_6;

-- text: send sms
PREPARE statement_7 (text, date, text, text[], text, text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/campaigns/expiring-bonuses.json5:9:5
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
  $12::text,
  $13::timestamptz,
  $14::integer,
  $15::integer,
  $16::bigint
FROM passed AS p
JOIN warehouse.customer AS c ON c.customer_id = p.customer_id

WHERE p.outcome = 'next'
ON CONFLICT (customer_id, message_key) DO NOTHING;
EXECUTE statement_7 ('expiring-bonuses', '2025-03-01', 'filter-1', '{"no","unknown"}', '8ca12f8fbd124b3b4e4addae3d0b16d6', 'text', 'phone', 'sms', '1|demo|expiring-bonuses|text|', '|MESSAGE|1', 'expiring-sms', NULL, '2025-03-01T02:00:00Z', 660, 1140, 86400);
DEALLOCATE statement_7;

-- balance 8ca12f8f
PREPARE statement_8 (text, date, text, text[], text[], text[], text[], text[]) AS
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
EXECUTE statement_8 ('expiring-bonuses', '2025-03-01', '8ca12f8fbd124b3b4e4addae3d0b16d6', '{"filter-1","mail","text"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{}');
DEALLOCATE statement_8;

-- spending
PREPARE statement_9 (text, date) AS
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
EXECUTE statement_9 ('expiring-bonuses', '2025-03-01');
DEALLOCATE statement_9;
