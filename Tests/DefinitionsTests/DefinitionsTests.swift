// Tests of Definitions.
