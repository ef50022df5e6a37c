-- Dutch word analysis and what the Postgres search engine needs besides its tables. Both extensions are trusted: the
-- owner of the database may create them.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
-- Without the stock stop words: "haar", "was" and "men" are also subjects. shared/search/understand.ts decides what is left out.
CREATE TEXT SEARCH DICTIONARY catalogue.nl_stem (TEMPLATE = pg_catalog.snowball, LANGUAGE = dutch);
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION catalogue.nl (COPY = pg_catalog.simple);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION catalogue.nl
  ALTER MAPPING FOR asciiword, word, hword, asciihword, hword_part, hword_asciipart WITH unaccent, catalogue.nl_stem;
--> statement-breakpoint
-- The lexeme of one folded word. Words with digits are codes and stay as they are.
CREATE FUNCTION catalogue.lexeme(word text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN word ~ '[0-9]' THEN word
    ELSE coalesce((tsvector_to_array(to_tsvector('catalogue.nl', word)))[1], word) END
$$;
--> statement-breakpoint
-- A question for folded words (letters and digits only), glued with '&' or '|'; `word*` is every word that begins so.
-- Nothing in a word is an operator.
CREATE FUNCTION catalogue.question(words text[], glue text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT string_agg(CASE WHEN word LIKE '%*' THEN quote_literal(left(word, -1)) || ':*'
    ELSE quote_literal(catalogue.lexeme(word)) END, glue)::tsquery
  FROM unnest(words) word
$$;
--> statement-breakpoint
CREATE INDEX search_word_similar ON catalogue.search_word USING gin (word gin_trgm_ops);
--> statement-breakpoint
GRANT USAGE ON SEQUENCE catalogue.search_doc TO stapwijzer_ingest;
