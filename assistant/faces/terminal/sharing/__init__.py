"""Her side of sharing on the screen: the registre, what she hands over, what she receives. Imported when it is opened."""
