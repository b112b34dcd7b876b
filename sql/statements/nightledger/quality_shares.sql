-- What is known of profiles, by aspect and value; the most frequent first.
SELECT aspect, value, count(*) AS customers
FROM warehouse.customer AS c
CROSS JOIN LATERAL (
  VALUES
    ('phone', c.phone_kind),
    ('operator', c.phone_operator),
    ('e-mail', CASE WHEN c.email IS NOT NULL THEN coalesce(c.email_provider, 'other') END),
    ('time zone from', c.time_zone_source)
) AS a (aspect, value)
WHERE c.status <> 'merged' AND value IS NOT NULL
GROUP BY aspect, value
ORDER BY aspect, customers DESC, value
