"""Fix one file: apply its fixes, then write it or show the changes as a diff."""

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
    """The options for fixing, and the results so far: the number of fixes, and the diffs."""

    def __init__(
        self,
        arguments: argparse.Namespace,
        report_error: Callable[[object], None],
        notify: Callable[[object], None],
    ) -> None:
        self.applicability = Applicability.UNSAFE if arguments.unsafe_fixes else Applicability.SAFE
        self.is_diff: bool = arguments.diff
        self.is_fix_only: bool = arguments.fix_only
        self.report_error = report_error
        self.notify = notify
        self.count = 0
        self.diffs: list[str] = []

    def fixed(self, item: Input, lint: Lint) -> Fixed:
        """Fix one text and write it; return the original if it cannot be written."""
        done = fix(item.source, lint, self.applicability)
        for code in sorted(done.refused):
            # The finding is reported with those left, so that a person can fix it.
            self.notify(
                Message(
                    "{path}: a fix of {code} was left out; mend that by hand",
                    {"path": item.source.path, "code": code},
                )
            )
        if item.tree is None and not self.is_diff:
            sys.stdout.buffer.write(done.content if done.fixed else item.content)
        elif done.fixed and not self.put(item, done):
            return Fixed(item.source, lint(item.source))
        self.count += len(done.fixed)
        return done

    def conclude(self) -> None:
        """Print the number of possible fixes to standard error."""
        if self.count:
            files = counted(len(self.diffs), "{count} file", "{count} files")
            summary = Message(
                "{count} would be fixed in {files}", {"count": self.count, "files": files}
            )
            print(say(summary), file=sys.stderr)

    def put(self, item: Input, done: Fixed) -> bool:
        """Write the file, or keep the diff; return False if the file cannot be written."""
        if self.is_diff:
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
    """Return the file's path relative to this folder if below it, as patch and git expect."""
    return item.source.path if item.tree is None else str(shortest(item.path))
