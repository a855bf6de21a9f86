"""The built site: its pages in three languages, their links, and what they ask of a network."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest

from kzlint.rules import registry

pytestmark = [pytest.mark.integration, pytest.mark.xdist_group("site")]

CODES = sorted(registry.load(registry.discover()).rules)

# Attributes by which a browser fetches something when a page is opened, or programs follow it.
FETCHED = {("img", "src"), ("script", "src"), ("link", "href"), ("iframe", "src"), ("use", "href")}


@dataclass
class Page(HTMLParser):
    """What a page leads to, fetches, and can be linked to at."""

    language: str = ""
    links: list[tuple[str, str]] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    switch: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if tag == "html":
            self.language = values["lang"]
        if tag == "a" and "md-select__link" in values.get("class", ""):
            self.switch[values["hreflang"]] = values["href"]
        self.anchors |= {values[name] for name in ("id", "name") if name in values}
        for name in ("href", "src"):
            if name in values:
                self.links.append((tag, values[name]))
                if (tag, name) in FETCHED:
                    self.fetched.append(values[name])


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, Page]:
    """All pages by their address in the site, but for those that only lead on."""
    found = {}
    for path in sorted(site.rglob("index.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        if not address.startswith("en/"):
            found[address] = parsed(path)
    return found


def parsed(path: Path) -> Page:
    page = Page()
    page.feed(path.read_text("utf-8"))
    page.close()
    return page


def address_of(language: str, page: str) -> str:
    return page if language == "en" else f"{language}/{page}"


def test_nothing_is_warned_of(built: tuple[Path, str]) -> None:
    said = built[1].splitlines()
    assert [line for line in said if not line.startswith("INFO ")] == []


def test_every_language_has_every_page(pages: Mapping[str, Page]) -> None:
    by_language: dict[str, set[str]] = {"en": set(), "kk": set(), "ru": set()}
    for address in pages:
        first, _, rest = address.partition("/")
        in_folder = first in ("kk", "ru")
        by_language[first if in_folder else "en"].add(rest if in_folder else address)
    assert by_language["en"] >= {"", "start/", "rules/", "configuration/", *rule_pages()}
    assert by_language["kk"] == by_language["en"]
    assert by_language["ru"] == by_language["en"]


def rule_pages() -> set[str]:
    return {f"rules/{code}/" for code in CODES}


def test_pages_say_their_language(pages: Mapping[str, Page]) -> None:
    for address, page in pages.items():
        first = address.partition("/")[0]
        assert page.language == (first if first in ("kk", "ru") else "en"), address


def test_the_switch_stays_on_the_page(site: Path, pages: Mapping[str, Page]) -> None:
    for address, page in pages.items():
        first, _, rest = address.partition("/")
        bare = rest if first in ("kk", "ru") else address
        for language in ("en", "kk", "ru"):
            target = (site / address / page.switch[language]).resolve()
            assert target == (site / address_of(language, bare)).resolve(), address


def test_links_and_anchors_lead_somewhere(site: Path, pages: Mapping[str, Page]) -> None:
    wrong = [
        (address, link)
        for address, page in pages.items()
        for tag, link in page.links
        if not urlsplit(link).scheme and not resolves(site, pages, address, link)
    ]
    assert wrong == []


def resolves(site: Path, pages: Mapping[str, Page], address: str, link: str) -> bool:
    parts = urlsplit(link)
    if parts.path.startswith("/") or parts.netloc:
        return False
    path = (site / address / unquote(parts.path)).resolve()
    if path.is_dir():
        path /= "index.html"
    if not path.is_file() or not path.is_relative_to(site.resolve()):
        return False
    target = path.relative_to(site.resolve()).as_posix().removesuffix("index.html")
    known = pages.get(target)
    return not parts.fragment or (known is not None and unquote(parts.fragment) in known.anchors)


def test_nothing_is_fetched_from_elsewhere(site: Path, pages: Mapping[str, Page]) -> None:
    others = [*pages.values(), parsed(site / "404.html")]
    assert [link for page in others for link in page.fetched if urlsplit(link).netloc] == []
    assert [link for page in others for tag, link in page.links if link_to_program(link)] == []
    assert list(fetched_by_styles(site)) == []


def link_to_program(link: str) -> bool:
    return urlsplit(link).scheme not in ("", "http", "https", "mailto")


def fetched_by_styles(site: Path) -> Iterator[str]:
    for path in site.rglob("*.css"):
        for found in re.findall(r"(?:url\(|@import)\s*[\"']?([^\"')\s]+)", path.read_text("utf-8")):
            if urlsplit(found).netloc:
                yield found


@pytest.mark.parametrize("language", ["en", "kk", "ru"])
def test_each_language_has_its_search(site: Path, pages: Mapping[str, Page], language: str) -> None:
    top = site if language == "en" else site / language
    index = json.loads((top / "search" / "search_index.json").read_text("utf-8"))
    found = {urlsplit(entry["location"]).path for entry in index["docs"]}
    wanted = {
        address.removeprefix(address_of(language, ""))
        for address, page in pages.items()
        if page.language == language
    }
    assert found == wanted


def test_pages_ask_for_their_language_s_search(site: Path, pages: Mapping[str, Page]) -> None:
    for address, page in pages.items():
        text = (site / address / "index.html").read_text("utf-8")
        found = re.search(r'<script id="__config" type="application/json">(.*?)</script>', text)
        assert found is not None, address
        top = site if page.language == "en" else site / page.language
        assert (site / address / json.loads(found[1])["base"]).resolve() == top.resolve(), address


def test_one_address_serves_all_languages(site: Path) -> None:
    assert sorted(path.name for path in (site / "en" / "rules").iterdir()) == CODES
    for code in CODES:
        page = parsed(site / "en" / "rules" / code / "index.html")
        assert page.links == [("a", f"../../../rules/{code}/")]


def test_a_lost_reader_is_told_in_all_languages(site: Path) -> None:
    text = (site / "404.html").read_text("utf-8")
    for said in ("This page does not exist", "Мұндай бет жоқ.", "Такой страницы нет."):
        assert text.count(said) == 1


def test_without_an_address_there_is_no_map(site: Path) -> None:
    assert sorted(path.name for path in site.glob("sitemap*")) == []
