// Tests of Night.
