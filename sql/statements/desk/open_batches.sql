-- Batches that were frozen and never published: money that the platform has not been told of.
SELECT count(*)::integer AS batches, min(b.business_date) AS oldest
FROM ledger.batch AS b
WHERE b.state IN ('FROZEN', 'WRITTEN')
