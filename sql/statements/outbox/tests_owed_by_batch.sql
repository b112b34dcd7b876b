-- What the ledger says a file of test messages holds, for the proof of the file; columns are named as in
-- the file. Shares nothing with the writer's statement.
-- $1 batch text
SELECT
  l.message_key, l.channel, l.customer_id, l.address, l.sender, l.reply_to, l.subject, l.body,
  l.link,
  l.template AS template_id, l.template_version, l.category, l.not_before, l.not_after,
  l.expires_at, l.time_zone, l.zone_source, l.after_accrual_key, l.promo_code,
  l.campaign_id, l.step_id, l.occasion, l.body_type, l.plain_body, l.attachments, l.encoding,
  l.parts, l.cascade, l.viber_body, l.sms_after_seconds, l.in_app, l.lifetime_seconds,
  'true' AS test
FROM ledger.test_message AS l
JOIN ledger.batch_message AS f USING (customer_id, message_key)
WHERE f.batch_id = $1::text
ORDER BY l.message_key COLLATE "C"
