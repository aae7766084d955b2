"""Turns measurements into Markdown."""

from statistics import median


def table(headings, rows):
    """A Markdown table; the first column is text, the others are numbers."""
    lines = ["| " + " | ".join(headings) + " |", "| --- |" + " ---: |" * (len(headings) - 1)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


def seconds(value):
    """A time with three figures that mean something."""
    return f"{value * 1_000:.1f} ms" if value < 0.1 else f"{value * 1_000:.0f} ms" if value < 1 else f"{value:.2f} s"


def megabytes(value):
    """A size in megabytes."""
    return f"{value:.0f} MB" if value >= 10 else f"{value:.1f} MB"


def pairs(ours, theirs, cost):
    """Our cost as a share of theirs, run by run."""
    return [cost(own) / cost(other) for own, other in zip(ours, theirs)]


def spread(values):
    """The median with the smallest and the largest."""
    return f"{median(values):.3f} ({min(values):.3f} to {max(values):.3f})"


def cost_row(name, runs, pages):
    """One program's row in the table of a size."""
    walls = [run.wall for run in runs]
    return [
        name, seconds(median(walls)), seconds(min(walls)), seconds(median(run.user for run in runs)),
        seconds(median(run.system for run in runs)), megabytes(median(run.peak for run in runs)), f"{pages / median(walls):,.0f}",
    ]


COST_HEADINGS = ["", "wall, median", "wall, least", "user", "system", "peak memory", "pages a second"]


def stages_table(cold, unchanged):
    """Milliseconds for each stage; nothing when the program names none."""
    names = list(dict.fromkeys(name for run in cold + unchanged for name in run.stages))
    if not names:
        return "The program named no stages (it prints none with `--timings`).\n"

    def typical(runs, name):
        values = [run.stages[name] for run in runs if name in run.stages]
        return f"{median(values):.1f} ms" if values else "–"

    return table(["stage", "cold", "unchanged"], [[name, typical(cold, name), typical(unchanged, name)] for name in names])


def verdicts(figures):
    """The table of aims: name, figure, aim and whether it was reached. A figure of None was not measured."""
    rows = []
    for name, value, aim, show in figures:
        reached = "not measured" if value is None else "yes" if value <= aim else "**no**"
        rows.append([name, "–" if value is None else show(value), show(aim), reached])
    return table(["figure", "measured", "at most", "reached"], rows)
