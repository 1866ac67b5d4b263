"""The questionnaire language: reading YAML, checking, expressions, scores, lint. Knows no other room."""
