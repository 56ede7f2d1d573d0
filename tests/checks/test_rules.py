"""Each rule one by one: what it finds, in which words, and what only looks like it."""

from collections.abc import Callable

import pytest

from quizkit.checks import RULES, Finding
from quizkit.model import Matching, Pair

Find = Callable[..., tuple[Finding, ...]]

CLAIMS = "Which of these statements does the article attribute to Brant Foods?"
HOW_MANY = "According to the Millers' Guild, how many tonnes of grain did the fire destroy?"
GUILD = "The Millers' Guild said the fire had destroyed more than 300 tonnes of grain"
SORTING = "Match each statement with the source that the article gives for it."
JUDGES = "Which of these sentences from the article expresses an opinion?"
SHAME = "The Grain Workers Federation called the inspection a shameful farce."
QUOTED = "Which source does the article quote as saying “We counted each sack twice”?"
HALD = '"We counted each sack twice," said Tove Hald'
OWN = "Which of these statements does the article make in its own voice?"


def stem(text: str, **more: object) -> dict[str, object]:
    return {"stem": text, **more}


def offer(*options: str, **more: object) -> dict[str, object]:
    return {"options": options, **more}


def match(*pairs: tuple[str, str], spare: tuple[str, ...] = ()) -> dict[str, object]:
    return {"stem": SORTING, "form": Matching(tuple(Pair(*pair) for pair in pairs), spare)}


