// The condition language to SQL. Pure: cannot reach the database.
