-- Tells the planner what was just assigned; without it a large batch is joined row by row.
ANALYZE ledger.batch_message, ledger.batch_note
