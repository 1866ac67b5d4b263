"""The programme followed: phases, entretiens, questionnaires. Always a YAML file, never code."""