BAD: list[tuple[str, dict[str, object], str]] = [
    ("cut-word", {"quote": "Brant Foods said that a bro"}, "Brant Foods said that a bro"),
    ("furniture", {"quote": "Share this story"}, "Share this story"),
    ("furniture", {"quote": "Mill burns down"}, "Mill burns down"),
    ("off-evidence", stem("Which is it?", options=("*“Source” or “insider”", "“Aide” or “adviser”", "“Critic”"),
     quote="Traffic was sent through Lower Orrin."), "Traffic was sent through Lower Orrin."),
    ("off-evidence", {"quote": "Traffic was sent through Lower Orrin."}, "Traffic was sent through Lower Orrin."),
    ("wrong-speaker", offer("Brant Foods", "*Per Lund", "Tove Hald"), "Brant Foods"),
    ("wrong-speaker", stem(QUOTED, options=("Tove Hald", "*Per Lund", "Brant Foods"), quote=HALD), "Tove Hald"),
    ("carried-on", stem(OWN, options=("*It owned a factory.", "The lamp broke.", "The ruin will go."),
     quote="It also owned the lamp factory next door."), "It also owned the lamp factory next door."),
    ("carried-on", stem(OWN, quote=GUILD), GUILD),
    ("wrong-family", {"family": "figure"}, "figure"),
    ("wrong-family", stem("Who bought the mill in 2011?", family="figure"), "figure"),
    ("alias-options", stem(QUOTED, options=("*Tove Hald", "Ms Hald", "Per Lund"), quote=HALD), "Ms Hald"),
    ("alias-options", offer("*The Grain Workers Federation", "GWF", "Per Lund"), "GWF"),
    ("alias-options", offer("*Moscow", "The Russian government", "Per Lund"), "The Russian government"),
    ("alias-options", offer("*Amity International", "Amity", "Per Lund"), "Amity"),
    ("role-beside-name", offer("*The council spokeswoman", "Ida Berg", "Brant Foods"), "Ida Berg"),
    ("role-beside-name", offer("*Ida Berg", "A council spokeswoman", "Brant Foods"), "A council spokeswoman"),
    ("role-beside-name", offer("*Tove Hald", "The guild secretary", "Brant Foods"), "The guild secretary"),
    ("co-source", stem("Which source says that bread would cost more by autumn?",
     options=("*A bakers' union", "The Farmers' League", "Per Lund"),
     quote="A bakers' union and the Farmers' League said bread would cost more by autumn."), "The Farmers' League"),
    ("co-source", stem("Which source says that the lamp had been broken, reported in April?",
     options=("*Brant Foods", "Per Lund", "Tove Hald")), "Per Lund"),
    ("overlapping-numbers", stem(HOW_MANY, options=("More than 200", "*More than 300", "About 100"), quote=GUILD),
     "More than 200"),
    ("overlapping-numbers", stem(HOW_MANY, options=("100", "*300", "400"), quote=GUILD), "400"),
    ("overlapping-numbers", stem(HOW_MANY, options=("Up to 100", "*Up to 300", "1,000"), quote=GUILD), "Up to 100"),
    ("overlapping-options", stem(CLAIMS, options=("*A broken lamp had started the fire",
     "A broken lamp had started the fire in June", "Bread would cost more")),
     "A broken lamp had started the fire in June"),
    ("number-of-another", stem("Whose figure is “more than 300 tonnes”?",
     options=("*The Millers' Guild", "Per Lund", "Brant Foods"), quote=GUILD), "Per Lund"),
    ("second-judgement", stem(JUDGES, options=("*The inspection was a farce.", "The fire was a disgrace.",
     "The mill burnt down."), quote=SHAME), "disgrace"),
    ("second-doubting-word", stem("Which of these words casts some doubt?", options=("*alleged", "so-called", "old")),
     "so-called"),
    ("pointing-word", stem("Who said that?"), "that"),
    ("pointing-word", stem("Which source thinks so?"), "so"),
    ("overlapping-numbers", stem(HOW_MANY, options=("200+", "*300+", "About 100"), quote=GUILD), "200+"),
    ("wrong-speaker", stem(QUOTED, options=("*Brant Foods", "Tove Hald", "Per Lund"), quote=HALD), "Tove Hald"),
    ("second-quotation", stem("Which of these does the article give in the speaker's exact words?",
     options=("*We counted each sack", "counted each sack twice", "a broken lamp started it"), quote=HALD),
     "counted each sack twice"),
    ("asks-for-opinion", stem("In your opinion, who started the fire?"), "In your opinion"),
    ("asks-for-opinion", stem("Whom do you believe?"), "do you believe"),
    ("asks-for-verdict", stem("Who is right about the loss of grain?"), "Who is right"),
    ("asks-for-verdict", stem("Is this statement about the lamp reliable?"),
     "Is this statement about the lamp reliable"),
    ("vouching-verb", stem("Which source revealed that a broken lamp had started the fire?"), "revealed that"),
    ("vouching-verb", stem("Who pointed out to reporters that a lamp had started the fire?"),
     "pointed out to reporters that"),
    ("asserting-stem", stem("How many tonnes of grain did the fire destroy?",
     options=("Over 500", "*More than 300", "Up to 100"), quote=GUILD),
     "How many tonnes of grain did the fire destroy?"),
    ("asserting-stem", stem("Who caused the fire?"), "Who caused the fire?"),
    ("invented-quotation", stem("Who says “the lamp was never ours”?"), "“the lamp was never ours”"),
    ("invented-quotation", offer("*Brant Foods", "Per Lund", "“We saw no lamp at all”"), "“We saw no lamp at all”"),
    ("changed-passage", {"passage": "Brant Foods says a lamp began it."}, "Brant Foods says a lamp began it."),
    ("open-stem", stem("The source of the statement about the lamp"), "The source of the statement about the lamp"),
    ("open-stem", stem("Brant Foods said it."), "Brant Foods said it."),
    ("unfocused-stem", stem("Which of these is correct?"), "Which of these is correct?"),
    ("unfocused-stem", stem("Which one of the statements is false, according to the article?"),
     "Which one of the statements is false, according to the article?"),
    ("no-question-word", stem("Did the article name a source for the lamp?"),
     "Did the article name a source for the lamp?"),
    ("true-or-false", offer("*True", "False", "Not given"), "True, False, Not given"),
    ("true-or-false", match(("A lamp broke", "yes"), ("A bell rang", "no")), "yes, no"),
    ("gap", stem("A broken ____ had started the fire, which source says?"), "____"),
    ("negative-stem", stem("Which source does not speak of the lamp in the article?"), "not"),
    ("negative-stem", stem("All sources EXCEPT which one speak of the lamp?"), "EXCEPT"),
    ("long-stem", stem(f"Which source {'and lamp ' * 20}is it?"), f"Which source {'and lamp ' * 20}is it?"),
    ("two-questions", stem("Who spoke of a lamp? Who of grain?"), "Who spoke of a lamp? Who of grain?"),
    ("pointing-word", stem("What did they say about the fire?"), "they"),
    ("pointing-word", stem("Why, as the article tells, was he there?"), "he"),
    ("pointing-word", stem(CLAIMS, options=("*A lamp had broken", "She counted sacks", "Bread would cost more")),
     "She"),
    ("unresolved-noun", stem("What did the report say about the inquiry?"), "the report"),
    ("undated-word", stem("Which source says that the ruin was pulled down last week?"), "last week"),
    ("undated-word", offer("*Brant Foods", "The people who met yesterday", "Per Lund"), "yesterday"),
    ("cut-quotation", stem("Who says “We counted each sack twice?"), "Who says “We counted each sack twice?"),
    ("merged-sentences", {"quote": "The street was closed for two days.Traffic was sent"}, "days.Traffic"),
    ("absolute-term", stem(CLAIMS, options=("*A lamp had broken", "The mill was entirely lost", "It burnt")),
     "entirely"),
    ("absolute-quoted", stem(CLAIMS, options=("*A lamp had broken", "The fire left nobody homeless",
     "The mill burnt")), "nobody"),
    ("vague-frequency", stem("Which source is often cited on the lamp?"), "often"),
    ("none-of-the-above", offer("*Brant Foods", "Per Lund", "None of these answers is right."),
     "None of these answers is right."),
    ("all-of-the-above", offer("*Brant Foods", "Per Lund", "All of the above"), "All of the above"),
    ("all-of-the-above", match(("A lamp broke", "Brant Foods"), ("Bread is dear", "all of these")), "all of these"),
    ("combined-answers", offer("*Brant Foods", "Per Lund", "A and B only"), "A and B only"),
    ("combined-answers", offer("*Brant Foods", "Per Lund", "Brant Foods and Per Lund"), "Brant Foods and Per Lund"),
    ("option-like-stem", stem("Who says so?", options=("*Brant Foods", "who says so", "Per Lund")), "who says so"),
    ("lost-order", offer("*300", "100", "200"), "300, 100, 200"),
    ("lost-order", offer("*June 2020", "2011", "April 2020"), "June 2020, 2011, April 2020"),
    ("common-opening", offer("*that he saw the lamp", "that he saw the mill", "that he saw the fire"),
     "that he saw the"),
    ("foreign-option", offer("*Brant Foods", "Green Martian tourists", "Per Lund", "Tove Hald"),
     "Green Martian tourists"),
    ("no-feedback", {"feedback": " "}, "Per Lund"),
    ("thin-explanation", {"explanation": "Brant Foods is the correct answer."}, "Brant Foods is the correct answer."),
    ("one-answer", match(("A lamp broke", "Brant Foods"), ("It burnt", "Brant Foods"), spare=("Per Lund",)),
     "Brant Foods"),
    ("no-spare-answer", match(("A lamp broke", "Brant Foods"), ("Bread is dear", "Per Lund")), ""),
    ("longest-key", offer("*Brant Foods, which had bought the mill", "Per Lund", "Tove Hald"),
     "Brant Foods, which had bought the mill"),
    ("convergence", offer("*Broken red lamp", "Broken red bell", "Burnt lamp", "Green broken gate"), "Broken red lamp"),
    ("odd-key", offer("*300 tonnes", "Per Lund", "Tove Hald"), "300 tonnes"),
    ("odd-key", offer("*The lamp had broken.", "The mill", "The sacks"), "The lamp had broken."),
    ("odd-key", offer("*In 2011", "Per Lund", "Tove Hald"), "In 2011"),
    ("formatting-cue", offer("*“Brant Foods”", "Per Lund", "Tove Hald"), "“Brant Foods”"),
    ("formatting-cue", offer("*BRANT AND FOODS", "Per Lund", "Tove Hald"), "BRANT AND FOODS"),
    ("formatting-cue", offer("*Brant Foods", "Per Lund.", "Tove Hald."), "Brant Foods"),
    ("formatting-cue", offer("*<b>Brant Foods</b>", "Per Lund", "Tove Hald"), "<b>Brant Foods</b>"),
    ("quotation-cue", offer("*The “sack” people", "The lamp people", "Fire fighters"), "The “sack” people"),
    ("word-from-stem", stem("Who says the lamp was broken?", options=("*The lamp makers", "Per Lund", "Tove Hald")),
     "lamp"),
    ("key-in-stem", stem("What does Brant Foods, as a source, say?"), "Brant Foods"),
    ("grammar-cue", stem("The article calls the thing that started the fire an", options=("*old lamp", "bell", "gate")),
     "an"),
    ("grammar-cue", stem("Who is cited on the lamp?", options=("*Brant Foods", "300 tonnes", "Per Lund")),
     "300 tonnes"),
]  # fmt: skip

