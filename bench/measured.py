"""Runs a module as ``python -m`` would, and says at the end how much memory its largest process took, in KiB."""

from __future__ import annotations

import resource
import runpy
import sys


def main() -> int:
    del sys.argv[:2]
    try:
        runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
        code = 0
    except SystemExit as end:
        code = int(end.code or 0)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(f"\n{peak}", file=sys.stderr)
    return code


if __name__ == "__main__":
    sys.exit(main())
