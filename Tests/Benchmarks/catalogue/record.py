"""The front matter of a challenge: every field that the catalogue knows, consistent with the others."""

from datetime import date, timedelta

from .words import (
    ASKS, AUTHORITIES, CONSTRAINTS, CRITERIA, LEARNED, MAIL_DOMAIN, OUT_OF_SCOPE, OUTCOMES, OWNERS, PLACES, QUESTIONS, TOPICS,
    TRIED,
)

NOW = date(2026, 11, 24)
"""The day for which the catalogue is made; builds take 09:00 on it as their moment."""

NOTIFIABLE = 30_000
"""From this value with VAT on, notices are due."""

# Stage and how often it comes, in a hundred.
STAGES = [("market-engagement", 8), ("planned", 10), ("open", 22), ("clarifying", 5), ("assessing", 13), ("awarding", 7),
          ("contracted", 15), ("closed", 17), ("withdrawn", 3)]


class Subject:
    """What one challenge is about: the words that its front matter and its body share."""

    def __init__(self, index, chance):
        self.index = index
        self.chance = chance
        (self.topic, self.topic_title, self.theme, self.other_theme,
         self.people, self.task, self.trouble, self.desk) = TOPICS[index % len(TOPICS)]
        self.authority = AUTHORITIES[chance.number(0, len(AUTHORITIES) - 1)]
        self.place = chance.one(PLACES)
        self.low = chance.number(8, 45)
        self.high = self.low + chance.number(15, 40)
        self.number = chance.number(40, 4_000)
        self.few = chance.number(3, 19)
        self.slug = f"{self.topic}-{self.authority[0]}-{index + 1:05d}"
        self.title = f"{self.topic_title} in {self.authority[2]} ({index + 1})"
        self.mailbox = f"{self.authority[0]}@{MAIL_DOMAIN}"
        self.source = f"https://data.example.org/{self.authority[0]}/{self.topic}/{index + 1}"

    def say(self, phrase):
        """A phrase with its gaps filled."""
        return phrase.format(
            people=self.people, task=self.task, trouble=self.trouble, desk=self.desk, place=self.place, low=self.low,
            high=self.high, number=self.number, few=self.few, source=self.source)

    def sentence(self, phrase):
        """A phrase with its gaps filled and a capital in front."""
        text = self.say(phrase)
        return text[:1].upper() + text[1:]


