"""Regards pluriels in the terminal: whom she asked, what they answered, her words beside theirs."""
