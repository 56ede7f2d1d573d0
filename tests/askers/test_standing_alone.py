"""What reads alone."""

import pytest

from quizkit.askers.standing_alone import reads_alone

ALONE = [
    "boats had sunk in the old harbour",
    "the ferry lost half of its passengers in May",
    "there were two boats left in Easton",
    "boats made short- and long-term trips from Easton",
    "Ana Ruiz had told the sailors that they would be paid",
    "every old captain of the port knew his boat by its sound",
    "it was hard for the old sailors to leave the harbour",
    "sailors had read the report published in May with great care",
    "sailors wanted ‘a ferry that will bring our children home this week’ in Easton",
    "sailors who had come from the state of Easton sold the ferry",
    "the state police had searched the old ferry in May",
    "sailors were glad in that they had not sold the old ferry",
    "sailors liked the rich businessman Tom Birch",
    "sailors of Easton who are leaving will never sell the ferry",
    "Tom Birch up there had sold the old ferry in May",
    "Tom Birch's remark about old ferries was not meant for sailors",
]


@pytest.mark.parametrize("statement", ALONE)
def test_a_full_statement_reads_alone(statement: str) -> None:
    assert reads_alone(statement, quoted=False)


NOT_ALONE = [
    ("it would end the ferry for good", "a pronoun that nothing stands before"),
    ("they had lost two boats in spring", "a pronoun that nothing stands before"),
    ("his brother sold the boat in Easton", "a pronoun that nothing stands before"),
    ("nobody would question her knowledge of the harbour", "nobody is no woman"),
    ("boats gave them a bad name abroad", "too little before the pronoun"),
    ("sailors were sure the storm had spared him", "nobody named whom it may mean"),
    ("wasn't a fair price for the ferry", "its subject was a pronoun"),
    ("Twenty-four sailors were sure the storm had spared him", "a number is nobody's name"),
    ("this would end the ferry for good", "points back"),
    ("boats had sunk in the old har- bour of Easton", "a word that a line broke"),
    ("two dozen sailors were assigned to the task", "which task stands elsewhere"),
    ("sailors liked the rich old businessman's plan for Easton", "which businessman stands elsewhere"),
    ("Old sailors of Easton who are just trying to sell the ferry", "a noun without a verb of its own"),
    ("two old sailors were the leaders of the plot", "which plot stands elsewhere"),
    ("the three men sold the old ferry in Easton", "which men stands elsewhere"),
    ("sailors were sure the financial firm had sold the ferry", "which firm stands elsewhere"),
    ("sailors were proud of the effort in every harbour", "which effort stands elsewhere"),
    ("sailors instead sold the old ferry in Easton", "what they did not do stands elsewhere"),
    ("One, sell the old ferry in the harbour", "the other points stand elsewhere"),
    ("sailors bought fish in the old cafÃ© in Easton", "a word in another code"),
    ("sailors bought fish of Stefan KÃ¶nig in Easton", "a name in another code"),
    ("sailors were sorry for the current situation in Easton", "which situation stands elsewhere"),
    ("sailors were beaten in the wide streets of Ft.", "a dot was taken for its end"),
    ("sailors were beaten by the old friends of Gov", "a dot was taken for its end"),
    ("the sinking economy would soon grow again", "whose economy stands elsewhere"),
    ("but boats had sunk in the old harbour", "goes on from something"),
    ("which would end the ferry for good", "goes on from something"),
    ("however the ferry would sail again in May", "goes on from something"),
    ("boats sank in the old harbour yesterday", "a day that is only known from the date"),
    ("boats sank in the old harbour last week", "a week that is only known from the date"),
    ("boats sank in the old harbour two years ago", "a year that is only known from the date"),
    ("boats had never been repaired here before", "a place that is only known from the text"),
    ("the incident frightened many old sailors", "an incident named before"),
    ("sailors had read the report with great care", "a report named before"),
    ("we lost two boats in the storm", "first person outside a quotation"),
    ("you never know when the ferry sails", "second person outside a quotation"),
    ("sailors wanted ‘a ferry’ for our children in Easton", "first person outside the words that it quotes"),
    ("sailors called for ‘a ferry like this one’ in Easton", "the words that it quotes point out of it"),
    ("one was sold to a sailor of Easton", "one of which boats?"),
    ("the Senate had ended the trial when he left Easton", "the Senate is nobody whom it may mean"),
    ("old boats old boats had sunk in the harbour", "words said twice"),
    ("the images had frightened many old sailors", "images spoken of before"),
    ("it was good for the harbour and the old sailors", "a pronoun that nothing stands before"),
    ("the lower-court ruling pleased sailors of Easton", "a ruling named before"),
    ("sailors had won in that old harbour of Easton", "which harbour stands elsewhere"),
    ("Easton without that harbour would be Velden", "which harbour stands elsewhere"),
    ("Tom Birch's remark was not meant for sailors", "the remark stands elsewhere"),
    ("sailors had hoped to carry the state over Velden", "which state stands elsewhere"),
    ("the state's law on old ferries had ended in May", "which state stands elsewhere"),
    ("sailors of Easton had sold the ferry four years later", "later than what?"),
    ("Tom Birch poised to carry Easton over Lena Holt", "no verb"),
    ("Tom Birch narrowly ahead of Lena Holt in Easton", "no verb"),
    ("it's got to be something that sailors can use", "what it is stands elsewhere"),
    ("boats of Easton had sunk in the old harbour and", "it breaks off"),
    ("why: the old boats had sunk in the harbour", "a question that the verb of saying answers"),
    ("the plain truth: old boats had sunk in the harbour", "a colon at its start"),
    ("boats had sunk", "too short"),
    ("boats sank " * 17, "too long"),
    ("would the ferry ever sail again in May?", "a question"),
    ("[the] ferry would sail again in May", "mended by the article"),
    ("the ferry … would sail again in May", "with a gap"),
    ("the ferry (if repaired) would sail again", "with an aside"),
]


