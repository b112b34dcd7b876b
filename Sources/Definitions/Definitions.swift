// `jobs/*.json5` as checked values that know their line and column.
