-- What the files of single channels say beside the columns of all.

ALTER TABLE ledger.message
  ADD COLUMN body_type text COLLATE "C",
  ADD COLUMN plain_body text,
  ADD COLUMN attachments text,
  ADD COLUMN encoding text COLLATE "C",
  ADD COLUMN parts integer,
  ADD COLUMN cascade text COLLATE "C",
  ADD COLUMN viber_body text,
  ADD COLUMN sms_after_seconds integer,
  ADD COLUMN in_app text COLLATE "C",
  ADD COLUMN lifetime_seconds integer,
  ADD CONSTRAINT message_says_what_its_channel_has CHECK (
    (channel = 'email' OR num_nonnulls(body_type, plain_body, attachments) = 0)
    AND (channel = 'sms'
      OR num_nonnulls(encoding, parts, cascade, viber_body, sms_after_seconds) = 0)
    AND (channel = 'push' OR num_nonnulls(in_app, lifetime_seconds) = 0)
  );
COMMENT ON COLUMN ledger.message.body_type IS 'Of an e-mail: text or html.';
COMMENT ON COLUMN ledger.message.plain_body IS 'The plain part beside an HTML body.';
COMMENT ON COLUMN ledger.message.attachments IS 'Addresses and paths, with blanks between.';
COMMENT ON COLUMN ledger.message.encoding IS 'Of an SMS: gsm7 or ucs2.';
COMMENT ON COLUMN ledger.message.cascade IS 'By which ways an SMS goes: sms, viber or viber>sms.';
COMMENT ON COLUMN ledger.message.viber_body IS 'What Viber shows.';
COMMENT ON COLUMN ledger.message.sms_after_seconds IS
  'How long Viber has to deliver before the SMS goes.';
COMMENT ON COLUMN ledger.message.in_app IS 'The section of the app that shows a push in it.';
COMMENT ON COLUMN ledger.message.lifetime_seconds IS 'Of a push, from not_before to expires_at.';
