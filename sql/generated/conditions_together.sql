-- Generated from the segments of jobs/README.md for 2025-03-01.
PREPARE members (text, date, integer, text, integer, numeric, text, date, integer, text, text, text, integer, text, text, numeric, text, text, integer, text, text, text, numeric, text, text, text, text, text, text, text, text, text, text, integer, text, text, text, text, text, text, text, text, text, text, text, integer, integer, integer, integer, text, integer, integer, numeric, text, text, text, text, integer, integer, text, numeric, numeric, numeric, text, numeric, text, integer, text, numeric, numeric, text, text, text, text, text, integer, integer, text, text, text, text) AS
WITH
  product_category AS (
    SELECT
      p.product_id,
      bool_or(a.ancestor_id = $1::text) AS is_of_set_1
    FROM warehouse.product AS p
    JOIN warehouse.category_ancestor AS a ON a.category_id = p.category_id
    WHERE a.ancestor_id = $1::text
    GROUP BY p.product_id
  ),
  receipt_facts AS (
    SELECT
      r.customer_id,
      -- jobs/segments/example-1.json5:8:47
      count(*) FILTER (
        WHERE
          r.issued_on >= $2::date - $3::integer
          AND r.kind = 'sale'
          AND r.shop_id = $4::text
      ) AS count_1,
      -- jobs/segments/example-1.json5:8:71
      sum(r.amount) FILTER (
        WHERE
          r.issued_on >= $2::date - $3::integer
          AND r.kind = 'sale'
          AND r.shop_id = $4::text
      ) AS sum_2,
      -- jobs/segments/example-2.json5:6:9
      max(r.issued_on) FILTER (WHERE r.kind = 'sale') AS last_on_3,
      -- jobs/segments/example-3.json5:6:119
      count(*) FILTER (
        WHERE
          r.issued_on >= $2::date - $5::integer
          AND r.kind = 'sale'
          AND r.amount >= $6::numeric
          AND starts_with(r.promo_code, $7::text)
      ) AS count_4,
      -- jobs/segments/example-3.json5:7:76
      sum(r.amount) FILTER (WHERE r.issued_on >= $8::date) AS sum_5,
      count(*) FILTER (
        WHERE
          r.issued_on >= $8::date
          AND r.kind = 'sale'
      ) AS count_6,
      -- jobs/segments/example-3.json5:7:104
      max(r.amount) FILTER (
        WHERE
          r.issued_on >= $8::date
          AND r.kind = 'sale'
      ) AS largest_7
    FROM warehouse.receipt AS r
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on < $2::date
    GROUP BY r.customer_id
  ),
  line_facts AS (
    SELECT
      r.customer_id,
      -- jobs/segments/example-3.json5:4:85
      count(DISTINCT l.product_id) FILTER (
        WHERE
          r.issued_on >= $2::date - $9::integer
          AND r.kind = 'sale'
          AND o.is_of_set_1
      ) AS products_1,
      -- jobs/segments/example-3.json5:4:55
      sum(l.amount) FILTER (
        WHERE
          r.issued_on >= $2::date - $9::integer
          AND r.kind = 'sale'
      ) AS sum_2,
      sum(l.amount) FILTER (
        WHERE
          r.issued_on >= $2::date - $9::integer
          AND r.kind = 'sale'
          AND o.is_of_set_1
      ) AS sum_3,
      -- jobs/segments/example-3.json5:9:98
      min(r.issued_on) FILTER (
        WHERE
          r.kind = 'return'
          AND l.product_id IN ($10::text, $11::text)
      ) AS first_on_4,
      -- jobs/segments/example-3.json5:9:64
      max(r.issued_on) FILTER (
        WHERE
          r.kind = 'return'
          AND l.product_id IN ($10::text, $11::text)
      ) AS last_on_5
    FROM warehouse.receipt AS r
    JOIN warehouse.receipt_line AS l
      ON l.customer_id = r.customer_id
      AND l.receipt_id = r.receipt_id
    LEFT JOIN product_category AS o ON o.product_id = l.product_id
    WHERE
      r.status <> 'cancelled'
      AND r.issued_on < $2::date
    GROUP BY r.customer_id
  ),
  event_facts AS (
    SELECT
      e.customer_id,
      -- jobs/segments/example-2.json5:6:55
      max(e.occurred_on) FILTER (WHERE e.code = $12::text) AS last_on_1,
      -- jobs/segments/example-4.json5:5:126
      count(*) FILTER (
        WHERE
          e.occurred_on >= $2::date - $13::integer
          AND e.code = $14::text
          AND CASE jsonb_typeof(e.attributes -> $15::text) WHEN 'number' THEN (e.attributes ->> $15::text)::numeric END >= $16::numeric
          AND CASE jsonb_typeof(e.attributes -> $17::text) WHEN 'string' THEN e.attributes ->> $17::text END <> $18::text
      ) AS count_2,
      -- jobs/segments/example-4.json5:6:92
      count(*) FILTER (
        WHERE
          e.occurred_on >= $2::date - $19::integer
          AND e.code IN ($20::text, $12::text)
          AND e.object_type = $21::text
      ) AS count_3,
      -- jobs/segments/example-4.json5:7:65
      sum(e.value) FILTER (
        WHERE
          e.object_id = $22::text
          AND e.value > $23::numeric
      ) AS sum_4,
      -- jobs/segments/example-4.json5:7:88
      max(e.occurred_on) FILTER (
        WHERE
          e.object_id = $22::text
          AND e.value > $23::numeric
      ) AS last_on_5
    FROM warehouse.event AS e
    WHERE
      e.occurred_on < $2::date
    GROUP BY e.customer_id
  ),
  message_facts AS (
    SELECT
      m.customer_id,
      -- jobs/segments/example-5.json5:7:86
      min(m.business_date) AS first_on_1
    FROM ledger.message AS m
    LEFT JOIN ledger.withdrawn_message AS w
      ON w.customer_id = m.customer_id
      AND w.message_key = m.message_key
    WHERE
      w.customer_id IS NULL
      AND m.business_date < $2::date
      AND m.template IN ($24::text, $25::text)
    GROUP BY m.customer_id
  ),
  status_facts AS (
    SELECT
      s.customer_id,
      -- jobs/segments/example-5.json5:4:73
      count(DISTINCT s.message_key) FILTER (
        WHERE
          s.status_on >= $2::date - $3::integer
          AND s.status IN ($26::text, $27::text, $28::text, $29::text, $30::text)
          AND s.channel = $31::text
      ) AS count_1,
      -- jobs/segments/example-5.json5:5:115
      count(DISTINCT s.message_key) FILTER (
        WHERE
          s.status_on >= $2::date - $3::integer
          AND s.status IN ($26::text, $29::text)
          AND s.channel = $31::text
          AND m.campaign_id = $32::text
      ) AS count_2,
      -- jobs/segments/example-5.json5:8:68
      count(DISTINCT s.message_key) FILTER (
        WHERE
          s.status = $26::text
          AND m.category = $33::text
      ) AS count_3
    FROM warehouse.message_status AS s
    LEFT JOIN ledger.message AS m
      ON m.customer_id = s.customer_id
      AND m.message_key = s.message_key
    WHERE
      s.status_on < $2::date
    GROUP BY s.customer_id
  ),
  bonus_facts AS (
    SELECT
      b.customer_id,
      -- jobs/segments/example-6.json5:3:5
      sum(b.remaining) AS balance_1,
      -- jobs/segments/example-6.json5:3:100
      sum(b.remaining) FILTER (WHERE b.expires_on < $2::date + $34::integer) AS expiring_2
    FROM warehouse.bonus_lot AS b
    WHERE
      b.is_open
      AND b.state = 'active'
      AND (b.valid_from <= $2::date OR b.valid_from IS NULL)
      AND (b.expires_on >= $2::date OR b.expires_on IS NULL)
      AND b.legal_entity = $35::text
      AND b.unit = $36::text
    GROUP BY b.customer_id
  ),
  points_facts AS (
    SELECT
      p.customer_id,
      -- jobs/segments/example-6.json5:4:5
      sum(p.points) AS points_1
    FROM warehouse.customer_points AS p
    WHERE
      p.booked_on < $2::date
      AND p.score = $37::text
    GROUP BY p.customer_id
  ),
  tag_facts AS (
    SELECT
      t.customer_id,
      -- jobs/segments/example-6.json5:5:5
      min(t.set_on) AS since_1
    FROM warehouse.customer_tag AS t
    WHERE
      t.set_on < $2::date
      AND t.tag IN ($38::text, $39::text)
    GROUP BY t.customer_id
  ),
  audience_facts AS (
    SELECT
      u.customer_id,
      -- jobs/segments/example-6.json5:6:5
      min(u.added_on) AS since_1
    FROM warehouse.audience_member AS u
    WHERE
      u.added_on < $2::date
      AND u.audience = $40::text
    GROUP BY u.customer_id
  ),
  subscription_facts AS (
    SELECT
      s.customer_id,
      -- jobs/segments/example-6.json5:8:5
      min(s.state) FILTER (
        WHERE
          s.channel = $31::text
          AND s.category = $33::text
      ) AS state_1,
      -- jobs/segments/example-6.json5:9:14
      min(s.state) FILTER (
        WHERE
          s.channel = $41::text
          AND s.category = $42::text
      ) AS state_2
    FROM warehouse.subscription AS s
    GROUP BY s.customer_id
  ),
  control_facts AS (
    SELECT
      e.customer_id,
      -- jobs/segments/example-6.json5:7:12
      min(e.entered_on) AS since_1
    FROM campaign.entry AS e
    WHERE
      e.is_control
      AND e.entered_on < $2::date
      AND e.campaign_id = $32::text
    GROUP BY e.customer_id
  ),
  membership_facts AS (
    SELECT
      m.customer_id,
      -- jobs/segments/example-7.json5:4:64
      min(m.entered_on) AS since_1
    FROM segment.membership AS m
    WHERE
      m.entered_on <= $2::date
      AND (m.left_on > $2::date OR m.left_on IS NULL)
      AND m.segment = $43::text
    GROUP BY m.customer_id
  )
