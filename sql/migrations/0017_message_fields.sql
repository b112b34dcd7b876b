-- What a message file has a column for beside the text: where answers go, and what a push opens.

ALTER TABLE ledger.message ADD COLUMN reply_to text;
COMMENT ON COLUMN ledger.message.reply_to IS
  'Where answers to an e-mail go; NULL: the platform decides.';

ALTER TABLE ledger.message ADD COLUMN link text;
COMMENT ON COLUMN ledger.message.link IS
  'What a push opens; NULL: the app.';
