// PostgreSQL through libpq: connections, parameters, COPY, transactions, locks, deadlines; the embedded cluster.
