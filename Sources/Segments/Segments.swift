// Segment and RFM definitions to SQL. Pure.
