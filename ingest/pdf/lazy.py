"""Attributes that are worked out when they are first asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Generic, Self, TypeVar, overload

_Value = TypeVar("_Value")


class lazy(Generic[_Value]):  # noqa: N801 - it is used as a decorator
    """A method as an attribute, worked out once for each object.

    It is kept in a slot of the object, "_typed" for "typed". functools.cached_property takes more
    memory where there are many objects: a dictionary for each.
    """

    def __init__(self, work: Callable[[Any], _Value]) -> None:
        self._work = work
        self._slot = ""
        self.__doc__ = work.__doc__

    def __set_name__(self, _: type, name: str) -> None:
        self._slot = f"_{name}"

    @overload
    def __get__(self, holder: None, kind: type) -> Self: ...

    @overload
    def __get__(self, holder: object, kind: type) -> _Value: ...

    def __get__(self, holder: object | None, kind: type) -> Any:
        if holder is None:
            return self
        try:
            return getattr(holder, self._slot)
        except AttributeError:
            value = self._work(holder)
            setattr(holder, self._slot, value)
            return value
