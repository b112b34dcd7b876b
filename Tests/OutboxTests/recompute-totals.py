#!/usr/bin/env python3
"""Recomputes everything that manifests and pages for finance say, from the files alone.

    python3 Tests/OutboxTests/recompute-totals.py OUTBOX

The standard library is all it needs, and it shares no code with the writer: it was written from
exchange.md. For each manifest below OUTBOX it compares length, SHA-256, rows, header, order of the keys,
line and batch numbers, sums by op and unit in exact decimals, customer_hash and row_hash, and follows the
chain of heads; beside an accrual file also each line of its finance.txt. Prints one line for each batch
and the totals by legal entity, op and unit; exit code 76 when anything differs, 66 when there is nothing.
"""
import csv
import hashlib
import io
import json
import pathlib
import sys
from collections import defaultdict
from decimal import Decimal, Inexact, getcontext

getcontext().prec = 60
getcontext().traps[Inexact] = True


def fnv1a(data):
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) % 2**64
    return value


def ten_digits(hashes):
    return f"{sum(hashes) % 10**10:010d}"


def finance_totals(path):
    """The table behind the empty line: {(campaign or 'all', op, unit): (rows, amount)}."""
    text = path.read_text(encoding="utf-8")
    head, table = text.split("\n\n", 1)
    facts = dict(line.split("  ", 1) for line in head.splitlines())
    rows = [line.split() for line in table.splitlines()[1:]]
    return (
        {name: value.strip() for name, value in facts.items()},
        {(c, op, unit): (int(n), Decimal(amount)) for c, op, unit, n, amount in rows},
    )


