"""The first edition of the rules: how drills were graded before, kept so that their cards can be printed."""
