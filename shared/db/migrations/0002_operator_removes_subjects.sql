-- An operator takes a subject out of what people say to miss: the text of one may turn out to name somebody. Only adds a right.

GRANT DELETE ON catalogue.missed_subject TO stapwijzer_app;
