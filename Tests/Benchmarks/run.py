#!/usr/bin/env python3
"""Measures the generator on generated catalogues, in alternating runs beside Hugo and `cp -r`, and prints Markdown.

    run.py [--sizes 100,1000,10000] [--rounds 5] [--binary PATH] [--hugo [PATH]] [--work DIR]

README.md says what each figure means.
"""

import argparse
import contextlib
import os
import pathlib
import shutil
import sys
import tempfile
from statistics import median

import generate_catalogue
import generate_hugo_site
from measuring import hugo, machine, process, report, tree

ROOT = pathlib.Path(__file__).resolve().parents[2]
MOMENT = "2026-11-24T09:00"
JOBS = 2
STARTS = 30


class Bench:
    """The programs, the work folder and what the runs have cost so far."""

    def __init__(self, options, work):
        self.binary = options.binary
        self.hugo = options.hugo
        self.rounds = options.rounds
        self.work = work

    def build(self, source, output):
        """One build of ours."""
        return process.run(
            [self.binary, "build", "--source", source, "--output", output, "--as-of", MOMENT, "--jobs", str(JOBS), "--timings"])

    def build_hugo(self, source, output):
        """One build of Hugo's, on as many cores as ours."""
        return process.run(
            [self.hugo, "--source", source, "--destination", output, "--noBuildLock", "--logLevel", "error",
             "--cacheDir", self.work / "hugo-cache"],
            {"GOMAXPROCS": str(JOBS)})

    def measure(self, size):
        """All runs for one size."""
        source, site = self.work / f"catalogue-{size}", self.work / f"site-{size}"
        say(f"{size}: writing the catalogue")
        generate_catalogue.generate(size, source)
        copy_themes(source)
        tree.remove(site)
        # Not counted: it warms the caches, and its tree is the one that is copied.
        self.build(source, site)
        result = Result(size, tree.count(site))
        steps = [("cold", lambda: self._cold(result, source, site)), ("copy", lambda: self._copy(result, site))]
        if self.hugo:
            generate_hugo_site.generate(source, self.work / f"hugo-{size}", with_feed=result.tree.has_feed)
            steps.insert(1, ("hugo", lambda: self._hugo(result, size)))
        for number in range(self.rounds):
            # Every other round goes backwards, so that nobody always comes after the same neighbour.
            for name, step in steps if number % 2 == 0 else reversed(steps):
                say(f"{size}: round {number + 1} of {self.rounds}, {name}")
                step()
        for place in (source, site, self.work / f"hugo-{size}", self.work / f"hugo-site-{size}"):
            tree.remove(place)
        return result

    def _cold(self, result, source, site):
        tree.remove(site)
        result.cold.append(self.build(source, site))
        os.sync()
        result.unchanged.append(self.build(source, site))

    def _copy(self, result, site):
        copy = self.work / "copy"
        tree.remove(copy)
        result.copy.append(process.run(["cp", "-r", site, copy]))
        tree.remove(copy)

    def _hugo(self, result, size):
        output = self.work / f"hugo-site-{size}"
        tree.remove(output)
        result.hugo.append(self.build_hugo(self.work / f"hugo-{size}", output))
        result.hugo_tree = tree.count(output)

    def own_content(self):
        """Cold builds of the repository's own content."""
        site = self.work / "own-site"
        runs = []
        for _ in range(max(self.rounds, 5) + 1):
            tree.remove(site)
            runs.append(self.build(ROOT, site))
        tree.remove(site)
        return runs[1:]

    def starts(self, arguments):
        """Runs of a program that does nothing but start."""
        return [process.run(arguments) for _ in range(STARTS + 2)][2:]


class Result:
    """The runs of one size."""

    def __init__(self, size, built):
        self.size = size
        self.tree = built
        self.hugo_tree = None
        self.cold, self.unchanged, self.copy, self.hugo = [], [], [], []

    def median(self, kind, cost=lambda run: run.wall):
        """The typical cost of a kind of run."""
        return median(cost(run) for run in getattr(self, kind))

    def text(self):
        """This size's part of the report."""
        parts = [f"### {self.size:,} challenges\n", self._trees()]
        rows = [report.cost_row("challenges, cold", self.cold, self.tree.pages),
                report.cost_row("challenges, unchanged", self.unchanged, self.tree.pages)]
        if self.hugo:
            rows.append(report.cost_row("Hugo", self.hugo, self.hugo_tree.pages))
        rows.append(report.cost_row("`cp -r` of the finished tree", self.copy, self.tree.pages))
        parts.append(report.table(report.COST_HEADINGS, rows))
        ratios = []
        for name, others in (("Hugo", self.hugo), ("`cp -r`", self.copy)):
            if others:
                ratios.append([f"cold against {name}", report.spread(report.pairs(self.cold, others, lambda run: run.wall)),
                               report.spread(report.pairs(self.cold, others, lambda run: max(run.cpu, 1e-3)))])
        ratios.append(["unchanged against cold", report.spread(report.pairs(self.unchanged, self.cold, lambda run: run.wall)),
                       report.spread(report.pairs(self.unchanged, self.cold, lambda run: max(run.cpu, 1e-3)))])
        parts.append(report.table(["ratio, pair by pair: median (least to most)", "wall", "processor"], ratios))
        parts.append(report.stages_table(self.cold, self.unchanged))
        return "\n".join(parts)

    def _trees(self):
        def words(name, built):
            feed = "a feed" if built.has_feed else "no feed"
            return f"{name} wrote {built.pages:,} pages, {built.files:,} files, {built.size / 1e6:.1f} MB, {feed}"

        lines = [words("challenges", self.tree)]
        if self.hugo_tree:
            lines.append(words("Hugo", self.hugo_tree))
        return "; ".join(lines) + ".\n"


