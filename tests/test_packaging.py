"""What is installed: every package, its data, and dependencies that are locked."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
SETUPTOOLS = PROJECT["tool"]["setuptools"]
FOLDERS = ("cli", "ingest", "model", "sample", "site")
LOCKED = re.compile(r"^(?P<name>[a-z0-9-]+)==(?P<version>\S+)", re.MULTILINE)


def lock(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text("utf-8")


def versions(name: str) -> dict[str, str]:
    return {found["name"]: found["version"] for found in LOCKED.finditer(lock(name))}


def wanted(requirements: list[str]) -> set[str]:
    """The names of these requirements, as a lock writes them."""
    names = {re.split(r"[^\w.-]", requirement, maxsplit=1)[0] for requirement in requirements}
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


@pytest.mark.parametrize("name", ["runtime", "dev"])
def test_a_lock_names_no_address(name: str) -> None:
    assert "://" not in lock(name)


@pytest.mark.parametrize("name", ["runtime", "dev"])
def test_every_locked_package_has_a_hash(name: str) -> None:
    entries = re.split(r"\n(?=\S)", lock(name).strip())

    assert len(entries) == len(LOCKED.findall(lock(name)))
    assert [entry for entry in entries if "--hash=sha256:" not in entry] == []


def test_tests_run_with_the_versions_that_users_get() -> None:
    runtime, dev = versions("runtime"), versions("dev")

    assert {name: dev.get(name) for name in runtime} == runtime


def test_every_dependency_is_locked() -> None:
    groups = PROJECT["dependency-groups"]

    assert (
        wanted(PROJECT["project"]["dependencies"] + groups["build"]) <= versions("runtime").keys()
    )
    assert wanted(groups["dev"]) <= versions("dev").keys()


def test_every_folder_with_code_is_a_package() -> None:
    inits = [path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py")]
    folders = {path.parent.relative_to(ROOT).as_posix() for path in inits}

    assert folders == set(SETUPTOOLS["package-dir"].values())
    assert sorted(SETUPTOOLS["package-dir"]) == sorted(SETUPTOOLS["packages"])


def test_every_file_beside_the_code_is_installed() -> None:
    patterns = SETUPTOOLS["package-data"]
    installed = {
        path
        for package, folder in SETUPTOOLS["package-dir"].items()
        for pattern in (*patterns["*"], *patterns.get(package, ()))
        for path in (ROOT / folder).glob(pattern)
        if path.is_file()
    }
    present = {
        path
        for folder in FOLDERS
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix not in {".py", ".pyc"}
    }

    assert {path.relative_to(ROOT).as_posix() for path in present - installed} == set()


def test_every_package_says_that_it_is_typed() -> None:
    folders = SETUPTOOLS["package-dir"].values()

    assert [folder for folder in folders if not (ROOT / folder / "py.typed").exists()] == []
