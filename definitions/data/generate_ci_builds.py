#!/usr/bin/env python3
"""Makes ci-builds.csv: 320 lines of invented telemetry of CI builds, 24 of them dirty on purpose.

    python3 definitions/data/generate_ci_builds.py            writes ci-builds.csv beside this file
    python3 definitions/data/generate_ci_builds.py FILE       writes FILE

The same bytes on every machine: chance comes from a 64-bit linear congruential generator (Knuth's MMIX) with
a fixed seed, and only + - * / are used, because exp, log and cos differ in their last bit between C libraries.

How a build gets its label `next_failed` (did the next build of the same branch fail?): a hidden risk is added
up from the columns and some noise, pushed through a logistic curve, and a coin of that weight is tossed.
So a model can learn much of it, and never all.
"""
import os
import sys

HEADER = ("run_id,project,duration_s,queue_s,changed_files,changed_lines,"
          "tests_run,tests_failed,retries,cache_hit_pct,hours_since_green,next_failed")

# name, usual duration in seconds, number of tests, how unstable it is
PROJECTS = [
    ("api", 240, 820, 0.2), ("billing", 310, 540, 0.7), ("search", 420, 610, 0.4),
    ("web", 180, 1240, -0.1), ("mobile", 560, 470, 0.5), ("docs", 60, 90, -1.1),
]


class Chance:
    def __init__(self, seed):
        self.state = seed

    def share(self):
        """A number from 0 up to 1, of 32 bits."""
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2 ** 64
        return (self.state >> 32) / 2 ** 32

    def bell(self):
        """About normal, mean 0, deviation 1 (the sum of twelve shares)."""
        total = 0.0
        for _ in range(12):
            total += self.share()
        return total - 6.0

    def below(self, n):
        return int(self.share() * n)


def exp(x):
    """e^x from + - * / alone (a series for x/1024, squared ten times)."""
    y = x / 1024.0
    term = 1.0 + y * (1.0 + y / 2.0 * (1.0 + y / 3.0 * (1.0 + y / 4.0)))
    for _ in range(10):
        term *= term
    return term


def build(number, chance):
    name, usual, tests, unstable = PROJECTS[chance.below(len(PROJECTS))]
    spread = chance.share()
    files = 1 + int(spread * spread * 48)
    lines = files * (4 + chance.below(38)) + chance.below(12)
    cache = max(0, min(100, int(82 - 0.9 * files + 12 * chance.bell())))
    trouble = unstable + 0.8 * chance.bell() + 0.02 * files
    failed = max(0, int(trouble * 2.2 + chance.bell())) if trouble > 0.6 else 0
    retries = max(0, min(5, int(trouble + 0.9 * chance.bell())))
    hours = max(0.5, 20 + 16 * trouble + 12 * chance.bell())
    duration = max(15.0, usual * (1.35 - cache / 200.0) + 35.0 * retries + 18.0 * chance.bell())
    queue = max(0.0, 25 + 18 * chance.bell())
    risk = -3.5 + 0.045 * files + 0.55 * failed + 0.5 * retries + 0.04 * hours - 0.012 * cache + 0.4 * unstable
    label = 1 if chance.share() < 1.0 / (1.0 + exp(-1.5 * risk)) else 0
    return ["b%04d" % number, name, "%.1f" % duration, "%.1f" % queue, str(files), str(lines),
            str(tests + chance.below(24)), str(failed), str(retries), str(cache), "%.1f" % hours, str(label)]


def dirty(rows):
    """Every kind of dirt that the preprocessing must handle, at fixed places."""
    for at, column, text in [
            (7, 2, ""), (23, 9, "n/a"), (41, 3, "NA"), (66, 10, ""), (90, 6, "null"), (118, 4, "many"),
            (151, 8, " "), (177, 5, "1e3"), (203, 2, "2m30s"),               # one value missing: filled in
            (12, 2, "-4.0"), (55, 9, "140"), (131, 7, "9999"), (219, 8, "-1"),  # cannot be: dropped
            (34, 11, ""), (160, 11, "maybe"), (248, 11, "2")]:               # no label: dropped
        rows[at][column] = text
    for at in (83, 190):                                                     # too little left: dropped
        for column in (2, 4, 7, 10):
            rows[at][column] = ""
    rows[105] = rows[105][:6]                                                # cut off
    rows[230] = rows[230] + ["extra"]
    rows[270][0] = "build 271"                                               # not an id
    rows[285] = list(rows[284])                                              # delivered twice
    rows[286] = list(rows[200])
    rows[300][1] = "web site!"                                               # not a project
    return rows


def main():
    target = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(os.path.abspath(__file__)), "ci-builds.csv")
    chance = Chance(20240229)
    rows = dirty([build(number, chance) for number in range(1, 321)])
    text = "\n".join([HEADER] + [",".join(row) for row in rows]) + "\n"
    with open(target, "wb") as file:
        file.write(text.encode("utf-8"))


if __name__ == "__main__":
    main()
