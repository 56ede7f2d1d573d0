"""What can be understood without the sentences around it."""

from __future__ import annotations

import functools
import re

from quizkit.askers.any_case import any_case
from quizkit.askers.clipping import LEAST_WORDS, MOST_WORDS
from quizkit.askers.lists import alternatives, listed
from quizkit.askers.settled import without_settled
from quizkit.askers.third_person import with_pronouns
from quizkit.askers.unfinished import FINITE, HANGING, breaks_off, is_noun, is_unfinished
from quizkit.askers.wording import DAYS, STOP_WORDS, TEXTS_KEPT, content_words, words

# Words that need what stands before the statement in the article.
LEADING = re.compile(
    r"(?:no(?=[,.:;])|this(?! (?:country|nation|world|year|campaign|election)\b)|those(?! (?:who|whose)\b)|"
    r"and|but|so|or|because|which|who|well|yes|then|also|however|that|these|such|too|instead|still|yet|nor|neither|"
    r"otherwise|meanwhile|therefore|thus|if so|not|one (?:is|was|has|had|of (?:them|those|these)))\b|"
    r"(?:(?:number |for )?(?:one|two|three|another|first|second|third|firstly|secondly)|for one thing)[,:]",
    re.I,
)
# "In that town"; "in that she sails" goes on with a clause.
OF_THAT = (
    r"(?:to|of|for|from|with|on|at|by|about|against|into|in|during|under|over|after|before|since|through|within|like|"
    r"without|despite|beyond|behind|around|across|towards?|upon) "
    r"that(?! (?:of|he|she|it|they|we|you|i|there)\b)"
)
SMALL_NUMBER = "(?:two|three|four|five|six|seven|eight|nine|ten)"
# "Nobody can do that", "room enough for three".
AT_ITS_END = (
    r"(?:that(?=[.,;:?!”\"]|$)|"
    r"(?:has|have|had|wants?|needs?|gets?|got|built|bought|saw|sees?) one"
    r"(?=[.,;:?!”\"]|$| (?:around|in|on|at|for|from|with|too|also)\b)|"
    r"(?:far|much|even|a lot) (?:better|worse|(?:more|less) [a-z]+)(?=[.;:?!”\"]|$)|(?:do|does|did|doing) that|"
    rf"(?:for|the|all|of|by|with|only) {SMALL_NUMBER}(?=[.?!”\"]|$))"
)
# "Carry the state", "the state's law"; "the state of Easton" and "the state police" are others.
THE_STATE = (
    r"the state(?:['’]s\b|(?!['’]? ?\w)|"
    r" (?:is|was|has|had|will|would|over|by|to|at|on|with|after|before|when|if|because)\b)"
)
NEED_TELLING = "|".join(sorted(listed("standing_alone", "needs_telling")))
# "The rich old businessman's plan"; a name may stand behind the noun, or what tells which one.
TRADE = re.compile(
    rf"\b[Tt]he (?:[\w-]+ ){{0,3}}?(?:{'|'.join(sorted(listed('standing_alone', 'trades')))})\b"
    r"(?! (?:of|who|whose|from|in|behind)\b| [A-Z])"
)
# "The city's harbour": which one stands elsewhere. "The city of Easton" says it.
DANGLING = re.compile(rf"\bthe (?:{alternatives('standing_alone', 'needs_telling_in_a_list')})\b(?! of\b)", re.I)
# "Those who", "those surveyed": what stands behind it tells which.
THOSE = (
    r"those(?! ‘?(?:who|that|of|whose|whom|surveyed|polled|interviewed|questioned|seeking|opposed|affected|involved|"
    r"accused|(?:living|working|suffering) (?:in|at|on|for|from|under|with))\b)"
)
POINTING = any_case(
    rf"\b(?:this(?! (?:country|nation|world)\b)|these|{THOSE}|here|then|(?<!and )therefore|"
    r"there(?!(?:['’](?:s|ll|d)| is| are| was| were| has| have| had| will| would| should| could| can| may| might| "
    r"must| won| appear\w*| seem\w*| remain\w*| exist\w*)(?:n['’]t)?\b)|today(?!['’]s)|yesterday|tomorrow|tonight|"
    rf"{OF_THAT}|{AT_ITS_END}|(?:years?|months?|weeks?|days?|hours?) (?:later|earlier)|{THE_STATE}|currently|right now|"
    r"back then|so far|instead(?! of\b)|"
    r"at the time(?! (?:[a-z]+ )?(?:it|he|she|they|the|of)\b)|ago|such(?! (?:as|that)\b)|one another|do so|did so|"
    r"doing so|as well(?! as\b)|the same(?! (?:\w+ ){1,3}(?:as|that|who)\b)|either(?!(?: \S{1,30}){1,8} or\b)|"
    r"neither(?!\b.*\bnor\b)|the rest|both(?!\b.*\band\b| ways\b)|"
    r"(?:last|this|next|that) (?:night|week|weekend|month|year|morning|evening|summer|winter|spring|autumn|fall|time|"
    rf"{DAYS.lower()})|"
    r"the (?:two|pair|former|latter|others?)|"
    r"['’]s (?:remarks?|comments?|suggestion|answer)(?! (?:about|on|that|of|to)\b)|"
    r"the (?:[a-z]+ing |[a-z]+-[a-z]+ |(?!global )[a-z]+(?:al|ic) |current |present |recent |"
    rf"{SMALL_NUMBER} )?(?:{NEED_TELLING})"
    r"(?! (?:of|that|which|who|whose|for|to|about|between|against|"
    r"(?:released|published|sent|made|written|given|signed|passed|filed|issued|held|killed|wounded|arrested|accused)"
    r" (?:on|by|in|at|to|from|after|before|of))\b))\b"
)
OF_A_PERSON = re.compile(r"he|she|him|her|his|hers|himself|herself", re.I)
PERSON_NOUN = any_case(
    r"(?:\w*(?:man|woman|person|boy|girl|mother|father|son|daughter|brother|sister|wife|husband|child|mayor|president|"
    r"minister|secretary|senator|governor|judge|candidate|king|queen|pope|bishop|priest|chief|boss|nurse|clerk|guard|"
    r"defendant|suspect|client|patient|student|official|leader|"
    r"lawyer|officer|worker|member|teacher|professor|director|doctor|author|reporter|driver|voter|actor|editor|soldier|"
    r"player|owner|writer|speaker|lawmaker|commissioner|prosecutor|plaintiff|winner|singer|farmer|prisoner|"
    r"politician|journalist|scientist|activist|artist|captain))",
)
# Not the "I" of "the F.B.I.", nor "the US".
FIRST_PERSON = re.compile(
    r"\b(?:(?<!\w\.)[Ii](?!\.\w)|[Ww]e|[Mm]e|[Uu]s|[Mm]y|[Oo]ur|[Mm]ine|[Oo]urs|[Mm]yself|[Oo]urselves|[Yy]ou|[Yy]ours?)\b"
)
# What points out of a quotation; "here" and "this week" may stay in it, its marks say that it stands in a mouth.
LOOSE_END = any_case(
    r"\b(?:this(?! (?:country|nation|world|week|month|year|morning|evening|campaign|election|race|administration|"
    rf"government|president|state|city|town)\b)|these|{THOSE}|"
    r"such(?! (?:as|that)\b)|number (?:one|two)|you|your|do it|both sides|"
    rf"{OF_THAT}|"
    r"(?:^|[,;:] |\b(?:think|thinks|thought|believe|know|say|says|said|guess|mean|because|and|but|so|if|hope|when) )"
    r"that(?:['’](?:s|ll|d)\b| (?:is|was|will|would|can|could|has|had|should|must|may|might|does|did)\b)|"
    rf"{AT_ITS_END}|"
    r"the (?:two|pair|former|latter)\b(?! [a-z]+s\b)|"
    r"that (?:fear|idea|impression|kind|sort|stuff|thing|man|woman|person|process|decision|plan|issue|question|deal|"
    r"bill|vote|case|position)|"
    r"the guy(?! (?:who|that|in|on|from|with)\b)|"
    r"before or after)\b"
)
# "said that was unfair": the subject was "that", a pronoun.
NO_SUBJECT = re.compile(
    r"(?:is|was|are|were|has|had|will|would|can|could|should|may|might|must|does|did)(?:n['’]t| not)?\b", re.I
)
COUNT = re.compile(r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty)(?:-\w+)?$", re.I)
ASIDE = re.compile(r"\s[-–—]+\s")
# A word that was broken at the end of a line ("candi- dates") is none; "short- and long-term" is. "He saw he saw". Nor
# is one whose letters were read in another code ("cafÃ©").
BROKEN = re.compile(
    r"-(?<=[a-z]{2}-) (?!(?:and|or|to)\b)[a-z]|\[|\]|…(?!$)|\.\.\.|\. \. \.|\(|\)|\*|https?:|@|#|Ã(?<=\w.)(?![A-Z])"
)
TWICE = re.compile(r"\b(\w++ \w++) \1\b")
# "He recalled what happened": no statement that "said that" could go before.
# "If elected, he would sail" is one.
ASKED = re.compile(r"(?:that )?(?:(?:what|how|whether|why|where|who)\b|if\b(?!.*, ))", re.I)
# "Why: the boats were old": behind "said that" it cannot be read.
COLON_FIRST = re.compile(r"(?:\S+ ){0,3}[^\s:]+: ")
# "Tom Birch poised to win", "Easton ahead of Velden": what stood behind "showed" without a verb of its own.
NO_VERB = re.compile(
    r"(?:[A-Z][\w.’'-]+ ){1,4}(?:[a-z]+ly )?(?:poised|up|down|ahead|behind|tied|leading|trailing|winning|losing|"
    r"beating|likely|unlikely|unable|ready|close|on track)\b"
)
# The marks go first, and what stands before them is looked at from behind them: so they are found quickly.
SINGLE_MARK = re.compile(r"[‘'’](?:(?<![\w.,!?].)(?<!’)(?=\w)|(?<=[\w.,!?].)(?<!‘)(?!\w))")
# What a report quotes: there "we" and "this" stand in the speaker's mouth.
QUOTED_INSIDE = re.compile(r"‘(?<!\w‘)[^‘]*?’(?!\w)")
# Verbs and adverbs: nothing that "it" could stand for.
NO_THING = re.compile(r"(?:n['’]t|['’](?:m|re|ve|ll|d)|ed|ing|ly)$")
LEAST_TELLING = 3  # words that say what a statement is about
WORDS_BEFORE_PRONOUN = 3  # enough for what the pronoun stands for
# What no "they" or "it" that follows is likely to stand for: "In any other year they would".
OF_TIME = frozenset(
    "any other another year years time times day days week weeks month months case way end moment".split()
)
NO_ANTECEDENTS = STOP_WORDS | OF_TIME


