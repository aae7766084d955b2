"""Chance that is the same everywhere: SplitMix64, so that no Python release changes a byte of a catalogue."""

MASK = (1 << 64) - 1


class Chance:
    """A stream of choices that depends on nothing but its seed."""

    def __init__(self, seed):
        self.state = (seed * 0x9E3779B97F4A7C15 + 0x1234567) & MASK

    def bits(self):
        """The next 64 bits."""
        self.state = (self.state + 0x9E3779B97F4A7C15) & MASK
        word = self.state
        word = ((word ^ (word >> 30)) * 0xBF58476D1CE4E5B9) & MASK
        word = ((word ^ (word >> 27)) * 0x94D049BB133111EB) & MASK
        return word ^ (word >> 31)

    def number(self, low, high):
        """A whole number from `low` to `high`, both included."""
        return low + self.bits() % (high - low + 1)

    def one(self, items):
        """One of the items."""
        return items[self.bits() % len(items)]

    def some(self, items, count):
        """`count` different items, in the order of the list."""
        places = list(range(len(items)))
        while len(places) > count:
            del places[self.bits() % len(places)]
        return [items[place] for place in places]
