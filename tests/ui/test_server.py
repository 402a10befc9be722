"""The headers around the screen, and what is not answered."""

import asyncio
import base64
import hashlib
from concurrent.futures import ThreadPoolExecutor
from typing import Any

from ui.pages import START
from ui.server import Guard, inline_script_hashes, security_headers


async def _page(scope: Any, receive: Any, send: Any) -> None:
    headers = [(b"content-security-policy", b"none"), (b"content-type", b"text/html")]
    await send({"type": "http.response.start", "status": 200, "headers": headers})
    await send({"type": "http.response.body", "body": b"page"})


def _answer(path: str, query: bytes = b"") -> tuple[int, dict[str, str]]:
    sent: list[dict[str, Any]] = []

    async def send(message: Any) -> None:
        sent.append(message)

    async def receive() -> Any:
        return {"type": "http.request"}

    scope = {"type": "http", "path": path, "method": "GET", "headers": [], "query_string": query}

    async def ask() -> None:
        await Guard(_page, security_headers())(scope, receive, send)

    # A browser test may have left an event loop running in this thread; another has none.
    with ThreadPoolExecutor(1) as other:
        other.submit(lambda: asyncio.run(ask())).result()
    headers = {key.decode(): value.decode() for key, value in sent[0]["headers"]}
    return sent[0]["status"], headers


def test_every_answer_forbids_other_origins() -> None:
    status, headers = _answer("/")
    assert status == 200
    policy = headers["content-security-policy"]
    assert "default-src 'self'" in policy
    assert "http:" not in policy
    assert "'unsafe-eval'" not in policy
    assert headers["cache-control"] == "no-store"
    assert headers["referrer-policy"] == "no-referrer"


def test_the_programs_own_files_may_be_kept_by_the_browser() -> None:
    assert "cache-control" not in _answer("/static/js/index.js")[1]


def test_addresses_that_nobody_needs_are_closed() -> None:
    assert _answer("/_stcore/metrics")[0] == 404
    assert _answer("/_stcore/health")[0] == 200


def test_the_board_is_found_by_its_name_too() -> None:
    status, headers = _answer(f"/{START}", b"project=1&item=2")
    assert (status, headers["location"]) == (307, "/?project=1&item=2")
    assert "default-src 'self'" in headers["content-security-policy"]
    assert _answer(f"/{START}/")[1]["location"] == "/"
    assert _answer("/boards")[0] == _answer("/themes")[0] == 200


def test_scripts_in_the_page_are_known_by_their_hash() -> None:
    (source,) = inline_script_hashes("<p>x</p><script>let a = 1</script><script src='b'></script>")
    digest = base64.b64encode(hashlib.sha256(b"let a = 1").digest()).decode()
    assert source == f"'sha256-{digest}'"
