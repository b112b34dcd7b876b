-- A night writes a third of the scores anew, and one in ten twice: first what the customer bought, then
-- the score. With 15 % of a page free most of the new rows went to other pages, and each of those into
-- both indexes of the table.

ALTER TABLE segment.rfm_score SET (fillfactor = 65);
