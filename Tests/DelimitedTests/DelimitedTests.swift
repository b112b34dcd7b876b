// Tests of Delimited.
