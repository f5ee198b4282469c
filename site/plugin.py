"""The one module that knows MkDocs: hands it our pages and our theme."""

from __future__ import annotations

import datetime as dt
import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import cast

from jinja2 import Environment, StrictUndefined
from mkdocs.commands.build import build
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from clauseline.site import theme
from clauseline.site.addresses import to_root
from clauseline.site.findings_told import (
    duty_told,
    finding_told,
    lost_told,
    problem_told,
    reason_told,
    rule_told,
)
from clauseline.site.page import Page
from clauseline.site.wording import (
    beginning,
    cell_place,
    cited_as,
    count_of,
    listed,
    long_date,
    partners_told,
)

THEME = Path(theme.__file__).parent


class ModelPage(MkDocsPage):
    """A MkDocs page that a template draws from the model: there is no Markdown to read."""

    def __init__(self, page: Page, file: File, config: MkDocsConfig) -> None:
        super().__init__(page.title, file, config)
        self.model = page

    def read_source(self, _config: MkDocsConfig) -> None:
        """Names the template, as a Markdown file's first lines would."""
        self.markdown, self.meta = "", {"template": self.model.template}

    def render(self, _config: MkDocsConfig, _files: Files) -> None:
        """Leaves the page to its template."""
        self.content = ""


class NoOptions(Config):  # type: ignore[no-untyped-call] # MkDocs leaves it untyped
    """The plugin's configuration: it takes none."""


class ClauselinePlugin(BasePlugin[NoOptions]):  # type: ignore[no-untyped-call] # as above
    """Adds pages made from the model to a MkDocs build, with everything in them escaped.

    Without pages, as when a `mkdocs.yml` names it, it raises PluginError: pages come from a corpus.
    """

    def __init__(self, pages: Sequence[Page] = (), today: dt.date | None = None) -> None:
        self._pages = pages
        self._today = today

    def on_pre_build(self, **_: object) -> None:
        """Refuses a build that has no corpus behind it."""
        if not self._pages:
            message = "pages are made from a corpus; build the site with `clauseline build`"
            raise PluginError(message)

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        """Adds a file for each page, and keeps of the theme's files only what pages ask for.

        No page is in MkDocs's navigation, which no template shows.
        """
        for file in tuple(files):
            if not file.src_uri.startswith("assets/"):
                files.remove(file)
        for page in self._pages:
            source = page.address.removesuffix(".html") + ".md"
            file = File.generated(config, source, content="", inclusion=InclusionLevel.NOT_IN_NAV)
            # MkDocs would make a page of its own, and read it as Markdown, where it finds none.
            ModelPage(page, file, config)
            files.append(file)
        return files

    def on_env(self, env: Environment, /, **_: object) -> Environment:
        """Escapes whatever a template prints, and stops at a name that it misspells."""
        # MkDocs's own environment escapes nothing and prints nothing for a missing name.
        env.autoescape = True
        env.undefined = StrictUndefined
        env.trim_blocks = env.lstrip_blocks = True
        env.filters |= {
            "beginning": beginning,
            "cell_place": cell_place,
            "duty_told": duty_told,
            "finding_told": finding_told,
            "lost_told": lost_told,
            "partners_told": partners_told,
            "problem_told": problem_told,
            "reason_told": reason_told,
            "rule_told": rule_told,
            "cited_as": cited_as,
            "listed": listed,
            "long_date": long_date,
        }
        built_on = long_date(self._today) if self._today else None
        env.globals |= {"count_of": count_of, "built_on": built_on}
        return env

    def on_page_context(
        self, context: TemplateContext, /, *, page: MkDocsPage, **_: object
    ) -> TemplateContext:
        """Gives the template the model's values."""
        if isinstance(page, ModelPage):
            model = page.model
            values = {"here": model, "root": to_root(model.address), **model.context()}
            context.update(cast("TemplateContext", values))
        return context


def draw(pages: Sequence[Page], out: Path, *, today: dt.date) -> None:
    """Writes pages, style sheet and icon into an empty folder; prints nothing."""
    with TemporaryDirectory() as no_markdown, _silence():
        config = MkDocsConfig()
        config.load_dict(
            {
                "site_name": "Clauseline",
                "docs_dir": no_markdown,
                "site_dir": str(out),
                "theme": {"name": None, "custom_dir": str(THEME)},
                "use_directory_urls": False,
                "plugins": [],
            }
        )
        errors, _ = config.validate()
        if errors:
            raise RuntimeError(errors)
        # A site map and a page for errors need to know the site's address; ours stands anywhere.
        config.theme.static_templates.clear()
        config.plugins["clauseline"] = ClauselinePlugin(pages, today)
        build(config)


@contextmanager
def _silence() -> Iterator[None]:
    # Without a handler of its own, MkDocs's warnings would reach standard error.
    log = logging.getLogger("mkdocs")
    level = log.level
    log.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        log.setLevel(level)
