#!/usr/bin/env python3
"""Kills builds at random moments and looks at what is left.

Two catalogues that differ on every page take turns in one output folder. Each build is killed (SIGKILL) at a moment that
chance chooses; the folder must then hold exactly the one site or exactly the other, and a build that is left alone must
afterwards make its site and clear everything that the killed ones left beside it. The same seed chooses the same moments.

    swift build -c release && Tests/Site/kill-test.py --rounds 50
"""
import argparse
import hashlib
import os
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
AS_OF = "2026-11-24T09:00"


def tree(folder):
    """Every file below a folder with the digest of its bytes; None when there is no folder."""
    if not folder.exists():
        return None
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*")) if path.is_file()
    }


def catalogues(folder, count):
    """Two source folders whose sites differ on every page, and in which pages there are."""
    first, second = folder / "first", folder / "second"
    subprocess.run(
        [sys.executable, ROOT / "Tests/Benchmarks/generate_catalogue.py", str(count), first], check=True,
        stdout=subprocess.DEVNULL)
    shutil.copytree(first / "content", second / "content")
    settings = second / "content/site.yaml"
    settings.write_text("".join(
        "name: Another name for the same needs\n" if line.startswith("name:") else line
        for line in settings.read_text().splitlines(keepends=True)))
    challenges = sorted((second / "content/challenges").glob("*.md"))
    for number, path in enumerate(challenges[len(challenges) // 2::7]):
        path.rename(path.with_name(f"moved-{number}.md"))
    for source in (first, second):
        if not (source / "themes").exists():
            (source / "themes").symlink_to(ROOT / "themes")
    return [first, second]


class Builds:
    def __init__(self, command, output):
        self.command, self.output = command, output

    def start(self, source):
        return subprocess.Popen(
            [self.command, "build", "--source", source, "--output", self.output, "--as-of", AS_OF],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)

    def finish(self, source):
        started = time.monotonic()
        process = self.start(source)
        _, said = process.communicate(timeout=300)
        if process.returncode != 0:
            sys.exit(f"kill test: a build that was left alone ended with {process.returncode}: {said}")
        return time.monotonic() - started

    def kill(self, source, after):
        """Whether the build was still running when the signal came."""
        process = self.start(source)
        try:
            process.communicate(timeout=after)
            return False
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
            process.communicate()
            return process.returncode == -signal.SIGKILL


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", default=ROOT / ".build/release/challenges", type=Path, help="the executable to kill")
    parser.add_argument("--rounds", default=50, type=int)
    parser.add_argument("--count", default=300, type=int, help="challenges in each catalogue")
    parser.add_argument("--seed", default=1, type=int)
    options = parser.parse_args()
    chance = random.Random(options.seed)

    with tempfile.TemporaryDirectory(prefix="kill-test-") as name:
        folder = Path(name)
        sources = catalogues(folder, options.count)
        place = folder / "place"
        place.mkdir()
        output = place / "site"
        builds = Builds(options.command, output)
        wanted = []
        for source in sources:
            builds.finish(source)
            wanted.append(tree(output))
        # How long a build takes when there is another site to replace, which is what will be interrupted.
        times = [builds.finish(sources[number % 2]) for number in range(6)]
        pages = [set(site) for site in wanted]
        same = sum(wanted[0][path] == wanted[1][path] for path in pages[0] & pages[1])
        print(f"kill test: {len(wanted[0])} files, {same} of them the same in both sites, {statistics.median(times) * 1000:.0f} ms a build")
        failures, counts, leftovers = [], {"old": 0, "new": 0, "none": 0}, 0
        killed = 0
        now = 1
        for number in range(options.rounds):
            # Every tenth build is the first one in its folder.
            if number % 10 == 9:
                shutil.rmtree(output)
                now = None
            target = 0 if now is None else 1 - now
            # Half of the moments are near the end, where the new site takes the place of the old one.
            span = statistics.median(times[-7:])
            moment = chance.uniform(0, 1.1 * span) if number % 2 else chance.uniform(0.7 * span, 1.2 * span)
            killed += builds.kill(sources[target], moment)
            found = tree(output)
            if found == (None if now is None else wanted[now]):
                counts["none" if now is None else "old"] += 1
            elif found == wanted[target]:
                counts["new"] += 1
                now = target
            else:
                failures.append(f"round {number}: killed after {moment * 1000:.0f} ms, the site is neither old nor new")
            leftovers += any(path.name != "site" for path in place.iterdir())
            # Mostly another build follows at once and is killed too, on top of what this one left.
            if failures or chance.random() < 0.4 or number == options.rounds - 1:
                times.append(builds.finish(sources[target]))
                now = target
                if tree(output) != wanted[target]:
                    failures.append(f"round {number}: the next build did not make its site")
                rest = sorted(path.name for path in place.iterdir() if path.name != "site")
                if rest:
                    failures.append(f"round {number}: the next build left {', '.join(rest)}")
            if failures:
                break
        print(
            f"kill test: {options.rounds} rounds, {killed} killed before their end; after them stood the old site "
            f"{counts['old']} times, the new one {counts['new']} times, none (as before) {counts['none']} times; "
            f"{leftovers} left something beside the site")
        for failure in failures:
            print(f"kill test: FAILED {failure}")
        return 1 if failures else 0


if __name__ == "__main__":
    os.umask(0o022)
    sys.exit(main())
