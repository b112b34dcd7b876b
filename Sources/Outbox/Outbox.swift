// Ledger rows to numbered batch files, atomically.
