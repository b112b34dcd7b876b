-- The rows of a message file in its order: the columns of all channels without batch_id and line_no,
-- which the writer gives; of test messages too. No message is a fallback of another: the ways of an SMS
-- are its cascade.
-- $1 batch text
SELECT
  m.message_key,
  m.channel,
  NULL AS fallback_of,
  m.customer_id,
  m.address,
  m.sender,
  m.reply_to,
  m.subject,
  m.body,
  m.link,
  m.template,
  m.template_version,
  m.category,
  m.not_before,
  m.not_after,
  m.expires_at,
  m.time_zone,
  m.zone_source,
  m.after_accrual_key,
  m.promo_code,
  m.campaign_id,
  m.step_id,
  m.occasion,
  m.body_type,
  m.plain_body,
  m.attachments,
  m.encoding,
  m.parts,
  m.cascade,
  m.viber_body,
  m.sms_after_seconds,
  m.in_app,
  m.lifetime_seconds,
  m.test
FROM ledger.batch_message AS b
JOIN ledger.written_message AS m ON m.customer_id = b.customer_id AND m.message_key = b.message_key
WHERE b.batch_id = $1::text
ORDER BY b.message_key, b.customer_id
