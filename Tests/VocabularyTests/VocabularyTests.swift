// Tests of Vocabulary.
