// Tests of SQLText.
