"""Third-party rules: packages with entry points of their own, installed next to kzlint."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from subprocess import CompletedProcess

import pytest

pytestmark = [pytest.mark.integration, pytest.mark.xdist_group("environments")]

Run = Callable[..., CompletedProcess[str]]

# Both releases have an error that built-in rules report, each of another family.
MARKET = """\
date 2025-02-30 Көктемгі жәрмеңке ашылды! Келіңіздер!
Жәрмеңкеге отыз ауыл қатысты.
Сурет: Қала әкімдігінің баспасөз қызметі
"""
MARKET_FOUND = (
    "market.txt:1:6: DAT003 error: 2025-02-30 is not a date: 2025-02 has 28 days",
    "market.txt:1:41: XMP001 warning: exclamation mark 1 in a headline that may have 0",
    "market.txt:1:53: XMP001 warning: exclamation mark 2 in a headline that may have 0",
)
SCHOOL = """\
date 2025-05-04 Ауыл мектебі қашан ашылады?
Мектеп үш жыл бойы салынды.
Мұнда екі жүз бала оқиды.
Сурет:
"""
SCHOOL_FOUND = "school.txt:4:1: CAP001 error: “Сурет:” is followed by no credit line"
QUESTION_FOUND = "school.txt:1:43: XCR002 warning: a headline should not ask"


@pytest.fixture(scope="class")
def plugin(
    request: pytest.FixtureRequest,
    root: Path,
    run: Run,
    installed: Path,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """A folder with the plugin that the test's class names, installed there alone."""
    folder = tmp_path_factory.mktemp("plugin")
    source = root / "tests" / "plugins" / request.cls.PLUGIN
    command = (installed / "python", "-m", "pip", "install", "--target", folder, source)
    done = run(*command, cwd=folder)
    assert done.returncode == 0, done.stdout + done.stderr
    return folder


@pytest.fixture
def kzlint(run: Run, installed: Path, plugin: Path) -> Run:
    """``kzlint(*arguments, cwd=…)``: the installed program, which finds the plugin."""
    return partial(run, installed / "kzlint", beside=[plugin])


@pytest.fixture
def releases(tmp_path: Path) -> Path:
    """A folder of two releases."""
    (tmp_path / "market.txt").write_text(MARKET, encoding="utf-8")
    (tmp_path / "school.txt").write_text(SCHOOL, encoding="utf-8")
    return tmp_path


CONCISE = ("--output-format", "concise")
TWO_UNSAFE = "{}; 2 can be fixed with --fix --unsafe-fixes\n"


