"""The one place that writes sections into ``RESULTS.md``."""

import re
from pathlib import Path

RESULTS = Path(__file__).with_name("RESULTS.md")


def put_section(section: str, path: Path = RESULTS) -> None:
    """Put a section into the results, in place of an earlier one of the same heading, or last.

    Args:
        section: Markdown whose first line is a heading of the second level.
        path: the page of results; made where it is not there.
    """
    heading = section.partition("\n")[0]
    text = path.read_text(encoding="utf-8") if path.exists() else "# Results\n"
    pattern = "^" + re.escape(heading) + r"\n.*?(?=\n## |\Z)"
    if re.search(pattern, text, flags=re.DOTALL | re.MULTILINE):
        text = re.sub(
            pattern, lambda _: section + "\n", text, count=1, flags=re.DOTALL | re.MULTILINE
        )
    else:
        text = text.rstrip("\n") + "\n\n" + section + "\n"
    path.write_text(text, encoding="utf-8")
