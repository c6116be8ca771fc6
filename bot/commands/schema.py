"""`trd-intake schema`: the JSON Schema of what goes in and comes out."""

from __future__ import annotations

import argparse
import json
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic import BaseModel


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Which one."""
    parser.add_argument("shape", choices=("history", "assessment", "extraction"))


def run(args: argparse.Namespace) -> int:
    """Prints it."""
    schema = model(args.shape).model_json_schema(by_alias=True)
    schema = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | schema
    sys.stdout.write(json.dumps(schema, ensure_ascii=False, indent=2) + "\n")
    return 0


def model(shape: str) -> type[BaseModel]:
    """The model that describes a shape."""
    match shape:
        case "history":
            from scoring import History

            return History
        case "assessment":
            from bot.shapes import AssessmentShape

            return AssessmentShape
        case _:
            from bot.shapes import ExtractionShape

            return ExtractionShape