@functools.lru_cache(maxsize=TEXTS_KEPT)
def reads_alone(statement: str, *, quoted: bool) -> bool:
    """Tell whether a statement can be understood without the sentences around it.

    A pronoun needs words before it that it can stand for. A quotation may point ("here", "this week") and speak in the
    first person, also inside a report: its marks say that it stands in somebody's mouth.
    """
    if statement.endswith(("?", "!")) or LEADING.match(statement) or breaks_off(statement) or is_noun(statement):
        return False
    if not LEAST_WORDS <= len(words(statement)) <= MOST_WORDS or not all_resolved(statement):
        return False
    if not tells_enough(statement) or not has_paired_marks(statement):
        return False
    if quoted:
        is_whole = statement[:1].isupper() and not (has_loose_end(statement) or is_unfinished(statement))
        return is_whole and not is_broken(statement)
    if (
        ASKED.match(statement)
        or COLON_FIRST.match(statement)
        or HANGING.match(statement)
        or (NO_VERB.match(statement) and not FINITE.search(statement))
    ):
        return False
    if len(ASIDE.findall(statement)) == 1:  # an aside that is not closed: it may be the article's own
        return False
    if any(has_loose_end(quotation) for quotation in QUOTED_INSIDE.findall(statement)):
        return False
    told = QUOTED_INSIDE.sub("‘’", statement)
    points = POINTING.search(told) and POINTING.search(without_settled(told))
    unfit = points or TRADE.search(told) or FIRST_PERSON.search(told) or NO_SUBJECT.match(statement)
    return not (unfit or is_broken(statement))


