"""Take the guide's pictures from a running app: ``python scripts/pictures.py [NAME ...]``.

Start the app with the sample project first (``make run``) and write "Analyst" under *You are*, or
have it stand as it is. Needs the tools for developers and Chromium (``make lint`` brings the
former). Pictures are 1440 by 900, English, light, with 256 colours.
"""

import shutil
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright

ADDRESS = "http://localhost:8501"
IMAGES = Path(__file__).resolve().parent.parent / "docs" / "images"
PAGES = {
    "themes": "themes",
    "check": "themes",
    "titles": "themes",
    "sorting": "themes",
    "interviews": "interviews",
    "board": "",
}
"""The page of each picture; for what is open on some of them see ``OPENED``."""

OPENED = {
    "check": ".st-key-tool-check button",
    "titles": ".st-key-tool-titles button",
    "sorting": "[class*=st-key-sort-] button",
}
"""What is pressed before a picture is taken: tools of the themes page, a theme answer by answer."""

QUIET = ("--no-sandbox", "--disable-gpu", "--disable-background-networking")
STILL = (
    "() => document.querySelector('[data-testid=stApp]')"
    "?.getAttribute('data-test-script-state') === 'notRunning'"
    " && !document.querySelector('[data-testid=stSkeleton]')"
)
SETTLES_MS = 2_000
WAIT_MS = 180_000


def settle(page: Page) -> None:
    """Wait until the page stands still."""
    page.wait_for_timeout(SETTLES_MS)
    page.wait_for_function(STILL)
    page.wait_for_timeout(SETTLES_MS)


def take(page: Page, name: str, address: str) -> None:
    """Write one picture."""
    page.goto(f"{address}/{PAGES[name]}")
    settle(page)
    if name in OPENED:
        page.locator(OPENED[name]).first.click()
        settle(page)
    target = IMAGES / f"{name}.png"
    page.screenshot(path=target)
    with Image.open(target) as shot:
        few = shot.convert("RGB").quantize(256)
    few.save(target, optimize=True)


def main(given: list[str]) -> int:
    """Take the pictures that are named, or all; an address may stand among the names."""
    address = next((each for each in given if "://" in each), ADDRESS)
    names = [each for each in given if "://" not in each] or list(PAGES)
    with sync_playwright() as playwright:
        where = shutil.which("chromium") or shutil.which("chromium-browser")
        browser = playwright.chromium.launch(executable_path=where, args=list(QUIET))
        context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 900})
        page = context.new_page()
        page.set_default_timeout(WAIT_MS)
        for name in names:
            take(page, name, address)
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
