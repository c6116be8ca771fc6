"""Reads by which names treatments go, and which names must not be mistaken for one another."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

from lexicon import schema, values
from lexicon.normal import normal_form
from lexicon.sources import Folder
from lexicon.table import Row
from lexicon.values import (
    AmbiguousName,
    ClassName,
    Decoy,
    NameRow,
    Treatment,
    TreatmentClass,
)


class Names:
    """All names of one folder; each stands for one treatment or is listed as ambiguous."""

    def __init__(
        self,
        folder: Folder,
        treatments: Mapping[str, Treatment],
        classes: Mapping[str, TreatmentClass],
    ) -> None:
        self._folder = folder
        self._treatments = treatments
        self._classes = classes
        # Checks look at every row, whether or not its source is left out.
        self._every_ambiguous: set[str] = set()
        self._every_meaning = {normal_form(id_): id_ for id_ in treatments}
        self._every_decoy: set[str] = set()
        self.meaning = dict(self._every_meaning)
        """Normal form of an id or of a name to the id it stands for."""
        self.ambiguous = dict(self._read_ambiguous())
        self.rows = tuple(self._read_names())
        self.decoys = tuple(self._read_decoys())
        self.confusable = frozenset(self._read_confusable())
        self.class_names = tuple(self._read_class_names())

    def _read_ambiguous(self) -> Iterator[tuple[str, AmbiguousName]]:
        for row in self._folder.rows("ambiguous.csv"):
            name = row.needed("name")
            key = normal_form(name)
            if key in self._every_ambiguous:
                raise row.twice("name")
            self._every_ambiguous.add(key)
            candidates, outside = row.parts("candidates"), row.parts("outside")
            for id_ in candidates:
                row.known("candidates", id_, self._treatments, "treatment")
            if not candidates or len(set(candidates)) + len(outside) < 2:
                raise row.wrong("candidates", "an ambiguous name has two meanings or more")
            source = self._folder.labels(row)
            parsed = AmbiguousName(name, candidates, outside, _language(row), source, row["note"])
            if not self._folder.left_out(source):
                yield key, parsed

    def _read_names(self) -> Iterator[NameRow]:
        seen: set[tuple[str, str]] = set()
        for row in self._folder.rows("names.csv"):
            name = row.needed("name")
            key = normal_form(name)
            id_ = row.known("id", row["id"], self._treatments, "treatment")
            if (key, row["lang"]) in seen:
                raise row.twice("name")
            seen.add((key, row["lang"]))
            if key in self._every_ambiguous:
                raise row.wrong("name", f"{name!r} is listed as ambiguous")
            other = self._every_meaning.setdefault(key, id_)
            if other != id_:
                raise row.wrong("name", f"{name!r} also means {other}: list it as ambiguous")
            parsed = self._name(row, name, id_)
            if not self._folder.left_out(parsed.source):
                self.meaning[key] = id_
                yield parsed

    def _name(self, row: Row, name: str, id_: str) -> NameRow:
        placement = row.one_of("placement", schema.PLACEMENTS)
        if placement and self._treatments[id_].kind != "ect":
            raise row.wrong("placement", "only for ECT")
        return NameRow(
            name=name,
            lang=_language(row),
            type=cast(values.NameType, row.one_of("type", schema.NAME_TYPES)),
            id=id_,
            region=row["region"],
            source=self._folder.labels(row),
            common_word=row.flag("common_word"),
            placement=cast(values.Placement, placement) if placement else None,
            note=row["note"],
        )

    def _read_decoys(self) -> Iterator[Decoy]:
        for row in self._folder.rows("decoys.csv"):
            name = row.needed("name")
            key = normal_form(name)
            if key in self._every_decoy:
                raise row.twice("name")
            self._every_decoy.add(key)
            if key in self._every_meaning or key in self._every_ambiguous:
                raise row.wrong("name", f"{name!r} is a name of a treatment")
            source = self._folder.labels(row)
            decoy = Decoy(name, _language(row), row.needed("what"), source)
            if not self._folder.left_out(source):
                yield decoy

    def _read_confusable(self) -> Iterator[frozenset[str]]:
        seen: set[frozenset[str]] = set()
        for row in self._folder.rows("confusable.csv"):
            pair = frozenset(self._confusable_name(row, column) for column in ("name_a", "name_b"))
            if len({self._every_meaning.get(key, key) for key in pair}) < 2:
                raise row.wrong("name_b", "both names mean the same treatment")
            if pair in seen:
                raise row.twice("name_b")
            seen.add(pair)
            row.one_of("lang", ("en", "zh"))
            row.needed("reason")
            if not self._folder.left_out(self._folder.labels(row)):
                yield pair

    def _confusable_name(self, row: Row, column: str) -> str:
        key = normal_form(row.needed(column))
        if key not in self._every_ambiguous and key not in self._every_decoy:
            row.known(column, key, self._every_meaning, "name")
        return key

    def _read_class_names(self) -> Iterator[ClassName]:
        seen: set[str] = set()
        for row in self._folder.rows("class_names.csv"):
            name = row.needed("name")
            key = normal_form(name)
            if key in seen:
                raise row.twice("name")
            seen.add(key)
            if key in self._every_meaning or key in self._every_ambiguous:
                raise row.wrong("name", f"{name!r} is the name of a treatment")
            if row["class"]:
                row.known("class", row["class"], self._classes, "class")
            kind = cast(values.Kind, row.one_of("kind", schema.KINDS))
            source = self._folder.labels(row)
            if not self._folder.left_out(source):
                yield ClassName(name, _language(row), row["class"], kind, source)


def _language(row: Row) -> values.NameLanguage:
    return cast(values.NameLanguage, row.one_of("lang", schema.LANGUAGES))
