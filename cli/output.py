"""What all verbs share: formats, results on standard output, warnings on standard error."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import click
import msgspec

from clauseline.model.version import ReaderWarning

F = TypeVar("F", bound="Callable[..., object]")


def format_option(*formats: str) -> Callable[[F], F]:
    """`--format`, the first of the formats being the default."""
    return click.option(
        "--format", "form", type=click.Choice(formats), default=formats[0], show_default=True,
        help="How the result is printed; json is for programs.",
    )  # fmt: skip


corpus_option = click.option(
    "--corpus", type=click.Path(path_type=Path), default=Path(), show_default="the current folder",
    help="The folder of the corpus, or its clauseline.yaml.",
)  # fmt: skip


def emit(text: str) -> None:
    """Prints a result; ends quietly when nobody reads on, as `| head` does."""
    try:
        click.echo(text.encode(), nl=not text.endswith("\n"))
    except BrokenPipeError:
        # what is still buffered must not fail again when Python ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise click.exceptions.Exit(0) from None


def emit_file(data: bytes, out: Path | None) -> None:
    """Writes a result that is no text: to a file, else to standard output, if that is no screen."""
    if out is not None:
        out.write_bytes(data)
    elif sys.stdout.isatty():
        raise click.UsageError("a Word file is not for a terminal: name a file with --out")
    else:
        click.echo(data, nl=False)


def emit_json(value: object) -> None:
    """Prints a value as JSON, UTF-8, one key a line."""
    emit(msgspec.json.format(msgspec.json.encode(value), indent=2).decode())


def tell(message: str) -> None:
    """Prints a note about the work on standard error."""
    click.echo(one_line(message), err=True)


def warn(warnings: Iterable[ReaderWarning], file: str | None = None) -> None:
    """Prints warnings on standard error, a line each: file, place, message."""
    for warning in warnings:
        where = f"{file}:{warning.place}" if file else warning.place
        tell(f"{where}: warning: {warning.message}")


def one_line(message: str) -> str:
    """A message on one line; characters that would steer a terminal are shown as ?."""
    return "".join(c if c.isprintable() else "?" for c in " ".join(message.split()))


def today() -> dt.date:
    """The day of the work: SOURCE_DATE_EPOCH where it is set, as for reproducible builds."""
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        return dt.datetime.fromtimestamp(int(epoch), tz=dt.UTC).date()
    return dt.datetime.now().astimezone().date()


def counted(count: int, noun: str) -> str:
    """A count with its noun: "1 page", "2 pages"."""
    return f"{count} {noun}{'' if count == 1 else 's'}"
