// Inbox file to staging rows, rejects and acknowledgement.
