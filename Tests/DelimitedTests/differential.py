"""Random CSV documents with what Python's strict csv reader makes of them.

    differential.py SEED COUNT

Each line: the document in hexadecimal digits, TAB, its rows as JSON, or `!` where Python refuses it.
DifferentialTests.swift reads them; the differences that are known are explained there.
"""

import csv
import io
import json
import random
import sys

PIECES = [
    "a", "b", "é", "1.5", "", "", ",", ",", ",", ",", '"', '"', '""', "\n", "\n", "\r\n", "\r",
    " ", "\\", "\\.", ";", "\t", '"a"', '"a,b"', '"x\ny"', '"say ""hi"""', "\ufeff", "'", ',"",',
]


def rows(text):
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except csv.Error:
        return None


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    draw = random.Random(seed)
    write = sys.stdout.write
    for _ in range(count):
        # A letter first: a byte order mark at the very start is not text.
        text = "a" + "".join(draw.choices(PIECES, k=draw.randint(0, 14)))
        found = rows(text)
        write(text.encode().hex())
        write("\t")
        write("!" if found is None else json.dumps(found, ensure_ascii=False))
        write("\n")


main()
