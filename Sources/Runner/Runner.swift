// Nights: lock, steps, journal, resume.
