"""What Moodle does with a file of questions, as far as it was measured: it refuses what Moodle refuses.

It is stricter in one thing: what Moodle changes, drops or grades wrongly without a word is refused as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.parsers import expat

import attrs

FORMATS = {"html", "plain_text", "markdown", "moodle_auto_format"}
FRACTIONS = (
    *(0, 100, 90, 83.33333, 80, 75, 70, 66.66667, 60, 50, 40, 33.33333, 30, 25, 20),
    *(16.66667, 14.28571, 12.5, 11.11111, 10, 5),
)
NUMBERINGS = {"abc", "ABCD", "123", "iii", "IIII", "none"}
PENALTIES = {0, 0.1, 0.2, 0.25, 0.3333333, 0.5, 1}
NUMBER = re.compile(r"-?\d+(\.\d+)?")


class RefusedError(Exception):
    """Moodle would not take the file, or would make something else of it."""


@attrs.define
class Node:
    """An element: its text, whether all of it that is not blank stood in CDATA, and what is inside."""

    name: str
    attributes: dict[str, str]
    text: str = ""
    is_in_cdata: bool = True
    children: list[Node] = attrs.Factory(list)

    def all(self, name: str) -> list[Node]:
        return [child for child in self.children if child.name == name]

    def one(self, name: str) -> Node:
        found = self.all(name)
        check(len(found) == 1, f"<{self.name}> has {len(found)} <{name}>")
        return found[0]

    def words(self, name: str) -> str:
        """Moodle's own <text> inside, in CDATA; trimmed, as Moodle does."""
        return text_of(self.one(name).one("text"))

    def value(self, name: str) -> str:
        return self.one(name).text


@attrs.frozen
class Answer:
    text: str
    fraction: float
    feedback: str


@attrs.frozen
class Item:
    """A question as Moodle has it after the import."""

    type: str
    category: str
    name: str
    text: str
    feedback: str
    grade: float
    idnumber: str
    tags: tuple[str, ...]
    answers: tuple[Answer, ...] = ()
    is_single: bool = False
    is_shuffled: bool = False
    pairs: tuple[tuple[str, str], ...] = ()


def check(is_fine: object, message: str) -> None:
    if not is_fine:
        raise RefusedError(message)


def parsed(data: bytes) -> Node:
    """The tree, by the parser that Moodle's importer has."""
    parser = expat.ParserCreate()
    root = Node("", {})
    path = [root]
    in_cdata = [False]

    def start(name: str, attributes: dict[str, str]) -> None:
        path[-1].children.append(Node(name, attributes))
        path.append(path[-1].children[-1])

    def characters(text: str) -> None:
        path[-1].text += text
        if not in_cdata[0] and text.strip():
            path[-1].is_in_cdata = False

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: path.pop()
    parser.CharacterDataHandler = characters
    parser.StartCdataSectionHandler = lambda: in_cdata.__setitem__(0, True)
    parser.EndCdataSectionHandler = lambda: in_cdata.__setitem__(0, False)
    try:
        data.decode("utf-8")
        parser.Parse(data, True)
    except (expat.ExpatError, UnicodeDecodeError) as error:
        raise RefusedError(f"not well-formed: {error}") from None
    return root.children[0]


def text_of(node: Node) -> str:
    check(not node.children, "invalid XML, string expected")
    check(node.is_in_cdata, f"text outside of CDATA, of which Moodle loses blanks: {node.text[:40]!r}")
    return node.text.strip()


def imported(data: bytes) -> list[Item]:
    """Every question of the file, or RefusedError."""
    quiz = parsed(data)
    check(quiz.name == "quiz", "no <quiz>")
    check(quiz.children, "an empty quiz makes the importer crash")
    items: list[Item] = []
    category = ""
    for node in quiz.children:
        check(node.name == "question", f"<{node.name}> in <quiz>")
        if node.attributes.get("type") == "category":
            category = category_of(node)
        else:
            items.append(item_of(node, category))
    keys = [(item.category, item.idnumber) for item in items]
    check(len(set(keys)) == len(keys), "an idnumber twice in one category: Moodle drops it")
    return items


def category_of(node: Node) -> str:
    path = node.words("category")
    check(path.startswith("$course$/"), "only $course$ needs no rights")
    for part in re.split("(?<!/)/(?!/)", path.replace("//", "\0").replace("/", "\n").replace("\0", "//")):
        for name in part.split("\n"):
            check(0 < len(name.replace("//", "/")) <= 255, "a category's name is empty or longer than 255")
            check("<" not in name, "a tag in a category's name")
    return path


