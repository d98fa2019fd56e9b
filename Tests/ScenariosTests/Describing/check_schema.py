#!/usr/bin/env python3
"""Checks scenario files against a JSON Schema with Python's jsonschema; prints `ok` or the first complaint for each.

Usage: check_schema.py SCHEMA FILE...   (exit status 2 where jsonschema or PyYAML is not installed)
"""
import json
import re
import sys

try:
    import jsonschema
    import yaml
except ImportError as missing:
    print(missing)
    sys.exit(2)


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2's core schema, as editors read it: `no`, `12:30` and dates are texts."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, expression, first in [
    ("null", r"^(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?[0-9]+$", list("-+0123456789")),
    ("float", r"^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$", list("-+.0123456789")),
]:
    CoreLoader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(expression), first)

schema = json.load(open(sys.argv[1], encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
validator = jsonschema.Draft202012Validator(schema)
for path in sys.argv[2:]:
    document = yaml.load(open(path, encoding="utf-8"), CoreLoader)
    complaint = jsonschema.exceptions.best_match(validator.iter_errors(document))
    where = ".".join(str(part) for part in complaint.absolute_path) if complaint else ""
    print("ok" if complaint is None else f"{where}: {complaint.message[:200]}")