class TestThirdPartyRule:
    PLUGIN = "kzlint-exclamations"

    def test_it_reports_beside_the_built_in_ones(self, kzlint: Run, releases: Path) -> None:
        done = kzlint(*CONCISE, "market.txt", "school.txt", cwd=releases)
        assert done.stdout.splitlines() == [*MARKET_FOUND, SCHOOL_FOUND]
        assert (done.returncode, done.stderr) == (
            1,
            TWO_UNSAFE.format("2 errors, 2 warnings in 2 files"),
        )

    @pytest.mark.parametrize("selector", ["XMP001", "XMP", "exclamation-in-headline"])
    def test_it_is_selected_like_any_other(
        self, kzlint: Run, releases: Path, selector: str
    ) -> None:
        done = kzlint(*CONCISE, "--select", selector, "market.txt", cwd=releases)
        assert done.stdout.splitlines() == [*MARKET_FOUND[1:]]
        assert (done.returncode, done.stderr) == (1, TWO_UNSAFE.format("2 warnings in 1 file"))

    def test_it_is_listed(self, kzlint: Run, tmp_path: Path) -> None:
        done = kzlint("rules", cwd=tmp_path)
        listed = [line.split(maxsplit=3) for line in done.stdout.splitlines()]
        assert [line for line in listed if line[0].startswith("XMP")] == [
            [
                "XMP001",
                "exclamation-in-headline",
                "warning",
                "A headline has more exclamation marks than house style allows.",
            ]
        ]
        assert (done.returncode, done.stderr) == (0, "")

    @pytest.mark.parametrize("name", ["XMP001", "exclamation-in-headline"])
    def test_it_is_explained(self, kzlint: Run, tmp_path: Path, name: str) -> None:
        done = kzlint("rule", name, cwd=tmp_path)
        assert done.stdout == (
            "XMP001 exclamation-in-headline (warning)\n\n"
            "A headline has more exclamation marks than house style allows.\n\n"
            "A headline that shouts reads as an advertisement. Option: “allowed-marks” (0).\n\n"
            "Under [rules.exclamation-in-headline]:\n"
            '  severity = "warning"  # error, warning or note\n'
            "  allowed-marks = 0\n\n"
            "Reported:\n\n"
            "  date 2025-05-04 Мектеп ашылды!\n"
            "                               ^\n"
            "fixed:\n"
            "  date 2025-05-04 Мектеп ашылды\n\n"
            "  (the options: allowed-marks = 1)\n"
            "  date 2025-05-04 Алға! Жаңа жол!\n"
            "                                ^\n\n"
            "Not reported:\n\n"
            "  date 2025-05-04 Ауыл мектебі ашылды\n"
            "  Қош келдіңіздер!\n\n"
            "  (the options: allowed-marks = 1)\n"
            "  date 2025-05-04 Мектеп ашылды!\n"
        )
        assert (done.returncode, done.stderr) == (0, "")

    @pytest.mark.parametrize(
        ("configuration", "found"),
        [
            ("allowed-marks = 0", MARKET_FOUND),
            (
                "allowed-marks = 1",
                (
                    MARKET_FOUND[0],
                    "market.txt:1:53: XMP001 warning: "
                    "exclamation mark 2 in a headline that may have 1",
                ),
            ),
            ("allowed-marks = 2", MARKET_FOUND[:1]),
        ],
    )
    def test_its_option_comes_from_the_configuration(
        self, kzlint: Run, releases: Path, configuration: str, found: tuple[str, ...]
    ) -> None:
        table = f"[rules.exclamation-in-headline]\n{configuration}\n"
        (releases / "kzlint.toml").write_text(table, encoding="utf-8")
        done = kzlint(*CONCISE, "market.txt", cwd=releases)
        assert (done.returncode, done.stdout.splitlines()) == (1, [*found])

    @pytest.mark.parametrize(
        ("configuration", "problem"),
        [
            (
                "[rules.exclamation-in-headline]\nallowed-marks = 'one'",
                "2: rules.exclamation-in-headline.allowed-marks: should be a whole number",
            ),
            (
                "[rules.exclamation-in-headline]\nallowed-mark = 1",
                "2: rules.exclamation-in-headline.allowed-mark: no such key; "
                "did you mean allowed-marks?",
            ),
            (
                "[rules.exclamation-in-headline]\nwords = 1",
                "2: rules.exclamation-in-headline.words: no such key; "
                "known keys: severity, allowed-marks",
            ),
            (
                "[rules.exclamations-in-headline]\nallowed-marks = 1",
                "1: rules.exclamations-in-headline: no such rule; "
                "did you mean exclamation-in-headline? “kzlint rules” lists all",
            ),
        ],
    )
    def test_a_wrong_option_fails_the_run(
        self, kzlint: Run, releases: Path, configuration: str, problem: str
    ) -> None:
        (releases / "kzlint.toml").write_text(configuration, encoding="utf-8")
        done = kzlint(*CONCISE, "market.txt", cwd=releases)
        assert done.stderr == f"kzlint: kzlint.toml:{problem}\n"
        assert (done.returncode, done.stdout) == (2, "")


class TestCrashingRule:
    PLUGIN = "kzlint-crashing"

    @staticmethod
    def complaint(file: str, characters: int) -> str:
        return (
            f"kzlint: plugin kzlint-crashing: rule XCR001 (kzlint_crashing) crashed on {file}: "
            f"RuntimeError: no idea what to do with {characters} characters"
        )

    @pytest.mark.parametrize("fail_on", ["note", "never"])
    def test_all_other_findings_are_reported(
        self, kzlint: Run, releases: Path, fail_on: str
    ) -> None:
        named = ("market.txt", "school.txt")
        done = kzlint(*CONCISE, "--fail-on", fail_on, *named, cwd=releases)
        assert done.stdout.splitlines() == [MARKET_FOUND[0], QUESTION_FOUND, SCHOOL_FOUND]
        assert done.stderr.splitlines() == [
            self.complaint("market.txt", 29),
            self.complaint("school.txt", 27),
            "2 errors, 1 warning in 2 files",
        ]
        assert done.returncode == 2

    def test_a_file_that_it_does_not_crash_on_is_no_failure(
        self, kzlint: Run, tmp_path: Path
    ) -> None:
        (tmp_path / "header.txt").write_text("date 2025-05-04 Мектеп ашылды\n", encoding="utf-8")
        done = kzlint("header.txt", cwd=tmp_path)
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")

    def test_a_rule_that_is_not_selected_cannot_crash(self, kzlint: Run, releases: Path) -> None:
        done = kzlint(*CONCISE, "--ignore", "XCR001", "school.txt", cwd=releases)
        assert done.stdout.splitlines() == [QUESTION_FOUND, SCHOOL_FOUND]
        assert (done.returncode, done.stderr) == (1, "1 error, 1 warning in 1 file\n")


