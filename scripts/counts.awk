# Adds up the head lines of Surefire's reports.
function value(name) { return match($0, " " name "=\"[0-9]+\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : 0 }
/<testsuite / {
    suite = 1
}
suite {
    tests += value("tests"); failures += value("failures"); errors += value("errors"); skipped += value("skipped")
    if (/>/) suite = 0
}
END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", tests, failures, errors, skipped }
