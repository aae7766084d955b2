"""The Markdown body of a challenge: about 650 words with the constructs that authors use."""

from .words import ADVICE, AFFECTED, BETTER, CONSTRAINTS, COUNCIL_GUIDES, KNOWING, OFFER, OPENINGS, OUT_OF_SCOPE, PROBLEM, SUPPLIER_GUIDES, TRIED


def challenge_body(subject):
    """The sections of the design, in reading order."""
    return "\n\n".join([
        "## The problem", *_problem(subject),
        "## Who is affected", *_affected(subject),
        "## How do we know", *_knowing(subject),
        "## What we have tried", *_tried(subject),
        "## What would better look like", *_better(subject),
        "## How we would measure it", *_measure(subject),
        "## What must stay true", *_constraints(subject),
        "## What is out of scope", *_out_of_scope(subject),
        "## What we can offer", *_offer(subject),
        "## Who can apply", *_who(subject),
        "## How to apply", *_apply(subject),
    ]) + "\n"


def _paragraph(subject, bank, count):
    return " ".join(subject.sentence(phrase) for phrase in subject.chance.some(bank, count))


def _guide(subject, audience, guides):
    slug, title = subject.chance.one(guides)
    return f"[{title}](../guides/{audience}/{slug}.md)"


def _problem(subject):
    opening = subject.sentence(subject.chance.one(OPENINGS))
    told = [subject.sentence(phrase) for phrase in subject.chance.some(PROBLEM, 5)]
    parts = [" ".join([opening, *told[:2]]), " ".join(told[2:])]
    if subject.index % 5 == 2:
        parts.append(f"~~The call covers {subject.place} only.~~ Since the first week it covers the whole borough.")
    return parts


def _affected(subject):
    return [
        _paragraph(subject, AFFECTED, 2),
        "\n".join([
            f"- {subject.sentence('{people}')}, above all in {subject.place}",
            "  - those who ask for the first time",
            f"  - those who asked before and met {subject.trouble}",
            "    1. and gave up",
            "    2. or asked somebody else",
            f"- The staff of {subject.desk}",
            "- Neighbours and voluntary groups who step in",
        ]),
    ]


def _knowing(subject):
    chance = subject.chance
    rows = ["| What we counted | Last year | This year | Change |", "| :--- | ---: | ---: | :---: |"]
    for name in ("Asked once", "Asked twice or more", "Gave up", "Helped within a week"):
        before = chance.number(100, 900)
        after = chance.number(100, 900)
        rows.append(f"| {name} | {before} | {after} | {(after - before) * 100 // before:+d}% |")
    parts = [_paragraph(subject, KNOWING, 2), "\n".join(rows)]
    if subject.index % 20 == 7:
        parts.append(f"The open data has one line for each ward:\n\n```csv\nward,asked,helped\ncanal,{subject.number},{subject.few}\n```")
    return parts


def _tried(subject):
    lines = [
        f"{number}. {subject.say(what)}. *{result}.*"
        for number, (what, result) in enumerate(subject.chance.some(TRIED, 2), 1)]
    return ["\n".join(lines), "> We kept what helped and ended what did not. None of it reached the people who had stopped asking."]


def _better(subject):
    return [
        _paragraph(subject, BETTER, 2),
        "\n".join([
            "- [x] The need is described with the people who have it",
            "- [x] The figures are checked and open",
            f"- [ ] Nine in ten {subject.people} know what happens next",
            "- [ ] The team can carry on without us after the pilot",
        ]),
    ]


def _measure(subject):
    return [
        "We count three things, before the work and every month after it begins. We publish them whatever they say.",
        "\n".join([
            "| Measure | Now | Aim |", "| --- | ---: | ---: |",
            f"| Settled on the first contact | {subject.low}% | {subject.high}% |",
            f"| Asked again within a month | {subject.high}% | {subject.low}% |",
            "| Would tell a friend to ask us | `not known` | 7 in 10 |",
        ]),
        f"How to choose measures is explained in {_guide(subject, 'councils', COUNCIL_GUIDES)}.",
    ]


def _constraints(subject):
    return ["\n".join(f"- **{constraint}** This is because {because}" for constraint, because in subject.chance.some(CONSTRAINTS, 2))]


def _out_of_scope(subject):
    return ["\n".join(f"* {item}" for item in subject.chance.some(OUT_OF_SCOPE, 3))]


def _offer(subject):
    return [_paragraph(subject, OFFER, 1), f"The figures by ward are at {subject.source} and can be used by anyone."]


def _who(subject):
    return [
        "Anyone who can sign a contract, alone or with others: firms, charities, social enterprises and people who work for themselves. "
        "You need no earlier work for a council. " + subject.chance.one(ADVICE),
        "> [!NOTE]\n> We read answers without seeing who sent them. Size, age and place of a firm play no part.",
    ]


def _apply(subject):
    return [
        f"Send an email to {subject.mailbox} and answer the questions in your own words. "
        f"{_guide(subject, 'suppliers', SUPPLIER_GUIDES)} and {_guide(subject, 'suppliers', SUPPLIER_GUIDES)} help with the rest. "
        "Ask whatever you want to know; every answer goes to everyone.",
        f"News of this call is at <https://news.example.org/{subject.slug}>.",
    ]


def advice_body(chance, audience, neighbours):
    """The body of a guide or a practice note, with links to its neighbours."""
    parts = []
    for heading in ("Before you begin", "What to do", "What to leave out", "When it goes wrong", "Where to go next"):
        parts.append(f"## {heading}")
        parts.append(" ".join(chance.some(ADVICE, 4)))
        parts.append("\n".join(f"- {line}" for line in chance.some(ADVICE, 3)))
    parts.append("\n".join(["| Step | Who | How long |", "| --- | --- | ---: |", "| Read | you | 5 minutes |",
                            "| Write | two of you | 2 hours |", "| Check | somebody else | 20 minutes |"]))
    parts.append("> [!TIP]\n> " + chance.one(ADVICE))
    parts.append("See also " + " and ".join(f"[{title}]({path})" for title, path in neighbours) + ".")
    return "\n\n".join(parts) + "\n"