class TestUnrulyRules:
    """Rules that fail otherwise than by raising an exception from their check."""

    PLUGIN = "kzlint-unruly"

    @pytest.mark.parametrize(
        ("code", "output_format"),
        [
            pytest.param("XUN001", "concise", id="ends the program"),
            pytest.param("XUN002", "concise", id="raises what cannot be printed"),
            pytest.param("XUN003", "concise", id="yields no finding"),
            pytest.param("XUN004", "concise", id="message lacks an argument"),
            pytest.param("XUN004", "full", id="message lacks an argument (full)"),
            pytest.param("XUN004", "json", id="message lacks an argument (json)"),
            pytest.param("XUN006", "concise", id="calls itself without end"),
        ],
    )
    def test_a_rule_that_fails_is_named_and_the_others_go_on(
        self, kzlint: Run, releases: Path, code: str, output_format: str
    ) -> None:
        others = ("--output-format", output_format, "--select", "DAT003,CAP001")
        named = ("market.txt", "school.txt")
        without = kzlint(*others, *named, cwd=releases)
        assert without.returncode == 1
        done = kzlint(*others, "--select", code, *named, cwd=releases)
        start = f"kzlint: plugin kzlint-unruly: rule {code} (kzlint_unruly) crashed on "
        failures = [line for line in done.stderr.splitlines() if line not in without.stderr]
        assert [line.removeprefix(start).split(":")[0] for line in failures] == [*named]
        assert (done.returncode, done.stdout) == (2, without.stdout)

    def test_a_rule_that_cannot_be_made_is_named_and_the_others_go_on(
        self, kzlint: Run, releases: Path
    ) -> None:
        options = (*CONCISE, "--select", "XUN005,DAT003,CAP001")
        done = kzlint(*options, "market.txt", "school.txt", cwd=releases)
        *failures, summary = done.stderr.splitlines()
        whose = "kzlint: plugin kzlint-unruly: rule XUN005 (kzlint_unruly) "
        why = ": LookupError: the list of words is not there"
        assert {(line.startswith(whose), line.endswith(why)) for line in failures} == {(True, True)}
        assert summary == "2 errors in 2 files"
        assert done.stdout.splitlines() == [MARKET_FOUND[0], SCHOOL_FOUND]
        assert done.returncode == 2


class TestCarelessRules:
    """What is no complete rule is refused, by the name of its package and its class."""

    PLUGIN = "kzlint-careless"

    # In the order of their entry points' names.
    REFUSED = (
        "TakenCode: the code QUO001 is taken by UnattributedQuotation of kzlint",
        "WithoutCode: it has no code of three to five capitals and three digits (code = 'ABC123')",
        "AnotherCode: its entry point is called 'XCL002', not 'XCL999' as its code",
        "WithoutName: it has no kebab-case name that says what is wrong (name = 'missing-thing')",
        "TakenName: the name unattributed-quotation is taken by UnattributedQuotation of kzlint",
        "WithoutSeverity: it has no severity (severity = Severity.WARNING)",
        "WithoutMessage: it has no message",
        "WithoutDocstring: it has no docstring that says what it does and why",
        "WithoutExamples: it has no valid example",
        "OnlyInvalidExamples: it has no valid example",
        "OnlyValidExamples: it has no invalid example",
        "WithoutNodeType: the first parameter of its check is not annotated with the type of "
        "node it checks",
        "NoRule: kzlint_careless:NoRule is no subclass of kzlint.rules.Rule",
        "XCL013 (kzlint_careless:Absent) cannot be imported: AttributeError: "
        "module 'kzlint_careless' has no attribute 'Absent'",
        "XCL014 (kzlint_careless.broken:Unreachable) cannot be imported: RuntimeError: "
        "this module was never finished",
        "XCL015 (kzlint_careless.absent:Unreachable) cannot be imported: ModuleNotFoundError: "
        "No module named 'kzlint_careless.absent'",
        "XCL016 (kzlint_careless.exiting:Unreachable) cannot be imported: SystemExit: 0",
    )

    @classmethod
    def complaints(cls) -> list[str]:
        return [f"kzlint: plugin kzlint-careless: rule {reason}" for reason in cls.REFUSED]

    def test_each_is_refused_and_built_in_rules_run(self, kzlint: Run, releases: Path) -> None:
        done = kzlint(*CONCISE, "market.txt", "school.txt", cwd=releases)
        assert done.stdout.splitlines() == [MARKET_FOUND[0], SCHOOL_FOUND]
        assert done.stderr.splitlines() == [*self.complaints(), "2 errors in 2 files"]
        assert done.returncode == 2

    def test_the_list_of_rules_is_without_them(
        self, kzlint: Run, tmp_path: Path, built_in_codes: list[str]
    ) -> None:
        done = kzlint("rules", cwd=tmp_path)
        assert [line.split()[0] for line in done.stdout.splitlines()] == built_in_codes
        assert (done.returncode, done.stderr.splitlines()) == (2, self.complaints())

    def test_the_built_in_rule_keeps_its_code(self, kzlint: Run, tmp_path: Path) -> None:
        done = kzlint("rule", "QUO001", cwd=tmp_path)
        assert done.stdout.splitlines()[0] == "QUO001 unattributed-quotation (error)"
        assert (done.returncode, done.stderr.splitlines()) == (2, self.complaints())
