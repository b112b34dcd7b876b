-- What the platform says of test messages: apart from what became of messages to customers.

CREATE TABLE warehouse.test_message_status (
  LIKE warehouse.message_status INCLUDING COMMENTS,
  CONSTRAINT test_message_status_stands_once
    PRIMARY KEY (customer_id, message_key, status, status_at),
  CONSTRAINT test_message_status_is_known CHECK (status IN (
    'sent', 'not_delivered', 'delivered', 'opened', 'clicked', 'complaint', 'unsubscribed'))
);
COMMENT ON TABLE warehouse.test_message_status IS
  'What became of messages that mailing test wrote: no segment, attribution or figure counts it.';
