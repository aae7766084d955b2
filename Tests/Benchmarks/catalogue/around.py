"""Everything in a catalogue but the challenges: settings, themes, glossary, buyers, partners, guides, practice, pages."""

from .body import advice_body
from .chance import Chance
from .words import ADVICE, AUTHORITIES, COUNCIL_GUIDES, GLOSSARY, MAIL_DOMAIN, PARTNERS, PRACTICE, SUPPLIER_GUIDES, THEMES
from .yaml_text import dump, dump_list


def files():
    """Path and text of each file, relative to `content/`."""
    yield "site.yaml", dump(_site())
    yield "themes.yaml", dump_list([{"key": key, "name": name, "summary": summary} for key, name, summary in THEMES])
    yield "glossary.yaml", dump_list([{"term": term, "also": also, "meaning": meaning} for term, also, meaning in GLOSSARY])
    yield from _authorities()
    yield from _partners()
    yield from _guides("suppliers", SUPPLIER_GUIDES, 1_000)
    yield from _guides("councils", COUNCIL_GUIDES, 2_000)
    yield from _practice()
    yield from _pages()


def page(record, body):
    """A content file: front matter between fences, then Markdown."""
    return f"---\n{dump(record)}---\n\n{body}"


def _site():
    return {
        "name": "Benchmark Challenges", "short_name": "Benchmark",
        "tagline": "Invented problems of invented councils, to measure a generator with",
        "description": "A catalogue that is generated to measure how long it takes to build. Nothing in it is real.",
        "base_url": "https://catalogue.example.org/", "language": "en-GB", "accent": "#1f4e5f",
        "mailbox": f"challenges@{MAIL_DOMAIN}", "operator": {"name": "Benchmark"},
        "licence": {"name": "Open Government Licence v3.0",
                    "url": "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"},
        "security": {"contact": f"security@{MAIL_DOMAIN}"},
        "navigation": [
            {"label": "Challenges", "path": "/challenges/"}, {"label": "For suppliers", "path": "/guides/suppliers/"},
            {"label": "For councils", "path": "/guides/councils/"}, {"label": "What worked", "path": "/practice/"},
            {"label": "About", "path": "pages/about.md"}],
    }


def _authorities():
    for number, (key, name, short_name, kind, places) in enumerate(AUTHORITIES):
        record = {
            "name": name, "short_name": short_name,
            "type": "combined-authority" if kind == "combined-authority" else "local-authority",
            "nation": "england", "spend_over_100m": True, "kind": kind, "places": places,
            "website": f"https://{key}.example.org/", "mailbox": f"{key}@{MAIL_DOMAIN}",
            "summary": f"An invented authority for {places[0]}.",
            "contract_rules": {
                "source": "Invented contract procedure rules", "url": f"https://{key}.example.org/rules", "checked": "2026-11-02",
                "quote_bands": [{"up_to": 10_000, "vat": "exclusive", "ask": "One written quote"},
                                {"up_to": 50_000, "vat": "exclusive", "ask": "Three written quotes"}]},
        }
        yield f"authorities/{key}.md", page(record, _prose(Chance(100 + number), "How this council buys"))


def _partners():
    for number, (slug, name, kind) in enumerate(PARTNERS):
        record = {
            "name": name, "kind": kind, "website": f"https://{slug}.example.org/", "mailbox": f"{slug}@{MAIL_DOMAIN}",
            "summary": "Helps small firms to find, understand and answer challenges.",
            "helps_with": ["Reading a call together", "Finding a firm to answer with", "A second pair of eyes on a draft"],
            "places": ["Midvale"]}
        yield f"partners/{slug}.md", page(record, _prose(Chance(200 + number), "What to expect"))


def _guides(audience, guides, seed):
    for number, (slug, title) in enumerate(guides):
        following = [guides[(number + step) % len(guides)] for step in (1, 2)]
        record = {
            "title": title, "summary": f"{title}: what to do, what to leave out and where to get help.",
            "question": f"What should I know about this: {title}?", "order": number + 1, "reviewed": "2026-10-05",
            "review_by": "2027-10-05", "owner": "Catalogue editor", "hours": "About an hour",
            "law": [{"citation": "Procurement Act 2023", "url": "https://www.legislation.gov.uk/ukpga/2023/54"}]}
        body = advice_body(Chance(seed + number), audience, [(name, f"{path}.md") for path, name in following])
        yield f"guides/{audience}/{slug}.md", page(record, body)


def _practice():
    for number, (slug, title) in enumerate(PRACTICE):
        record = {
            "title": title, "summary": f"{title}: what was done, what came of it and what would be lawful now.",
            "period": "Spring 2020", "order": number + 1, "reviewed": "2026-10-05", "review_by": "2027-10-05",
            "owner": "Catalogue editor", "allowed_then": "Invented: the rules of the time allowed a short open call.",
            "allowed_now": "Invented: below the threshold a short open call is lawful on any day.",
            "limits": ["One council, one season.", "The figures are invented."],
            "evidence": [{"claim": "Invented figure: 40 firms answered within two weeks.", "source": "Records of the benchmark",
                          "url": "https://data.example.org/practice", "date": "2026-05-04"}]}
        guide, name = COUNCIL_GUIDES[number][0], COUNCIL_GUIDES[number][1]
        yield f"practice/{slug}.md", page(
            record, advice_body(Chance(3_000 + number), "practice", [(name, f"../guides/councils/{guide}.md")]))


def _pages():
    for number, (slug, title) in enumerate([("about", "About this catalogue"), ("privacy", "Privacy"), ("contact", "Contact")]):
        record = {"title": title, "summary": f"{title}, in plain words.", "reviewed": "2026-10-05", "owner": "Catalogue editor"}
        yield f"pages/{slug}.md", page(record, _prose(Chance(400 + number), "In short"))
    statement = {
        "scope": "This statement is about a catalogue that is generated to measure with.", "status": "partially",
        "contact_mailbox": f"challenges@{MAIL_DOMAIN}", "response_days": 5, "prepared": "2026-10-05", "reviewed": "2026-10-05",
        "tested": "2026-10-05", "tested_by": "nobody, since the site is invented", "tested_how": "Not tested.",
        "issues": [{"what": "Nobody has tested this site.", "criterion": "WCAG 2.2 level AA as a whole", "fix_by": "2027-02-26"}],
        "disproportionate": [], "out_of_scope": ["Websites of other organisations"]}
    record = {"title": "Accessibility statement", "summary": "How far this site can be used by everyone.",
              "reviewed": "2026-10-05", "owner": "Catalogue editor", "statement": statement}
    yield "pages/accessibility.md", page(record, _prose(Chance(404), "What we did"))


def _prose(chance, heading):
    first, second = " ".join(chance.some(ADVICE, 4)), " ".join(chance.some(ADVICE, 4))
    return f"{first}\n\n## {heading}\n\n{second}\n"
