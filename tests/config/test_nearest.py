"""Which configuration holds for a folder: the nearest, a chosen one, or none."""

from pathlib import Path

import pytest

from kzlint.config import ConfigError, Configurations, Settings
from tests.trees import write


def settings(folder: Path) -> Settings:
    return Configurations().settings_for(folder)


def test_the_nearest_file_upwards(tmp_path: Path) -> None:
    outer = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    inner = write(tmp_path / "a" / "kzlint.toml", 'ignore = ["CAP"]\n')
    assert settings(tmp_path) == Settings(select=("QUO",), origin=outer)
    assert settings(tmp_path / "a") == Settings(ignore=("CAP",), origin=inner)
    assert settings(tmp_path / "a" / "b" / "c") == Settings(ignore=("CAP",), origin=inner)
    assert settings(tmp_path / "d") == Settings(select=("QUO",), origin=outer)


def test_a_file_of_our_own_before_a_pyproject(tmp_path: Path) -> None:
    own = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    write(tmp_path / "pyproject.toml", '[tool.kzlint]\nselect = ["CAP"]\n')
    assert settings(tmp_path) == Settings(select=("QUO",), origin=own)


@pytest.mark.parametrize(
    "text",
    [
        '[tool.kzlint]\nselect = ["CAP"]\n',
        '[project]\nname = "a"\n[tool.b]\nx = 1\n[tool.kzlint]\nselect = ["CAP"]\n',
        'tool.kzlint.select = ["CAP"]\n',
        '[tool."kzlint"]\nselect = ["CAP"]\n',
        '[ tool . kzlint ]\nselect = ["CAP"]\n',
        '[tool]\nkzlint = {select = ["CAP"]}\n',
        '[tool]\nkzlint.select = ["CAP"]\n',
    ],
)
def test_a_pyproject_in_every_notation(tmp_path: Path, text: str) -> None:
    path = write(tmp_path / "pyproject.toml", text)
    assert settings(tmp_path) == Settings(select=("CAP",), origin=path)


@pytest.mark.parametrize("text", ["", '[tool.ruff]\nselect = ["E"]\n', "[tool.ruff\n", b"\xff"])
def test_a_pyproject_without_us_is_passed_by(tmp_path: Path, text: str | bytes) -> None:
    outer = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    write(tmp_path / "a" / "pyproject.toml", text)
    assert settings(tmp_path / "a") == Settings(select=("QUO",), origin=outer)


def test_a_folder_of_that_name_is_passed_by(tmp_path: Path) -> None:
    outer = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    (tmp_path / "a" / "kzlint.toml").mkdir(parents=True)
    assert settings(tmp_path / "a") == Settings(select=("QUO",), origin=outer)


def test_a_chosen_file_holds_everywhere(tmp_path: Path) -> None:
    write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    chosen = write(tmp_path / "other.toml", 'select = ["CAP"]\n')
    assert Configurations(chosen).settings_for(tmp_path) == Settings(select=("CAP",), origin=chosen)


def test_isolated(tmp_path: Path) -> None:
    write(tmp_path / "kzlint.toml", "broken")
    assert Configurations(isolated=True).settings_for(tmp_path) == Settings()


def test_a_file_is_read_once(tmp_path: Path) -> None:
    path = write(tmp_path / "kzlint.toml", 'select = ["QUO"]\n')
    configurations = Configurations()
    first = configurations.settings_for(tmp_path / "a")
    path.unlink()
    assert configurations.settings_for(tmp_path / "b") is first


def test_a_broken_file_is_read_once_and_each_call_has_an_error_of_its_own(tmp_path: Path) -> None:
    path = write(tmp_path / "kzlint.toml", "selct = 1\n")
    configurations, errors, depths = Configurations(), set(), set()
    for folder in (tmp_path, tmp_path, tmp_path / "a"):
        with pytest.raises(ConfigError) as caught:
            configurations.settings_for(folder)
        assert str(caught.value) == f"{path}:1: selct: no such key; did you mean select?"
        errors.add(caught.value)
        path.unlink(missing_ok=True)
    for _ in range(3):
        with pytest.raises(ConfigError) as caught:
            configurations.settings_for(tmp_path / "a")
        depths.add(len(caught.traceback))
    assert (len(errors), len(depths)) == (3, 1)