SELECT n.customer_id, s.segment
FROM (
  SELECT
    c.customer_id,
    array_remove(
      ARRAY[
        -- jobs/segments/example-1.json5:3:10
        CASE
          WHEN
            c.city IN ($44::text, $45::text)
            AND ($46::integer - extract(year FROM c.birth_date)::integer - (c.birth_month_day > $47::integer)::integer) BETWEEN $48::integer AND $49::integer
            AND (
              c.email IS NOT NULL
              OR starts_with(c.phone, $50::text)
            )
            AND NOT (
              c.birth_month_day BETWEEN $47::integer AND $51::integer
            )
            AND coalesce(receipt_facts.count_1, 0) >= $52::integer
            AND coalesce(receipt_facts.sum_2, 0) > $53::numeric
          THEN $54::text
        END,
        -- jobs/segments/example-2.json5:3:5
        CASE
          WHEN
            c.phone_kind = $55::text
            AND c.email_provider <> $56::text
            AND c.status = $57::text
            AND c.birth_month_day / 100 IN ($58::integer, $13::integer, $59::integer)
            AND CASE WHEN c.registered_on <= $2::date THEN $2::date - c.registered_on END >= $9::integer
            AND ($2::date - receipt_facts.last_on_3) BETWEEN $5::integer AND $3::integer
            AND ($2::date - event_facts.last_on_1) <= $13::integer
          THEN $60::text
        END,
        -- jobs/segments/example-3.json5:3:10
        CASE
          WHEN
            coalesce(line_facts.products_1, 0) >= $19::integer
            AND (coalesce(line_facts.sum_3, 0) / nullif(line_facts.sum_2, 0)) >= $61::numeric
            AND (
              coalesce(receipt_facts.count_4, 0) > 0
              OR (
                (receipt_facts.sum_5 / nullif(coalesce(receipt_facts.count_6, 0), 0)) > $62::numeric
                AND receipt_facts.largest_7 < $63::numeric
              )
            )
            AND NOT (
              line_facts.first_on_4 IS NOT NULL
              AND ($2::date - line_facts.last_on_5) <= $34::integer
            )
          THEN $64::text
        END,
        -- jobs/segments/example-4.json5:4:5
        CASE
          WHEN
            coalesce(event_facts.count_2, 0) > 0
            AND coalesce(event_facts.count_3, 0) = 0
            AND coalesce(event_facts.sum_4, 0) >= $65::numeric
            AND event_facts.last_on_5 >= $8::date
          THEN $66::text
        END,
        -- jobs/segments/example-5.json5:3:10
        CASE
          WHEN
            coalesce(status_facts.count_1, 0) >= $67::integer
            AND NOT (
              coalesce(status_facts.count_2, 0) > 0
            )
            AND (
              ($2::date - message_facts.first_on_1) >= $5::integer
              OR coalesce(status_facts.count_3, 0) = 0
            )
          THEN $68::text
        END,
        -- jobs/segments/example-6.json5:2:10
        CASE
          WHEN
            coalesce(bonus_facts.balance_1, 0) >= $69::numeric
            AND coalesce(bonus_facts.expiring_2, 0) > $23::numeric
            AND coalesce(points_facts.points_1, 0) BETWEEN $65::numeric AND $70::numeric
            AND tag_facts.since_1 IS NOT NULL
            AND audience_facts.since_1 IS NOT NULL
            AND NOT (
              control_facts.since_1 IS NOT NULL
            )
            AND coalesce(subscription_facts.state_1, 'none') IN ($71::text, $72::text)
            AND coalesce(subscription_facts.state_2, 'none') = 'on'
            AND c.phone IS NOT NULL
          THEN $73::text
        END,
        -- jobs/segments/example-7.json5:2:10
        CASE
          WHEN
            score_1.name IN ($74::text, $75::text)
            AND score_1.recency >= $52::integer
            AND score_1.frequency <= $76::integer
            AND score_1.monetary = $67::integer
            AND (score_1.recency + score_1.frequency + score_1.monetary) >= $77::integer
            AND (
              (score_1.recency || '-' || score_1.frequency || '-' || score_1.monetary) IN ($78::text, $79::text)
              OR membership_facts.since_1 IS NOT NULL
            )
          THEN $80::text
        END
      ],
      NULL
    ) AS segments
  FROM warehouse.customer AS c
  LEFT JOIN receipt_facts ON receipt_facts.customer_id = c.customer_id
  LEFT JOIN line_facts ON line_facts.customer_id = c.customer_id
  LEFT JOIN event_facts ON event_facts.customer_id = c.customer_id
  LEFT JOIN message_facts ON message_facts.customer_id = c.customer_id
  LEFT JOIN status_facts ON status_facts.customer_id = c.customer_id
  LEFT JOIN bonus_facts ON bonus_facts.customer_id = c.customer_id
  LEFT JOIN points_facts ON points_facts.customer_id = c.customer_id
  LEFT JOIN tag_facts ON tag_facts.customer_id = c.customer_id
  LEFT JOIN audience_facts ON audience_facts.customer_id = c.customer_id
  LEFT JOIN subscription_facts ON subscription_facts.customer_id = c.customer_id
  LEFT JOIN control_facts ON control_facts.customer_id = c.customer_id
  LEFT JOIN membership_facts ON membership_facts.customer_id = c.customer_id
  LEFT JOIN segment.rfm_score AS score_1
    ON score_1.customer_id = c.customer_id
    AND score_1.model = $81::text
  WHERE c.status <> 'merged'
) AS n
CROSS JOIN LATERAL unnest(n.segments) AS s (segment);
EXECUTE members ('shoes', '2025-03-01', 90, 'S1', 30, 50.00, 'SPRING', '2025-01-01', 365, 'P1', 'P2', 'visit', 7, 'cart', 'items', 2, 'page', '/gift', 3, 'order', 'site', 'landing-1', 0, 'birthday-email', 'birthday-sms', 'clicked', 'complaint', 'delivered', 'opened', 'unsubscribed', 'email', 'birthday-bonus', 'news', 14, 'north', 'points', 'activity', 'at-risk', 'vip', 'spring', 'sms', '', 'regular-buyers', 'Berlin', 'Potsdam', 2025, 301, 18, 65, '+49', 307, 2, 99.90, 'example-1', 'mobile', 'gmail', 'active', 6, 8, 'example-2', 0.3330, 40, 500, 'example-3', 10, 'example-4', 5, 'example-5', 100, 50, 'on', 'pending', 'example-6', 'Champions', 'Lost', 4, 9, '5-4-5', '5-5-5', 'example-7', 'default');
DEALLOCATE members;
