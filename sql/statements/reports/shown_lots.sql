-- The bonus lots of a customer: what the platform says he has.
-- $1 customer text
SELECT
  lot_id, legal_entity, unit, amount, remaining, valid_from, expires_on, state, as_of, is_open
FROM warehouse.bonus_lot
WHERE customer_id = $1::text
ORDER BY is_open DESC, expires_on, lot_id
LIMIT 200
