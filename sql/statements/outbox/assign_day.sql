-- Puts all accruals of a group and day into a batch, each with the card it goes to; for a group of which
-- no batch has any. Rows are added in the order in which the ledger has them, which is that of the
-- customers within each campaign: the primary key so grows from place to place.
-- $1 batch text    $2 business date date    $3 program text    $4 legal entity text
INSERT INTO ledger.batch_accrual (customer_id, accrual_key, batch_id, card)
SELECT a.customer_id, a.accrual_key, $1::text, c.card
FROM ledger.accrual AS a
LEFT JOIN warehouse.customer AS c ON c.customer_id = a.customer_id
WHERE a.business_date = $2::date AND a.program = $3::text AND a.legal_entity = $4::text
