"""What is shown of a score."""

from __future__ import annotations

from typing import Any, TypeAlias

Shown: TypeAlias = dict[str, Any]
"""JSON values that pages and documents read: rows of a card, or the document of a rubric."""
