"""One answer to the question "which treatment?": a name alone, or nearly so.

The question is cue enough, so short forms and likenesses count that in running text would not.
What may be settled stays the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.mentions import Name

if TYPE_CHECKING:
    from nlp.names.finder import NameFinder


def isolated(finder: NameFinder, raw: str, norm: str) -> Name | None:
    return None
