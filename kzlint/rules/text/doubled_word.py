"""TXT003 doubled-word: a word that was typed twice."""

from collections.abc import Iterator
from itertools import groupby, pairwise

from kzlint.analysis.edited import stays_what_it_is
from kzlint.finding import Edit, Finding, Severity
from kzlint.gazetteer import Kind
from kzlint.kazakh.words import Word, find_words, has_doubled
from kzlint.rules import Context, Rule, invalid, valid
from kzlint.source import Span
from kzlint.syntax import Prose

# Words that are said twice on purpose, most often with a hyphen that is forgotten at times
# (түрлі түрлі: three times in KazNERD's 11,167 sentences, and no other one of these). Those
# of the first line stand with it in government texts and news.
REDUPLICATED = frozenset(
    """
    үлкен көп қайта бөлек жеке күнде жылда жал дүркін былай бірін нақты жай ақырын ауық бума
    қыз ауыр тастап жоқ енді мынадай
    түрлі алуан аз азды алда анда ара ауыл бара бас баяу біртіндеп бірте бірден биік бөлім
    бүгін дәл жақсы жаңа жапа жатып жиі жүре жылы келе кезек кей кейде кең кіші қарай қатар
    қызыл қызық қып қысқа мол неше нелер өте сан сирек соң тағы талай тез тек топ төмен ұзақ
    ұзын ұсақ үзік шағын шет шоғыр шын ылғи ірі әдемі әзер әр әрең өзге өзара
    """.split()  # noqa: SIM905 -- a table to be read
)

# Two words of one spelling, which may meet: «мен мен сен» (I and you), «ол ол кезде» (he then).
HOMONYMS = frozenset(["мен", "ол", "сол", "қой", "бар", "ат", "алма"])

NUMERALS = frozenset(
    """
    нөл бір екі үш төрт бес алты жеті сегіз тоғыз он жиырма отыз қырық елу алпыс жетпіс сексен
    тоқсан жүз мың миллион миллиард жарты
    """.split()  # noqa: SIM905 -- a table to be read
)

# Words that nobody repeats for effect, so that they are a slip in a quotation too.
FUNCTION_WORDS = frozenset(
    """
    және немесе әрі яғни бірақ үшін туралы бойынша арқылы кейін дейін ретінде деп деген болып
    болған болатын бұл осы сондай мұндай сияқты жөнінде жөніндегі атындағы жылғы байланысты
    қатысты сондықтан сонымен
    """.split()  # noqa: SIM905 -- a table to be read
)

# «Ел ел болғалы»: a word said of itself.
_COPULA = "бол"

# «алдын ала» with «алу» after it.
IDIOMS = frozenset([("алдын", "ала")])

SHORTEST = 2


class DoubledWord(Rule):
    """A word stands twice in a row.

    It is left over from an edit, and everybody sees it but the one who made it. Reduplication
    (``көп-көп``, ``анда-санда``), also where its hyphen was forgotten, numerals, names (``Лю
    Лю``) and what is repeated in speech for effect are no doubled words.
    """

    code = "TXT003"
    name = "doubled-word"
    severity = Severity.WARNING
    message = "“{word}” stands twice"

    examples = (
        valid("Көп-көп рақмет! Анда-санда қайта-қайта келіңіз, жылдан жылға өсіп келеді."),
        valid("Қалада үлкен үлкен үйлер салынды, әр үйге бір бір кілт берілді."),
        valid("«Жоқ, жоқ, алға алға!» – деді Лю Лю. Лю ханым риза болды."),
        valid("Жиын өтті. Өтті деген жақсы."),
        valid("Билетті алдын ала ала аласыз."),
        valid("Ел ел болғалы мұндай той болған жоқ."),
        invalid("Ол және және министр келді.", at="және және", fixed="Ол және министр келді."),
        invalid("Бұл бұл жоба туралы.", at="Бұл бұл", fixed="Бұл жоба туралы."),
        invalid(
            "«Біз үшін үшін бұл – мереке», – деді ол.",
            at="үшін үшін",
            fixed="«Біз үшін бұл – мереке», – деді ол.",
        ),
    )

    def check(self, prose: Prose, context: Context) -> Iterator[Finding]:
        if not has_doubled(prose.text):
            return
        for before, run, after in _runs(prose):
            word = run[-1].text
            if after.lower().startswith(_COPULA):
                continue
            if not _is_slip(run) and not _is_body(run, context):
                continue
            if (before, word) in IDIOMS:
                continue
            if prose.quotation_at(run[0].start) and word not in FUNCTION_WORDS:
                continue
            span = Span(run[0].start, run[-1].end)
            surplus = Edit(Span(run[0].end, run[-1].end), "")
            safe = stays_what_it_is(surplus, context.source)
            fix = self.fix("Write “{word}” once", surplus, safe=safe, word=run[0].text)
            yield self.finding(span, fix, word=run[0].text)


def _runs(prose: Prose) -> Iterator[tuple[str, list[Word], str]]:
    """Words that stand twice or more with nothing but blanks between, and their neighbours."""
    row = list(find_words(prose.whole, prose.start, prose.end))
    at = 0
    for _, group in groupby(row, key=lambda word: word.text.lower()):
        same = list(group)
        at += len(same)
        if len(same) > 1 and all(
            prose.whole[first.end : second.start].isspace() for first, second in pairwise(same)
        ):
            first = at - len(same)
            before = row[first - 1].text.lower() if first else ""
            yield before, same, row[at].text if at < len(row) else ""


def _is_body(run: list[Word], context: Context) -> bool:
    """Whether a known body or place is named twice, and no person or brand: Үкімет Үкімет."""
    return len({word.text for word in run}) == 1 and any(
        mention.span.start == run[0].start
        and all(entry.is_place or entry.kind is Kind.ORGANISATION for entry in mention.entries)
        for mention in context.mentions
    )


def _is_slip(run: list[Word]) -> bool:
    """No name, no figure, and no word that may rightly stand twice."""
    word = run[-1].text
    if len(word) < SHORTEST or not all(again.text.islower() for again in run[1:]):
        return False
    return word not in REDUPLICATED | HOMONYMS | NUMERALS
