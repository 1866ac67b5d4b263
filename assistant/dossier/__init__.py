"""The private file: vault (encrypted store), events, the state they add up to, backups. Knows no other room."""
