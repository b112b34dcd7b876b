// Seeded customers, receipts and lines for demo, bench and tests.
