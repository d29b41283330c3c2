"""Rules for lines of news copy: one family a module, each with its examples."""
