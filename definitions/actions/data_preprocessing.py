#!/usr/bin/env python3
"""data_preprocessing: turns a CSV of CI builds into clean, normalised features for a model.

Reads   with.data, or ../data/ci-builds.csv beside the actions
Writes  features.json and stats.json into $NOA_ARTIFACTS
Outputs rows train holdout dropped filled columns digest features

data_preprocessing.mjs does the same in Node, byte for byte: so numbers are summed in file order, rounded half up
at six decimals, and written by our own hand (the two languages round and print floats differently).
"""
import hashlib
import json
import math
import os
import re
import sys

FEATURES = ["duration_s", "queue_s", "changed_files", "changed_lines", "tests_run",
            "tests_failed", "retries", "cache_hit_pct", "hours_since_green"]
LABEL = "next_failed"
REASONS = ["malformed", "duplicate", "unlabelled", "impossible", "sparse"]
MOST_MISSING = 2   # a row with more missing values than this is dropped, not filled in
FEWEST_ROWS = 20   # to train on; below, mean and deviation say nothing


# --- how an action talks to noa: the same lines in every .py here (a test holds them equal) ---
class Trouble(Exception):
    """What is wrong with what we were given, in words for the reader of the log."""


def given(*names):
    """The task's `with` (L40): paths, taken from the working directory. Nothing given: an empty dict."""
    source = os.environ.get("NOA_INPUT")
    try:
        values = json.loads(open(source, "rb").read()) if source else {}
    except ValueError:
        raise Trouble("NOA_INPUT names %s, which is not JSON" % source)
    if not isinstance(values, dict):
        raise Trouble("`with` must be a map of names to values")
    for name, value in values.items():
        if name not in names:
            raise Trouble("unknown key `%s` under `with`; known: %s" % (name, ", ".join(names) or "none"))
        if value is not None and (not isinstance(value, str) or not value):
            raise Trouble("`with.%s` must be a path, not %s" % (name, json.dumps(value)))
    return {name: os.path.abspath(value) for name, value in values.items() if value is not None}


def artifact(name):
    """The path of a file in the folder that all tasks of this run share."""
    folder = os.environ.get("NOA_ARTIFACTS")
    if not folder:
        raise Trouble("NOA_ARTIFACTS is not set: noa sets it to the folder that the tasks of a run share. "
                      "By hand: NOA_ARTIFACTS=/tmp/noa-by-hand python3 definitions/actions/%s" % os.path.basename(__file__))
    return os.path.join(os.path.abspath(folder), name)


def save(name, text):
    """Writes an artifact whole or not at all, and gives its path."""
    path = artifact(name)
    folder, file = os.path.split(path)
    os.makedirs(folder, exist_ok=True)
    draft = os.path.join(folder, ".%s.%d.tmp" % (file, os.getpid()))
    with open(draft, "wb") as out:
        out.write(text.encode("utf-8"))
    os.replace(draft, path)
    return path


def publish(outputs):
    """Sets the task's outputs (L40); a value of several lines goes between delimiters, as on GitHub."""
    target = os.environ.get("GITHUB_OUTPUT")
    if not target:
        return
    with open(target, "ab") as out:
        for name, value in outputs.items():
            mark = "noa-%s" % os.urandom(16).hex()
            line = "%s<<%s\n%s\n%s\n" % (name, mark, value, mark) if "\n" in str(value) else "%s=%s\n" % (name, value)
            out.write(line.encode("utf-8"))


def act(main):
    """Runs the action; trouble becomes one line on standard error and exit code 1."""
    try:
        main()
    except (Trouble, OSError) as trouble:
        name = os.path.splitext(os.path.basename(__file__))[0]
        sys.exit("%s: %s" % (name, " ".join(str(trouble).split())))
# --- end of the common lines ---


