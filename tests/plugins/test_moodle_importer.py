"""The importer that the other tests of Moodle lean on takes a good file and refuses each of the bad ones."""

from __future__ import annotations

import pytest

from tests.plugins.moodle_importer import RefusedError, imported

HEAD = """<name><text><![CDATA[Whose saving is it?]]></text></name>
<questiontext format="html"><text><![CDATA[<p>Whose?</p>]]></text></questiontext>
<generalfeedback format="html"><text><![CDATA[]]></text></generalfeedback>
<defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>"""
CHOICE = f"""<question type="multichoice">{HEAD}<idnumber><![CDATA[a-1]]></idnumber>
<single>true</single><shuffleanswers>true</shuffleanswers><answernumbering>abc</answernumbering>
<showstandardinstruction>0</showstandardinstruction>
<answer fraction="100" format="html"><text><![CDATA[Ana]]></text>
<feedback format="html"><text><![CDATA[Yes.]]></text></feedback></answer>
<answer fraction="0" format="html"><text><![CDATA[Ben]]></text>
<feedback format="html"><text><![CDATA[]]></text></feedback></answer>
<tags><tag><text><![CDATA[figure]]></text></tag><tag><text><![CDATA[money]]></text></tag></tags></question>"""
SEVERAL = (
    CHOICE.replace("<single>true", "<single>false").replace('fraction="0"', 'fraction="-100"').replace("a-1", "a-2")
)
MATCHING = f"""<question type="matching">{HEAD}<idnumber><![CDATA[a-3]]></idnumber><shuffleanswers>true</shuffleanswers>
<subquestion format="html"><text><![CDATA[one]]></text><answer><text><![CDATA[Ana]]></text></answer></subquestion>
<subquestion format="html"><text><![CDATA[two]]></text><answer><text><![CDATA[Ben]]></text></answer></subquestion>
<subquestion format="html"><text><![CDATA[]]></text><answer><text><![CDATA[Cy]]></text></answer></subquestion>
</question>"""
CATEGORY = """<question type="category"><category><text><![CDATA[$course$/top/News/A 3//14]]></text></category>
<info format="html"><text><![CDATA[]]></text></info></question>"""
GOOD = f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>{CATEGORY}{CHOICE}{SEVERAL}{MATCHING}</quiz>'

