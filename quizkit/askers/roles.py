"""Words for parts in life: what stands beside a name and tells what somebody may know."""

from __future__ import annotations

ROLES = (
    "activist|actor|architect|artist|adviser|advisor|advocate|aide|ambassador|analyst|attorney|author|biologist|bishop|candidate|captain|chair|"
    "chairman|chairwoman|chief|co-founder|columnist|commander|commissioner|consultant|coordinator|correspondent|councillor|councilman|councilwoman|counsel|dealer|designer|"
    "critic|dean|delegate|detective|director|doctor|donor|driver|economist|editor|engineer|executive|expert|farmer|fellow|"
    "founder|head|historian|investigator|journalist|judge|landlord|lawyer|librarian|mechanic|leader|lecturer|manager|mayor|member|minister|neighbour|neighbor|nurse|"
    "officer|official|organiser|organizer|owner|partner|pastor|photographer|physician|pilot|pollster|president|priest|"
    "producer|professor|prosecutor|psychologist|reporter|representative|researcher|resident|scholar|scientist|secretary|"
    "sheriff|sociologist|specialist|spokesman|spokesperson|spokeswoman|staffer|strategist|student|superintendent|survivor|"
    "teacher|tenant|trader|treasurer|trustee|veteran|volunteer|witness|worker|writer"
)
NAMES_OF_ROLES = frozenset(ROLES.split("|"))
