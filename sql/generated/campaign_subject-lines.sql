-- Campaign subject-lines, version fc8b1d5392d5c683bed42545fcf71e0a, business date 2025-03-01.

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
EXECUTE statement_1 ('{"filter-1","try","question","news"}', '{"filter","ab_test","send_email","send_email"}', 'subject-lines');
DEALLOCATE statement_1;

-- remember steps
PREPARE statement_2 (text, text[], text[]) AS
INSERT INTO campaign.step_identity (campaign_id, step_id, kind)
SELECT $1::text, now.step_id, now.kind
FROM unnest($2::text[], $3::text[]) AS now (step_id, kind)
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_2 ('subject-lines', '{"filter-1","try","question","news"}', '{"filter","ab_test","send_email","send_email"}');
DEALLOCATE statement_2;

-- keep version
PREPARE statement_3 (text, text, text, date) AS
INSERT INTO campaign.version (campaign_id, version, definition, first_used_on)
SELECT $1::text, $2::text, $3::text, $4::date
ON CONFLICT (campaign_id, version) DO NOTHING;
EXECUTE statement_3 ('subject-lines', 'fc8b1d5392d5c683bed42545fcf71e0a', '// Which subject is opened more often, by the first 1,000 who registered 30 days ago; the winner goes to all after them.
{
  id: "subject-lines", active: false,
  trigger: { days_since_registration: 30 },
  steps: [
    { filter: { consent: "email" } },
    { id: "try", ab_test: { first: 1000, criterion: "opens", after: "2 days" }, branches: ["question", "news"] },
    { id: "question", send_email: { template: "subject-question-email" }, then: "end" },
    { id: "news", send_email: { template: "subject-news-email" } },
  ],
}
', '2025-03-01');
DEALLOCATE statement_3;

-- enter
PREPARE statement_4 (text, text, date, date) AS
-- jobs/campaigns/subject-lines.json5:4:14
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
  AND c.registered_on = $4::date
ON CONFLICT (customer_id, campaign_id, occasion) DO NOTHING;
EXECUTE statement_4 ('subject-lines', 'fc8b1d5392d5c683bed42545fcf71e0a', '2025-03-01', '2025-01-30');
DEALLOCATE statement_4;

-- filter-1: filter
PREPARE statement_5 (text, text, text, date, text, text) AS
-- jobs/campaigns/subject-lines.json5:6:5
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
      -- jobs/campaigns/subject-lines.json5:6:26
      min(s.state) AS state_1
    FROM warehouse.subscription AS s
    WHERE
      s.customer_id = a.customer_id
      AND s.channel = $5::text
      AND s.category = $6::text
  ) AS subscription_facts ON true
) AS a
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_5 ('subject-lines', 'filter-1', 'fc8b1d5392d5c683bed42545fcf71e0a', '2025-03-01', 'email', '');
DEALLOCATE statement_5;

-- try: decide
PREPARE statement_6 (text, text, bigint, integer, integer, date, text[], integer[]) AS
-- jobs/campaigns/subject-lines.json5:7:5
WITH entrant AS (
  SELECT t.customer_id, t.occasion, t.taken_on, p.outcome
  FROM campaign.place AS t
  JOIN campaign.passage AS p
    ON p.customer_id = t.customer_id
    AND p.campaign_id = t.campaign_id
    AND p.occasion = t.occasion
    AND p.step_id = t.step_id
  WHERE
    t.campaign_id = $1::text
    AND t.step_id = $2::text
    AND t.number <= $3::bigint
    AND NOT EXISTS (
      SELECT FROM campaign.decision AS d
      WHERE d.campaign_id = $1::text AND d.step_id = $2::text)
),
complete AS (
  SELECT count(*) AS entrants
  FROM entrant AS t
  HAVING count(*) >= $4::integer AND max(t.taken_on) + $5::integer <= $6::date
),
outcome AS (
  SELECT
    t.outcome,
    EXISTS (
      SELECT
      FROM campaign.message_draft AS m
      JOIN warehouse.message_status AS s
        ON s.customer_id = m.customer_id AND s.message_key = m.message_key
      WHERE
        m.customer_id = t.customer_id
        AND m.campaign_id = $1::text
        AND m.occasion = t.occasion
        AND m.business_date >= t.taken_on
        AND s.status = ANY ($7::text[])
        AND s.status_on < $6::date) AS is_success
  FROM entrant AS t
  CROSS JOIN complete AS c
),
branch AS (
  SELECT
    b.number,
    count(o.outcome) AS entries,
    count(o.outcome) FILTER (WHERE o.is_success) AS successes
  FROM unnest($8::integer[]) AS b (number)
  LEFT JOIN outcome AS o ON o.outcome = 'branch:' || b.number
  GROUP BY b.number
),
ranked AS (
  SELECT
    b.number,
    b.entries,
    b.successes,
    row_number() OVER (
      ORDER BY b.successes::numeric / greatest(b.entries, 1) DESC, b.number) AS rank
  FROM branch AS b
)
INSERT INTO campaign.decision
  (campaign_id, step_id, decided_on, winner, figures)
SELECT
  $1::text,
  $2::text,
  $6::date,
  max(r.number) FILTER (WHERE r.rank = 1),
  jsonb_agg(
    jsonb_build_object('branch', r.number, 'entries', r.entries, 'successes', r.successes)
    ORDER BY r.number)
FROM ranked AS r
CROSS JOIN complete AS c
HAVING count(*) > 0
ON CONFLICT (campaign_id, step_id) DO NOTHING;
EXECUTE statement_6 ('subject-lines', 'try', 1000, 1000, 2, '2025-03-01', '{"opened","clicked"}', '{1,2}');
DEALLOCATE statement_6;

