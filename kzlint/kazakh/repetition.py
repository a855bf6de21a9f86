"""Words that rightly stand twice in a row, and those that never do."""

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
COPULA = "бол"

# «алдын ала» with «алу» after it.
IDIOMS = frozenset([("алдын", "ала")])

SHORTEST = 2


def may_be_doubled(word: str) -> bool:
    """Whether ``word``, in small letters, may stand twice in a row without a slip."""
    return len(word) < SHORTEST or word in REDUPLICATED or word in HOMONYMS or word in NUMERALS
