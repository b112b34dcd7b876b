// Tests of Segments.
