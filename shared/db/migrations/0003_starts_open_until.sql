-- The last day on which each start is offered, where that is not the start itself. Only adds; rows are written anew at the next start.

ALTER TABLE catalogue.course_search ADD COLUMN open_until date[];
ALTER TABLE catalogue.course_words ADD COLUMN open_until date[];
