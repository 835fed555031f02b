#!/usr/bin/env python3
"""Fills in a collection form as a department would, with openpyxl.

fill-form FORM.xlsx FILLED.xlsx SHEET!ID!HEADING=VALUE ...
VALUE is a number where it looks like one, unless it is quoted: '"12"' is the text 12. SHEET!ID!- takes the row away,
SHEET!! turns the rows of the sheet around.
"""
import sys
from openpyxl import load_workbook


def value(word):
    if word == "":
        return None
    if len(word) > 1 and word[0] == word[-1] == '"':
        return word[1:-1]
    try:
        return int(word)
    except ValueError:
        pass
    try:
        return float(word)
    except ValueError:
        return word


def headings(sheet):
    for row in sheet.iter_rows(max_row=10):
        names = {cell.value: cell.column for cell in row if cell.value}
        if "様式ID" in names:
            return row[0].row, names
    sys.exit(f"{sheet.title} has no headings")


def row_of(sheet, code):
    first, names = headings(sheet)
    column = names.get("指標ID") or names["取組ID"]
    for row in range(first + 1, sheet.max_row + 1):
        if sheet.cell(row, column).value == code:
            return row
    sys.exit(f"{sheet.title} has no row for {code}")


def turn_around(sheet):
    first, _ = headings(sheet)
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=first + 1)]
    for number, cells in enumerate(reversed(rows), start=first + 1):
        for column, content in enumerate(cells, start=1):
            sheet.cell(number, column).value = content


form, filled, *changes = sys.argv[1:]
book = load_workbook(form)
for change in changes:
    place, _, word = change.partition("=")
    name, code, heading = place.split("!")
    sheet = book[name]
    if not code:
        turn_around(sheet)
    elif heading == "-":
        sheet.delete_rows(row_of(sheet, code))
    else:
        sheet.cell(row_of(sheet, code), headings(sheet)[1][heading]).value = value(word)
book.save(filled)
