-- Campaign category-fan, version ffbd650d16ed3d00667a8d8cc8283bd6, business date 2025-03-01.

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
EXECUTE statement_1 ('{"filter-1","tag-2","reach"}', '{"filter","tag","audience"}', 'category-fan');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('category-fan', '{"filter-1","tag-2","reach"}', '{"filter","tag","audience"}');
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
EXECUTE statement_3 ('category-fan', '2025-03-01');
DEALLOCATE statement_3;

-- keep version
PREPARE statement_4 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_4 ('category-fan', 'ffbd650d16ed3d00667a8d8cc8283bd6', '// Who buys shoes for the third time in a year is a fan: a tag for the analysts, an audience for the advertisers.
{
  id: "category-fan", active: false,
  trigger: { category_purchased: { category: "shoes" } },
  reentry: "365 days",
  steps: [
    { filter: { purchases: { last: "365 days", category: "shoes", count: { at_least: 3 } } } },
    { tag: { set: "shoe-fan" } },
    { id: "reach", audience: { add: "shoe-fans", file: true } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_4;

-- enter
PREPARE statement_5 (text, date, bigint, text, date, date, text) AS
-- jobs/campaigns/category-fan.json5:4:14
WITH occasion AS (
  SELECT DISTINCT c.customer_id, 'receipt:' || r.receipt_id AS occasion, r.issued_on AS since
  FROM warehouse.receipt_line AS l
  JOIN warehouse.receipt AS r
    ON r.customer_id = l.customer_id AND r.receipt_id = l.receipt_id
  JOIN warehouse.customer AS c ON c.customer_id = l.customer_id
  WHERE
    c.status = 'active'
    AND l.last_load > (SELECT s.loads_after
    FROM campaign.arrival_span AS s
    WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
    AND l.last_load <= $3::bigint
    AND l.first_load > (SELECT s.loads_after
    FROM campaign.arrival_span AS s
    WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
    AND l.first_load <= (SELECT s.loads_through
    FROM campaign.arrival_span AS s
    WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
    AND l.product_id IN (SELECT p.product_id
    FROM warehouse.category_ancestor AS a
    JOIN warehouse.product AS p ON p.category_id = a.category_id
    WHERE a.ancestor_id = $4::text)
    AND r.kind = 'sale'
    AND r.status <> 'cancelled'
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
EXECUTE statement_5 ('category-fan', '2025-03-01', 9223372036854775807, 'shoes', '2025-02-22', '2024-03-02', 'ffbd650d16ed3d00667a8d8cc8283bd6');
DEALLOCATE statement_5;

-- count late arrivals
PREPARE statement_6 (text, date, bigint, text, date) AS
UPDATE campaign.arrival_span AS s
SET too_old = (
  SELECT count(*)
  FROM (
    SELECT DISTINCT c.customer_id, 'receipt:' || r.receipt_id AS occasion
    FROM warehouse.receipt_line AS l
    JOIN warehouse.receipt AS r
      ON r.customer_id = l.customer_id AND r.receipt_id = l.receipt_id
    JOIN warehouse.customer AS c ON c.customer_id = l.customer_id
    WHERE
      c.status = 'active'
      AND l.last_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND l.last_load <= $3::bigint
      AND l.first_load > (SELECT s.loads_after
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND l.first_load <= (SELECT s.loads_through
      FROM campaign.arrival_span AS s
      WHERE s.campaign_id = $1::text AND s.business_date = $2::date)
      AND l.product_id IN (SELECT p.product_id
      FROM warehouse.category_ancestor AS a
      JOIN warehouse.product AS p ON p.category_id = a.category_id
      WHERE a.ancestor_id = $4::text)
      AND r.kind = 'sale'
      AND r.status <> 'cancelled'
      AND r.issued_on < $5::date
  ) AS o
)
WHERE s.campaign_id = $1::text AND s.business_date = $2::date;
EXECUTE statement_6 ('category-fan', '2025-03-01', 9223372036854775807, 'shoes', '2025-02-22');
DEALLOCATE statement_6;

-- filter-1: filter
PREPARE statement_7 (text, text, text, date, text, integer, integer) AS
-- jobs/campaigns/category-fan.json5:7:5
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
    ),
    product_category AS (
      SELECT
        p.product_id,
        bool_or(a.ancestor_id = $5::text) AS is_of_set_1
      FROM warehouse.product AS p
      JOIN warehouse.category_ancestor AS a ON a.category_id = p.category_id
      WHERE a.ancestor_id = $5::text
      GROUP BY p.product_id
    )
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    (
      c.status IS DISTINCT FROM 'merged'
      AND coalesce(line_facts.count_1, 0) >= $6::integer
    ) AS holds
  FROM asked AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN LATERAL (
    SELECT
      -- jobs/campaigns/category-fan.json5:7:67
      count(DISTINCT r.receipt_id) AS count_1
    FROM warehouse.receipt AS r
    JOIN warehouse.receipt_line AS l
      ON l.customer_id = r.customer_id
      AND l.receipt_id = r.receipt_id
    JOIN product_category AS o ON o.product_id = l.product_id
    WHERE
      r.customer_id = a.customer_id
      AND r.status <> 'cancelled'
      AND r.issued_on >= $4::date - $7::integer
      AND r.issued_on < $4::date
      AND r.kind = 'sale'
      AND o.is_of_set_1
  ) AS line_facts ON true
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_7 ('category-fan', 'filter-1', 'ffbd650d16ed3d00667a8d8cc8283bd6', '2025-03-01', 'shoes', 3, 365);
DEALLOCATE statement_7;

-- tag-2: set tags
PREPARE statement_8 (text, date, text, text[], text, text, text, timestamptz, text[]) AS
-- jobs/campaigns/category-fan.json5:8:5
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
INSERT INTO warehouse.customer_tag (customer_id, tag, set_on, source, changed_at)
SELECT DISTINCT ON (p.customer_id, t.tag)
  p.customer_id,
  t.tag,
  $2::date,
  $7::text || p.occasion,
  $8::timestamptz
FROM passed AS p
CROSS JOIN unnest($9::text[]) AS t (tag)
WHERE p.outcome = 'next'
ORDER BY p.customer_id, t.tag, p.occasion
ON CONFLICT (customer_id, tag) DO NOTHING;
EXECUTE statement_8 ('category-fan', '2025-03-01', 'filter-1', '{"yes"}', 'ffbd650d16ed3d00667a8d8cc8283bd6', 'tag-2', 'category-fan/tag-2/', '2025-03-01T02:00:00Z', '{"shoe-fan"}');
DEALLOCATE statement_8;

-- reach: add audience
PREPARE statement_9 (text, date, text, text[], text, text, text, text, timestamptz, text, boolean) AS
-- jobs/campaigns/category-fan.json5:9:5
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
),
membership AS (
  INSERT INTO warehouse.audience_member
    (customer_id, audience, added_on, source, changed_at)
  SELECT
    p.customer_id,
    $7::text,
    $2::date,
    min($8::text || p.occasion),
    $9::timestamptz
  FROM passed AS p
  WHERE p.outcome = 'next'
  GROUP BY p.customer_id
  ON CONFLICT (customer_id, audience) DO NOTHING
)
INSERT INTO campaign.audience_change
  (customer_id, campaign_id, occasion, step_id, audience, op, is_transferred, business_date)
SELECT
  p.customer_id,
  $1::text,
  p.occasion,
  $6::text,
  $7::text,
  $10::text,
  $11::boolean,
  $2::date
FROM passed AS p
WHERE p.outcome = 'next'
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_9 ('category-fan', '2025-03-01', 'tag-2', '{"next","control"}', 'ffbd650d16ed3d00667a8d8cc8283bd6', 'reach', 'shoe-fans', 'category-fan/reach/', '2025-03-01T02:00:00Z', 'ADD', 't');
DEALLOCATE statement_9;

-- balance ffbd650d
PREPARE statement_10 (text, date, text, text[], text[], text[], text[], text[]) AS
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
EXECUTE statement_10 ('category-fan', '2025-03-01', 'ffbd650d16ed3d00667a8d8cc8283bd6', '{"filter-1","tag-2","reach"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{}');
DEALLOCATE statement_10;

-- spending
PREPARE statement_11 (text, date) AS
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
EXECUTE statement_11 ('category-fan', '2025-03-01');
DEALLOCATE statement_11;
