// Performed by nobody: the tests only look for it.
process.exitCode = 0
