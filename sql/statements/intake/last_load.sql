-- The highest load number there is: what a night that starts now may see.
SELECT coalesce(max(load_id), 0) AS load_id
FROM intake.exchange_file
