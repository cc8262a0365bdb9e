// Performed by nobody: the tests only look for it.
