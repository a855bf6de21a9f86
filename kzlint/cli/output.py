"""The output of a run: the report, its destination, and the closing line."""

import argparse
import os
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO

from kzlint.cli.language import say, spoken
from kzlint.cli.options import COUNTED, uncounted
from kzlint.config import ConfigError, Settings
from kzlint.i18n.message import Message
from kzlint.report import DOCUMENTS, FOR_PEOPLE, FileFindings, Report, Terminal, renderer
from kzlint.report.terminal import detect
from kzlint.rules import Rule


class Output:
    """The results so far, and the format to show them in."""

    def __init__(self, arguments: argparse.Namespace) -> None:
        self.arguments = arguments
        self.results: list[FileFindings] = []
        self.clean: list[str] = []
        self.format: str | None = arguments.output_format
        self.rules_url: str | None = None

    def apply_settings(self, settings: Settings) -> None:
        """Apply the settings for the output; options and earlier settings win.

        Raises ConfigError for a format that cannot show statistics, if they are requested.
        """
        self.format = self.format or settings.output_format
        if self.lacks_statistics:
            raise ConfigError(uncounted(self.format))
        self.rules_url = self.rules_url or settings.rules_url

    @property
    def lacks_statistics(self) -> bool:
        """True if statistics are requested in a format that cannot show them."""
        return self.arguments.statistics and self.format not in (None, *COUNTED)

    def add(self, result: FileFindings) -> None:
        """Keep the result of one text."""
        if result.findings:
            self.results.append(result)
        else:
            self.clean.append(result.source.path)

    def show(
        self,
        rules: Mapping[str, type[Rule]],
        stream: TextIO,
        report_error: Callable[[object], None],
    ) -> None:
        """Write the report to the output file, or to ``stream``."""
        path: Path | None = self.arguments.output_file
        if self.lacks_statistics or not (self.results or path or self.format in DOCUMENTS):
            return
        report = Report(
            self.results,
            rules=rules,
            rules_url=self.rules_url,
            root=str(Path.cwd()),
            terminal=Terminal() if path else detect(stream, os.environ, self.arguments.color),
            clean=self.clean,
            language=spoken(),
        )
        if self.arguments.statistics:
            text = self.statistics(report)
        else:
            text = renderer(self.format or "full")(report)
        if path is None:
            stream.write(text)
            stream.flush()
        else:
            self.write_bytes(text.encode("utf-8", "backslashreplace"), report_error)

    def write_bytes(self, content: bytes, report_error: Callable[[object], None]) -> None:
        """Write the bytes to the output file, or to standard output."""
        path: Path | None = self.arguments.output_file
        if path is None:
            sys.stdout.flush()
            sys.stdout.buffer.write(content)
            sys.stdout.buffer.flush()
            return
        from kzlint.files.atomic import WriteError, write

        try:
            write(path, content)
        except WriteError as error:
            report_error(Message("the findings could not be written: {reason}", {"reason": error}))

    def statistics(self, report: Report) -> str:
        from kzlint.report import statistics

        is_json = self.format in ("json", "json-lines")
        return statistics.render_json(report) if is_json else statistics.render(report)

    def close(self, fixed: int) -> None:
        """Print the closing line to standard error, unless the output is for programs."""
        from kzlint.report.closing import closing_line

        if self.format not in (None, *FOR_PEOPLE) and not self.arguments.output_file and not fixed:
            return
        findings = [found for result in self.results for found in result.findings]
        line = closing_line(findings, len(self.results), fixed, self.arguments.unsafe_fixes)
        if line:
            print(say(line), file=sys.stderr)
