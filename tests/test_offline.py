"""Nothing leaves the machine: the whole line asks nobody on the network."""

import json
import socket
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from analysis.cli import main
from analysis.exports import FORMATS
from analysis.service import Service, open_service
from tests.standins import SAMPLE, stand_in_service

HERE = {"127.0.0.1", "::1", "localhost", "", None}
FILES = ("02_obshtina_it_otdel.txt", "03_vik.vtt")


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Return a list of every address outside this machine that is asked; each is refused too."""
    found: list[object] = []

    def watched(name: str, host_of: Callable[..., object]) -> None:
        real = getattr(socket.socket if name.startswith("connect") else socket, name)

        def watching(*args: Any, **kwargs: Any) -> Any:
            host = host_of(*args)
            if host not in HERE:
                found.append(host)
                raise OSError(f"the network was asked for {host}")
            return real(*args, **kwargs)

        owner = socket.socket if name.startswith("connect") else socket
        monkeypatch.setattr(owner, name, watching)

    watched("connect", _host_of_connection)
    watched("connect_ex", _host_of_connection)
    watched("getaddrinfo", lambda host, *_: host)
    watched("gethostbyname", lambda host, *_: host)
    return found


def _host_of_connection(made: socket.socket, address: Any, *_: object) -> object:
    is_local = hasattr(socket, "AF_UNIX") and made.family == socket.AF_UNIX
    return None if is_local else address[0]


def _whole_line(service: Service) -> list[bytes]:
    """Import, analyse, export in all formats, back up; return the exports."""
    try:
        project = service.create_project("Offline", "Община Речинград", "bg")
        service.import_files(project, [(name, (SAMPLE / name).read_bytes()) for name in FILES])
        service.analyse(project)
        service.backup(project)
        return [service.export(project, fmt, "code", "bg")[1] for fmt in FORMATS]
    finally:
        service.close()


def test_the_watch_sees_what_is_asked(asked: list[object]) -> None:
    with pytest.raises(OSError, match="network"):
        socket.create_connection(("example.org", 80), timeout=1)
    with socket.socket() as probe, pytest.raises(OSError, match="network"):
        probe.connect(("192.0.2.1", 80))
    assert asked == ["example.org", "192.0.2.1"]


def test_import_analysis_and_export_ask_nobody(asked: list[object], tmp_path: Path) -> None:
    assert all(_whole_line(stand_in_service(tmp_path / "glas.db")))
    assert asked == []


@pytest.mark.model
def test_the_real_models_ask_nobody_either(
    asked: list[object], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("HF_HUB_OFFLINE", raising=False)
    monkeypatch.delenv("TRANSFORMERS_OFFLINE", raising=False)
    written = dict(zip(FORMATS, _whole_line(open_service(tmp_path / "glas.db")), strict=True))
    codebook = json.loads(written["json"])
    assert codebook["run"]["models"]["embedder"] == "multilingual-e5-small"
    assert asked == []


@pytest.mark.model
def test_a_table_of_passages_asks_nobody(asked: list[object], tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text("text\nВодата е скъпа.\nThe water is dear.\n", "utf-8")
    assert main(["tag", str(table), "--out", str(tmp_path / "out.tsv")]) == 0
    assert asked == []