BAD = {
    "empty quiz": (GOOD, "<quiz></quiz>", "crash"),
    "other root": (GOOD, "<bank/>", "no <quiz>"),
    "not well-formed": ("</quiz>", "", "not well-formed"),
    "control character": ("Whose?", "Who\x0bse?", "not well-formed"),
    "control character as a reference": ("<defaultgrade>1<", "<defaultgrade>1&#11;<", "not well-formed"),
    "CDATA closed early": ("<p>Whose?</p>", "]]> & <p>", "not well-formed"),
    "text outside of CDATA": ("<![CDATA[<p>Whose?</p>]]>", "&lt;b&gt; &lt;i&gt;", "outside of CDATA"),
    "element in text": ("<![CDATA[<p>Whose?</p>]]>", "<p>Whose?</p>", "string expected"),
    "unknown type": ('type="matching"', 'type="ordering"', "unknown question type"),
    "name missing": ("<name><text><![CDATA[Whose saving is it?]]></text></name>", "", "0 <name>"),
    "name empty": ("Whose saving is it?", " ", "name is empty"),
    "name with a tag": ("Whose saving is it?", "Is 5 <6?", "strips the rest"),
    "name too long": ("Whose saving is it?", "x" * 256, "255"),
    "unknown format": ('<questiontext format="html">', '<questiontext format="">', "unknown format"),
    "grade with a comma": ("<defaultgrade>1<", "<defaultgrade>1,5<", "defaultgrade '1,5'"),
    "grade negative": ("<defaultgrade>1<", "<defaultgrade>-1<", "defaultgrade"),
    "grade too large": ("<defaultgrade>1<", "<defaultgrade>100000<", "defaultgrade"),
    "grade with blanks": ("<defaultgrade>1<", "<defaultgrade> 1 <", "defaultgrade"),
    "odd penalty": ("0.3333333<", "0.33<", "penalty"),
    "idnumber too long": ("a-1", "a" * 101, "100"),
    "idnumber with blanks": ("a-1", " a-1 ", "not trimmed"),
    "idnumber twice": ("a-2", "a-1", "twice"),
    "tag too long": ("money", "m" * 51, "50"),
    "tag with a bracket": ("money", "m<b", "takes out"),
    "tags that differ in case": ("money", "FIGURE", "case"),
    "category elsewhere": ("$course$", "$system$", "rights"),
    "category too long": ("News", "n" * 256, "255"),
    "category with a tag": ("News", "<b>News", "tag"),
    "fraction rounded": ('fraction="-100"', 'fraction="-33.33"', "none of Moodle's"),
    "fraction with a percent sign": ('fraction="100"', 'fraction="100%"', "no number"),
    "single choice worth 75": ('fraction="100"', 'fraction="75"', "worth 100"),
    "single choice with two right": ('fraction="0"', 'fraction="50"', "earns something"),
    "one answer": (CHOICE[CHOICE.index('<answer fraction="0"') : CHOICE.index("<tags>")], "", "fewer than two answers"),
    "blank answer": ("CDATA[Ben]", "CDATA[ ]", "blank answer"),
    "unknown numbering": ("<answernumbering>abc", "<answernumbering>a)", "ERR"),
    "single localised": ("<single>true", "<single>yes", "single"),
    "prompt without an answer": (
        "<answer><text><![CDATA[Ben]]></text></answer>",
        "<answer></answer>",
        "rest of the file",
    ),
    "long answer in a matching": ("<answer><text><![CDATA[Ben]", "<answer><text><![CDATA[" + "b" * 256 + "]", "255"),
    "one prompt": ("CDATA[two]", "CDATA[]", "two prompts"),
    "two answers": (MATCHING[MATCHING.rindex("<subquestion") : MATCHING.rindex("</question>")], "", "three answers"),
}


def test_a_good_file_comes_in() -> None:
    choice, several, matching = imported(GOOD.encode())
    assert (choice.type, choice.category, choice.idnumber) == ("multichoice", "$course$/top/News/A 3//14", "a-1")
    assert [(answer.text, answer.fraction, answer.feedback) for answer in choice.answers] == [
        ("Ana", 100, "Yes."),
        ("Ben", 0, ""),
    ]
    assert (choice.is_single, several.is_single) == (True, False)
    assert choice.tags == ("figure", "money")
    assert matching.pairs == (("one", "Ana"), ("two", "Ben"), ("", "Cy"))


@pytest.mark.parametrize(("old", "new", "words"), BAD.values(), ids=BAD.keys())
def test_a_bad_file_is_refused(old: str, new: str, words: str) -> None:
    assert old in GOOD
    with pytest.raises(RefusedError, match=words.replace("$", r"\$")):
        imported(GOOD.replace(old, new, 1).encode())


@pytest.mark.parametrize(
    ("fractions", "words"),
    [(("50", "-100"), "do not sum"), (("100", "0"), "costs nothing"), (("33.33333", "66.66"), "none of Moodle's")],
)
def test_wrong_sums_of_a_multiple_choice_are_refused(fractions: tuple[str, str], words: str) -> None:
    odd = SEVERAL.replace('fraction="100"', f'fraction="{fractions[0]}"').replace(
        'fraction="-100"', f'fraction="{fractions[1]}"'
    )
    with pytest.raises(RefusedError, match=words):
        imported(f"<quiz>{odd}</quiz>".encode())


def test_another_encoding_is_refused() -> None:
    with pytest.raises(RefusedError, match="not well-formed"):
        imported(GOOD.replace("Ana", "Zoë").encode("latin-1"))
