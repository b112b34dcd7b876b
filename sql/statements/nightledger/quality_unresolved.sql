-- Values of addresses that no dictionary knows, by how often they stand; nobody is named.
-- $1 integer  values of each field
SELECT field, value, customers
FROM (
  SELECT
    field, value, count(*) AS customers,
    row_number() OVER (PARTITION BY field ORDER BY count(*) DESC, value) AS place
  FROM warehouse.customer AS c
  CROSS JOIN LATERAL (
    VALUES
      ('country', CASE WHEN 'country.unresolved' = ANY (c.quality) THEN c.country END),
      (
        'region',
        CASE WHEN 'region.unresolved' = ANY (c.quality) THEN c.country || ': ' || c.region END
      ),
      (
        'time_zone',
        CASE WHEN 'time_zone.unknown' = ANY (c.quality) THEN c.given ->> 'time_zone' END
      )
  ) AS v (field, value)
  WHERE c.quality IS NOT NULL AND c.status <> 'merged' AND value IS NOT NULL
  GROUP BY field, value
) AS ranked
WHERE place <= $1::integer
ORDER BY field, place
