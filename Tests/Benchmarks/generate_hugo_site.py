#!/usr/bin/env python3
"""Makes the equivalent Hugo site of a generated catalogue: same records, same text, same pages, as fast as Hugo gets.

    generate_hugo_site.py CATALOGUE OUT [--without-feed]

CATALOGUE holds content/ as generate_catalogue.py wrote it. Front matter stays the YAML that it is; only what means something
else to Hugo is renamed. Links between files become addresses beforehand, which spares Hugo a render hook.
"""

import argparse
import pathlib
import posixpath
import re
import shutil

HERE = pathlib.Path(__file__).resolve().parent
LINK = re.compile(r"\]\(([^):#]+)\.md(#[^)]*)?\)")
MOMENT = re.compile(r"^([ -]*\w+: \d{4}-\d\d-\d\dT\d\d:\d\d)$", re.MULTILINE)
PUBLISHED = re.compile(r"^  catalogue_published: (\S+)", re.MULTILINE)
LIST_ITEM = re.compile(r"^- key: (.+)\n  name: (.+)\n  summary: (.+)$", re.MULTILINE)


def generate(catalogue, out, with_feed=True):
    """Writes the Hugo site `out` anew."""
    source, out = pathlib.Path(catalogue) / "content", pathlib.Path(out)
    if out.exists():
        shutil.rmtree(out)
    shutil.copytree(HERE / "hugo", out)
    if not with_feed:
        _replace(out / "hugo.yaml", "home: [html, atom]", "home: [html]")
        _replace(out / "layouts" / "baseof.html", '<link rel="alternate" type="application/atom+xml" href="/feeds/challenges.xml">', "")
    content = out / "content"
    names = _authorities(source, content)
    _challenges(source, content, names)
    _themes(source, content)
    for folder in ("guides/suppliers", "guides/councils", "practice"):
        for file in sorted((source / folder).glob("*.md")):
            _write(content / folder / file.name, _renamed(_converted(file, source), {"order": "weight"}))
    for file in sorted((source / "partners").glob("*.md")):
        _write(content / "partners" / file.name, _renamed(_converted(file, source), {"name": "title", "kind": "partner_kind"}))
    for file in sorted((source / "pages").glob("*.md")):
        _write(content / file.name, _converted(file, source))
    _indexes(content)
    (out / "data").mkdir()
    shutil.copy(source / "glossary.yaml", out / "data" / "glossary.yaml")
    _write(out / "static" / "assets" / "site.css", "body{font-family:system-ui}\n")
    _write(out / "static" / "favicon.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"/>\n')


def _challenges(source, content, names):
    for file in sorted((source / "challenges").glob("*.md")):
        text = _converted(file, source)
        key = re.search(r"^authority: (.+)$", text, re.MULTILINE).group(1)
        published = PUBLISHED.search(text).group(1)
        head = f"date: {published}\nauthorities: [{key}]\nauthority_name: {names[key]}\n"
        _write(content / "challenges" / file.name, text.replace(f"authority: {key}\n", head, 1))


def _authorities(source, content):
    """Writes the terms of the buyers; gives the name of each key."""
    names = {}
    for file in sorted((source / "authorities").glob("*.md")):
        text = _renamed(_converted(file, source), {"name": "title", "type": "authority_type", "kind": "authority_kind"})
        names[file.stem] = re.search(r"^title: (.+)$", text, re.MULTILINE).group(1)
        _write(content / "authorities" / file.stem / "_index.md", text)
    return names


def _themes(source, content):
    for key, name, summary in LIST_ITEM.findall((source / "themes.yaml").read_text(encoding="utf-8")):
        _write(content / "themes" / key / "_index.md", f"---\ntitle: {name}\nsummary: {summary}\n---\n")


def _indexes(content):
    for folder, title in [("challenges", "Challenges"), ("guides", "Guides"), ("guides/suppliers", "Guides for firms"),
                          ("guides/councils", "Guides for council teams"), ("practice", "Practice that worked"),
                          ("themes", "Themes"), ("authorities", "Councils and buyers")]:
        _write(content / folder / "_index.md", f"---\ntitle: {title}\n---\n")
    _write(content / "partners" / "_index.md",
           "---\ntitle: Who can help you respond\ncascade:\n  - target: {kind: page}\n    build: {render: never, list: always}\n---\n")
    _write(content / "glossary.md", "---\ntitle: Words explained\nlayout: glossary\n---\n")


def _converted(file, source):
    """The text of a content file with addresses for links and seconds on moments."""
    folder = file.parent.relative_to(source).as_posix()

    def address(match):
        path = posixpath.normpath(posixpath.join(folder, match.group(1)))
        return f"](/{path.removeprefix('pages/')}/{match.group(2) or ''})"

    return MOMENT.sub(r"\1:00", LINK.sub(address, file.read_text(encoding="utf-8")))


def _renamed(text, keys):
    for old, new in keys.items():
        text = re.sub(rf"^{old}:", f"{new}:", text, count=1, flags=re.MULTILINE)
    return text


def _replace(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{old!r} is not in {path}"
    path.write_text(text.replace(old, new), encoding="utf-8")


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("catalogue", metavar="CATALOGUE", help="the folder that holds the generated content/")
    parser.add_argument("out", metavar="OUT", help="the folder in which the Hugo site is written anew")
    parser.add_argument("--without-feed", action="store_true", help="leave the feed of all challenges out")
    options = parser.parse_args()
    generate(options.catalogue, options.out, with_feed=not options.without_feed)


if __name__ == "__main__":
    main()
