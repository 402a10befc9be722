"""The real server and a real Chromium, which may talk to this machine and to nothing else."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

ROOT = Path(__file__).parent.parent.parent
WAIT_MS = 30_000
QUIET = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-gpu-compositing",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""As root Chromium needs no sandbox; the rest keeps it from calling home by itself."""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Yield the system's Chromium."""
    where = shutil.which("chromium") or shutil.which("chromium-browser")
    if where is None:
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=where, args=list(QUIET))
        yield browser
        browser.close()


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def running(*command: str, database: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run a part of Glas on a database and end it afterwards."""
    environment = {**os.environ, "GLAS_DATABASE": str(database), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", *command],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            # On a busy machine a tab that is still asking may hold it; how Glas itself ends what it
            # started is tested in ``tests/cli/test_serve.py``.
            process.kill()
            process.wait()


@contextmanager
def serving(database: Path, port: int | None = None) -> Iterator[str]:
    """Serve the screen of a database and yield its address."""
    chosen = port or free_port()
    command = ("streamlit", "run", "ui/server.py", "--server.port", str(chosen))
    with running(*command, database=database) as process:
        address = f"http://127.0.0.1:{chosen}"
        for _ in range(150):
            assert process.poll() is None, "the server ended by itself"
            try:
                with urllib.request.urlopen(f"{address}/_stcore/health", timeout=1):
                    break
            except (urllib.error.URLError, OSError):
                time.sleep(0.2)
        yield address


@dataclass
class Tab:
    """One browser tab on the screen, and what it did that it should not have done."""

    page: Page
    address: str
    offences: list[str] = field(default_factory=list)

    def go(self, path: str = "") -> None:
        """Open a page by its address."""
        self.page.goto(f"{self.address}/{path}")
        self.settle()

    def turn_to(self, title: str) -> None:
        """Open a page by its link in the sidebar."""
        self.page.get_by_role("link", name=title).first.click()
        self.page.get_by_role("heading", name=title, exact=True).first.wait_for()
        self.settle()

    def press(self, name: str) -> None:
        """Press a button by its name."""
        self.page.get_by_role("button", name=name, exact=True).first.click()
        self.settle()

    def fill(self, label: str, words: str) -> None:
        """Write into a field and leave it."""
        entry = self.page.get_by_label(label, exact=True).first
        entry.fill(words)
        entry.blur()
        self.settle()

    def choose(self, menu: str, entry: str) -> None:
        """Choose an entry of a menu."""
        self.page.get_by_role("button", name=menu, exact=True).first.click()
        self.page.get_by_role("option", name=entry, exact=True).or_(
            self.page.get_by_role("menuitem", name=entry, exact=True)
        ).first.click()
        self.settle()

    def cards(self) -> Locator:
        """Return the cards that are drawn."""
        return self.page.locator("button.card")

    def open_card(self, words: str) -> None:
        """Open the card that holds some words."""
        self.cards().filter(has_text=words).first.click()
        self.settle()

    def sees(self, words: str) -> None:
        """Wait until words are shown."""
        self.page.get_by_text(words).first.wait_for()

    def settle(self) -> None:
        """Wait until the server has answered and the page stands still."""
        for _ in range(2):  # On a busy machine the server may begin after the first look.
            self.page.wait_for_timeout(250)
            self.page.wait_for_function(
                "() => document.querySelector('[data-testid=stApp]')"
                "?.getAttribute('data-test-script-state') === 'notRunning'"
            )


Opening = Callable[[str], Tab]


class Profiles:
    """Browser profiles that are lent to one test after another, as good as fresh.

    What a profile keeps of a server, its scripts made ready to run, is a third of opening a page.
    """

    def __init__(self, chromium: Browser) -> None:
        """Begin with none."""
        self._chromium = chromium
        self._free: list[BrowserContext] = []

    def lend(self) -> BrowserContext:
        """Return a profile without pages, cookies or anything that a page stored."""
        if self._free:
            return self._free.pop()
        return self._chromium.new_context(
            locale="en-GB",
            viewport={"width": 1440, "height": 1000},
            accept_downloads=True,
            reduced_motion="reduce",
        )

    def take_back(self, profile: BrowserContext) -> None:
        """Close what is open in a profile and forget what its pages kept."""
        for page in profile.pages:
            if not page.url.startswith("about:"):
                page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
            page.close()
        profile.clear_cookies()
        profile.clear_permissions()
        self._free.append(profile)


@pytest.fixture(scope="session")
def profiles(chromium: Browser) -> Profiles:
    """Return the profiles that tabs are opened in."""
    return Profiles(chromium)


@pytest.fixture
def tab(profiles: Profiles) -> Iterator[Opening]:
    """Return a function that opens a new tab, in a fresh profile, on an address.

    Afterwards no tab may have asked another machine or broken the page's own policy.
    """
    opened: list[tuple[Tab, BrowserContext]] = []

    def opening(address: str) -> Tab:
        profile = profiles.lend()
        page = profile.new_page()
        page.set_default_timeout(WAIT_MS)
        made = Tab(page, address)
        ours = (address, address.replace("http", "ws"), "blob:", "data:")
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(ours) else made.offences.append(asked.url),
        )
        page.on(
            "console",
            lambda said: (
                made.offences.append(said.text) if "Content Security Policy" in said.text else None
            ),
        )
        opened.append((made, profile))
        return made

    yield opening
    for _, profile in opened:
        profiles.take_back(profile)
    assert [each for made, _ in opened for each in made.offences] == []
