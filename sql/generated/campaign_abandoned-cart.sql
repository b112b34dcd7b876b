-- Campaign abandoned-cart, version 247210750a251593e43830c73a055998, business date 2025-03-01.

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
EXECUTE statement_1 ('{"mail"}', '{"send_email"}', 'abandoned-cart');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('abandoned-cart', '{"mail"}', '{"send_email"}');
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
EXECUTE statement_3 ('abandoned-cart', '2025-03-01');
DEALLOCATE statement_3;

-- keep version
PREPARE statement_4 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_4 ('abandoned-cart', '247210750a251593e43830c73a055998', '// A cart was left a day ago and nothing was ordered since: one reminder a month at most, never a bribe.
{
  id: "abandoned-cart", active: false, priority: 20,
  trigger: { lost_cart: { within: "24 hours", attributes: { total: { at_least: 30 } } } },
  reentry: "30 days",
  steps: [
    { id: "mail", send_email: { template: "cart-email", lifetime: "12 hours" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_4;

-- enter
PREPARE statement_5 (text, text, text, numeric, date, date, date, text, date, text) AS
-- jobs/campaigns/abandoned-cart.json5:4:14
WITH occasion AS (
  SELECT DISTINCT c.customer_id, $1::text || e.occurred_on AS occasion, e.occurred_on AS since
  FROM warehouse.event AS e
  JOIN warehouse.customer AS c ON c.customer_id = e.customer_id
  WHERE
    c.status = 'active'
    AND e.code = $2::text
    AND CASE jsonb_typeof(e.attributes -> $3::text) WHEN 'number' THEN (e.attributes ->> $3::text)::numeric END >= $4::numeric
    AND NOT EXISTS (
      SELECT
      FROM warehouse.receipt AS o
      WHERE
        o.customer_id = e.customer_id
        AND o.kind = 'sale'
        AND o.status <> 'cancelled'
        AND o.issued_at >= e.occurred_at
            AND o.issued_on < $5::date
    )
    AND NOT EXISTS (
      SELECT
      FROM warehouse.event AS l
      WHERE
        l.customer_id = e.customer_id
        AND l.code = e.code
        AND l.occurred_on > e.occurred_on
        AND l.occurred_on < $5::date
    )
    AND e.occurred_on BETWEEN $6::date AND $7::date
    AND (e.occurred_on = $7::date OR e.first_load > (SELECT s.loads_after
    FROM campaign.arrival_span AS s
    WHERE s.campaign_id = $8::text AND s.business_date = $5::date))
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
        AND e.campaign_id = $8::text
        AND (e.occasion = o.occasion
          OR coalesce(e.caught_up_for, e.entered_on) BETWEEN $9::date AND $5::date)
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
      WHERE e.customer_id = d.customer_id AND e.campaign_id = $8::text
    ) AS is_participant
  FROM due AS d
)
INSERT INTO campaign.entry
  (customer_id, campaign_id, occasion, version, entered_on, is_control)
SELECT
  s.customer_id,
  $8::text,
  s.occasion,
  $10::text,
  $5::date,
  false
FROM standing AS s
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_5 ('cart:', 'cart', 'total', 30, '2025-03-01', '2025-02-21', '2025-02-28', 'abandoned-cart', '2025-01-31', '247210750a251593e43830c73a055998');
DEALLOCATE statement_5;

-- count late arrivals
PREPARE statement_6 (text, text, text, numeric, date, date, text, bigint) AS
UPDATE campaign.arrival_span AS s
SET too_old = (
  SELECT count(*)
  FROM (
    SELECT DISTINCT c.customer_id, $1::text || e.occurred_on AS occasion
    FROM warehouse.event AS e
    JOIN warehouse.customer AS c ON c.customer_id = e.customer_id
    WHERE
      c.status = 'active'
      AND e.code = $2::text
      AND CASE jsonb_typeof(e.attributes -> $3::text) WHEN 'number' THEN (e.attributes ->> $3::text)::numeric END >= $4::numeric
      AND NOT EXISTS (
        SELECT
        FROM warehouse.receipt AS o
        WHERE
          o.customer_id = e.customer_id
          AND o.kind = 'sale'
          AND o.status <> 'cancelled'
          AND o.issued_at >= e.occurred_at
              AND o.issued_on < $5::date
      )
      AND NOT EXISTS (
        SELECT
        FROM warehouse.event AS l
        WHERE
          l.customer_id = e.customer_id
          AND l.code = e.code
          AND l.occurred_on > e.occurred_on
          AND l.occurred_on < $5::date
      )
      AND e.occurred_on < $6::date
      AND e.last_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $7::text AND s.business_date = $5::date)
      AND e.last_load <= $8::bigint
      AND e.first_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $7::text AND s.business_date = $5::date)
      AND e.first_load <= (SELECT s.loads_through
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $7::text AND s.business_date = $5::date)
  ) AS o
)
WHERE s.campaign_id = $7::text AND s.business_date = $5::date;
EXECUTE statement_6 ('cart:', 'cart', 'total', 30, '2025-03-01', '2025-02-21', 'abandoned-cart', 9223372036854775807);
DEALLOCATE statement_6;

-- mail: send email
PREPARE statement_7 (text, date, text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/campaigns/abandoned-cart.json5:7:5
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
EXECUTE statement_7 ('abandoned-cart', '2025-03-01', '247210750a251593e43830c73a055998', 'mail', 'email', '1|demo|abandoned-cart|mail|', '|MESSAGE|1', 'cart-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 43200);
DEALLOCATE statement_7;

-- balance 24721075
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
EXECUTE statement_8 ('abandoned-cart', '2025-03-01', '247210750a251593e43830c73a055998', '{"mail"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{}');
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
EXECUTE statement_9 ('abandoned-cart', '2025-03-01');
DEALLOCATE statement_9;
