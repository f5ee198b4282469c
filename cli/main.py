"""The `clauseline` command; the one place that turns errors into messages and exit codes."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from importlib import import_module, metadata
from typing import Final

import click

from clauseline.cli.output import one_line
from clauseline.model.errors import ClauselineError

DONE: Final = 0
BAD_INPUT: Final = 2
INTERRUPTED: Final = 130

VERBS: Final = {
    "build": "Build the site of a corpus: what changed, clause by clause, and why.",
    "init": "Make a new corpus, or a copy of the sample.",
    "add": "Register versions and direction letters in a corpus.",
    "read": "Print the structure of one file.",
    "diff": "Compare two versions.",
    "reconcile": "Hold official mark-up against both clean texts.",
    "show": "Print one clause of a version.",
    "log": "Print the life of one clause through all versions.",
}
"""The verbs with their help; each lives in the module of its name, loaded when it is called."""


class Verbs(click.Group):
    """A group that loads a verb's module only when the verb is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """The names of the verbs, in the order of the help."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The verb of a name, None where there is none."""
        if cmd_name not in VERBS:
            return None
        command = import_module(f"clauseline.cli.{cmd_name}").command
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Writes the list of verbs without loading any."""
        with formatter.section("Verbs"):
            formatter.write_dl(list(VERBS.items()))


def print_version(context: click.Context, _parameter: click.Parameter, wanted: bool) -> None:  # noqa: FBT001
    """Prints the installed version and ends, where it is asked for."""
    if not wanted or context.resilient_parsing:
        return
    try:
        click.echo(f"clauseline {metadata.version('clauseline')}")
    except metadata.PackageNotFoundError:
        click.echo("clauseline, not installed as a package")
    context.exit()


@click.group(
    cls=Verbs,
    name="clauseline",
    no_args_is_help=False,
    subcommand_metavar="VERB …",
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit code 0: done; 1: done, and there is something to report; 2: bad input.",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=print_version,
    help="Print the version and end.",
)  # fmt: skip
def clauseline() -> None:
    """Tracks what changed between versions of a regulatory document, and which direction did it.

    A version is named by a file, by AL@3.0, by AL@2020-03-13 (in force that day) or AL@current.
    """


def run(arguments: Sequence[str] | None = None) -> int:
    """Runs the command and gives its exit code; what is wrong is one line on standard error."""
    try:
        code = clauseline.main(arguments, prog_name="clauseline", standalone_mode=False)
    except ClauselineError as error:
        return _tell(str(error), BAD_INPUT)
    except click.UsageError as error:
        return _tell(_usage(error), BAD_INPUT)
    except click.ClickException as error:
        return _tell(f"clauseline: {error.format_message()}; see clauseline --help", BAD_INPUT)
    except (click.Abort, KeyboardInterrupt):
        return _tell("clauseline: stopped; nothing was left half-written", INTERRUPTED)
    except Exception as error:
        if os.environ.get("CLAUSELINE_DEBUG"):
            raise
        return _tell(_unexpected(error), BAD_INPUT)
    return code if isinstance(code, int) else DONE


def main() -> None:
    """The entry point of the command."""
    sys.exit(run())


def _usage(error: click.UsageError) -> str:
    path = error.ctx.command_path if error.ctx else "clauseline"
    message = error.format_message().rstrip(". ")
    return f"{path}: {message[:1].lower()}{message[1:]}; see {path} --help"


def _unexpected(error: Exception) -> str:
    if isinstance(error, OSError) and error.strerror:
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror}; check the path, the space left and your permissions"
    return (
        f"clauseline: something went wrong inside clauseline ({type(error).__name__}: {error}); "
        "please report it, with the file if you may (CLAUSELINE_DEBUG=1 shows where)"
    )


def _tell(message: str, code: int) -> int:
    click.echo(one_line(message), err=True)
    return code
