"""The tense of a clause, from its last words."""

import pytest

from kzlint.kazakh.tense import Tense, binds, ends_clause, is_condition, predicate_tense

PAST = [
    "жиын өтті", "көрме ашылды", "келісімге қол қойды", "біз кездестік", "жоба аяқталған",
    "жұмыс аяқталған еді", "кездескен болатын", "өткен жоқ", "ол келіпті", "жиын өтпеді",
    "байқау басталды", "министр бастады", "сайыс болмады", "мектепке айналдырған",
    "жоба мақұлданған болатын", "ол айтқан екен",
]  # fmt: skip

NOT_PAST = [
    "жиын өтеді", "көрме басталады", "жиын өтпек", "мектеп ашылмақ", "өткізілмекші", "өтіп жатыр",
    "дайындалып отыр", "талқылайды", "өтетін болды", "өтпек болды", "өтуде",
    "келмес", "жұмыс жүріп отыр", "жұмыстар жүргізілуде",
]  # fmt: skip

UNDECIDED = [
    "жиын жоспарланған", "өту көзделген", "жиын кейінге шегерілді", "өтетін еді", "өтпек еді",
    "мәселе маңызды", "қатысу міндетті", "мектептерді", "өткізу керек", "жиын", "бар ма екен",
    "мекеме қызметі", "ғылыми департаменті", "ол атады", "келсе",
]  # fmt: skip


@pytest.mark.parametrize("clause", PAST)
def test_past(clause: str) -> None:
    assert predicate_tense(clause.split()) is Tense.PAST


@pytest.mark.parametrize("clause", NOT_PAST)
def test_not_past(clause: str) -> None:
    assert predicate_tense(clause.split()) is Tense.NOT_PAST


@pytest.mark.parametrize("clause", UNDECIDED)
def test_undecided(clause: str) -> None:
    assert predicate_tense(clause.split()) is None


def test_no_words_have_no_tense() -> None:
    assert predicate_tense([]) is None


@pytest.mark.parametrize(
    ("word", "following", "expected"),
    [
        ("өтетін", "жиын", True),
        ("өткен", "жиынға", True),
        ("өтетінін", "айтты", True),
        ("өткенде", "келді", True),
        ("деп", "хабарлады", True),
        ("тиіс", "жиын", True),
        ("жоспарланған", "жиын", True),
        ("өткізу", "туралы", True),
        ("кездесу", "өтті", False),
        ("комитетінің", "отырысы", False),
        ("ғимаратында", "өтті", False),
        ("органдары", "өтті", False),
        ("аталған", "шара", False),
        ("оған", "жұрт", False),
        ("Қасқабұлақтан", "келді", False),
        ("Қостанайда", None, False),
        ("өткізуді", "жоспарлады", True),
        ("жиналғандар", "тарады", True),
        ("қызметі", "туралы", False),
    ],
)
def test_what_takes_a_date_to_itself(word: str, following: str | None, expected: bool) -> None:
    assert binds(word, following) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("ашылды", True),
        ("өтеді", True),
        ("еді", True),
        ("салтанатты", False),
        ("қатысты", False),
        ("тіркелді", True),
        ("келіпті", True),
        ("қызметі", False),
        ("барамыз", False),
    ],
)
def test_what_ends_a_clause_before_a_comma(word: str, expected: bool) -> None:
    assert ends_clause(word) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("болса", True),
        ("өтпесе", True),
        ("өтсек", True),
        ("өтті", False),
        ("немесе", False),
        ("касса", False),
    ],
)
def test_conditions(word: str, expected: bool) -> None:
    assert is_condition(word) is expected
