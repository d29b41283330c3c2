"""A built site behind a server that compresses what it sends, as GitHub Pages does."""

from __future__ import annotations

import functools
import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

_PLAIN = ("text/", "image/svg+xml", "application/json", "application/xml", "application/atom+xml",
          "application/javascript")  # fmt: skip


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address (it ends in a slash) at which ``folder`` is served to this machine while the context lasts."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Handler, folder))
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, folder: Path, *given: object) -> None:
        self.folder = folder
        super().__init__(*given)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.folder / unquote(urlsplit(self.path).path).lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        inside = path.resolve().is_relative_to(self.folder.resolve())
        if inside and path.is_file():
            self._send(200, path)
        else:
            self._send(404, self.folder / "404.html")

    def _send(self, status: int, path: Path) -> None:
        data = path.read_bytes() if path.is_file() else b""
        kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        self.send_response(status)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Cache-Control", "max-age=600")
        if kind.startswith(_PLAIN) and "gzip" in self.headers.get("Accept-Encoding", ""):
            data = gzip.compress(data, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: object) -> None:
        """A line a request would bury what is measured."""
