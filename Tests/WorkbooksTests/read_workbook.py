"""Reads a workbook back with openpyxl and prints what the test asks for, as JSON. Ends with 77 without openpyxl."""

import datetime
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build", "python"))
try:
    import openpyxl
except ImportError:
    sys.exit(77)

book = openpyxl.load_workbook(sys.argv[1])


def value(cell):
    if isinstance(cell.value, datetime.datetime):
        return {"date": cell.value.date().isoformat(), "format": cell.number_format}
    return {"value": cell.value, "type": cell.data_type, "format": cell.number_format}


print(json.dumps({
    "names": sorted(book.defined_names.keys()),
    "sheets": {
        sheet.title: {
            "frozen": sheet.freeze_panes, "filter": sheet.auto_filter.ref, "charts": len(sheet._charts),
            "rows": [[value(cell) for cell in row] for row in sheet.iter_rows()],
        } for sheet in book.worksheets
    },
}))
