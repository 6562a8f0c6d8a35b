-- A candidate's score is fused from all of the child's references; "reference" and best_score are of the most alike one.
-- Earlier candidates were scored by that one only, and say so until the child's next enrolment scores them anew.
ALTER TABLE candidate ADD COLUMN best_score real NOT NULL DEFAULT 0;
ALTER TABLE candidate ADD COLUMN compared integer NOT NULL DEFAULT 1 CHECK (compared >= 1);
UPDATE candidate SET best_score = score;
