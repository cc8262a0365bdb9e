#!/usr/bin/env python3
"""Trains model.json on ci-builds.csv: a logistic regression, small enough to be read.

    python3 definitions/data/train_model.py            writes model.json beside this file
    python3 definitions/data/train_model.py FILE       writes FILE

It learns from the very features that the pipeline computes (it calls data_preprocessing.py), on the training rows
alone, and measures itself on the rows held out. Full-batch gradient descent from zero with a constant step and an
L2 penalty; the log-loss is convex, so the start does not matter. Nothing is random and only + - * / are used, so
every machine writes the same bytes (a test trains again and compares).
"""
import hashlib
import importlib.util
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROUNDS, STEP, PENALTY = 400, 0.8, 0.004
THRESHOLD = 0.5


def load(name):
    spec = importlib.util.spec_from_file_location(name, os.path.join(HERE, "..", "actions", name + ".py"))
    module = importlib.util.module_from_spec(spec)
    sys.dont_write_bytecode = True
    spec.loader.exec_module(module)
    return module


def main():
    preprocessing, inference = load("data_preprocessing"), load("inference")
    text, _, _ = preprocessing.prepare(os.path.join(HERE, "ci-builds.csv"))
    features = json.loads(text)
    train, columns = features["train"], features["columns"]
    weights, bias = [0.0] * len(columns), 0.0
    for _ in range(ROUNDS):
        slope, slope_bias = [0.0] * len(columns), 0.0
        for row in train:
            miss = inference.sigmoid(inference.weigh(weights, bias, row["x"])) - row["y"]
            slope_bias += miss
            for i, z in enumerate(row["x"]):
                slope[i] += miss * z
        bias -= STEP * slope_bias / len(train)
        weights = [w - STEP * (s / len(train) + PENALTY * w) for w, s in zip(weights, slope)]
    weights, bias = [float(inference.fixed(w)) for w in weights], float(inference.fixed(bias))

    def judged(rows):
        chances = [inference.sigmoid(inference.weigh(weights, bias, row["x"])) for row in rows]
        return inference.score(chances, [row["y"] for row in rows], THRESHOLD)
    learned, held = judged(train), judged(features["holdout"])

    def figures(score):
        return ", ".join('"%s": %s' % (key, score[key] if key == "count" else inference.fixed(score[key]))
                         for key in ("count", "accuracy", "baseline", "auc"))
    terms = ",\n".join('    { "column": "%s", "mean": %s, "deviation": %s, "weight": %s }' % (
        scale["column"], inference.fixed(scale["mean"]), inference.fixed(scale["deviation"]), inference.fixed(weight))
        for scale, weight in zip(features["normalisation"], weights))
    with open(sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "model.json"), "wb") as file:
        file.write(('{\n  "schema": 1,\n  "name": "next-build-fails",\n  "kind": "logistic-regression",\n  "label": "%s",\n'
                    '  "bias": %s,\n  "terms": [\n%s\n  ],\n  "threshold": %s,\n'
                    '  "training": { "data": "ci-builds.csv", "sha256": "%s", "features_sha256": "%s",'
                    ' "rounds": %d, "step": %s, "penalty": %s },\n'
                    '  "metrics": {\n    "train": { %s },\n    "holdout": { %s }\n  }\n}\n'
                    % (features["label"], inference.fixed(bias), terms, inference.fixed(THRESHOLD),
                       features["source"]["sha256"], hashlib.sha256(text.encode("utf-8")).hexdigest(), ROUNDS,
                       inference.fixed(STEP), inference.fixed(PENALTY), figures(learned), figures(held))).encode("utf-8"))


if __name__ == "__main__":
    main()
