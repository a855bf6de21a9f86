"""Which setting names a file: in which file, on which line, by what it extends too."""

from pathlib import Path

from kzlint.config import Settings, read
from kzlint.config.named import named_at
from tests.trees import write


def test_where_it_is_named(here: Path) -> None:
    write(here / "base" / "a.toml", 'gazetteer = ["x.csv"]\n')
    text = (
        'extends = "base/a.toml"\n\ngazetteer = [\n  "b/../y.csv",\n  "z.csv",\n]\nbaseline = "k"\n'
    )
    settings = read(write(here / "kzlint.toml", text))
    found = [(str(path), str(named_at(settings, "gazetteer", path))) for path in settings.gazetteer]
    assert found == [
        (f"{here}/y.csv", "kzlint.toml:4: gazetteer"),
        (f"{here}/z.csv", "kzlint.toml:5: gazetteer"),
        (f"{here}/base/x.csv", "base/a.toml:1: gazetteer"),
    ]
    assert settings.baseline == here / "k"
    assert str(named_at(settings, "baseline", here / "k")) == "kzlint.toml:7: baseline"


def test_nobody_names_it(here: Path) -> None:
    settings = read(write(here / "kzlint.toml", 'gazetteer = ["x.csv"]\n'))
    assert named_at(settings, "gazetteer", here / "y.csv") is None
    assert named_at(settings, "baseline", here / "x.csv") is None
    assert named_at(Settings(gazetteer=(here / "x.csv",)), "gazetteer", here / "x.csv") is None


def test_the_configuration_has_gone_bad_since(here: Path) -> None:
    config = write(here / "kzlint.toml", 'gazetteer = ["x.csv"]\n')
    settings = read(config)
    write(config, "gazetteer = 1")
    assert named_at(settings, "gazetteer", here / "x.csv") is None
    write(config, "gazetteer = [")
    assert named_at(settings, "gazetteer", here / "x.csv") is None
