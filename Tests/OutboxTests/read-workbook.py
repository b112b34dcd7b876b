"""Reads a workbook as a stranger: usage: read-workbook.py FILE.xlsx

The standard library alone checks the archive and every sheet's XML, finds no formula, and prints the
totals; with openpyxl installed the same cells are read by it too and must be equal."""
import sys
import zipfile
import xml.etree.ElementTree as tree
from decimal import Decimal

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def cells(row):
    values = []
    for cell in row.findall(MAIN + "c"):
        number = cell.find(MAIN + "v")
        text = cell.find(MAIN + "is/" + MAIN + "t")
        values.append(Decimal(number.text) if number is not None else text.text or "")
    return values


def sheets(path):
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None, "a checksum is wrong"
        assert all(entry.compress_type == zipfile.ZIP_STORED for entry in archive.infolist())
        book = tree.fromstring(archive.read("xl/workbook.xml"))
        for number, sheet in enumerate(book.iter(MAIN + "sheet"), start=1):
            page = tree.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))
            assert not list(page.iter(MAIN + "f")), "a cell holds a formula"
            yield sheet.get("name"), [cells(row) for row in page.iter(MAIN + "row")]


def main(path):
    found = dict(sheets(path))
    head, *rows = found["Totals"]
    for row in rows:
        for name, value in zip(head[3:], row[3:]):
            print("Totals", *row[:3], name, value)
    try:
        import openpyxl
    except ImportError:
        return
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == list(found)
    for name, rows in found.items():
        for ours, theirs in zip(rows, book[name].iter_rows(values_only=True), strict=True):
            for mine, other in zip(ours, theirs, strict=True):
                if isinstance(mine, Decimal):
                    # Dates and counts are read as such; amounts to fifteen digits.
                    if isinstance(other, (int, float)):
                        assert abs(Decimal(repr(other)) - mine) < Decimal("1e-9") * max(1, abs(mine))
                else:
                    assert mine == (other or ""), (name, mine, other)


main(sys.argv[1])
