// Tests of Host.
