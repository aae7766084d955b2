"""Counts and removes trees of files."""

import dataclasses
import os
import shutil


@dataclasses.dataclass
class Tree:
    """What a built site holds."""

    pages: int
    files: int
    size: int
    has_feed: bool


def count(folder):
    """Walks a built site. A page is an HTML file; the feed is any XML file below feeds/."""
    pages = files = size = 0
    has_feed = False
    for place, _, names in os.walk(folder):
        for name in names:
            files += 1
            pages += name.endswith(".html")
            size += os.path.getsize(os.path.join(place, name))
            has_feed = has_feed or (name.endswith((".xml", ".atom")) and "feeds" in os.path.relpath(place, folder).split(os.sep))
    return Tree(pages, files, size, has_feed)


def remove(folder):
    """Removes a tree, and lets the disk come to rest before the next measurement."""
    if os.path.islink(folder) or os.path.isfile(folder):
        os.unlink(folder)
    elif os.path.isdir(folder):
        shutil.rmtree(folder)
    os.sync()