def fixed(x):
    """A number with six decimals, rounded half up; never "-0.000000"."""
    n = math.floor(abs(x) * 1e6 + 0.5)
    return "%s%d.%06d" % ("-" if x < 0 and n > 0 else "", n // 1000000, n % 1000000)


def read_table(path):
    try:
        raw = open(path, "rb").read()
        lines = raw.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
    except UnicodeDecodeError:
        raise Trouble("%s is not UTF-8 text" % path)
    header = [name.strip(" \t") for name in lines[0].split(",")]
    missing = [name for name in ["run_id", "project"] + FEATURES + [LABEL] if name not in header]
    if missing:
        raise Trouble("%s lacks the columns %s; its first line must name them" % (path, ", ".join(missing)))
    rows = [[cell.strip(" \t") for cell in line.split(",")] for line in lines[1:] if line.strip(" \t")]
    return hashlib.sha256(raw).hexdigest(), header, rows


def number(text):
    """A plain decimal, or None for what is missing or cannot be read as one."""
    return float(text) if re.fullmatch(r"-?[0-9]{1,12}(\.[0-9]{1,12})?", text) else None


def clean(header, cells, seen):
    """A row as (id, project, values, label), or the reason why it is dropped."""
    if len(cells) != len(header):
        return "malformed"
    row = dict(zip(header, cells))
    if not re.fullmatch(r"[A-Za-z0-9_.-]{1,40}", row["run_id"]) or not re.fullmatch(r"[A-Za-z0-9_.-]{1,40}", row["project"]):
        return "malformed"
    if row["run_id"] in seen:
        return "duplicate"
    if row[LABEL] not in ("0", "1"):
        return "unlabelled"
    values = [number(row[name]) for name in FEATURES]
    by_name = dict(zip(FEATURES, values))
    run, failed, cache = by_name["tests_run"], by_name["tests_failed"], by_name["cache_hit_pct"]
    if any(v is not None and v < 0 for v in values) or (cache is not None and cache > 100) or (
            run is not None and failed is not None and failed > run):
        return "impossible"
    if sum(v is None for v in values) > MOST_MISSING:
        return "sparse"
    return row["run_id"], row["project"], values, int(row[LABEL])


def held_out(run_id):
    """A quarter of the rows, chosen by their id, so that new rows never move old ones to the other side."""
    return hashlib.sha256(run_id.encode("ascii")).digest()[0] % 4 == 0


def measure(values):
    """Figures of one column over the rows to train on (the population's deviation, by two passes)."""
    values = [v for v in values if v is not None]
    if not values:
        return None
    total = 0.0
    for v in values:
        total += v
    mean = total / len(values)
    squares = 0.0
    for v in values:
        squares += (v - mean) * (v - mean)
    ordered = sorted(values)
    half = len(ordered) // 2
    median = ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2
    return {"min": ordered[0], "max": ordered[-1], "mean": mean, "median": median,
            "deviation": math.sqrt(squares / len(values))}


def features_text(source, digest, figures, train, holdout):
    """features.json: one row a line, so that a difference between two runs can be read."""
    def lines(rows):
        made = []
        for run_id, project, values, label in rows:
            scaled = [(v - f["mean"]) / f["deviation"] if f["deviation"] > 0 else 0.0 for v, f in zip(values, figures)]
            made.append('    { "id": "%s", "project": "%s", "y": %d, "x": [%s] }'
                        % (run_id, project, label, ", ".join(fixed(z) for z in scaled)))
        return ",\n".join(made)
    scale = ",\n".join('    { "column": "%s", "mean": %s, "deviation": %s }' % (name, fixed(f["mean"]), fixed(f["deviation"]))
                       for name, f in zip(FEATURES, figures))
    return ('{\n  "schema": 1,\n  "source": { "file": %s, "sha256": "%s" },\n  "label": "%s",\n  "columns": %s,\n'
            '  "normalisation": [\n%s\n  ],\n  "train": [\n%s\n  ],\n  "holdout": [\n%s\n  ]\n}\n'
            % (json.dumps(source, ensure_ascii=False), digest, LABEL, json.dumps(FEATURES), scale, lines(train), lines(holdout)))


def stats_text(read, kept, dropped, filled, figures):
    reasons = ", ".join('"%s": %d' % (reason, dropped[reason]) for reason in REASONS)
    columns = ",\n".join(
        '    "%s": { "filled": %d, %s }' % (name, filled[name], ", ".join(
            '"%s": %s' % (key, fixed(f[key])) for key in ("min", "max", "mean", "median", "deviation")))
        for name, f in zip(FEATURES, figures))
    return ('{\n  "schema": 1,\n  "read": %d,\n  "kept": %d,\n  "dropped": { %s },\n  "columns": {\n%s\n  }\n}\n'
            % (read, kept, reasons, columns))


def prepare(path):
    """The data set at `path` as (text of features.json, text of stats.json, facts)."""
    digest, header, table = read_table(path)
    dropped, rows, seen = dict.fromkeys(REASONS, 0), [], set()
    for cells in table:
        row = clean(header, cells, seen)
        if isinstance(row, str):
            dropped[row] += 1
        else:
            seen.add(row[0])
            rows.append(row)
    train = [row for row in rows if not held_out(row[0])]
    holdout = [row for row in rows if held_out(row[0])]
    if len(train) < FEWEST_ROWS or not holdout or len({row[3] for row in train}) < 2:
        raise Trouble("%s has %d usable rows to train on and %d to hold out; needed are %d with both labels, and 1 "
                      "(dropped: %s)" % (path, len(train), len(holdout), FEWEST_ROWS,
                                         ", ".join("%d %s" % (dropped[r], r) for r in REASONS)))
    figures = [measure([row[2][i] for row in train]) for i in range(len(FEATURES))]
    filled = dict.fromkeys(FEATURES, 0)
    for name, f, i in zip(FEATURES, figures, range(len(FEATURES))):
        if f is None:
            raise Trouble("%s has no readable value in the column %s" % (path, name))
        for row in rows:
            if row[2][i] is None:
                row[2][i] = f["median"]
                filled[name] += 1
    facts = {"read": len(table), "rows": len(rows), "train": len(train), "holdout": len(holdout),
             "dropped": sum(dropped.values()), "filled": sum(filled.values()), "reasons": dropped}
    return (features_text(os.path.basename(path), digest, figures, train, holdout),
            stats_text(len(table), len(rows), dropped, filled, figures), facts)


def main():
    beside = os.environ.get("NOA_ACTIONS_DIR") or os.path.dirname(os.path.abspath(__file__))
    path = given("data").get("data") or os.path.join(os.path.abspath(beside), "..", "data", "ci-builds.csv")
    artifact("features.json")  # before any work: say at once that the folder is missing
    features, stats, facts = prepare(os.path.normpath(path))
    target = save("features.json", features)
    save("stats.json", stats)
    digest = hashlib.sha256(features.encode("utf-8")).hexdigest()
    print("%d rows read from %s, %d kept: %d to train on, %d held out"
          % (facts["read"], os.path.basename(path), facts["rows"], facts["train"], facts["holdout"]))
    print("dropped %d (%s), filled in %d missing values with the column's median"
          % (facts["dropped"], ", ".join("%d %s" % (facts["reasons"][r], r) for r in REASONS), facts["filled"]))
    print("features.json sha256 %s" % digest)
    publish({"rows": facts["rows"], "train": facts["train"], "holdout": facts["holdout"], "dropped": facts["dropped"],
             "filled": facts["filled"], "columns": json.dumps(FEATURES, separators=(",", ":")), "digest": digest,
             "features": target})


if __name__ == "__main__":
    act(main)
