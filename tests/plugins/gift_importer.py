"""What Moodle does with a file in GIFT, as far as it is known; in the shape in which gift-pegjs tells it.

It is stricter in one thing: what Moodle changes, drops or grades wrongly without a word is refused as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from tests.plugins.moodle_importer import FRACTIONS, check

Item = dict[str, Any]

BLANK = " \t\n\r\0\x0b"
PLACEHOLDERS = {f"\\{sign}": f"&&{ord(sign):03};" for sign in ":#={}~"} | {"\\n": "&&010;"}
WEIGHT = re.compile(r"%-*([0-9]{1,2})\.?([0-9]*)%")
FORMATS = ("html", "moodle", "plain", "markdown")


def imported(data: bytes) -> list[Item]:
    """Categories, descriptions and questions, in their order."""
    block: list[str] = []
    items: list[Item] = []
    for line in [*data.decode().split("\n"), ""]:
        if line.strip(BLANK):
            block.append(line)
        elif block:
            items.append(item_of(block))
            block = []
    return items


def item_of(block: list[str]) -> Item:
    comments = [line for line in block if line.strip(BLANK).startswith("//")]
    text = "\n".join(" " if line in comments else line for line in block).strip(BLANK)
    check(text, "a comment without a question")
    text = with_placeholders(text)
    if text.startswith("$CATEGORY:"):
        check("&&" not in text, f"signs in a category are never given back: {text}")
        return {"type": "Category", "title": text.removeprefix("$CATEGORY:").strip(BLANK)}
    name, text = name_and_rest(text)
    item = {**known_of("\n".join(comments)), "title": name}
    if "{" not in text and "}" not in text:
        return {**item, "type": "Description", "stem": formatted(text, "moodle")}
    start, end = text.find("{"), text.find("}")
    check(-1 < start < end and text.endswith("}") and end == len(text) - 1, "braces that are no pair at the end")
    answers, _, feedback = text[start + 1 : end].strip(BLANK).rpartition("####")
    stem = formatted(text[:start], "moodle")
    told = formatted(feedback, stem["format"])
    return {**item, **answered(answers.strip(BLANK), stem["format"]), "stem": stem, "globalFeedback": told}


def with_placeholders(text: str) -> str:
    text = text.replace("\\\\", "&&092;")
    for escaped, placeholder in PLACEHOLDERS.items():
        text = text.replace(escaped, placeholder)
    return text.replace("&&092;", "\\")


def signs_again(text: str) -> str:
    for escaped, placeholder in PLACEHOLDERS.items():
        text = text.replace(placeholder, "\n" if escaped == "\\n" else escaped[1])
    return text


def name_and_rest(text: str) -> tuple[str, str]:
    check(text.startswith("::"), "a question without a name")
    name, _, rest = text.removeprefix("::").partition("::")
    name = signs_again(name)
    check(0 < len(name) <= 255 and not re.search("<[^ ]", name), f"Moodle would change the name {name!r}")
    return name, rest.strip(BLANK)


def known_of(comment: str) -> Item:
    found = re.findall(r"\[id:((?:\\]|[^\]\x00-\x1f\x7f])+)]", comment)
    check(len(found) == 1 and len(found[0]) <= 100, f"no id, or one that is too long: {comment}")
    tags = re.findall(r"\[tag:((?:\\]|[^\]<>`\x00-\x1f\x7f])+)]", comment)
    check(all(len(tag) <= 50 for tag in tags) and comment.count("[tag:") == len(tags), f"tags: {comment}")
    return {"id": found[0], "tags": tags}


def formatted(text: str, default: str) -> Item:
    text = text.strip(BLANK)
    if text.startswith("[") and text[1 : text.find("]")] in FORMATS:
        default, _, text = text[1:].partition("]")
    return {"format": default, "text": signs_again(text).strip(BLANK)}


def answered(answers: str, default: str) -> Item:
    check(answers and answers[0] != "#", "no answers, or numbers")
    if "~" in answers:
        return {"type": "MC", "choices": [*choices(answers, default)]}
    check("=" in answers and "->" in answers, f"neither a choice nor a matching: {answers}")
    return {"type": "Matching", "matchPairs": [*pairs(answers.split("=")[1:], default)]}


def choices(answers: str, default: str) -> Iterator[Item]:
    is_single = "=" in answers
    parts = answers.replace("=", "~=").split("~")
    check(not parts[0].strip(BLANK), "words before the first answer")
    earned = 0.0
    for part in (one.strip(BLANK) for one in parts[1:]):
        weight = None
        if part[0] == "=":
            part, fraction = part[1:], 100.0
        elif WEIGHT.match(part):
            number, _, part = part[1:].partition("%")
            weight = fraction = float(number)
        else:
            fraction = 0.0
        check(any(abs(abs(fraction) - known) < 0.001 for known in FRACTIONS), f"Moodle has no fraction {fraction}")
        check((weight is None) == is_single, "weights where one answer is right, or none where several are")
        earned += max(0.0, fraction)
        text, _, feedback = part.partition("#")
        told = formatted(feedback, default) if feedback else None
        yield {
            "isCorrect": is_single and fraction == 100,
            "weight": weight,
            "text": formatted(text, default),
            "feedback": told,
        }
    check(abs(earned - 100) < 0.5, f"all that is right earns {earned} per cent")


def pairs(parts: list[str], default: str) -> Iterator[Item]:
    check(len(parts) >= 3, "Moodle's own form wants three answers")
    for part in parts:
        check("->" in part, f"a pair without an answer: {part}")
        prompt, _, answer = part.partition("->")
        label = signs_again(answer).strip(BLANK)
        check(0 < len(label) <= 255 and "<" not in label, f"Moodle would change the answer {label!r}")
        yield {"subquestion": formatted(prompt, default), "subanswer": label}
