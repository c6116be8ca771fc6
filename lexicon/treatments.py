"""Reads which treatments there are, their classes, and what dose of each is enough."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from lexicon import schema, values
from lexicon.normal import normal_form
from lexicon.sources import Folder
from lexicon.table import Row
from lexicon.values import DoseRule, Treatment, TreatmentClass


def read_classes(folder: Folder) -> dict[str, TreatmentClass]:
    """Every class by its name; a broader class must be in the table too."""
    found: dict[str, TreatmentClass] = {}
    rows: list[Row] = []
    for row in folder.rows("classes.csv"):
        id_ = row.needed("class")
        if id_ in found:
            raise row.twice("class")
        found[id_] = TreatmentClass(id_, row.needed("name_zh"), row["broader"])
        rows.append(row)
    for row in rows:
        if row["broader"]:
            row.known("broader", row["broader"], found, "class")
    return found


def read_treatments(folder: Folder, classes: Mapping[str, TreatmentClass]) -> dict[str, Treatment]:
    """Every treatment by its id, in the order of the table."""
    found: dict[str, Treatment] = {}
    seen: set[str] = set()
    for row in folder.rows("treatments.csv"):
        treatment = _treatment(folder, row, classes)
        key = normal_form(treatment.id)
        if key in seen:
            raise row.twice("id")
        seen.add(key)
        found[treatment.id] = treatment
    return found


def _treatment(folder: Folder, row: Row, classes: Mapping[str, TreatmentClass]) -> Treatment:
    kind = cast(values.Kind, row.one_of("kind", schema.KINDS))
    group = row["mechanism_group"]
    if bool(group) != (kind == "antidepressant"):
        raise row.wrong("mechanism_group", "antidepressants have one, nothing else has")
    if row["evidence_based"] and kind != "psychotherapy":
        raise row.wrong("evidence_based", "only for psychotherapies")
    return Treatment(
        id=row.needed("id"),
        kind=kind,
        treatment_class=row.known("class", row["class"], classes, "class"),
        mechanism_group=group,
        name_zh=row["name_zh"],
        name_zh_hant=row["name_zh_hant"],
        brand_en=row["brand_en"],
        brand_zh=row["brand_zh"],
        marketed_cn=cast(values.Marketed, row.one_of("marketed_cn", schema.MARKETED)),
        atc=() if folder.without_atc else row.parts("atc"),
        evidence_based=schema.EVIDENCE[row.one_of("evidence_based", schema.EVIDENCE)],
        herbal=row.flag("herbal"),
        counted=row.flag("counted"),
        scored=row.flag("scored"),
        source=folder.labels(row),
    )


def read_dose_rules(folder: Folder, treatments: Mapping[str, Treatment]) -> dict[str, DoseRule]:
    """What dose is enough, by id; every antidepressant must have a row."""
    found: dict[str, DoseRule] = {}
    last: Row | None = None
    for row in folder.rows("dose_rules.csv"):
        id_ = row.known("id", row.needed("id"), treatments, "treatment")
        if id_ in found:
            raise row.twice("id")
        found[id_] = _dose_rule(folder, row, id_)
        last = row
    for treatment in treatments.values():
        if last and treatment.kind == "antidepressant" and treatment.id not in found:
            raise last.wrong("id", f"no row for {treatment.id}: each antidepressant needs one")
    return found


def _dose_rule(folder: Folder, row: Row, id_: str) -> DoseRule:
    least, most = row.number("min_adequate_mg"), row.number("usual_max_mg")
    reason = cast(values.NoRuleReason, row.one_of("no_rule_reason", schema.NO_RULE_REASONS))
    if least is None and not reason:
        raise row.wrong("no_rule_reason", "neither a minimum nor a reason why there is none")
    if least is not None and most is not None and most < least:
        raise row.wrong("usual_max_mg", "less than the minimum")
    source = folder.labels(row)
    if folder.left_out(source):
        least = most = None
        reason = reason or "source_left_out"
    return DoseRule(
        id=id_,
        min_adequate_mg=least,
        usual_max_mg=most,
        ddd_mg=None if folder.without_atc else row.number("ddd_mg"),
        per=cast(values.Per, row.one_of("per", schema.PER)),
        no_rule_reason=reason,
        verified=row.flag("verified"),
        source=source,
        note=row["note"],
    )