def is_broken(text: str) -> bool:
    """Tell whether a text has words or marks that no sentence has, as where its letters or lines were read wrongly."""
    return bool(BROKEN.search(text) or TWICE.search(text))


def tells_enough(statement: str) -> bool:
    """Tell whether a statement says what it is about.

    >>> tells_enough("Something had to be done"), tells_enough("The old ferry sank")
    (False, True)
    """
    meant = {word.replace("’", "'") for word in content_words(statement)}
    return len(meant - listed("standing_alone", "tells_nothing")) >= LEAST_TELLING


def has_paired_marks(statement: str) -> bool:
    """Tell whether single quotation marks open before they close; behind an s a closing one may be a genitive.

    >>> has_paired_marks("women' and that 'girls'"), has_paired_marks("the boys' ‘best’ boat")
    (False, True)
    """
    is_open = False
    for mark in SINGLE_MARK.finditer(statement):
        opens = statement[mark.end() : mark.end() + 1].isalnum()
        if opens == is_open and not (not opens and statement[mark.start() - 1] == "s"):
            return False
        is_open = opens
    return not is_open


def has_loose_end(quotation: str) -> bool:
    """Tell whether words of a quotation point out of it; a "you" that means anybody does not."""
    bare = without_settled(quotation) if LOOSE_END.search(quotation) else ""
    return bool(LOOSE_END.search(bare) or LEADING.match(bare))


def all_resolved(statement: str) -> bool:
    """Tell whether every pronoun has enough before it to point at; an "it" that stands for nothing needs none."""
    meant, pronouns = with_pronouns(statement)
    return all(has_antecedent(meant, one) for one in pronouns)


def has_antecedent(statement: str, pronoun: re.Match[str]) -> bool:
    """Tell whether enough stands before a pronoun for it to point at; "he" and "she" need a name or a person."""
    before = words(statement[: pronoun.start()])
    if len(before) < WORDS_BEFORE_PRONOUN:
        return False
    stands_right_before = statement[: pronoun.start()].rstrip()[-1:].isalnum()  # "define it": its verb, no thing
    earlier = before[:-1] if stands_right_before else before
    meaning = (word for word in earlier if word.lower() not in NO_ANTECEDENTS and not NO_THING.search(word))
    return any(map(is_person, meaning)) if OF_A_PERSON.fullmatch(pronoun.group()) else any(meaning)


def is_person(word: str) -> bool:
    """Tell whether a word may be somebody's name or says that it is a person."""
    may_be_name = (
        word[0].isupper() and not COUNT.match(word) and word.lower() not in listed("standing_alone", "no_person")
    )
    return may_be_name or bool(PERSON_NOUN.fullmatch(word))