-- try: release
PREPARE statement_7 (integer, date, text, text, text) AS
-- jobs/campaigns/subject-lines.json5:7:5
UPDATE campaign.passage AS p
SET outcome = 'branch:' || least(d.winner, $1::integer), passed_on = $2::date
FROM campaign.decision AS d
WHERE
  d.campaign_id = $3::text
  AND d.step_id = $4::text
  AND d.decided_on <= $2::date
  AND p.campaign_id = $3::text
  AND p.step_id = $4::text
  AND p.passed_on IS NULL
  AND p.arrived_on < $2::date
  AND p.version = $5::text;
EXECUTE statement_7 (2, '2025-03-01', 'subject-lines', 'try', 'fc8b1d5392d5c683bed42545fcf71e0a');
DEALLOCATE statement_7;

-- try: split
PREPARE statement_8 (text, date, text, text[], text, text, text, integer, bigint, bigint) AS
-- jobs/campaigns/subject-lines.json5:7:5
WITH arrival AS (
  SELECT p.customer_id, p.occasion, p.is_control
  FROM campaign.passage AS p
  WHERE
    p.campaign_id = $1::text
    AND p.passed_on = $2::date
    AND (p.step_id = $3::text AND p.outcome = ANY ($4::text[]))
    AND p.version = $5::text
),
numbered AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    a.lot,
    coalesce((
      SELECT max(t.number)
      FROM campaign.place AS t
      WHERE t.campaign_id = $1::text AND t.step_id = $6::text AND t.subject = ''), 0) + row_number() OVER (
      PARTITION BY a.is_control ORDER BY a.lot, a.customer_id, a.occasion) AS number
  FROM (
    SELECT a.customer_id, a.occasion, a.is_control, encode(sha256(convert_to(
      $7::text || a.customer_id, 'UTF8')), 'hex') COLLATE "C" AS lot
    FROM arrival AS a
    WHERE NOT EXISTS (
      SELECT FROM campaign.passage AS done
      WHERE
        done.customer_id = a.customer_id
        AND done.campaign_id = $1::text
        AND done.occasion = a.occasion
        AND done.step_id = $6::text)
  ) AS a
),
judged AS (
  SELECT
    a.customer_id,
    a.occasion,
    a.is_control,
    a.number,
    CASE
      WHEN d.winner IS NOT NULL THEN 'branch:' || least(d.winner, $8::integer)
      WHEN a.is_control
        THEN 'branch:' || (1 + ('x' || substr(a.lot, 1, 15))::bit(60)::bigint % $9::bigint)
      WHEN a.number <= $10::bigint THEN 'branch:' || (1 + (a.number - 1) % $9::bigint)
      ELSE 'held'
    END AS outcome
  FROM numbered AS a
  LEFT JOIN campaign.decision AS d
    ON d.campaign_id = $1::text
    AND d.step_id = $6::text
    AND d.decided_on <= $2::date
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
    a.outcome,
    CASE WHEN a.outcome <> 'held' THEN $2::date END
  FROM judged AS a
  ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING
)
INSERT INTO campaign.place
  (customer_id, campaign_id, occasion, step_id, subject, number, taken_on)
SELECT j.customer_id, $1::text, j.occasion, $6::text, '', j.number, $2::date
FROM judged AS j
WHERE NOT j.is_control AND j.number <= $10::bigint
ON CONFLICT (customer_id, campaign_id, occasion, step_id) DO NOTHING;
EXECUTE statement_8 ('subject-lines', '2025-03-01', 'filter-1', '{"yes"}', 'fc8b1d5392d5c683bed42545fcf71e0a', 'try', 'lot|demo|subject-lines|try|', 2, 2, 1000);
DEALLOCATE statement_8;

-- question: send email
PREPARE statement_9 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/campaigns/subject-lines.json5:8:5
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
EXECUTE statement_9 ('subject-lines', '2025-03-01', 'try', '{"branch:1"}', 'fc8b1d5392d5c683bed42545fcf71e0a', 'question', 'email', '1|demo|subject-lines|question|', '|MESSAGE|1', 'subject-question-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400);
DEALLOCATE statement_9;

-- news: send email
PREPARE statement_10 (text, date, text, text[], text, text, text, text, text, text, text, timestamptz, integer, integer, bigint) AS
-- jobs/campaigns/subject-lines.json5:9:5
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
EXECUTE statement_10 ('subject-lines', '2025-03-01', 'try', '{"branch:2"}', 'fc8b1d5392d5c683bed42545fcf71e0a', 'news', 'email', '1|demo|subject-lines|news|', '|MESSAGE|1', 'subject-news-email', NULL, '2025-03-01T02:00:00Z', 0, 1440, 86400);
DEALLOCATE statement_10;

-- balance fc8b1d53
PREPARE statement_11 (text, date, text, text[], text[], text[], text[], text[]) AS
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
EXECUTE statement_11 ('subject-lines', '2025-03-01', 'fc8b1d5392d5c683bed42545fcf71e0a', '{"filter-1","try","question","news"}', '{"next","control","yes","not_delivered","delivered","opened","clicked","branch:1","branch:2","branch:3","branch:4","branch:5","branch:6","branch:7","branch:8"}', '{"no","unknown","refused:not_active","refused:lifetime_over","refused:limit","refused:poll","refused:no_trade_object","refused:no_receipt","refused:returned","refused:nothing","refused:rejected","refused:no_employee","refused:budget"}', '{"suppressed:not_active","suppressed:no_address","suppressed:bad_address","suppressed:unsubscribed","suppressed:category","suppressed:frequency","suppressed:no_promo_code"}', '{}');
DEALLOCATE statement_11;

-- spending
PREPARE statement_12 (text, date) AS
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
EXECUTE statement_12 ('subject-lines', '2025-03-01');
DEALLOCATE statement_12;
