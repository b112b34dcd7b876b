// The tables and columns that generated SQL may name.
