"""Reading words as forms of verbs, but not nouns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kzlint.kazakh import verb_roots, verb_suffixes
from kzlint.kazakh.phonology import BACK_VOWELS, harmonies, sound_class
from kzlint.kazakh.verb_roots import LOOK_ALIKES, ROOTS
from kzlint.kazakh.verb_suffixes import MEANINGS_BY_SUFFIX, PERSONS, SURENESS, VERB_SUFFIXES
from kzlint.kazakh.verbs import Certainty, Kind, Verbal, is_made_verb, is_past_participle, verbals


def shown(verbal: Verbal) -> str:
    """Root, suffixes, kind and features of a form, in one line."""
    suffixes = [*verbal.suffixes, *(name for name, _ in verbal.nominal)]
    said = [verbal.kind, verbal.tense, verbal.person, "negated" if verbal.is_negated else ""]
    return f"{verbal.root}: {' '.join(suffixes)}; {' '.join(filter(None, said))}"


READ = [
    # Tenses and persons.
    ("айтты", "айт: past; finite past third"),
    ("АЙТТЫ", "айт: past; finite past third"),
    ("бастадық", "баста: past we-did; finite past first"),
    ("келдіңіздер", "кел: past all-polite-did; finite past second"),
    ("барамыз", "бар: present we-are; finite present first"),
    ("бармаймыз", "бар: not present we-are; finite present first negated"),
    ("өтеді", "өт: present they; finite present third"),
    ("дейді", "де: present they; finite present third"),
    ("жүгініпті", "жүгін: evidential they; finite past third"),
    ("өтпек", "өт: intention; finite future third"),
    ("ашылмақшы", "аш: passive intending; finite future third"),
    ("тіркелгенмін", "тіркел: perfect i-am; finite past first"),
    ("келмеспін", "кел: never i-am; finite future first negated"),
    # Moods.
    ("болса", "бол: condition; finite third"),
    ("келіңіздер", "кел: please-all; finite second"),
    ("берсін", "бер: let-him; finite third"),
    ("айтайық", "айт: let-us; finite first"),
    # Voices, and the changes they make at the end of a root.
    ("ашылмады", "аш: passive not past; finite past third negated"),
    ("жаптырды", "жап: causative past; finite past third"),
    ("салынды", "сал: passive past; finite past third"),
    # Roots before a vowel.
    ("тауып", "тап: evidential; converb past"),
    ("шығады", "шық: present they; finite present third"),
    ("егеді", "ек: present they; finite present third"),
    ("қояды", "қой: present they; finite present third"),
    ("оқиды", "оқы: present they; finite present third"),
    ("қорқады", "қорық: present they; finite present third"),
    ("қою", "қой: infinitive; verbal-noun"),
    ("кию", "ки: infinitive; verbal-noun"),
    # The last part of a compound.
    ("келіп-кетті", "кет: past; finite past third"),
    # Participles, verbal nouns and converbs.
    ("өткен", "өт: perfect; participle past"),
    ("өтетін", "өт: habitual; participle past"),
    ("өткенде", "өт: perfect locative; participle past"),
    ("жатқанына", "жат: perfect their dative; participle past"),
    ("болғандықтан", "бол: perfect belonging ablative; participle past"),
    ("жүргізілуде", "жүргіз: passive infinitive locative; verbal-noun"),
    ("келгелі", "кел: since; converb"),
    # Verbs derived from nouns, and roots that are not in the table.
    ("газдандырды", "газдандыр: past; finite past third"),
    ("мәлімдеді", "мәлімде: past; finite past third"),
    ("импортталды", "импортта: passive past; finite past third"),
]


@pytest.mark.parametrize(("form", "expected"), READ)
def test_forms_of_verbs(form: str, expected: str) -> None:
    assert expected in [shown(verbal) for verbal in verbals(form)]


@pytest.mark.parametrize(
    "form",
    [
        "қызметі", "департаменті", "институты", "облыстың", "облыстық", "факті", "министрлік",
        "Қазақстанды", "мекемесін", "бағдарламасын", "жағдайды", "маңдайды", "музейді", "қаланың",
        "балалар", "істердің", "мектепті", "санатты", "мандатты", "құрылысты", "жеңісті",
        "ынтымақтастық", "орган", "органдары", "оған", "немесе", "еңбек", "тамақ", "дейін",
        "кейін", "қайтарымсыз", "хабарламасын", "істер", "атты", "іс-шара",
        "аралдың", "санасын", "жаздың", "ғимаратында", "", "ұл", "2024", "АҚШ-тың",
    ],
)  # fmt: skip
def test_nouns_are_not_verbs(form: str) -> None:
    assert verbals(form) == ()


@pytest.mark.parametrize(
    ("form", "stem", "certainty"),
    [
        ("табылды", "табыл", Certainty.LISTED),
        ("ашылды", "ашыл", Certainty.LISTED),
        ("экспортталады", "экспорттал", Certainty.MADE),
        ("бүрсеңдеді", "бүрсеңде", Certainty.MADE),
        ("бүлкілдеген", "бүлкілде", Certainty.MADE),
        ("қалтырған", "қалтыр", Certainty.ANY),
    ],
)
def test_how_well_a_root_is_known(form: str, stem: str, certainty: Certainty) -> None:
    assert (stem, certainty) in [(verbal.stem, verbal.certainty) for verbal in verbals(form)]


@pytest.mark.parametrize(
    ("word", "expected"),
    [("өткен", True), ("жиналмаған", True), ("өткенде", False), ("өтетін", False), ("қала", False)],
)
def test_past_participles(word: str, expected: bool) -> None:
    assert is_past_participle(word) is expected


@pytest.mark.parametrize(
    ("root", "expected"),
    [
        ("баянда", True),
        ("жоспарла", True),
        ("экспортта", True),
        ("мойындан", True),
        ("жоспарда", False),
        ("баянла", False),
        ("қазақстан", False),
        ("ойла", False),
        ("адам", False),
    ],
)
def test_verbs_made_of_nouns(root: str, expected: bool) -> None:
    assert is_made_verb(root) is expected


# Roots that a following vowel does not change, and that share no form with another root.
PLAIN_ROOTS = sorted(root for root in ROOTS if root[-1] in "нлрзм" and len(root) > 3)
TENSES = ["past", "perfect", "habitual", "intention", "condition", "infinitive", "evidential"]


def joined(root: str, names: list[str]) -> str:
    """The root with these suffixes added, according to the table."""
    harmony = harmonies(root)[0]
    form = root
    for name in names:
        form += VERB_SUFFIXES[name].endings[sound_class(form)][harmony]
    return form


@given(st.sampled_from(PLAIN_ROOTS), st.booleans(), st.sampled_from(TENSES))
def test_what_the_table_makes_is_read_back(root: str, is_negated: bool, tense: str) -> None:
    is_negated = is_negated and tense != "intention"
    names = ["not", tense] if is_negated else [tense]
    form = joined(root, names)
    found = [verbal for verbal in verbals(form) if verbal.root == root]
    if found or form in LOOK_ALIKES:
        assert all(verbal.is_negated is is_negated for verbal in found)
        return
    # The reading has another root with fewer voices.
    assert any(verbal.root.startswith(root[:2]) for verbal in verbals(form))


@given(st.sampled_from(PLAIN_ROOTS), st.sampled_from(["i-did", "we-did", "you-polite-did"]))
def test_persons_are_read_back(root: str, person: str) -> None:
    found = verbals(joined(root, ["past", person]))
    assert all(verbal.person in ("first", "second") for verbal in found if verbal.root == root)


@given(st.text("абдегіқлмнпрстуыәөүй", max_size=14))
def test_any_letters_are_read(form: str) -> None:
    for verbal in verbals(form):
        assert form.endswith(verbal.chain[-1][1]) or verbal.nominal or form[-1] in "юиу"
        assert isinstance(verbal.kind, Kind)


def test_the_tables_agree() -> None:
    assert set(SURENESS) == set(VERB_SUFFIXES)
    assert set(MEANINGS_BY_SUFFIX) | set(PERSONS) <= set(VERB_SUFFIXES)
    for suffix in VERB_SUFFIXES.values():
        for back, front in suffix.endings.values():
            assert len(back) == len(front)
            assert not set(front) & set(BACK_VOWELS)


def test_word_lists_are_in_small_letters() -> None:
    for words in (
        verb_roots.ROOTS,
        verb_roots.LOOK_ALIKES,
        verb_roots.NOUNS_TOO,
        verb_roots.PREDICATIVES,
    ):
        assert [word for word in words if word != word.lower() or not word.isalpha()] == []
    assert verb_suffixes.NOUN_ENDINGS
