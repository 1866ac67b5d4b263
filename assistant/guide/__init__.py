"""The conversation: which question is live, what to say, what the person meant, what to ask again. A pure core."""
