"""The parts of the benchmark runner: processes, the machine, trees of files, the report."""
