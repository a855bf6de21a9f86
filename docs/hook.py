"""What MkDocs asks while it builds the documentation: rules' pages, navigation, search."""

import sys
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page

# “mkdocs” has its own folder on the module search path, and not the current one.
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from docs.pages import made, redirects, rules, searching
from kzlint.i18n.language import DEFAULT, LANGUAGES

# The section of the navigation that has the rules' pages, as mkdocs.yml calls it.
RULES = "Rules"


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the rules' pages into the navigation, by family, in the language that is built."""
    languages: Any = config.plugins["i18n"]
    language = languages.current_language or DEFAULT
    for section in config.nav or ():
        if RULES in section:
            section[RULES] = rules.navigation(language)
    if language != DEFAULT:
        # There is one page for all languages, and each would write its own over it.
        config.theme.static_templates.discard("404.html")
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made, which have no file on the disk, in all languages."""
    for file in list(files):
        if file.inclusion is InclusionLevel.EXCLUDED:
            files.remove(file)
    for language in LANGUAGES:
        for path in made.paths(language):
            uri = f"{language}/{path}"
            files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))
    return files


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """The text of a page that is made; other pages are files."""
    language, _, path = page.file.src_uri.partition("/")
    return made.page(path, language) if path in made.paths(language) else None


@event_priority(-200)
def on_page_context(
    context: dict[str, Any], page: Page, config: MkDocsConfig, nav: Navigation
) -> dict[str, Any]:
    """Let the language switch lead to the page itself, by a relative address.

    From a language's first page the plugin leads to the top of the server, where the site need
    not be.
    """
    file: Any = page.file
    extra: Any = config.extra
    extra.alternate = [
        {**language, "link": file.alternates[language["lang"]].url}
        for language in extra["alternate"]
    ]
    return context


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Give each language its own search index, when all of them are built."""
    languages: Any = config.plugins["i18n"]
    if not languages.building:
        site = Path(config.site_dir)
        searching.part(site)
        redirects.write(site)
        if not config.site_url:
            # A map of a site has full addresses, which are not known.
            for name in ("sitemap.xml", "sitemap.xml.gz"):
                (site / name).unlink(missing_ok=True)
