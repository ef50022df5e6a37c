-- Rights on the tables of occupations, skills, their links to courses, and what was searched for.
GRANT SELECT ON catalogue.taxonomy, catalogue.occupation, catalogue.skill, catalogue.occupation_skill,
  catalogue.skill_broader, catalogue.course_concept, catalogue.course_linked, catalogue.searched_for TO stapwijzer_app;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON catalogue.taxonomy, catalogue.occupation, catalogue.skill,
  catalogue.occupation_skill, catalogue.skill_broader, catalogue.course_concept, catalogue.course_linked,
  catalogue.searched_for TO stapwijzer_ingest;
--> statement-breakpoint
-- Who searches is answered by the application; it counts the words and reads nothing else of them back.
GRANT INSERT, UPDATE ON catalogue.searched_for TO stapwijzer_app;
--> statement-breakpoint
-- An index of trigrams also offers itself for `word = any(…)`, and takes seconds where the primary key takes none: over an
-- expression it serves only who asks for likeness.
DROP INDEX catalogue.search_word_similar;
--> statement-breakpoint
CREATE INDEX search_word_similar ON catalogue.search_word USING gin (lower(word) gin_trgm_ops);
