"""Files of packages that are installed for a file alone."""

import importlib.util
import pathlib
import sys


def file(package, name):
    """A file of a package, whose own code is not run."""
    found = importlib.util.find_spec(package)
    if not found:
        sys.exit(f"{package} is missing; run Tools/setup, then use .build-peers/bin/python")
    return pathlib.Path(found.origin).parent / name
