// Triggers and the step graph to SQL. Pure.
