#!/usr/bin/env python3
"""inference: predicts with a small model which branches will fail in their next build.

Reads   with.features, or features.json in $NOA_ARTIFACTS; with.model, or ../data/model.json beside the actions
Writes  predictions.json into $NOA_ARTIFACTS
Outputs count accuracy baseline auc drift threshold digest predictions

inference.mjs does the same in Node, byte for byte: e^x is computed from + - * / alone, because the exp of
different C libraries differs in its last bit.
"""
import hashlib
import json
import math
import os
import sys


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


def exp(x):
    """e^x for |x| <= 40 (a series for x/1024, squared ten times); about 12 digits are right."""
    y = x / 1024.0
    term = 1.0 + y * (1.0 + y / 2.0 * (1.0 + y / 3.0 * (1.0 + y / 4.0 * (1.0 + y / 5.0))))
    for _ in range(10):
        term *= term
    return term


def sigmoid(x):
    return 1.0 / (1.0 + exp(-max(-40.0, min(40.0, x))))


def weigh(weights, bias, x):
    total = bias
    for w, z in zip(weights, x):
        total += w * z
    return total


def score(chances, labels, threshold):
    """Accuracy beside that of always guessing the commoner label, and the area under the ROC curve: how often a
    row that failed is ranked above one that did not (ties count half; 0.5 when there is only one label)."""
    right = sum((p >= threshold) == (y == 1) for p, y in zip(chances, labels))
    failed = [p for p, y in zip(chances, labels) if y == 1]
    passed = [p for p, y in zip(chances, labels) if y == 0]
    halves = sum(2 if a > b else 1 if a == b else 0 for a in failed for b in passed)
    return {"count": len(labels), "accuracy": right / len(labels),
            "baseline": max(len(failed), len(passed)) / len(labels),
            "auc": halves / (2 * len(failed) * len(passed)) if failed and passed else 0.5}


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool) and abs(value) < 1e9


def read(path, made_by, wrong):
    """A JSON file that must look right; `wrong` gives what is not."""
    try:
        raw = open(path, "rb").read()
        value = json.loads(raw)
    except FileNotFoundError:
        raise Trouble("%s does not exist; %s" % (path, made_by))
    except ValueError:
        raise Trouble("%s is not JSON; %s" % (path, made_by))
    problem = wrong(value) if isinstance(value, dict) and value.get("schema") == 1 else "`schema` is not 1"
    if problem:
        raise Trouble("%s: %s; %s" % (path, problem, made_by))
    return hashlib.sha256(raw).hexdigest(), value


def wrong_model(model):
    terms = model.get("terms")
    if not isinstance(terms, list) or not terms or not all(
            isinstance(t, dict) and isinstance(t.get("column"), str)
            and all(is_number(t.get(key)) for key in ("mean", "deviation", "weight")) for t in terms):
        return "`terms` must list column, mean, deviation and weight"
    if not all(is_number(model.get(key)) for key in ("bias", "threshold")) or not isinstance(model.get("name"), str):
        return "`name`, `bias` and `threshold` are needed"


def wrong_features(features):
    scale, rows = features.get("normalisation"), features.get("holdout")
    if not isinstance(scale, list) or not all(
            isinstance(s, dict) and isinstance(s.get("column"), str)
            and is_number(s.get("mean")) and is_number(s.get("deviation")) for s in scale):
        return "`normalisation` must list column, mean and deviation"
    if features.get("columns") != [s["column"] for s in scale]:
        return "`columns` and `normalisation` name different columns"
    if not isinstance(rows, list) or not rows:
        return "`holdout` has no row to predict"
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("id"), str) or not isinstance(row.get("project"), str) or (
                row.get("y") not in (0, 1)) or not isinstance(row.get("x"), list) or len(row["x"]) != len(scale) or (
                not all(is_number(z) for z in row["x"])):
            return "a row of `holdout` lacks its id, project, y or one number a column"


