"""The same clinic as for the golden conversations."""

from tests.chats.conftest import interviews_at, what_is_known

__all__ = ["interviews_at", "what_is_known"]
