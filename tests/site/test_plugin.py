from __future__ import annotations

import logging
from pathlib import Path

import jinja2
import pytest
from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from clauseline.site.page import Page
from clauseline.site.plugin import THEME, ClauselinePlugin, draw
from corpora import TODAY


def page(**context: object) -> Page:
    return Page(
        address="a/b/index.html",
        template="home.html",
        title="Title",
        description="Description",
        crumbs=(),
        context=lambda: {
            "shelves": (),
            "latest": (),
            "letters": (),
            "in_doubt": (),
            "warnings": (),
            **context,
        },
    )


def test_a_page_is_drawn_by_its_template_with_its_context(tmp_path: Path) -> None:
    draw([page()], tmp_path / "site", today=TODAY)
    source = (tmp_path / "site" / "a" / "b" / "index.html").read_text()
    assert "<title>Title – Clauseline</title>" in source
    assert 'href="../../assets/clauseline.css"' in source
    assert "The register lists no document." in source


def test_a_name_that_a_template_misspells_stops_the_build(tmp_path: Path) -> None:
    broken = page(shelves=({"no": "title"},))
    with pytest.raises(jinja2.UndefinedError, match="has no attribute 'address'"):
        draw([broken], tmp_path / "site", today=TODAY)


def test_the_generators_log_is_as_before_after_a_build(tmp_path: Path) -> None:
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    draw([page()], tmp_path / "site", today=TODAY)
    assert log.level == logging.INFO
    log.setLevel(logging.NOTSET)


def test_the_plugin_without_a_corpus_says_what_to_do() -> None:
    with pytest.raises(PluginError, match="build the site with `clauseline build`"):
        ClauselinePlugin().on_pre_build()


def test_every_template_of_the_theme_can_be_read() -> None:
    env = jinja2.Environment(loader=jinja2.FileSystemLoader(THEME), autoescape=True)
    told = ("duty_told", "finding_told", "lost_told", "problem_told", "reason_told", "rule_told")
    env.filters |= dict.fromkeys(("beginning", "cell_place", "listed", "long_date", *told), str)
    names = env.list_templates(extensions=["html"])
    assert [env.get_template(name).name for name in names] == names


def test_no_template_marks_a_value_as_safe() -> None:
    for template in THEME.glob("*.html"):
        source = template.read_text(encoding="utf-8")
        assert "safe" not in source, template.name
        assert "autoescape" not in source, template.name


def test_the_theme_also_serves_a_site_of_markdown(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# Guide\n\nSome *words*.\n")
    (tmp_path / "docs" / "second.md").write_text("# Second\n")
    config = MkDocsConfig(config_file_path=str(tmp_path / "mkdocs.yml"))
    config.load_dict(
        {
            "site_name": "Handbook",
            "theme": {"name": None, "custom_dir": str(THEME)},
            "plugins": [],
            "use_directory_urls": False,
        }
    )
    assert config.validate() == ([], [])
    build(config)
    source = (tmp_path / "site" / "index.html").read_text()
    assert "<title>Guide – Clauseline</title>" in source
    assert "<p>Some <em>words</em>.</p>" in source
    assert '<a href="second.html">Second</a>' in source
    assert 'href="./assets/clauseline.css"' in source
