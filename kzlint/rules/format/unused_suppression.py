"""FMT005 unused-suppression: a directive that silences nothing, or not what it says."""

from collections.abc import Iterator

from kzlint.analysis.suppressions import VERBS, Suppression
from kzlint.core.finding import Edit, Finding, Fix, Severity
from kzlint.core.source import Span
from kzlint.i18n.message import Listed, Message
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.rules.registry import installed_codes


class UnusedSuppression(Rule):
    """A directive silences no finding, or names a rule that does not exist.

    ``# kzlint: ignore CODE -- reason`` holds for the next line that is not blank,
    ``# kzlint: ignore-file CODE`` for the file. One left behind hides the next mistake of its
    kind. Codes of rules that are not selected are left alone.
    """

    code = "FMT005"
    name = "unused-suppression"
    severity = Severity.WARNING
    message = "{problem}"

    examples = (
        valid("# kzlint: ignore QUO001 -- жазба сөзбе-сөз берілді\nКөрме ашылды."),
        valid("# kzlint: ignore-file NAM005, NAM011\nКөрме ашылды."),
        invalid("# kzlint: ignore QUO999\nКөрме ашылды.", at="# kzlint: ignore QUO999"),
        invalid(
            "# kzlint: ignore missing-header -- өтініш\nКөрме.",
            at="# kzlint: ignore missing-header -- өтініш",
        ),
        invalid("# kzlint: ignore\nКөрме ашылды.", at="# kzlint: ignore"),
        invalid("# kzlint: ignored QUO001\nКөрме ашылды.", at="# kzlint: ignored QUO001"),
        invalid("Көрме.\n# kzlint: ignore QUO001", at="# kzlint: ignore QUO001", fixed="Көрме.\n"),
    )  # fmt: skip

    def check(self, suppression: Suppression, context: Context) -> Iterator[Finding]:
        if suppression.verb not in VERBS:
            problem = Message(
                "“{verb}” is no directive; write “ignore CODE” or “ignore-file CODE”",
                {"verb": suppression.verb},
            )
            yield self.finding(suppression.directive, problem=problem)
        elif not suppression.codes:
            problem = Message(
                "“{verb}” names no rule; write “{verb} CODE”", {"verb": suppression.verb}
            )
            yield self.finding(suppression.directive, problem=problem)
        elif suppression.span is None:
            problem = Message("nothing follows that this could silence")
            fix = self.without(suppression, [])
            yield self.finding(suppression.directive, fix, problem=problem)
        else:
            yield from self.codes(suppression)

    def codes(self, suppression: Suppression) -> Iterator[Finding]:
        written = list(dict.fromkeys(code for _, code in suppression.codes))
        unchecked = [code for code in written if code not in suppression.checked]
        unknown = [code for code in unchecked if code not in installed_codes()]
        idle = [code for code in written if code in suppression.idle]
        typed = {
            code: suppression.directive.whole[slice(*span)] for span, code in suppression.codes
        }
        problems = [_unknown(typed[code], code) for code in unknown]
        problems += [Message("{code} has nothing to silence here", {"code": c}) for c in idle]
        if problems:
            # What was mistyped was meant for something: it stays.
            kept = [typed[code] for code in written if code not in idle]
            fix = self.without(suppression, kept) if idle else None
            yield self.finding(suppression.directive, fix, problem=Listed(tuple(problems), "; "))

    def without(self, suppression: Suppression, kept: list[str]) -> Fix:
        """The directive with ``kept`` alone, or its line gone."""
        directive = suppression.directive
        if kept:
            first, last = suppression.codes[0][0], suppression.codes[-1][0]
            edit = Edit(Span(first.start, last.end), ", ".join(kept))
            return self.fix("Keep {codes}", edit, codes=", ".join(kept))
        return self.fix("Remove the directive", Edit(directive.line, ""))


def _unknown(typed: str, code: str) -> Message:
    if not code[-1:].isdigit():
        return Message(
            "there is no rule {code}; a directive takes codes, such as FMT005", {"code": typed}
        )
    from kzlint.core.suggest import did_you_mean

    hint = did_you_mean(code, sorted(installed_codes()))
    return Message("there is no rule {code}{hint}", {"code": typed, "hint": hint})