def aims(results, own, start):
    """The figures of the plan beside what was measured. Ratios are those of the largest size."""
    by_size = {result.size: result for result in results}
    largest = results[-1] if results else None

    def plain(value):
        return f"{value:.2f}"

    def pair(kind):
        others = getattr(largest, kind) if largest else []
        return median(report.pairs(largest.cold, others, lambda run: run.wall)) if others else None

    def growth(cost):
        if 1_000 not in by_size or 10_000 not in by_size:
            return None
        small, large = by_size[1_000], by_size[10_000]
        return (large.median("cold", cost) / large.tree.pages) / (small.median("cold", cost) / small.tree.pages)

    named = f" ({largest.size:,})" if largest else ""
    return report.verdicts([
        (f"wall against Hugo{named}", pair("hugo"), 0.20, plain),
        (f"wall against `cp -r`{named}", pair("copy"), 3.0, plain),
        (f"peak memory{named}", largest.median("cold", lambda run: run.peak) if largest else None, 400, report.megabytes),
        ("wall a page, 10,000 against 1,000", growth(lambda run: run.wall), 1.15, plain),
        ("processor a page, 10,000 against 1,000", growth(lambda run: run.cpu), 1.15, plain),
        (f"unchanged against cold{named}",
         median(report.pairs(largest.unchanged, largest.cold, lambda run: run.wall)) if largest else None, 0.5, plain),
        ("the repository's own content", median(run.wall for run in own) if own else None, 0.15, report.seconds),
        ("start-up", median(run.wall for run in start), 0.010, report.seconds),
    ])


def copy_themes(source):
    """Puts the repository's themes beside a generated content/."""
    themes = source / "themes"
    if themes.exists():
        shutil.rmtree(themes)
    shutil.copytree(ROOT / "themes", themes)


def say(text):
    """Progress, for whoever waits."""
    print(text, file=sys.stderr, flush=True)


def arguments():
    """The options, checked."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="100,1000,10000", type=lambda text: sorted(int(size) for size in text.split(",")),
                        help="how many challenges, with commas (default 100,1000,10000)")
    parser.add_argument("--rounds", type=int, default=5, help="how many alternating rounds a size (default 5)")
    parser.add_argument("--binary", type=pathlib.Path, default=ROOT / ".build" / "release" / "challenges",
                        help="the executable (default .build/release/challenges)")
    parser.add_argument("--hugo", nargs="?", const="hugo", metavar="PATH", help="run Hugo beside it (default: the one on PATH)")
    parser.add_argument("--work", type=pathlib.Path, metavar="DIR",
                        help="where to write, such as a folder in /dev/shm or on a disk (default: a new temporary folder)")
    options = parser.parse_args()
    if options.rounds < 1 or min(options.sizes) < 1:
        parser.error("sizes and rounds are 1 or more")
    if not os.access(options.binary, os.X_OK):
        parser.error(f"there is no executable {options.binary}; build it with: swift build -c release")
    options.binary = options.binary.resolve()
    if options.hugo:
        try:
            options.hugo = hugo.binary(options.hugo).resolve()
        except FileNotFoundError as error:
            parser.error(str(error))
    return options


@contextlib.contextmanager
def work_folder(parent):
    """A new folder to work in, gone at the end whatever happens."""
    if parent:
        parent.mkdir(parents=True, exist_ok=True)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="challenges-benchmark-", dir=parent))
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def main():
    options = arguments()
    with work_folder(options.work) as work:
        bench = Bench(options, work)
        before = machine.load()
        start = bench.starts([options.binary, "--version"])
        floor = bench.starts(["true"])
        own = bench.own_content()
        results = [bench.measure(size) for size in options.sizes]
        if options.hugo:
            version = os.popen(f"'{options.hugo}' version").read().split("+")[0].strip()
            against = f" against {version}"
        else:
            against = ""
        print(f"Machine: {machine.description(work)}. Load before the runs: {before:.2f}. "
              f"{options.rounds} alternating rounds a size, `--jobs {JOBS}`{against}.\n")
        print(aims(results, own, start))
        for result in results:
            print(result.text())
        print("### Small things\n")
        print(report.table(report.COST_HEADINGS[:-1], [
            report.cost_row("the repository's own content", own, 1)[:-1],
            report.cost_row("`challenges --version`", start, 1)[:-1],
            report.cost_row("`true`, the floor of the measurement", floor, 1)[:-1]]))


if __name__ == "__main__":
    try:
        main()
    except process.Failed as failure:
        sys.exit(str(failure))
