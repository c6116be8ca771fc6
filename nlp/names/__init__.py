"""Names of treatments in a text: where they stand and which treatments they can mean."""

from nlp.names.finder import NameFinder

__all__ = ["NameFinder"]