def item_of(node: Node, category: str) -> Item:
    readers = {"multichoice": multichoice, "matching": matching, "description": description}
    type = node.attributes.get("type", "")
    check(type in readers, f"unknown question type {type!r}: the whole file is refused")
    name = node.words("name")
    check(name, "a name is empty")
    check("<" not in name, "a name with <: Moodle strips the rest")
    check(len(name) <= 255, "a name of more than 255 characters is shortened")
    grade = node.value("defaultgrade")
    check(NUMBER.fullmatch(grade) and 0 <= float(grade) < 100000, f"defaultgrade {grade!r}")
    penalty = node.value("penalty")
    check(NUMBER.fullmatch(penalty) and float(penalty) in PENALTIES, f"penalty {penalty!r}")
    item = Item(
        type,
        category,
        name,
        html_of(node, "questiontext"),
        html_of(node, "generalfeedback"),
        float(grade),
        idnumber_of(node),
        tuple(tags_of(node)),
    )
    return readers[type](node, item)


def html_of(node: Node, name: str) -> str:
    check(node.one(name).attributes.get("format") in FORMATS, f"an unknown format of {name}")
    return node.words(name)


def idnumber_of(node: Node) -> str:
    (found,) = node.all("idnumber")
    check(found.is_in_cdata, "an idnumber outside of CDATA")
    check(0 < len(found.text) <= 100, "an idnumber of more than 100 characters: database error")
    check(not re.search(r"\s", found.text), "blanks of an idnumber are not trimmed")
    return found.text


def tags_of(node: Node) -> Iterator[str]:
    tags = [text_of(tag.one("text")) for holder in node.all("tags") for tag in holder.all("tag")]
    check(len({tag.casefold() for tag in tags}) == len(tags), "two tags that differ in case only become one")
    for tag in tags:
        check(0 < len(tag) <= 50, "a tag of more than 50 characters is cut")
        check(not re.search("[<>`\x00-\x1f\x7f]", tag), "characters that Moodle takes out of a tag")
        yield tag


def multichoice(node: Node, item: Item) -> Item:
    answers = tuple(answer_of(answer) for answer in node.all("answer"))
    single = node.value("single")
    check(single in ("true", "false"), f"single {single!r}")
    check(node.value("answernumbering") in NUMBERINGS, "an unknown answernumbering prints ERR")
    check(node.value("showstandardinstruction") in ("0", "1"), "showstandardinstruction")
    check(len(answers) >= 2, "fewer than two answers")
    check(all(answer.text for answer in answers), "a blank answer is dropped")
    fractions = [answer.fraction for answer in answers]
    if single == "true":
        check(fractions.count(100) == 1, "of a single choice one answer must be worth 100")
        check(max(one for one in fractions if one != 100) <= 0, "a wrong answer earns something")
    else:
        check(abs(sum(one for one in fractions if one > 0) - 100) <= 0.5, "right fractions do not sum to 100")
        check(0 not in fractions, "a wrong answer costs nothing: ticking all wins")
    return attrs.evolve(item, answers=answers, is_single=single == "true", is_shuffled=shuffled(node))


def answer_of(node: Node) -> Answer:
    fraction = node.attributes.get("fraction", "")
    check(NUMBER.fullmatch(fraction), f"the fraction {fraction!r} is no number")
    near = min(abs(abs(float(fraction)) - known) for known in FRACTIONS)
    check(near <= 0.001, f"the fraction {fraction} is none of Moodle's")
    check(node.attributes.get("format") in FORMATS, "an unknown format of an answer")
    return Answer(text_of(node.one("text")), float(fraction), html_of(node, "feedback"))


def matching(node: Node, item: Item) -> Item:
    rows = [
        (text_of(row.one("text")), row.words("answer") if row.one("answer").children else "")
        for row in node.all("subquestion")
    ]
    check(all(answer for _, answer in rows), "a prompt without an answer: the rest of the file is lost")
    check(all(len(answer) <= 255 for _, answer in rows), "an answer of more than 255 characters: database error")
    check(all(not re.search("<", answer) for _, answer in rows), "tags are stripped from an answer")
    check(sum(bool(prompt) for prompt, _ in rows) >= 2, "fewer than two prompts")
    check(len(rows) >= 3, "fewer than three answers")
    return attrs.evolve(item, pairs=tuple(rows), is_shuffled=shuffled(node))


def shuffled(node: Node) -> bool:
    word = node.value("shuffleanswers")
    check(word in ("true", "false", "0", "1"), f"shuffleanswers {word!r}")
    return word in ("true", "1")


def description(node: Node, item: Item) -> Item:
    check(not node.all("answer") and item.grade == 0, "a description has no answer and no grade")
    return item
