-- How the entries at each step of each campaign left it in a night; versions added up.
-- $1 business date
SELECT b.campaign_id, b.step_id, i.kind, o.outcome, sum(o.entries::bigint)::bigint AS entries
FROM campaign.step_balance AS b
JOIN campaign.step_identity AS i ON i.campaign_id = b.campaign_id AND i.step_id = b.step_id
CROSS JOIN LATERAL jsonb_each_text(b.outcomes) AS o (outcome, entries)
WHERE b.business_date = $1::date
GROUP BY b.campaign_id, b.step_id, i.kind, o.outcome
ORDER BY b.campaign_id, b.step_id, o.outcome
