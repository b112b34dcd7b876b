-- Messages to named addresses, to be looked at: beside those to customers, never among them.

CREATE TABLE ledger.test_message (
  LIKE ledger.message INCLUDING COMMENTS,
  CONSTRAINT test_message_is_known_once PRIMARY KEY (customer_id, message_key),
  CONSTRAINT test_message_channel_is_known CHECK (channel IN ('email', 'sms', 'push')),
  CONSTRAINT test_message_key_is_the_hash_of_its_parts CHECK (
    message_key = substr(encode(sha256(convert_to(
      '1|' || program || '|' || campaign_id || '|' || step_id || '|' || customer_id || '|'
        || occasion || '|TEST|1', 'UTF8')), 'hex'), 1, 32)
  )
);
COMMENT ON TABLE ledger.test_message IS
  'What mailing test wrote: no cap, no attribution and no figure counts it.';
CREATE TRIGGER test_message_is_insert_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger.test_message
  EXECUTE FUNCTION ledger.refuse_change();