class Batch:
    def __init__(self, manifest):
        self.path = manifest
        self.said = json.loads(manifest.read_text(encoding="utf-8"))
        self.resource = self.said["resources"][0]
        self.exchange = self.said["exchange"]
        self.problems = []

    def expect(self, what, found, said):
        if found != said:
            self.problems.append(f"{what}: the file gives {found}, it was said {said}")

    def file(self, name):
        """Where it waits, or our copy of what was collected."""
        waiting = self.path.with_name(name)
        return waiting if waiting.exists() else self.path.parent / ".sent" / name

    def check(self):
        data = self.file(self.resource["path"]).read_bytes()
        self.expect("bytes", len(data), self.resource["bytes"])
        self.sha256 = hashlib.sha256(data).hexdigest()
        self.expect("hash", f"sha256:{self.sha256}", self.resource["hash"])
        header, rows = self.rows(data.decode("utf-8"))
        self.expect("rows", len(rows), self.resource["rows"])
        key = header[[field["name"] for field in self.resource["schema"]["fields"]].index(
            self.resource["schema"]["primaryKey"])]
        keys = [row[key].encode() for row in rows]
        self.expect("order", keys, sorted(set(keys)))
        if "line_no" in header:
            self.expect("line_no", [row["line_no"] for row in rows], [str(n + 1) for n in range(len(rows))])
        if "batch_id" in header:
            self.expect("batch_id", {row["batch_id"] for row in rows}, {self.exchange["batch_id"]})
        control = self.exchange["control_totals"]
        self.expect(
            "customer_hash",
            ten_digits(fnv1a(row["customer_id"].encode()) for row in rows),
            control["customer_hash"],
        )
        self.expect(
            "row_hash",
            ten_digits(
                fnv1a("|".join([row[key], row["customer_id"], row.get("amount", "")]).encode())
                for row in rows
            ),
            control["row_hash"],
        )
        if "amount" in header:
            self.check_money(rows, control)

    def rows(self, text):
        """The rows under our names, whatever the dialect calls them; amounts with a decimal point."""
        shape = self.resource["dialect"]
        names = [field["name"] for field in self.resource["schema"]["fields"]]
        said = self.exchange.get("dialect", {})
        cells = said.get("columns", [{"header": name, "value": name} for name in names])
        self.expect("columns", [cell["header"] for cell in cells], names)
        self.expect("line ends", text.endswith(shape["lineTerminator"]), True)
        records = list(
            csv.reader(io.StringIO(text, newline=""), delimiter=shape["delimiter"], strict=True)
        )
        first = records.pop(0) if said.get("first_record") else []
        if shape.get("header", True):
            self.expect("header", records.pop(0), names)
        last = records.pop() if said.get("last_record") else []
        rows = []
        for record in records:
            row = {}
            for cell, field in zip(cells, record, strict=True):
                if "text" in cell:
                    self.expect("text", field, cell["text"])
                else:
                    row[cell["value"]] = field
            if "amount" in row:
                row["amount"] = row["amount"].replace(said.get("decimal", "."), ".")
            rows.append(row)
        facts = dict(self.exchange, number=str(self.exchange["sequence"]), rows=str(len(rows)))
        for record, cells_around in ((first, said.get("first_record")), (last, said.get("last_record"))):
            for cell, field in zip(cells_around or [], record, strict=True):
                if cell.get("value") == "sum":
                    total = sum(Decimal(row["amount"]) for row in rows)
                    self.expect("sum", Decimal(field.replace(said["decimal"], ".")), total)
                else:
                    self.expect("record", field, cell.get("text", facts.get(cell.get("value"))))
        return [cell.get("value") for cell in cells], rows

    def check_money(self, rows, control):
        sums = defaultdict(lambda: (0, Decimal(0)))
        for row in rows:
            amount = Decimal(row["amount"])
            if amount <= 0:
                self.problems.append(f"the accrual {row['accrual_key']} has no positive amount")
            # A dialect may leave the campaigns out.
            for campaign in (row.get("campaign_id"), "all"):
                group = campaign, row["op"], row["currency_or_unit"]
                count, total = sums[group]
                sums[group] = count + 1, total + amount
        self.totals = {group[1:]: total for group, total in sums.items() if group[0] == "all"}
        self.expect(
            "amount", sum(total for _, total in self.totals.values()), Decimal(control["amount"])
        )
        said = {
            (line["op"], line["unit"]): (line["rows"], Decimal(line["amount"]))
            for line in self.exchange["totals"]
        }
        self.expect("totals", self.totals, said)
        page = self.exchange.get("finance")
        if page is None:
            return
        path = self.file(page["path"])
        self.expect("finance bytes", path.stat().st_size, page["bytes"])
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        self.expect("finance hash", f"sha256:{digest}", page["hash"])
        facts, lines = finance_totals(path)
        self.expect("finance sha256", facts["sha256"], self.sha256)
        self.expect("finance rows", facts["rows"], str(len(rows)))
        told = {group: total for group, total in lines.items() if "campaign_id" in rows[0] or group[0] == "all"}
        found = {group: total for group, total in sums.items() if group[0] is not None}
        self.expect("finance totals", told, found)

    def check_chain(self, before):
        """The head is the SHA-256 of the head before it, the batch, the file, and the root if it has one."""
        text = f"{before}|{self.exchange['batch_id']}|{self.sha256}"
        if "root" in self.exchange:
            text += f"|{self.exchange['root']}"
        self.expect("chain_head", hashlib.sha256(text.encode()).hexdigest(), self.exchange["chain_head"])


def main(outbox):
    chains = defaultdict(list)
    for manifest in sorted(pathlib.Path(outbox).glob("*/*.manifest.json")):
        batch = Batch(manifest)
        exchange = batch.exchange
        chains[exchange["stream"], exchange["program"], exchange.get("legal_entity") or ""].append(batch)
    if not chains:
        print("no manifest", file=sys.stderr)
        return 66
    failed = False
    sums = defaultdict(lambda: (0, Decimal(0)))
    for (_, _, entity), batches in sorted(chains.items()):
        batches.sort(key=lambda batch: batch.exchange["sequence"])
        before, last = "", 0
        for batch in batches:
            batch.check()
            # Behind a number that is void, or was collected with its manifest, the chain begins anew.
            if batch.exchange["sequence"] == last + 1:
                batch.check_chain(before)
            before, last = batch.exchange["chain_head"], batch.exchange["sequence"]
            for (op, unit), (rows, amount) in getattr(batch, "totals", {}).items():
                count, total = sums[entity, op, unit]
                sums[entity, op, unit] = count + rows, total + amount
            failed = failed or bool(batch.problems)
            print(batch.exchange["batch_id"], "; ".join(batch.problems) or "agrees")
    for (entity, op, unit), (rows, amount) in sorted(sums.items()):
        print("total", entity, op, unit, rows, amount)
    return 76 if failed else 0


sys.exit(main(sys.argv[1]))
