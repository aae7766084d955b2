"""The parts of the catalogue generator: chance, words, records, bodies and the files around them."""
