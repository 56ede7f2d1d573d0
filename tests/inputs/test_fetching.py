"""Pages are fetched from the public internet alone, within limits, and every failure is one line."""

from __future__ import annotations

import contextlib
import gzip
import ipaddress
import socket
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import pytest

from quizkit.inputs import Fetched, Fetcher, Refused, articles_from
from quizkit.inputs.addresses import is_public, web_address
from quizkit.inputs.fetching import FETCH_LIMIT
from quizkit.inputs.refusals import NotReadableError
from quizkit.model import Article

from .files import PARAGRAPHS, page_file, pdf_file

pytest.importorskip("urllib3", reason="needs quizkit[web]")

Answer = Callable[[BaseHTTPRequestHandler], None]


def answer(data: bytes, status: int = 200, **headers: str) -> Answer:
    def send(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return send


def moved(to: str, status: int = 302) -> Answer:
    return answer(b"", status, Location=to)


def drip(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(100):
        handler.wfile.write(b"<p>dog</p>")
        handler.wfile.flush()
        time.sleep(0.05)


def drip_headers(handler: BaseHTTPRequestHandler) -> None:
    for letter in b"HTTP/1.1 200 OK\r\nX-Dog: " + b"a" * 200:
        handler.wfile.write(bytes([letter]))
        handler.wfile.flush()
        time.sleep(0.05)


def endless(handler: BaseHTTPRequestHandler) -> None:
    handler.send_response(200)
    handler.end_headers()
    for _ in range(2 * FETCH_LIMIT // 65_536):
        handler.wfile.write(bytes(65_536))


ANSWERS: dict[str, Answer] = {
    "/page": answer(page_file().encode(), Content_Type="text/html; charset=utf-8"),
    "/untyped": answer(page_file().encode()),
    "/text": answer("A caf\xe9 said so.".encode("latin-1"), Content_Type="text/plain; charset=ISO-8859-1"),
    "/pdf": answer(pdf_file([[(50, 700, 12, "A dog said so.")]]), Content_Type="application/pdf"),
    "/picture": answer(b"GIF89a", Content_Type="image/gif"),
    "/gone": answer(b"", 404),
    "/near": moved("page"),
    "/round": moved("/round"),
    "/nowhere": moved("", 301),
    "/inward": moved("http://127.0.0.2/secret"),
    "/by-name": moved("http://inside.test/secret"),
    "/file": moved("file:///etc/passwd"),
    "/packed": answer(gzip.compress(bytes(5 * FETCH_LIMIT)), Content_Encoding="gzip"),
    "/drip": drip,
    "/drip-headers": drip_headers,
    "/endless": endless,
    "/no-http": lambda handler: handler.wfile.write(b"SSH-2.0-dog\r\n\r\n") and None,
    "/q?a=%C3%A9": answer(b"Query said so.", Content_Type="text/plain"),
}


class Handler(BaseHTTPRequestHandler):
    seen: ClassVar[list[tuple[str, str | None]]] = []

    def do_GET(self) -> None:
        self.seen.append((self.path, self.headers["Host"]))
        with contextlib.suppress(OSError):  # the client may have had enough
            ANSWERS[self.path](self)

    def log_message(self, *_: object) -> None:
        """Nothing to the screen."""


@pytest.fixture(scope="module")
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as running:
        running.daemon_threads = True
        thread = threading.Thread(target=running.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        yield running
        running.shutdown()
        thread.join()


@pytest.fixture
def base(server: ThreadingHTTPServer) -> str:
    return f"http://news.test:{server.server_port}"


def look_up(host: str, _: int) -> Sequence[str]:
    known = {"news.test": ["127.0.0.1"], "inside.test": ["9.9.9.9", "10.0.0.1"], "127.0.0.2": ["127.0.0.2"]}
    if host not in known:
        raise socket.gaierror("no such host")
    return known[host]


def is_the_server(address: Any) -> bool:
    return str(address) in ("127.0.0.1", "9.9.9.9")


FETCH = Fetcher(is_the_server, look_up)


def test_an_address_gives_an_article(base: str) -> None:
    (article,) = articles_from([f"{base}/near"], fetch=FETCH)
    assert isinstance(article, Article)
    assert (article.source, article.title) == (f"{base}/near", "Dogs bite man")
    assert PARAGRAPHS[0] in (article.text or "")


def test_the_host_is_named_and_the_address_that_was_checked_is_asked(base: str) -> None:
    Handler.seen.clear()
    FETCH(f"{base}/page")
    assert Handler.seen == [("/page", base.removeprefix("http://"))]


@pytest.mark.parametrize(
    ("path", "text"), [("/text", "A café said so."), ("/pdf", "A dog said so."), ("/q?a=é", "Query said so.")]
)
def test_what_is_no_page_is_read_by_its_kind(base: str, path: str, text: str) -> None:
    if path == "/pdf":
        pytest.importorskip("pypdf", reason="needs quizkit[office]")
    (article,) = articles_from([base + path], fetch=FETCH)
    assert isinstance(article, Article)
    assert article.text == text


def test_a_page_of_no_type_is_a_page(base: str) -> None:
    (article,) = articles_from([f"{base}/untyped"], fetch=FETCH)
    assert isinstance(article, Article)


REFUSED = {
    "/picture": "is image/gif, and no page, text, PDF or Word document",
    "/gone": "the server answers 404 Not Found",
    "/round": "leads on to another address more than 5 times",
    "/inward": "leads to 127.0.0.2, which is not on the public internet",
    "/by-name": "leads to 10.0.0.1, which is not on the public internet",
    "/file": "begins with file:, and only http and https are fetched",
    "/endless": "is too large: more than 10 MB",
    "/packed": "is too large: more than 10 MB",
    "/no-http": "cannot be reached",
}


@pytest.mark.parametrize(("path", "words"), REFUSED.items(), ids=REFUSED.keys())
def test_what_is_wrong_is_told_in_one_line(base: str, path: str, words: str) -> None:
    (refused,) = articles_from([base + path], fetch=FETCH)
    assert isinstance(refused, Refused)
    assert refused.source == base + path
    assert words in refused.reason
    assert "\n" not in refused.reason


@pytest.mark.parametrize("path", ["/drip", "/drip-headers"])
def test_a_server_that_drips_is_cut_off(base: str, path: str) -> None:
    begin = time.perf_counter()
    with pytest.raises(NotReadableError, match=r"takes longer than 0\.5 seconds"):
        Fetcher(is_the_server, look_up, seconds=0.5)(base + path)
    assert time.perf_counter() - begin < 4


def test_off_line_is_told() -> None:
    (refused,) = articles_from(["https://nobody.test/a"], fetch=FETCH)
    assert str(refused) == "https://nobody.test/a: nobody.test cannot be found; is this computer on line?"


def test_a_closed_port_is_told() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    with pytest.raises(NotReadableError, match="cannot be reached"):
        FETCH(f"http://news.test:{port}/")


def test_a_server_without_certificate_is_not_trusted(base: str) -> None:
    with pytest.raises(NotReadableError, match=r"cannot be trusted|cannot be reached"):
        FETCH(base.replace("http", "https") + "/page")


def test_by_default_this_computer_is_not_asked(server: ThreadingHTTPServer) -> None:
    Handler.seen.clear()
    for host in ("127.0.0.1", "localhost", "[::1]", "0x7f.1", "2130706433"):
        (refused,) = articles_from([f"http://{host}:{server.server_port}/page"])
        assert isinstance(refused, Refused), host
    assert Handler.seen == []


PRIVATE = """127.0.0.1 127.9.9.9 0.0.0.0 10.0.0.1 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 224.0.0.1
255.255.255.255 ::1 :: fe80::1 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1::
2002:a00:1::"""


@pytest.mark.parametrize("address", PRIVATE.split())
def test_private_addresses_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize("address", ["9.9.9.9", "2606:4700::1111", "::ffff:9.9.9.9", "64:ff9b::909:909"])
def test_public_addresses_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "url",
    [
        *(
            "ftp://news.test/",
            "file:///etc/passwd",
            "http://",
            "http:///a",
            "http://user:pw@news.test/",
            "javascript://a",
        ),
        *(
            "http://news.test:99999/",
            "http://news.test/a b",
            "http://news.test/\r\nX: y",
            "http://news.test\\@evil.test/",
        ),
        *("http://[::1", f"http://{'a' * 70}.test/", "http://a..b/", "http://news.test/\x00"),
    ],
)
def test_what_is_no_web_address_is_refused(url: str) -> None:
    with pytest.raises(NotReadableError):
        web_address(url)


def test_names_of_other_scripts_are_written_as_the_web_does() -> None:
    address = web_address("HTTPS://Müller.example:8443/ä/%20?q=ö#part")
    assert (address.host, address.port, address.host_header) == (
        "xn--mller-kva.example",
        8443,
        "xn--mller-kva.example:8443",
    )
    assert address.target == "/%C3%A4/%20?q=%C3%B6"


def test_a_fetcher_of_ones_own_may_be_given() -> None:
    def fetch(url: str) -> Fetched:
        return Fetched(f"{url} said so.".encode(), "text/plain")

    (article,) = articles_from(["http://a.test/"], fetch=fetch)
    assert isinstance(article, Article)
    assert article.text == "http://a.test/ said so."