@pytest.mark.parametrize(("statement", "reason"), NOT_ALONE, ids=[statement for statement, _ in NOT_ALONE])
def test_what_leans_on_the_text_around_it_is_refused(statement: str, reason: str) -> None:
    assert not reads_alone(statement, quoted=False), reason


def test_a_quotation_may_speak_of_us_but_must_begin_at_its_beginning() -> None:
    assert reads_alone("We lost two boats in the storm", quoted=True)
    assert not reads_alone("lost two boats in the storm", quoted=True)
    assert not reads_alone("I wasn't bothered by it", quoted=True)
    assert not reads_alone("In that harbour, the old ferry does rather well", quoted=True)
    assert not reads_alone("There is hardly enough room in Easton for three", quoted=True)
    assert not reads_alone("No sailor of Easton can do that", quoted=True)
    assert reads_alone("The council of three sold the old ferry", quoted=True)


@pytest.mark.parametrize(
    "statement",
    [
        "Watching at the harbour who sold the ferry",
        "as some wearing caps booed loudly",
        "In an answer shortly after the vote was held",
    ],
)
def test_a_clause_that_hangs_on_another_does_not_read_alone(statement: str) -> None:
    assert not reads_alone(statement, quoted=False)


@pytest.mark.parametrize(
    ("quotation", "alone"),
    [
        ("I'm not going to repair it now", False),  # the verb before it is no thing
        ("The old ferry sank before they could repair it", True),
    ],
)
def test_the_word_right_before_a_pronoun_is_not_what_it_stands_for(quotation: str, alone: bool) -> None:
    assert reads_alone(quotation, quoted=True) == alone


