"""The reader as a component of a blank spaCy pipeline, for those who work with spaCy documents.

    nlp = pipeline(datetime.date.today())
    doc = nlp("吃过左洛复100mg两个月没效果")
    doc._.reading.treatments
    doc.spans["dose"]

The reader itself needs no spaCy: it works on character offsets. Here they are put onto the tokens
of `nlp.tokenizer`; a span that cuts a token is widened to it. Importing this module imports spaCy,
which takes about a second.
"""

from __future__ import annotations

import datetime as dt

from spacy.language import Language
from spacy.tokens import Doc, Span

from lexicon import load
from nlp.mentions import Reading
from nlp.reader import Reader
from nlp.tokenizer import blank_pipeline

COMPONENT = "trd_intake_reader"


class ReaderComponent:
    """Sets `doc._.reading`, and `doc.spans` by field: name, dose, duration, outcome ..."""

    def __init__(self, reader: Reader, today: dt.date) -> None:
        self._reader = reader
        self._today = today

    def __call__(self, doc: Doc) -> Doc:
        reading = self._reader.read(doc.text, self._today)
        doc._.reading = reading
        for field, spans in _spans(doc, reading).items():
            doc.spans[field] = spans
        return doc


def _spans(doc: Doc, reading: Reading) -> dict[str, list[Span]]:
    found: dict[str, list[Span]] = {}
    for mention in reading.treatments:
        for field, (start, end) in mention.spans.items():
            span = doc.char_span(start, end, label=field, alignment_mode="expand")
            if span is not None:
                found.setdefault(field, []).append(span)
    return found


@Language.factory(COMPONENT, default_config={"today": "", "leave_out": []})
def create_reader(nlp: Language, name: str, today: str, leave_out: list[str]) -> ReaderComponent:
    """What spaCy's configuration calls; `leave_out` names the sources not to use names from."""
    if not Doc.has_extension("reading"):
        Doc.set_extension("reading", default=None)
    reader = Reader(load(frozenset(leave_out)))
    return ReaderComponent(reader, dt.date.fromisoformat(today))


def pipeline(today: dt.date, leave_out: frozenset[str] = frozenset()) -> Language:
    """A blank pipeline with our tokenizer and the reader as its one component.

    `today` is the day that "last month" is read against.
    """
    nlp = blank_pipeline()
    nlp.add_pipe(COMPONENT, config={"today": today.isoformat(), "leave_out": sorted(leave_out)})
    return nlp