def same_columns(model, features):
    want, have = [t["column"] for t in model["terms"]], features["columns"]
    if want == have:
        return
    lacking = [c for c in want if c not in have]
    extra = [c for c in have if c not in want]
    parts = (["missing " + ", ".join(lacking)] if lacking else []) + (["unexpected " + ", ".join(extra)] if extra else [])
    raise Trouble("the features do not fit the model %s: %s; preprocess the data with the columns %s, or train the model "
                  "again" % (model["name"], " and ".join(parts) or "their order differs", ", ".join(want)))


def main():
    paths = given("features", "model")
    beside = os.environ.get("NOA_ACTIONS_DIR") or os.path.dirname(os.path.abspath(__file__))
    model_path = paths.get("model") or os.path.normpath(os.path.join(os.path.abspath(beside), "..", "data", "model.json"))
    artifact("predictions.json")  # before any work: say at once that the folder is missing
    features_digest, features = read(paths.get("features") or artifact("features.json"),
                                     "the task data_preprocessing writes it", wrong_features)
    model_digest, model = read(model_path, "definitions/data/train_model.py writes it", wrong_model)
    same_columns(model, features)

    terms, scale = model["terms"], features["normalisation"]
    # The features are in units of their own data set; the model thinks in those of the one that it learned from.
    # Where the two differ, that is drift: the largest shift of a column's mean, in deviations of the model.
    drift = max(abs(s["mean"] - t["mean"]) / t["deviation"] if t["deviation"] > 0 else 0.0 for t, s in zip(terms, scale))
    predictions, chances = [], []
    for row in features["holdout"]:
        shares = [t["weight"] * ((z * s["deviation"] + s["mean"] - t["mean"]) / t["deviation"] if t["deviation"] > 0 else 0.0)
                  for t, s, z in zip(terms, scale, row["x"])]
        total = model["bias"]
        for share in shares:
            total += share
        if not abs(total) < 1e9:
            raise Trouble("the row %s has values out of all measure; look at the data and the deviations" % row["id"])
        chance = float(fixed(sigmoid(total)))
        chances.append(chance)
        predictions.append('    { "id": %s, "project": %s, "y": %d, "predicted": %d, "probability": %s, "shares": [%s] }' % (
            json.dumps(row["id"], ensure_ascii=False), json.dumps(row["project"], ensure_ascii=False), row["y"],
            chance >= model["threshold"], fixed(chance), ", ".join(fixed(share) for share in shares)))
    result = score(chances, [row["y"] for row in features["holdout"]], model["threshold"])
    figures = {key: fixed(result[key]) for key in ("accuracy", "baseline", "auc")}
    figures["drift"] = fixed(drift)
    text = ('{\n  "schema": 1,\n  "model": { "name": %s, "sha256": "%s" },\n  "features_sha256": "%s",\n  "columns": [%s],\n'
            '  "threshold": %s,\n  "metrics": { "count": %d, %s },\n  "predictions": [\n%s\n  ]\n}\n' % (
                json.dumps(model["name"], ensure_ascii=False), model_digest, features_digest,
                ", ".join(json.dumps(c, ensure_ascii=False) for c in features["columns"]), fixed(model["threshold"]),
                result["count"], ", ".join('"%s": %s' % item for item in figures.items()), ",\n".join(predictions)))
    target = save("predictions.json", text)
    print("%s: %d predictions, accuracy %.3f (always guessing the commoner label: %.3f), AUC %.3f"
          % (model["name"], result["count"], result["accuracy"], result["baseline"], result["auc"]))
    print("drift of the data against the model's training: %.3f deviations at most" % drift)
    publish({"count": result["count"], **figures, "threshold": fixed(model["threshold"]),
             "digest": hashlib.sha256(text.encode("utf-8")).hexdigest(), "predictions": target})


if __name__ == "__main__":
    act(main)