SETTLED = [
    ("No captain of Easton sails a ferry through fog", True),
    ("No, the captain of Easton sails a ferry through fog", False),
    ("This country was built by sailors who loved ferries", True),
    ("This harbour was built by sailors who loved ferries", False),
    ("Those who sail a ferry through fog love Easton", True),
    ("Those ferries of Easton sail through the fog", False),
    ("Boats of oak are hard to find these days", True),
    ("Boats of oak are hard to find in these harbours", False),
    ("At this point, I don't think there is bad weather in Easton", True),
    ("At this pier, I don't think there is bad weather in Easton", False),
    ("Fog is at the center of this general election", True),
    ("Fog has been a danger for sailors and should be treated as such", True),
    ("You know, I look forward to sailing with everyone in Easton", True),
    ("As most of you know, my only daughter sails a ferry in Easton", False),
    ("You know, that's like asking who sails a ferry in Easton", False),
    ("I can tell you the ferry will never sail from Easton again", True),
    ("Let the captain tell you the ferry will never sail from Easton", False),
    ("Whoever sails a ferry loves fog no matter how you look at fog", True),
    ("The minute you learn to sail, you want to own a ferry", True),
    ("You can sail a ferry through the thickest fog in Easton", True),
    ("You're the sailor whom you can see through the thickest fog", False),
    ("Thank you for a ferry that sails through the thickest fog", True),
    ("The ferry sails at dawn, in case you haven't noticed", True),
    ("I don't want you to think that sailors in Easton love fog", True),
    ("Every time you sail a ferry, gulls of Easton follow", True),
    ("What counts in Easton is how many ferries you sail through fog", True),
    ("In Easton you don't have to sail a ferry through fog", True),
    ("You know, so that old ferry of Easton was loved by sailors", False),
    ("You can do that with every ferry in Easton", False),
    ("You can only sail through fog with the guy", False),
    ("You can only sail through fog with the guy who sails the ferry", True),
    ("You will sail the ferry through the thickest fog in Easton", False),
    ("Sailors want to learn from the war, and nobody was ready for that war", True),
    ("Sailors want to learn, and nobody in Easton was ready for that war", False),
    ("A vote for the ferry is a vote for the fog, and that is a terrible thing", True),
    ("I voted for the ferry, and that is a terrible thing", False),
    ("Sailors cannot begin that process before the fog is over", False),
]


@pytest.mark.parametrize(("quotation", "alone"), SETTLED, ids=[quotation for quotation, _ in SETTLED])
def test_what_only_seems_to_point_out_of_a_quotation_does_not(quotation: str, alone: bool) -> None:
    assert reads_alone(quotation, quoted=True) == alone


TOLD = [
    ("sailors had not sold a ferry, and therefore were poor", True),
    ("sailors of Easton had therefore sold the ferry", False),
    ("there weren't any sailors left in Easton", True),
    ("there should be a ferry between Easton and Velden", True),
    ("sailors of old ferries were there shortly before May", False),
    ("boats such as the ferry had been sold in Easton", True),
    ("sailors of Easton had sold such ferries in May", False),
    ("half of those surveyed had sold the ferry", True),
    ("half of those ferries had been sold in May", False),
    ("sailors sold ferries as well as boats in May", True),
    ("sailors of Easton sold ferries in May as well", False),
    ("either Ana Ruiz or Tom Birch had sold the ferry", True),
    ("sailors of Easton had sold either ferry in May", False),
    ("sailors had wanted to have it both ways in Easton", True),
    ("sailors of Easton sold the same wooden ferry that sank in May", True),
    ("sailors of Easton sold the same wooden ferry in May", False),
    ("oak is hard to find in the harbours of Easton these days", True),
    ("sailors of Easton had built one around their harbour", False),
    ("sailors of Easton had built one harbour in May", True),
    ("the F.B.I. had searched every ferry in Easton", True),
    ("ferries of the US had sunk in every harbour", True),
    ("ferries of ours had sunk in every harbour", False),
    ("ferries had brought us to every harbour", False),
    ("sailing in thick fog is hard for every ferry", True),
    ("sailing in thick fog for every ferry of Easton", False),
    ("sailing in fog that was thick for every ferry", False),
    ("for one, there were no sailors left in Easton", False),
    ("for one thing, there were no sailors left in Easton", False),
    ("sailors of Easton had never liked ferries better", True),
    ("sailing ferries in May is far more dangerous", False),
    ("sailing ferries in May is far more dangerous than in June", True),
    ("sailors had not seen the letter from Tom Birch", True),
    ("sailors of Easton had not seen the letter from sailors", False),
    ("sailors had counted the total number of ferries in Easton", True),
    ("sailors had counted the total in every port of Easton", False),
]


@pytest.mark.parametrize(("report", "alone"), TOLD, ids=[report for report, _ in TOLD])
def test_what_only_seems_to_point_out_of_a_report_does_not(report: str, alone: bool) -> None:
    assert reads_alone(report, quoted=False) == alone
