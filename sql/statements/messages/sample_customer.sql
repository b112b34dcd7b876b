-- A customer who is nobody, for a test message: taken back with the transaction.
-- $1 customer text  $2 jsonb: custom fields
INSERT INTO warehouse.customer (
  customer_id, registered_at, registered_on, full_name, first_name, middle_name, last_name, sex,
  birth_date, email, phone, country, region, city, zip, card, custom, first_load, last_load
)
VALUES (
  $1::text, '2020-01-01 00:00:00Z', '2020-01-01', 'Ada Augusta Lovelace', 'Ada', 'Augusta',
  'Lovelace', 'F', '1990-12-24', 'ada@mail.example', '+491701234567', 'DE', 'Berlin', 'Berlin',
  '10115', '2000000000015', $2::jsonb, 0, 0
)
