-- Campaign registration-anniversary, version 726f19a3ea1f69be5d3106c7448cb8d5, business date 2025-03-01.

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
EXECUTE statement_1 ('{"filter-1","gift","wait-3","mail"}', '{"filter","accrue","wait","send_email"}', 'registration-anniversary');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('registration-anniversary', '{"filter-1","gift","wait-3","mail"}', '{"filter","accrue","wait","send_email"}');
DEALLOCATE statement_2;

-- keep version
PREPARE statement_3 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_3 ('registration-anniversary', '726f19a3ea1f69be5d3106c7448cb8d5', '// 300 points on each anniversary of the registration, for those who bought in the year before it.
{
  id: "registration-anniversary", active: false,
  trigger: { anniversary: { of: "registration", every: "1 year", leap_day: "feb28" } },
  control_group: "5%",
  steps: [
    { filter: { days_since_last_order: { at_most: 365 } } },
    { id: "gift", accrue: { amount: "300.00", lifetime: "60 days", legal_entity: "north", description: "Anniversary" } },
    { wait: "1 day" },
    { id: "mail", send_email: { template: "anniversary-email" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_3;

-- enter
PREPARE statement_4 (text, text, text, date, text, integer, text[]) AS
-- jobs/campaigns/registration-anniversary.json5:4:14
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
  AND c.registered_on = ANY ($7::text[]::date[])
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_4 ('registration-anniversary', 'registered_on:2025', '726f19a3ea1f69be5d3106c7448cb8d5', '2025-03-01', 'control|demo|registration-anniversary|', 500, '{"1900-03-01","1901-03-01","1902-03-01","1903-03-01","1904-03-01","1905-03-01","1906-03-01","1907-03-01","1908-03-01","1909-03-01","1910-03-01","1911-03-01","1912-03-01","1913-03-01","1914-03-01","1915-03-01","1916-03-01","1917-03-01","1918-03-01","1919-03-01","1920-03-01","1921-03-01","1922-03-01","1923-03-01","1924-03-01","1925-03-01","1926-03-01","1927-03-01","1928-03-01","1929-03-01","1930-03-01","1931-03-01","1932-03-01","1933-03-01","1934-03-01","1935-03-01","1936-03-01","1937-03-01","1938-03-01","1939-03-01","1940-03-01","1941-03-01","1942-03-01","1943-03-01","1944-03-01","1945-03-01","1946-03-01","1947-03-01","1948-03-01","1949-03-01","1950-03-01","1951-03-01","1952-03-01","1953-03-01","1954-03-01","1955-03-01","1956-03-01","1957-03-01","1958-03-01","1959-03-01","1960-03-01","1961-03-01","1962-03-01","1963-03-01","1964-03-01","1965-03-01","1966-03-01","1967-03-01","1968-03-01","1969-03-01","1970-03-01","1971-03-01","1972-03-01","1973-03-01","1974-03-01","1975-03-01","1976-03-01","1977-03-01","1978-03-01","1979-03-01","1980-03-01","1981-03-01","1982-03-01","1983-03-01","1984-03-01","1985-03-01","1986-03-01","1987-03-01","1988-03-01","1989-03-01","1990-03-01","1991-03-01","1992-03-01","1993-03-01","1994-03-01","1995-03-01","1996-03-01","1997-03-01","1998-03-01","1999-03-01","2000-03-01","2001-03-01","2002-03-01","2003-03-01","2004-03-01","2005-03-01","2006-03-01","2007-03-01","2008-03-01","2009-03-01","2010-03-01","2011-03-01","2012-03-01","2013-03-01","2014-03-01","2015-03-01","2016-03-01","2017-03-01","2018-03-01","2019-03-01","2020-03-01","2021-03-01","2022-03-01","2023-03-01","2024-03-01"}');
DEALLOCATE statement_4;

-- filter-1: filter
PREPARE statement_5 (text, text, text, date, integer) AS
-- jobs/campaigns/registration-anniversary.json5:7:5
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
      AND ($4::date - receipt_facts.last_on_1) <= $5::integer
    ) AS holds
  FROM asked AS a
  LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
  LEFT JOIN LATERAL (
    SELECT
      -- jobs/campaigns/registration-anniversary.json5:7:17
      max(r.issued_on) AS last_on_1
    FROM warehouse.receipt AS r
    WHERE
      r.customer_id = a.customer_id
      AND r.status <> 'cancelled'
      AND r.issued_on < $4::date
      AND r.kind = 'sale'
  ) AS receipt_facts ON true
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_5 ('registration-anniversary', 'filter-1', '726f19a3ea1f69be5d3106c7448cb8d5', '2025-03-01', 365);
DEALLOCATE statement_5;

-- gift: accrue
PREPARE statement_6 (text, date, text, text[], text, numeric, text, text, text, text, text, date, text, text, text) AS
-- jobs/campaigns/registration-anniversary.json5:8:5
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
EXECUTE statement_6 ('registration-anniversary', '2025-03-01', 'filter-1', '{"yes"}', '726f19a3ea1f69be5d3106c7448cb8d5', 300.00, 'gift', '1|demo|registration-anniversary|gift|', '|ACCRUE|1', 'demo', 'north', '2025-04-30', 'Anniversary', 'next', 'reverse');
DEALLOCATE statement_6;

-- wait-3: release
PREPARE statement_7 (date, text, text, timestamptz, text) AS
-- jobs/campaigns/registration-anniversary.json5:9:5
UPDATE campaign.passage AS p
SET outcome = 'next', passed_on = $1::date
WHERE
  p.campaign_id = $2::text
  AND p.step_id = $3::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $1::date
  AND (p.due_on <= $1::date OR p.due_at <= $4::timestamptz)
  AND p.version = $5::text;
EXECUTE statement_7 ('2025-03-01', 'registration-anniversary', 'wait-3', '2025-03-01T02:00:00Z', '726f19a3ea1f69be5d3106c7448cb8d5');
DEALLOCATE statement_7;

-- wait-3: wait
PREPARE statement_8 (text, text, text, date, text, date, timestamptz, text, text[]) AS
-- jobs/campaigns/registration-anniversary.json5:9:5
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
EXECUTE statement_8 ('registration-anniversary', 'wait-3', '726f19a3ea1f69be5d3106c7448cb8d5', '2025-03-01', 'waiting', '2025-03-02', NULL, 'gift', '{"next","control"}');
DEALLOCATE statement_8;

-- mail: send email
PREPARE statement_9 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint, text, text) AS
-- jobs/campaigns/registration-anniversary.json5:10:5
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
EXECUTE statement_9 ('registration-anniversary', '2025-03-01', 'wait-3', '{"next","control"}', '726f19a3ea1f69be5d3106c7448cb8d5', 'mail', 'email', '1|demo|registration-anniversary|mail|', '|MESSAGE|1', 'anniversary-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400, '1|demo|registration-anniversary|gift|', '|ACCRUE|1');
DEALLOCATE statement_9;

-- balance 726f19a3
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
EXECUTE statement_10 ('registration-anniversary', '2025-03-01', '726f19a3ea1f69be5d3106c7448cb8d5', '{"filter-1","gift","wait-3","mail"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{"wait-3"}');
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
EXECUTE statement_11 ('registration-anniversary', '2025-03-01');
DEALLOCATE statement_11;
