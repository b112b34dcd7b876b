// Bytes to records and back. Knows no table.
