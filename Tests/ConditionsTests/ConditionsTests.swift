// Tests of Conditions.
