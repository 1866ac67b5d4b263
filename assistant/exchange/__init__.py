"""What leaves and what comes in, as files: keys, envois, shares, replies, withdrawals, and her registre of them."""
