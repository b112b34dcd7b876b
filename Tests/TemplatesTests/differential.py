"""Random templates with what python-liquid (PyPI) makes of them.

    differential.py SEED COUNT

The first line is the data; each other one a JSON object with `template` and `result`. Templates that python-liquid refuses or
breaks down on are drawn again. DifferentialTests.swift reads them; the differences that are known are
explained there. `recorded.jsonl` holds some hundred lines of it for machines without python-liquid.
"""

import json
import random
import sys

from liquid import Environment, Mode

DATA = {
    "name": "Ada",
    "full": "ada  LOVELACE, née Byron",
    "html": "<b>Tom & \"Jerry\"</b>",
    "blanks": " \t x y \n ",
    "none": None,
    "yes": True,
    "no": False,
    "zero": 0,
    "n": 7,
    "m": -3,
    "price": 12.5,
    "rate": -0.75,
    "digits": "42",
    "list": [3, 1, 2],
    "words": ["pear", "Apple", "fig", "apple"],
    "mixed": ["a", None, "b", 1],
    "nothing_in_it": [],
    "items": [
        {"title": "Shoe", "price": 30, "in": True},
        {"title": "Hat", "price": 12.5, "in": False},
        {"title": "Bag", "price": 30, "in": True},
    ],
    "order": {"id": 9, "lines": [{"sku": "a1", "count": 2}, {"sku": "b2", "count": 1}]},
}

# Values and filters by type; a filter says what it gives: text, number, list, group of items or bool.
# Left out is where python-liquid prints Python: True, None and lists between brackets, `first` of a
# text, `slice` beyond the start, `truncate` and `truncatewords` to just the length there is. Likewise
# where its results are not Shopify's: the remainder of negative decimals, empty parts at the end of
# `split`, texts that only begin like numbers, `blank` beside nil, blanks after a trimming `raw`,
# a line end at the very end.
VALUES = {
    "t": ["name", "full", "html", "blanks", "digits", "'a,b,c'", "'Hello World'", "''",
          "items[1].title", "items[-1]['title']", "words.last", "words[0]", "order.lines.last.sku"],
    "n": ["n", "m", "zero", "price", "rate", "3", "-2", "2.5", "order.lines.size",
          "order.id", "items.first.price", "list[2]"],
    "l": ["list", "words", "(1..4)", "(m..n)", "nothing_in_it"],
    "i": ["items"],
    "b": ["yes", "no", "true", "false"],
    "o": ["none", "missing", "nil", "list[5]", "order.none", "missing.deep"],
}
FILTERS = {
    "t": [(text, "t") for text in [
        "upcase", "downcase", "capitalize", "strip", "lstrip", "rstrip", "escape", "strip_html",
        "strip_newlines", "newline_to_br", "url_encode", "url_decode", "base64_encode",
        "append: '!'", "prepend: name", "remove: 'a'", "remove_first: 'l'", "remove_last: 'l'",
        "replace: 'a', 'o'", "replace_first: 'l', 'L'", "replace_last: 'l', 'L'", 
        "append: ' one two' | truncate: 5", "append: ' one two' | truncate: 7, '-'", "slice: 1", "slice: 0, 3", "default: 'x'", "default: full",
        "replace: 'l', '<'", "append: n", "split: ',' | join: '/'", "split: '' | join: '.'",
        "split: ' ' | reverse | join: ' '", "append: ' one two' | truncatewords: 1, '…'",
    ]] + [("size", "n"), ("append: ',b' | split: ','", "l"), ("split: ' ' | size", "n")],
    "n": [(text, "n") for text in [
        "plus: 2", "minus: 1.5", "times: 3", "times: 0.5", "divided_by: 2", "divided_by: 4.0",
        "abs | modulo: 4", "abs | modulo: 2.5", "abs", "ceil", "floor", "at_least: 5", "at_most: 2",
        "default: 1", "minus: m", "plus: '12'", "plus: digits", "times: price", "at_most: rate",
    ]] + [("append: '%'", "t"), ("prepend: '#'", "t")],
    "l": [(text, "l") for text in [
        "reverse", "uniq", "compact", "concat: list", "concat: words | uniq", "slice: 0, 2",
        "slice: 1, 2",
    ]] + [("join", "t"), ("join: '-'", "t"), ("size", "n"), ("join: ', '", "t")],
    "i": [
        ("map: 'title'", "l"), ("where: 'in'", "i"), ("where: 'price', 30", "i"),
        ("reject: 'in', true", "i"), ("find_index: 'title', 'Bag'", "n"), ("sum: 'price'", "n"),
        ("sort: 'title'", "i"), ("sort: 'price'", "i"), ("uniq: 'price'", "i"), ("size", "n"),
        ("compact: 'title'", "i"), ("map: 'price' | sum", "n"), ("reverse", "i"),
        ("map: 'title' | sort", "l"), ("sort_natural: 'title'", "i"),
    ],
    "o": [("default: 'none'", "t"), ("default: n", "n"), ("upcase", "t"), ("plus: 3", "n"),
          ("append: 'x'", "t"), ("size", "n"), ("strip", "t")],
}
LISTS = VALUES["l"] + ["mixed"]
ANY = [value for values in VALUES.values() for value in values] + ["mixed", "order", "words.first"]
OPERATORS = ["==", "!=", "<", ">", "<=", ">="]


