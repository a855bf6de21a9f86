"""Mending one file: making its fixes, and writing it or showing what would change."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from kzlint.cli.language import say
from kzlint.core.finding import Applicability
from kzlint.engine.fixer import Fixed, Lint, fix
from kzlint.engine.session.inputs import Input
from kzlint.files.paths import shortest
from kzlint.i18n.message import Message, counted


class Fixing:
    """What was asked for, and what came of it so far: how many fixes, and the diffs."""

    def __init__(
        self,
        arguments: argparse.Namespace,
        report_error: Callable[[object], None],
        tell: Callable[[object], None],
    ) -> None:
        self.applicability = Applicability.UNSAFE if arguments.unsafe_fixes else Applicability.SAFE
        self.only_shows: bool = arguments.diff
        self.says_no_more: bool = arguments.fix_only
        self.report_error = report_error
        self.tell = tell
        self.count = 0
        self.diffs: list[str] = []

    def fixed(self, item: Input, lint: Lint) -> Fixed:
        """The text with its fixes made, and written; as it was, where it cannot be written."""
        done = fix(item.source, lint, self.applicability)
        for code in sorted(done.refused):
            # It is among what is left, so that a person can mend it.
            self.tell(
                Message(
                    "{path}: a fix of {code} was left out; mend that by hand",
                    {"path": item.source.path, "code": code},
                )
            )
        if item.tree is None and not self.only_shows:
            sys.stdout.buffer.write(done.content if done.fixed else item.content)
        elif done.fixed and not self.put(item, done):
            return Fixed(item.source, lint(item.source))
        self.count += len(done.fixed)
        return done

    def conclude(self) -> None:
        """Count what would be fixed, on standard error."""
        if self.count:
            files = counted(len(self.diffs), "{count} file", "{count} files")
            told = Message(
                "{count} would be fixed in {files}", {"count": self.count, "files": files}
            )
            print(say(told), file=sys.stderr)

    def put(self, item: Input, done: Fixed) -> bool:
        """Write the file, or keep the diff; False where it could not be written."""
        if self.only_shows:
            from kzlint.report.diff import unified

            before, after = (content.decode() for content in (item.content, done.content))
            self.diffs.append(unified(_shortest(item), before, after))
            return True
        from kzlint.files.atomic import WriteError, rewrite

        assert item.tree is not None
        try:
            rewrite(Path(item.source.path), item.content, done.content, item.tree, item.real)
        except WriteError as error:
            self.report_error(Message("not fixed: {reason}", {"reason": error}))
            return False
        return True


def _shortest(item: Input) -> str:
    """The file's name from this folder, if it lies below: other programs take no other."""
    return item.source.path if item.tree is None else str(shortest(item.path))
