"""One table after the other, each checked against those before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, cast, get_args

from lexicon import values
from lexicon.lexicon import Lexicon
from lexicon.normal import normal_form
from lexicon.table import Row, read
from lexicon.values import (
    AmbiguousName,
    ClassName,
    Decoy,
    DoseRule,
    NameRow,
    Source,
    Treatment,
    TreatmentClass,
)

ATC: Final = "atc"
"""Label of the source of all ATC codes and defined daily doses."""

_KINDS = frozenset(get_args(values.Kind))
_LANGS = frozenset(get_args(values.NameLanguage))
_TYPES = frozenset(get_args(values.NameType))
_MARKETED = frozenset(get_args(values.Marketed))
_PER = frozenset(get_args(values.Per))
_PLACEMENTS = frozenset({"", *get_args(values.Placement)})
_NO_RULE = frozenset(get_args(values.NoRuleReason)) - {"source_left_out"}
_EVIDENCE: Final = {"y": True, "n": False, "": None}

COLUMNS: Final[Mapping[str, Sequence[str]]] = {
    "sources.csv": ("label", "what", "licence", "non_commercial"),
    "classes.csv": ("class", "name_zh", "broader"),
    "treatments.csv": (
        "id", "kind", "class", "mechanism_group", "name_zh", "name_zh_hant", "brand_en",
        "brand_zh", "marketed_cn", "atc", "evidence_based", "herbal", "counted", "scored", "source",
    ),
    "names.csv": (
        "name", "lang", "type", "id", "region", "common_word", "placement", "source", "note",
    ),
    "ambiguous.csv": ("name", "lang", "candidates", "outside", "note"),
    "decoys.csv": ("name", "lang", "what", "source"),
    "confusable.csv": ("name_a", "name_b", "lang", "reason", "source"),
    "dose_rules.csv": (
        "id", "min_adequate_mg", "usual_max_mg", "ddd_mg", "per", "no_rule_reason", "verified",
        "source", "note",
    ),
    "class_names.csv": ("name", "lang", "class", "kind"),
}  # fmt: skip
"""File to its columns, in order."""


class Tables:
    """The tables of one folder."""

    def __init__(self, folder: Path, leave_out: frozenset[str]) -> None:
        self._folder = folder
        self._leave_out = leave_out
        self._labels: dict[str, tuple[str, ...]] = {}
        self.sources = self._sources()
        self.classes = self._classes()
        self.treatments = self._treatments()
        self.ambiguous = self._ambiguous()
        self._meaning = {normal_form(id_): id_ for id_ in self.treatments}
        """Normal form of a name to the one id it stands for."""
        self._everything: set[str] = set()
        """Every name in normal form, also those that are left out, and decoys."""
        self.names = tuple(self._names())
        self.decoys = tuple(self._decoys())

    def lexicon(self) -> Lexicon:
        """All tables together; reads those that nothing else refers to."""
        return Lexicon(
            treatments=self.treatments,
            names=self.names,
            ambiguous=self.ambiguous,
            confusable=frozenset(self._confusable()),
            decoys=tuple(decoy.name for decoy in self.decoys),
            dose_rules=self._dose_rules(),
            class_names=tuple(self._class_names()),
            classes=self.classes,
            decoy_rows=self.decoys,
            sources=self.sources,
            _ids=self._meaning,
        )

    def _rows(self, file: str) -> Iterator[Row]:
        return read(self._folder / file, COLUMNS[file])

    def _source(self, row: Row) -> tuple[str, ...]:
        """The labels of a row; the same few combinations stand in thousands of rows."""
        cell = row.needed("source")
        labels = self._labels.get(cell)
        if labels is None:
            labels = row.parts("source")
            for label in labels:
                row.known("source", label, self.sources, "source")
            self._labels[cell] = labels
        return labels

    def _left_out(self, labels: tuple[str, ...]) -> bool:
        return bool(self._leave_out) and self._leave_out.issuperset(labels)

    def _sources(self) -> dict[str, Source]:
        found: dict[str, Source] = {}
        for row in self._rows("sources.csv"):
            label = row.needed("label")
            if label in found:
                raise row.wrong("label", f"{label!r} stands twice")
            found[label] = Source(
                label, row.needed("what"), row.needed("licence"), row.flag("non_commercial")
            )
        return found

    def _classes(self) -> dict[str, TreatmentClass]:
        found: dict[str, TreatmentClass] = {}
        broader: list[Row] = []
        for row in self._rows("classes.csv"):
            id_ = row.needed("class")
            if id_ in found:
                raise row.wrong("class", f"{id_!r} stands twice")
            found[id_] = TreatmentClass(id_, row.needed("name_zh"), row["broader"])
            broader.append(row)
        for row in broader:
            if row["broader"]:
                row.known("broader", row["broader"], found, "class")
        return found

    def _treatments(self) -> dict[str, Treatment]:
        found: dict[str, Treatment] = {}
        normal: set[str] = set()
        for row in self._rows("treatments.csv"):
            treatment = self._treatment(row)
            if normal_form(treatment.id) in normal:
                raise row.wrong("id", f"{treatment.id!r} stands twice")
            normal.add(normal_form(treatment.id))
            found[treatment.id] = treatment
        return found

    def _treatment(self, row: Row) -> Treatment:
        kind = cast(values.Kind, row.one_of("kind", _KINDS))
        group = row["mechanism_group"]
        if bool(group) != (kind == "antidepressant"):
            raise row.wrong("mechanism_group", "antidepressants have one, nothing else has")
        if row["evidence_based"] and kind != "psychotherapy":
            raise row.wrong("evidence_based", "only for psychotherapies")
        return Treatment(
            id=row.needed("id"),
            kind=kind,
            treatment_class=row.known("class", row["class"], self.classes, "class"),
            mechanism_group=group,
            name_zh=row["name_zh"],
            name_zh_hant=row["name_zh_hant"],
            brand_en=row["brand_en"],
            brand_zh=row["brand_zh"],
            marketed_cn=cast(values.Marketed, row.one_of("marketed_cn", _MARKETED)),
            atc=() if ATC in self._leave_out else row.parts("atc"),
            evidence_based=_EVIDENCE[row.one_of("evidence_based", _EVIDENCE)],
            herbal=row.flag("herbal"),
            counted=row.flag("counted"),
            scored=row.flag("scored"),
            source=self._source(row),
        )

    def _ambiguous(self) -> dict[str, AmbiguousName]:
        found: dict[str, AmbiguousName] = {}
        for row in self._rows("ambiguous.csv"):
            key = normal_form(row.needed("name"))
            if key in found:
                raise row.wrong("name", f"{row['name']!r} stands twice")
            candidates, outside = row.parts("candidates"), row.parts("outside")
            for id_ in candidates:
                row.known("candidates", id_, self.treatments, "treatment")
            if not candidates or len(set(candidates)) + len(outside) < 2:
                raise row.wrong("candidates", "an ambiguous name has two meanings or more")
            lang = cast(values.NameLanguage, row.one_of("lang", _LANGS))
            found[key] = AmbiguousName(row["name"], candidates, outside, lang, row["note"])
        return found

    def _names(self) -> Iterator[NameRow]:
        lines: set[tuple[str, str]] = set()
        for row in self._rows("names.csv"):
            name = row.needed("name")
            id_ = row.known("id", row["id"], self.treatments, "treatment")
            key = normal_form(name)
            if (key, row["lang"]) in lines:
                raise row.wrong("name", f"{name!r} stands twice")
            lines.add((key, row["lang"]))
            if key in self.ambiguous:
                raise row.wrong("name", f"{name!r} is listed as ambiguous")
            if self._meaning.get(key, id_) != id_:
                other = self._meaning[key]
                raise row.wrong("name", f"{name!r} also means {other}: list it as ambiguous")
            parsed = self._name(row, name, id_)
            self._everything.add(key)
            if not self._left_out(parsed.source):
                self._meaning[key] = id_
                yield parsed

    def _name(self, row: Row, name: str, id_: str) -> NameRow:
        placement = row.one_of("placement", _PLACEMENTS)
        if placement and self.treatments[id_].kind != "ect":
            raise row.wrong("placement", "only for ECT")
        return NameRow(
            name=name,
            lang=cast(values.NameLanguage, row.one_of("lang", _LANGS)),
            type=cast(values.NameType, row.one_of("type", _TYPES)),
            id=id_,
            region=row["region"],
            source=self._source(row),
            common_word=row.flag("common_word"),
            placement=cast(values.Placement, placement) if placement else None,
            note=row["note"],
        )

    def _decoys(self) -> Iterator[Decoy]:
        seen: set[str] = set()
        for row in self._rows("decoys.csv"):
            name = row.needed("name")
            key = normal_form(name)
            if key in seen:
                raise row.wrong("name", f"{name!r} stands twice")
            seen.add(key)
            if key in self._meaning or key in self.ambiguous or key in self._everything:
                raise row.wrong("name", f"{name!r} is a name of a treatment")
            decoy = Decoy(
                name,
                cast(values.NameLanguage, row.one_of("lang", _LANGS)),
                row.needed("what"),
                self._source(row),
            )
            if not self._left_out(decoy.source):
                yield decoy
        self._everything |= seen

    def _confusable(self) -> Iterator[frozenset[str]]:
        known = self._everything | self.ambiguous.keys() | self._meaning.keys()
        seen: set[frozenset[str]] = set()
        for row in self._rows("confusable.csv"):
            keys = []
            for column in ("name_a", "name_b"):
                key = normal_form(row.needed(column))
                keys.append(row.known(column, key, known, "name"))
            pair = frozenset(keys)
            ids = {self._meaning.get(key, key) for key in keys}
            if len(ids) < 2:
                raise row.wrong("name_b", "both names mean the same treatment")
            if pair in seen:
                raise row.wrong("name_b", f"{row['name_a']!r} and {row['name_b']!r} stand twice")
            seen.add(pair)
            row.one_of("lang", ("en", "zh"))
            if not self._left_out(self._source(row)):
                yield pair

    def _dose_rules(self) -> dict[str, DoseRule]:
        found: dict[str, DoseRule] = {}
        for row in self._rows("dose_rules.csv"):
            id_ = row.known("id", row.needed("id"), self.treatments, "treatment")
            if id_ in found:
                raise row.wrong("id", f"{id_!r} stands twice")
            found[id_] = self._dose_rule(row, id_)
        return found

    def _dose_rule(self, row: Row, id_: str) -> DoseRule:
        least, most = row.number("min_adequate_mg"), row.number("usual_max_mg")
        reason = cast(values.NoRuleReason, row.one_of("no_rule_reason", _NO_RULE))
        if least is None and not reason:
            raise row.wrong("no_rule_reason", "neither a minimum nor a reason why there is none")
        if least is not None and most is not None and most < least:
            raise row.wrong("usual_max_mg", "less than the minimum")
        source = self._source(row)
        if self._left_out(source):
            least = most = None
            reason = reason or "source_left_out"
        return DoseRule(
            id=id_,
            min_adequate_mg=least,
            usual_max_mg=most,
            ddd_mg=None if ATC in self._leave_out else row.number("ddd_mg"),
            per=cast(values.Per, row.one_of("per", _PER)),
            no_rule_reason=reason,
            verified=row.flag("verified"),
            source=source,
            note=row["note"],
        )

    def _class_names(self) -> Iterator[ClassName]:
        seen: set[str] = set()
        for row in self._rows("class_names.csv"):
            name = row.needed("name")
            key = normal_form(name)
            if key in seen:
                raise row.wrong("name", f"{name!r} stands twice")
            seen.add(key)
            if key in self._meaning:
                raise row.wrong("name", f"{name!r} is the name of a treatment")
            if row["class"]:
                row.known("class", row["class"], self.classes, "class")
            yield ClassName(
                name,
                cast(values.NameLanguage, row.one_of("lang", _LANGS)),
                row["class"],
                cast(values.Kind, row.one_of("kind", _KINDS)),
            )