class Draw:
    def __init__(self, seed):
        self.random = random.Random(seed)
        self.loops = 0
        self.names = 0

    def one(self, values):
        return self.random.choice(values)

    def chance(self, part):
        return self.random.random() < part

    def expression(self):
        kind = self.one("tttnnnllio")
        text = self.one(VALUES[kind])
        for _ in range(self.one([0, 0, 1, 1, 1, 2, 3])):
            filter_, kind = self.one(FILTERS[kind])
            text += " | " + filter_
        if kind == "l":
            text += " | join: ' '"
        if kind == "i":
            text += " | map: 'title' | join: ' '"
        return text

    def comparison(self):
        if self.chance(0.25):
            return self.one(ANY)
        if self.chance(0.2):
            return f"{self.one(VALUES[self.one('tl')])} {self.one(['==', '!='])} empty"
        if self.chance(0.2):
            return f"{self.one(['name', 'html', 'words'])} contains {self.one(VALUES['t'])}"
        if self.chance(0.4):
            return f"{self.one(ANY)} {self.one(['==', '!=', '<>'])} {self.one(ANY)}"
        values = VALUES[self.one("tnnn")]
        return f"{self.one(values)} {self.one(OPERATORS)} {self.one(values)}"

    def test(self):
        text = self.comparison()
        for _ in range(self.one([0, 0, 0, 1, 2])):
            text += f" {self.one(['and', 'or'])} {self.comparison()}"
        return text

    def tag(self, words):
        left = "-" if self.chance(0.1) else ""
        right = "-" if self.chance(0.1) else ""
        return "{%" + left + " " + words + " " + right + "%}"

    def block(self, depth):
        # The letter: where one branch is blank, Shopify keeps its blanks when another branch prints.
        text = "." if depth > 0 else ""
        return text + "".join(self.piece(depth) for _ in range(self.one([1, 1, 2, 3])))

    def piece(self, depth):
        kind = self.one("xxooooo" + ("iucfatgdysbr" if depth < 3 else ""))
        inner = depth + 1
        if kind == "x":
            return self.one([" ", "\n", "text ", "é: ", " | ", "\n  \n", "} { %"])
        if kind == "o":
            return "{{ " + self.expression() + " }}"
        if kind in "iu":
            word = "if" if kind == "i" else "unless"
            text = self.tag(f"{word} {self.test()}") + self.block(inner)
            if self.chance(0.3):
                text += self.tag(f"elsif {self.test()}") + self.block(inner)
            if self.chance(0.4):
                text += self.tag("else") + self.block(inner)
            return text + self.tag("end" + word)
        if kind == "c":
            text = self.tag(f"case {self.one(ANY)}")
            for _ in range(self.one([1, 2])):
                values = f" {self.one([',', 'or'])} ".join(
                    self.one(ANY) for _ in range(self.one([1, 1, 2])))
                text += self.tag(f"when {values}") + self.block(inner)
            if self.chance(0.4):
                text += self.tag("else") + self.block(inner)
            return text + self.tag("endcase")
        if kind == "f":
            return self.loop(inner)
        if kind == "t":
            words = f"tablerow cell in {self.one(LISTS[:4])} cols:{self.one([1, 2, 3])}"
            return self.tag(words) + "{{ cell }}{{ tablerowloop.col }}" + self.tag("endtablerow")
        if kind == "a":
            name = self.one(["w", "x", "y"])
            return self.tag(f"assign {name} = {self.expression()}") + "{{ " + name + " }}"
        if kind == "g":
            return self.tag("capture z") + "(" + self.block(inner) + self.tag("endcapture") + "{{ z | size }}"
        if kind == "d":
            return self.tag(f"{self.one(['increment', 'decrement'])} {self.one(['k', 'l'])}")
        if kind == "y":
            return self.tag(self.one(["cycle 'a', 'b'", "cycle 'g': 1, 2, 3", "cycle name, n"]))
        if kind == "s":
            return self.tag("comment") + "{{ hidden }}" + self.tag("endcomment")
        if kind == "r":
            return "{% raw %}{{ kept }} {% if %}{% endraw %}"
        return self.tag(f"echo {self.expression()}")

    def loop(self, inner):
        words = f"for item in {self.one(LISTS + ['name', 'missing', 'yes'])}"
        if self.chance(0.2):
            words += " reversed"
        if self.chance(0.3):
            words += f" limit: {self.one(['2', 'n', '1'])}"
        if self.chance(0.3):
            words += f" offset: {self.one(['1', 'continue', 'zero'])}"
        body = self.one([
            "{{ item }},", "{{ forloop.index }}{{ forloop.last }} ", "{{ item.title }};{{ forloop.length }}",
            "{% if forloop.first %}{% continue %}{% endif %}{{ forloop.rindex0 }}",
            "{{ item }}{% if forloop.index == 2 %}{% break %}{% endif %}",
        ])
        text = self.tag(words) + body + (self.block(inner) if self.chance(0.4) else "")
        if self.chance(0.3):
            text += self.tag("else") + self.block(inner)
        return text + self.tag("endfor")


def main():
    seed, count = int(sys.argv[1]), int(sys.argv[2])
    environment = Environment(tolerance=Mode.STRICT)
    draw = Draw(seed)
    print(json.dumps(DATA, ensure_ascii=False))
    while count > 0:
        template = draw.block(0) + "."
        try:
            result = environment.from_string(template).render(**DATA)
        except Exception:  # pylint: disable=broad-exception-caught
            continue
        count -= 1
        print(json.dumps({"template": template, "result": result}, ensure_ascii=False))


main()