def front_matter(subject):
    """The whole record, in the order in which people write it."""
    chance = subject.chance
    stage = _stage(chance)
    money = chance.number(8, 24) * 1_000 if chance.number(1, 10) <= 7 else chance.number(30, 120) * 1_000
    dates = _dates(stage, chance)
    record = {
        "title": subject.title,
        "summary": subject.sentence(
            "{people} want to {task}, and meet {trouble}. We look for firms of any size that can change this within a year."),
        "question": subject.say("How might we help {people} to {task} without {trouble}?"),
        "reference": f"BM-2026-{subject.index + 1:05d}",
        "authority": subject.authority[0],
        "themes": [subject.theme] + ([subject.other_theme] if chance.number(1, 3) > 1 else []),
        "places": subject.authority[4],
        "owner": chance.one(OWNERS),
        "stage": stage,
        "visibility": "public",
        "route": "engagement-only" if stage == "market-engagement" else "open-below-threshold",
    }
    if stage not in ("market-engagement", "planned"):
        record["commenced"] = _day(dates["opens"])
    record["need"] = _need(subject)
    record["offer"] = _offer(subject, money, stage)
    if stage == "market-engagement":
        record["dates"] = {"catalogue_published": dates["catalogue_published"]}
        record["engagement"] = {"carried_out": True, "information_shared_equally": True}
        record["no_spend"] = {
            "payment": False, "prize": False, "in_kind_benefit": False, "promise_of_contract": False, "asks_for_prices": False,
            "invites_tenders": False}
        record["responses"] = _responses(subject)
        return record
    record["contract"] = {
        "type": "services", "cpv": ["79310000"],
        "value": {"amount": money, "vat": "exclusive", "vat_rate": 0.2},
        "options": 0, "declared_total_inc_vat": money * 6 // 5}
    if money * 6 // 5 >= NOTIFIABLE and stage != "planned":
        record["notices"] = {"UK4": _day(dates["opens"]) + "T08:00"}
        if "contract_entered" in dates:
            record["notices"]["UK7"] = dates["contract_entered"]
            record["award"] = {"supplier_unique_identifier": f"GB-PPON-PBMK-{chance.number(1000, 9999)}-QRST"}
    record["dates"] = dates
    record["stages"] = [
        {"name": "Written answers", "what": "Two officers and a resident read every answer without seeing who sent it.",
         "restricts_who_may_tender": False, "basis": "award-criteria"},
        {"name": "Conversation", "what": "The best three explain their answer for half an hour, by telephone or in person.",
         "restricts_who_may_tender": False, "basis": "proposal-merit"},
    ]
    record["award_criteria"] = [
        {"name": name, "weight": weight, "about": subject.say("How far the answer would help {people}, and how we can tell.")}
        for name, weight in chance.one(CRITERIA)]
    record["assessment_methodology"] = (
        "Each criterion gets 0 to 5 marks, where 3 is sound and 5 is very good with proof. The mark times the weight gives the score.")
    record["sme"] = {"barriers_considered": True}
    record["payment_days"] = chance.one([14, 21, 30])
    record["eligibility"] = {
        "who": ["Anyone who can sign a contract, alone or with others", "First-time suppliers to a council"],
        "not_needed": ["Earlier work for a council", "Audited accounts", "Insurance before you win"]}
    record["responses"] = _responses(subject)
    _history(record, stage, dates, money, chance)
    return record


def _stage(chance):
    place = chance.number(1, 100)
    for stage, share in STAGES:
        if place <= share:
            return stage
        place -= share
    raise AssertionError("the shares of the stages add up to 100")


def _day(text):
    return text[:10]


def _weekday(day):
    """That day, or the Monday after it."""
    return day + timedelta(days=max(0, 7 - day.weekday()) if day.weekday() > 4 else 0)


def _dates(stage, chance):
    """Milestones in their order, on working days, placed about the present day as the stage asks."""
    call = chance.number(28, 42)
    weighing = chance.number(28, 40)
    work = chance.number(90, 200)
    if stage in ("open", "clarifying"):
        deadline = NOW + timedelta(days=chance.number(4, 25))
    elif stage == "planned":
        deadline = NOW + timedelta(days=call + chance.number(5, 60))
    elif stage == "assessing":
        deadline = NOW - timedelta(days=chance.number(4, 22))
    elif stage == "awarding":
        deadline = NOW - timedelta(days=weighing + chance.number(4, 14))
    elif stage == "contracted":
        deadline = NOW - timedelta(days=weighing + chance.number(50, 150))
    else:
        deadline = NOW - timedelta(days=weighing + work + 60 + chance.number(5, 100))
    deadline = _weekday(deadline)
    opens = _weekday(deadline - timedelta(days=call))
    decision = _weekday(deadline + timedelta(days=weighing))
    signed = _weekday(decision + timedelta(days=12))
    start = _weekday(signed + timedelta(days=chance.number(8, 20)))
    published = _weekday(NOW - timedelta(days=chance.number(5, 30))) if stage in ("planned", "market-engagement") else opens
    dates = {
        "catalogue_published": f"{published}T09:00",
        "documents_available": f"{opens}T09:00",
        "opens": f"{opens}T09:00",
        "questions_close": f"{_weekday(deadline - timedelta(days=14))}T17:00",
        "answers_by": str(_weekday(deadline - timedelta(days=7))),
        "tender_deadline": f"{deadline}T12:00",
        "decision": str(decision),
        "feedback": str(_weekday(decision + timedelta(days=7))),
    }
    if stage in ("contracted", "closed"):
        dates["contract_entered"] = str(signed)
    dates["start"] = str(start)
    dates["end"] = str(_weekday(start + timedelta(days=work)))
    return dates


def _need(subject):
    chance = subject.chance
    return {
        "people": subject.sentence("{people} in {place} who want to {task}."),
        "scale": subject.say("Invented figure: {number} people in a year, of whom {low}% are helped on the first contact."),
        "evidence": [
            {"claim": subject.say("Invented figure: {few} in 20 {people} had asked more than once."),
             "source": "Records of the service, April 2025 to March 2026", "url": subject.source,
             "date": f"2026-0{chance.number(4, 9)}-{chance.number(10, 28)}"},
            {"claim": subject.say("Invented figure: {high}% of those who gave up said that nobody had told them what would happen next."),
             "source": "Interviews by the service team", "url": f"{subject.source}/interviews", "date": "2026-06-12"},
        ],
        "tried": [{"what": subject.say(what) + ".", "result": result + "."} for what, result in chance.some(TRIED, 2)],
        "outcomes": [
            {"outcome": outcome, "measure": measure, "baseline": subject.say(baseline) + " in May 2026",
             "target": subject.say(target), "by": "30 September 2027", "essential": number == 0}
            for number, (outcome, measure, baseline, target) in enumerate(chance.some(OUTCOMES, 2))],
        "constraints": [{"constraint": constraint, "because": because} for constraint, because in chance.some(CONSTRAINTS, 2)],
        "out_of_scope": chance.some(OUT_OF_SCOPE, 2),
        "reframing": [
            subject.say("First framing: more staff for {desk}."),
            subject.say("What changed it: {few} days of listening to {people}."),
            subject.say("Final question: fewer reasons to ask twice."),
        ],
    }


def _offer(subject, money, stage):
    if stage == "market-engagement":
        budget = {"min": money // 2, "max": money, "vat": "exclusive", "note": "A first idea, to be settled after the conversations."}
    else:
        budget = {"amount": money, "vat": "exclusive", "note": "For all work until the end date."}
    return {
        "budget": budget,
        "payment": "Three equal payments, at the start, in the middle and at the end, each within 30 days.",
        "data": [subject.say("Records of {desk} for two years, without names"), "A map of the wards with the counts behind the figures"],
        "access": [subject.say("The team at {desk}, one day in each week"), "Residents who have agreed to be asked"],
        "intellectual_property": "You keep what you make. We may use it for our own service without end.",
        "next_step": "If it works we describe the need to other teams. A further purchase would be a new call.",
    }


def _responses(subject):
    asks = subject.chance.some(ASKS, 4)
    return {
        "channel": "email", "mailbox": subject.mailbox, "limit_words": sum(words for _, _, words in asks),
        "questions": [{"id": key, "ask": ask, "words": words} for key, ask, words in asks],
        "privacy_notice": "pages/privacy.md", "retention_years": 3}


def _history(record, stage, dates, money, chance):
    """What happened since the call opened; nothing of it after the present day."""
    opened = date.fromisoformat(_day(dates["opens"]))
    if opened < NOW - timedelta(days=12):
        asked = opened + timedelta(days=4)
        record["questions"] = [
            {"asked": str(asked + timedelta(days=number)), "question": question, "answer": answer,
             "answered": str(asked + timedelta(days=number + 3))}
            for number, (question, answer) in enumerate(chance.some(QUESTIONS, chance.number(1, 3)))]
        if chance.number(1, 5) == 1:
            record["amendments"] = [
                {"date": f"{opened + timedelta(days=8)}T10:00", "what": "The figures by ward were added.",
                 "why": "Two firms asked for them.", "deadline_effect": "None. The deadline stays as it was."}]
    if stage in ("awarding", "contracted", "closed"):
        answers = chance.number(4, 31)
        record["outcome"] = {
            "decided": dates["decision"], "result": "awarded", "supplier": f"Invented Firm {chance.number(1, 400)} Limited",
            "value": {"amount": money, "vat": "exclusive"}, "responses": answers, "sme_responses": answers - chance.number(1, 3),
            "learned": chance.one(LEARNED), "next": "The findings are shared with the other councils."}
    if stage == "withdrawn":
        record["withdrawn"] = {"date": str(opened + timedelta(days=10)), "reason": "The service was joined with another, and the need is being described anew."}