GOOD: list[tuple[str, dict[str, object]]] = [
    ("cut-word", {"quote": "Brant Foods"}),
    ("furniture", stem("Which words does the headline use for the fire?", quote="Mill burns down")),
    ("wrong-speaker", stem("Which source says the loss was stated too low?", options=("*The Millers' Guild",
     "Brant Foods",
     "Per Lund"), quote=f"{GUILD}, five times the loss stated by Brant Foods")),
    ("carried-on", stem(OWN, quote="Brant Foods bought the mill in 2011.")),
    ("wrong-family", stem("Whose count is more than 300 tonnes?", family="figure", quote=GUILD)),
    ("alias-options", offer("*Tove Hald", "Jon Hald", "Per Lund")),
    ("alias-options", offer("*The Orrin Times", "Orrin", "Per Lund")),
    ("alias-options", offer("*In 2011", "In 2016", "In 2008")),
    ("alias-options", offer("*Moscow", "The Ukrainian government", "Per Lund")),
    ("role-beside-name", offer("*The council spokeswoman", "Per Lund", "Brant Foods")),
    ("role-beside-name", offer("*Brant Foods", "A council spokeswoman", "Ida Berg")),
    ("co-source", offer("*Brant Foods", "Per Lund", "Tove Hald")),
    ("co-source", stem("Which source says that flour would run short in each Orrin bakery?",
     options=("*Liv Moe", "Jon Krog", "Per Lund"),
     quote="Liv Moe said that flour would run short in each Orrin bakery")),
    ("overlapping-numbers", stem("Whose number is “more than 300 tonnes”?", quote=GUILD)),
    ("overlapping-numbers", stem(HOW_MANY, options=("Under 100", "About 200", "*More than 300"), quote=GUILD)),
    ("overlapping-numbers", stem(HOW_MANY, options=("200", "100", "*300"), quote=GUILD)),
    ("overlapping-options", stem(CLAIMS, options=("*A lamp had started the fire", "A lamp had not started the fire",
     "Bread would cost more"))),
    ("overlapping-options", offer("*Brant Foods", "Brant Foods of Orrin", "Per Lund")),
    ("second-judgement", stem(JUDGES, options=("*The inspection was a farce.",
     "Somebody called it a disgrace, he said.",
     "The mill burnt."), quote=SHAME)),
    ("second-doubting-word", stem("Which of these words casts some doubt?", options=("*alleged", "new", "old"))),
    ("pointing-word", stem("Which source says that a lamp broke?")),
    ("asks-for-opinion", stem("Whose opinion is it that the inspection was a farce?")),
    ("asks-for-verdict", stem("Which of these statements could be confirmed by evidence?")),
    ("vouching-verb", stem("Which source says that the guild admitted that a lamp broke?")),
    ("vouching-verb", stem("How does the loss acknowledged by Brant Foods compare with the guild's?")),
    ("asserting-stem", stem("Who compares the fire with a war?")),
    ("asserting-stem", stem("When was the mill sold?", quote="Brant Foods bought the mill in 2011.")),
    ("invented-quotation", stem("Who says “we counted … twice”?")),
    ("invented-quotation", stem("Who says 'We counted each sack' in the article?")),
    ("invented-quotation", stem("What does the guild's count, or the bakers' price, refer to?")),
    ("changed-passage", {"passage": "Brant Foods bought the mill in 2011. It also owned the lamp factory …"}),
    ("open-stem", stem("Choose the source that the article gives for the lamp.")),
    ("open-stem", stem("The article gives the statement about the lamp to:")),
    ("open-stem", stem("Whom does the article quote as saying “We counted each sack twice?”")),
    ("unfocused-stem", stem("Which of these statements is true of the Millers' Guild?")),
    ("no-question-word", match(("A lamp broke", "Brant Foods"), ("It burnt", "Per Lund"))),
    ("true-or-false", offer("*True believers", "False friends", "Per Lund")),
    ("gap", stem("Whose words are “We counted each sack twice”... as the article has it?")),
    ("negative-stem", stem("Which source says that the lamp was not broken?")),
    ("negative-stem", stem("Which note on the lamp, or nothing, does the article cite?")),
    ("long-stem", stem(f"Which source says “{'lamp ' * 50}”?")),
    ("two-questions", stem("Who asks “Who? Me?” in the article?")),
    ("pointing-word", stem("According to the article, who says they counted each sack?")),
    ("pointing-word", stem("Why did the Millers' Guild count its sacks twice?")),
    ("pointing-word", stem("According to the article, which source said that they counted each sack?")),
    ("pointing-word", stem("What did Hald say of her sacks?")),
    ("pointing-word", stem("Which source says it was clear that a lamp broke?")),
    ("pointing-word", stem("Who says “they broke it” in the article?")),
    ("unresolved-noun", stem("What does the Millers' Guild say in the report?")),
    ("unresolved-noun", stem("What does the report by the guild say?")),
    ("undated-word", stem("Which source does Mill Today cite?")),
    ("undated-word", stem("Who says “last week we saw it” there?")),
    ("cut-quotation", stem('Who says "We counted each sack twice" in the article?')),
    ("merged-sentences", {"quote": "The street was closed for two days."}),
    ("unresolved-noun", stem("Which source did the women name?", passage="Three women of Orrin owned the mill.")),
    ("absolute-term", stem(CLAIMS, options=("*Smaller lamps broke", "Allies fell", "Everyday work"))),
    ("absolute-term", stem(CLAIMS, options=("*All lamps broke", "All mills burnt", "All sacks fell"))),
    ("absolute-term", offer("*No one at all", "A named person", "A named organisation")),
    ("absolute-term", offer("*“All lamps”", "“The mill”", "“The sacks”")),
    ("absolute-term", stem(CLAIMS, options=("*Luck left nobody homeless", "A mill", "A lamp"))),
    ("vague-frequency", stem("Which source says “we often saw it” here?")),
    ("none-of-the-above", offer("*Brant Foods", "Per Lund", "None of these men")),
    ("all-of-the-above", offer("*Brant Foods", "Per Lund", "All of the above ground mills")),
    ("combined-answers", offer("*300", "More than 300", "More than 300 or so")),
    ("combined-answers", offer("*Brant Foods", "Per Lund", "A bakers' union and the Farmers' League")),
    ("lost-order", offer("300", "*200", "100")),
    ("lost-order", offer("*300 tonnes", "100 workers", "200 sacks")),
    ("common-opening", offer("*The lamp", "The mill", "The fire")),
    ("foreign-option", offer("*Almost 60 workers", "Well over 60 workers", "An estimated 60 workers")),
    ("foreign-option", stem("How exact is the figure “a third” as the mill words it?", options=(
        "*A rough number: about a third", "A lower limit: at least a third", "An upper limit: no more than a third",
    ))),
    ("foreign-option", offer("*Brant Foods", "Photographers", "Per Lund", "Tove Hald")),
    ("foreign-option", offer(
        "*A statement by Brant Foods", "Green Martian joke by Brant Foods", "A statement by Per Lund",
        "Green Martian joke by Per Lund",
    )),
    ("foreign-option", offer("*Brant Foods", "Green Martian tourists", "Per Lund")),
    ("word-from-stem", stem("Which source says that somebody broke the lamp?",
     options=("*Somebody without a name", "Per Lund", "Tove Hald"))),
    ("off-evidence", stem("In what capacity does the article introduce whom it quotes first?", options=(
        "*A farmer", "A judge", "A senator"), quote=GUILD)),
    ("off-evidence", stem("Which is it?", options=("*“Traffic” or “insider”", "“Aide” or “adviser”", "“Critic”"),
     quote="Traffic was sent through Lower Orrin.")),
    ("off-evidence", stem("How is it put?", options=("*More than", "Up to", "About"), quote=GUILD)),
    ("no-feedback", {}),
    ("thin-explanation", {}),
    ("longest-key", offer("*Brant Foods", "Per Lund", "Tove Hald")),
    ("longest-key", offer("Brant Foods, which had bought the mill", "*Per Lund", "Tove Hald")),
    ("convergence", offer("*Broken lamp", "Red bell", "Green gate")),
    ("convergence", offer("*The broken lamp", "The broken bell", "The broken gate")),
    ("convergence", offer("*An opinion voiced by Tove Hald", "A checkable claim by Tove Hald",
     "An opinion voiced by the article itself", "A checkable claim by the article itself")),
    ("foreign-option", stem("Which of these describes the words best?",
     options=("*A lamp claim by Brant Foods", "Green Martian joke", "Blue Venusian riddle", "Per Lund"))),
    ("foreign-option", stem("Tove Hald spoke. Which verb reports this?",
     options=("*Lamp: “said”", "Green: “martianed”", "Blue: “venused”", "Red: “plutoed”"))),
    ("foreign-option", stem("Tove Hald spoke. Which of these verbs reports this?",
     options=("*Lamp: “said”", "Green: “martianed”", "Blue: “venused”", "Red: “plutoed”"))),
    ("foreign-option", stem("In what capacity does the article introduce Tove Hald?",
     options=("*As a lamp seller of Brant Foods", "Green Martian", "Blue Venusian", "Per Lund"))),
    ("foreign-option", stem("In which part do they come to it?",
     options=("*In its first lamp", "In its Martian", "In its Venusian"))),
    ("foreign-option", stem("How exact is it?",
     options=("*A lamp number: some", "A Martian limit: some", "A Venusian guess: some"))),
    ("foreign-option", stem("Where or how did Tove Hald say this?",
     options=("*At a lamp rally of Brant Foods", "Green Martian letter", "Blue Venusian tweet", "Per Lund"))),
    ("convergence", offer("*Broken lamp of Tove", "Red lamp of Tove", "Broken lamp of Lund", "Red lamp of Lund")),
    ("odd-key", offer("*300 tonnes", "100 tonnes", "Tove Hald")),
    ("odd-key", offer(
        "*40 sacks of the new grain lay on a wet floor beside the old mill", "Lund sold the mill", "Hald broke a lamp"
    )),
    ("odd-key", offer(
        "*300 tonnes", "100 tonnes of the flour that the old mill had sold", "60 sacks of the grain that went to Orrin"
    )),
    ("odd-key", offer("*Over 60 percent of grain mill workers", "An estimated 60 percent of grain mill workers", "60")),
    ("odd-key", offer("*“Which lamp was it?”", "“The lamp was broken”", "“The mill is gone”")),
    ("odd-key", offer("*Tove A. Hald Jr.", "Brant Foods", "Per Lund")),
    ("formatting-cue", offer("*“Brant Foods”", "“Per Lund”", "Tove Hald")),
    ("formatting-cue", offer("*The U.S.", "Per Lund", "Tove Hald Jr.")),
    ("quotation-cue", offer("*The “sack” people", "The “lamp” people", "Fire fighters")),
    ("word-from-stem", stem("Which words in “a broken lamp had started the fire” name a cause?",
     options=("*broken lamp", "had started", "the fire"))),
    ("word-from-stem", stem("Who says the lamp was broken?", options=("*The lamp makers", "Lamp sellers",
     "Tove Hald"))),
    ("key-in-stem", stem("Whom does “Brant Foods said” name?")),
    ("grammar-cue", stem("The article calls the thing that started the fire an", options=("*old lamp", "oven", "arc"))),
    ("grammar-cue", stem("Whose count is it?", options=("*Brant Foods", "300 tonnes", "Per Lund"))),
]  # fmt: skip


def named(cases: list[tuple[str, dict[str, object]]]) -> list[str]:
    return [f"{case[0]}-{i}" for i, case in enumerate(cases)]


@pytest.mark.parametrize(("rule", "fields", "words"), BAD, ids=[f"{case[0]}-{i}" for i, case in enumerate(BAD)])
def test_a_rule_finds_what_is_wrong(findings: Find, rule: str, fields: dict[str, object], words: str) -> None:
    assert words in [found.words for found in findings(**fields) if found.rule == rule]


@pytest.mark.parametrize(("rule", "fields"), GOOD, ids=[f"{case[0]}-{i}" for i, case in enumerate(GOOD)])
def test_a_rule_leaves_alone_what_only_looks_wrong(findings: Find, rule: str, fields: dict[str, object]) -> None:
    assert rule in {one.id for one in RULES}
    assert [found for found in findings(**fields) if found.rule == rule] == []


def test_a_good_question_has_no_findings(findings: Find) -> None:
    assert findings() == ()
