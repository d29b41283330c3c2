"""The site on this machine, to this machine alone: pages reload by themselves when there is something new."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from http.server import SimpleHTTPRequestHandler
from pathlib import Path
from urllib.parse import unquote

_RELOAD = "/-/reload"
_SCRIPTS = {
    f"{_RELOAD}.js": f"new EventSource('{_RELOAD}').onmessage = () => location.reload();\n",
    "/-/proof.js": """const note = document.createElement("p");
note.setAttribute("role", "status");
note.textContent = "Just saved: the rest of the site follows.";
Object.assign(note.style, {
  position: "fixed", bottom: "0.75rem", right: "0.75rem", margin: 0, padding: "0.4rem 0.75rem", zIndex: 9,
  background: "CanvasText", color: "Canvas", font: "0.875rem/1.4 system-ui, sans-serif", borderRadius: "0.25rem",
});
document.body.append(note);
""",
}


class News:
    """What there is to show besides the built site, and the bell that tells every open page to look again.

    ``proofs`` are pages by their files, for as long as the site that holds them is being built; they are replaced as a
    whole, so that each who reads them has those of one moment.
    """

    def __init__(self) -> None:
        self.proofs: Mapping[str, str] = {}
        self._changed = threading.Condition()

    def wait(self) -> None:
        with self._changed:
            self._changed.wait()

    def show(self, proofs: Mapping[str, str]) -> None:
        """Proofs besides those that are shown."""
        with self._changed:
            self.proofs = {**self.proofs, **proofs}
            self._changed.notify_all()

    def drop(self, proofs: Mapping[str, str]) -> None:
        """There is a new site: these are in it, or were refused; one that has come since stays."""
        with self._changed:
            self.proofs = {file: one for file, one in self.proofs.items() if proofs.get(file) is not one}
            self._changed.notify_all()


class Handler(SimpleHTTPRequestHandler):
    """Files of the output folder; a page gets one script more, which is not part of the built site."""

    def __init__(self, news: News, *args: object, directory: str) -> None:
        self._news = news
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        if path == _RELOAD:
            self._stream_news()
        elif path in _SCRIPTS:
            self._send(_SCRIPTS[path].encode(), "text/javascript")
        elif path.endswith(("/", ".html")):
            self._send_page(path)
        else:
            super().do_GET()

    def log_message(self, format: str, *args: object) -> None:
        """An editor has no use for a line a request."""

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def _send_page(self, path: str) -> None:
        """A proof where there is one, else the built page, else the site's own page for what is not found."""
        proof = self._news.proofs.get(unquote(path).lstrip("/") + ("index.html" if path.endswith("/") else ""))
        if proof is not None:
            self._send_html(proof.encode(), *_SCRIPTS)
            return
        file = Path(self.translate_path(path))
        file = file / "index.html" if file.is_dir() else file
        page = file if file.is_file() else Path(self.directory) / "404.html"
        html = page.read_bytes() if page.is_file() else b"Not found"
        self._send_html(html, f"{_RELOAD}.js", status=200 if page is file else 404)

    def _send_html(self, html: bytes, *scripts: str, status: int = 200) -> None:
        tags = "".join(f'<script src="{script}" defer></script>' for script in scripts)
        html = html.replace(b"</head>", f"{tags}</head>".encode(), 1)
        self._send(html, "text/html; charset=utf-8", status)

    def _send(self, body: bytes, media_type: str, status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", media_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _stream_news(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        try:
            while True:
                self._news.wait()
                self.wfile.write(b"data: new\n\n")
                self.wfile.flush()
        except OSError:
            return  # the page was closed
