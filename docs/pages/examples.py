"""A rule's examples as a page shows them: the text with its places marked, and what is said."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Any

from kzlint.core.codepoints import is_unseen, spelt_out
from kzlint.core.finding import Finding
from kzlint.core.source import STANDARD_INPUT, Span
from kzlint.core.toml import key_of, written
from kzlint.i18n.language import catalogue
from kzlint.rules import Invalid, Rule, Valid
from kzlint.testing import lint
from kzlint.testing.linting import source_of


def findings(rule: type[Rule], example: Invalid) -> tuple[Finding, ...]:
    """What the rule really says of the example, on the day on which all examples are linted."""
    return lint(rule, example.content, path=example.path, options=example.options)


def reported(rule: type[Rule], example: Invalid, language: str) -> str:
    """The example with its places marked, what is said of each, and the text once it is fixed."""
    text, shown = catalogue(language).gettext, source_of(example.content, example.path)
    found = findings(rule, example)
    parts = [*_conditions(example, language)]
    parts.append(_block(marked_up(shown.text, [finding.span for finding in found])))
    parts.append('<ul class="said">')
    for finding in found:
        place = shown.position(finding.span.start)
        said = visible(finding.message.render(catalogue(language)))
        parts.append(f"<li><span>{place.row}:{place.column}</span> {said}</li>")
    parts.append("</ul>")
    if example.fixed is not None:
        parts.append(f"<p>{escape(text('Fixed:'))}</p>")
        parts.append(_block(visible(example.fixed)))
    return _figure(parts)


def passed(example: Valid, language: str) -> str:
    """An example that is not reported."""
    text = source_of(example.content, example.path).text
    return _figure([*_conditions(example, language), _block(visible(text))])


def marked_up(text: str, spans: Iterable[Span]) -> str:
    """``text`` as HTML with the spans marked; what two of them share is marked once."""
    parts, at = list[str](), 0
    for span in spans:
        start = max(span.start, at)
        if start < span.end or span.start == span.end:
            parts.append(visible(text[at:start]))
            parts.append(f"<mark>{visible(text[start : span.end])}</mark>")
            at = max(at, span.end)
    return "".join([*parts, visible(text[at:])])


def visible(text: str) -> str:
    """``text`` as HTML, with the code points of what a reader cannot see."""
    return "".join(map(_visible, text))


def _visible(char: str) -> str:
    if char == "\n" or not is_unseen(char):
        return escape(char)
    return f'<span class="unseen">{escape(spelt_out(char))}</span>'


def _conditions(example: Valid | Invalid, language: str) -> Iterator[str]:
    """What holds for the example alone: the file's name, and options."""
    text = catalogue(language).gettext
    if example.path != STANDARD_INPUT:
        yield f"<p>{_filled(text('In the file {path}:'), path=example.path)}</p>"
    if example.options:
        options = ", ".join(
            f"{key_of(name)} = {written(value)}" for name, value in example.options.items()
        )
        yield f"<p>{_filled(text('With the setting {setting}:'), setting=options)}</p>"


def _filled(template: str, **code: Any) -> str:
    return escape(template).format(
        **{name: f"<code>{escape(value)}</code>" for name, value in code.items()}
    )


def _block(content: str) -> str:
    return f'<pre class="release" lang="kk"><code>{content}</code></pre>'


def _figure(parts: Iterable[str]) -> str:
    return "\n".join(['<div class="example">', *parts, "</div>"])
