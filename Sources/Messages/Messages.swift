// Who may be written to and when; rendering of message rows.
