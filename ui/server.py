"""The web server around the screen: Streamlit's own, behind headers that keep words on the machine.

Started by ``streamlit run ui/server.py``; what is drawn stands in ``app.py``.
"""

import base64
import hashlib
import re
import sys
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse, RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

ROOT = Path(__file__).resolve().parent.parent
CLOSED_PATHS = ("/_stcore/metrics", "/_stcore/agent", "/_stcore/script-health-check")
"""Addresses that answer without being asked for anything that the screen needs."""


def inline_script_hashes(page: str) -> tuple[str, ...]:
    """Return the Content-Security-Policy sources of the scripts written into a page.

    Streamlit's page carries one; naming its hash lets it run without allowing any other.
    """
    scripts = re.findall(r"<script>(.*?)</script>", page, flags=re.DOTALL)
    digests = (hashlib.sha256(script.encode()).digest() for script in scripts)
    return tuple(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)


def content_security_policy(script_sources: tuple[str, ...]) -> str:
    """Return the policy: everything from here, nothing from anywhere else.

    ``blob:`` is how Streamlit loads the scripts of components that are written in Python.
    """
    return "; ".join(
        (
            "default-src 'self'",
            "img-src 'self' data: blob:",
            "style-src 'self' 'unsafe-inline'",
            " ".join(("script-src 'self' blob:", *script_sources)),
            "connect-src 'self'",
            "font-src 'self' data:",
            "worker-src 'self' blob:",
            "frame-ancestors 'none'",
            "base-uri 'self'",
            "form-action 'self'",
            "object-src 'none'",
        )
    )


def security_headers() -> dict[str, str]:
    """Return the headers that every answer carries."""
    page = Path(st.__file__).parent / "static" / "index.html"
    hashes = inline_script_hashes(page.read_text(encoding="utf-8"))
    return {
        "Content-Security-Policy": content_security_policy(hashes),
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
    }


START_PATHS = ("/board", "/board/")
"""The board is what is shown first, and Streamlit gives that page no name but ``/``: asked for by
name, as every other page is, it would not be found."""


class Guard:
    """ASGI middleware that adds the headers, closes the addresses nobody needs and leads others on.

    Written against ASGI itself, so that the web socket and streamed downloads pass untouched.
    """

    def __init__(self, app: ASGIApp, headers: Mapping[str, str]) -> None:
        self.app = app
        self.headers = [(key.lower().encode(), value.encode()) for key, value in headers.items()]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
        elif scope["path"].startswith(CLOSED_PATHS):
            await PlainTextResponse("Not here.", status_code=404)(
                scope, receive, self._adding(send)
            )
        elif scope["path"] in START_PATHS:
            asked = scope.get("query_string", b"").decode("latin-1")
            await RedirectResponse(f"/?{asked}" if asked else "/")(
                scope, receive, self._adding(send)
            )
        else:
            await self.app(scope, receive, self._adding(send, _is_private(scope["path"])))

    def _adding(self, send: Send, private: bool = True) -> Send:
        extra = [*self.headers, *([(b"cache-control", b"no-store")] if private else [])]
        names = {name for name, _ in extra}

        async def _sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                kept = [pair for pair in message.get("headers", []) if pair[0].lower() not in names]
                message = {**message, "headers": [*kept, *extra]}
            await send(message)

        return _sending


def _is_private(path: str) -> bool:
    """Return whether an answer may hold people's words; the program's own files may be cached."""
    return not path.startswith("/static/")


def report_script_error(error: Exception) -> bool:
    """Write where the screen failed to stderr, without the words it was about; show a sentence.

    Returns True: Streamlit's own display, which may quote people, is not wanted.
    """
    from ui.session import say

    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f"{place.tb_frame.f_code.co_filename}:{place.tb_lineno}" if place else "unknown place"
    sys.stderr.write(f"glas: {type(error).__name__} at {where}\n")
    st.error(
        say(
            "Something on this page failed. Everything saved is safe. Reload the page; "
            "if it fails again, run: python -m analysis doctor"
        )
    )
    return True


if str(ROOT) not in sys.path:
    # Streamlit puts this file's folder on the path; the packages lie one folder above.
    sys.path.insert(0, str(ROOT))


@asynccontextmanager
async def _serving(_: st.App) -> AsyncIterator[None]:
    """Ask ahead as long as there is a server."""
    from ui import ahead

    ahead.begin()
    try:
        yield
    finally:
        ahead.end()


app = st.App(
    ROOT / "app.py",
    lifespan=_serving,
    middleware=[Middleware(Guard, headers=security_headers())],
    on_script_error=report_script_error,
)
