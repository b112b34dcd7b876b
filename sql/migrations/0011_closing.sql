-- The rows of a delivery can be sent again to close the keys they name.
DROP INDEX intake.file_is_accepted_once;
CREATE UNIQUE INDEX file_is_accepted_once ON intake.exchange_file (feed, sha256)
  WHERE
    verdict IN ('accepted', 'partial') AND (sequence IS NULL OR content = 'delta')
    AND status <> 'delete';
