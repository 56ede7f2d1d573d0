"""Pages from the web: fetched within limits of time and size, and from nowhere but the public internet.

An address is looked up once, every answer is checked, and the connection goes to the address that was checked; so no
name can lead into the user's own network, and no redirect either, as each is treated like a new address.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import ssl
from collections.abc import Callable, Sequence
from http.client import HTTPException
from typing import TYPE_CHECKING, Any
from urllib.parse import urljoin

import attrs

from quizkit.inputs.addresses import IPAddress, WebAddress, is_public, web_address
from quizkit.inputs.deadline import Deadline
from quizkit.inputs.extras import needed
from quizkit.inputs.refusals import NotReadableError

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse
    from urllib3.connection import HTTPConnection

SECONDS = 30.0  # for one address with all its redirects
REDIRECTS = 5
FETCH_LIMIT = 10_000_000  # bytes, unpacked

_CHUNK = 65_536
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.I)
_MOVED = (301, 302, 303, 307, 308)
_HEADERS = {"User-Agent": "quizkit", "Accept": "text/html, text/plain;q=0.8, */*;q=0.1", "Accept-Encoding": "gzip"}


@attrs.frozen
class Fetched:
    """What an address gave: the bytes, and the type that the server says they are, in small letters."""

    data: bytes
    media_type: str
    charset: str | None = None


def looked_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, as the system's resolver gives them. Raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(address[0]) for *_, address in found))


@attrs.frozen
class Fetcher:
    """Fetches one page. `may_visit` says which addresses are allowed, `look_up` finds those of a host."""

    may_visit: Callable[[IPAddress], bool] = is_public
    look_up: Callable[[str, int], Sequence[str]] = looked_up
    seconds: float = SECONDS

    def __call__(self, url: str) -> Fetched:
        """What stands at `url`. Raises NotReadableError with the reason, also where there is no connection."""
        urllib3 = needed("urllib3", "web", "a web page")
        deadline = Deadline(self.seconds)
        try:
            return self._followed(url, deadline)
        except (OSError, urllib3.exceptions.HTTPError, HTTPException) as error:
            raise _failure(error, deadline, urllib3) from None
        finally:
            deadline.close()

    def _followed(self, url: str, deadline: Deadline) -> Fetched:
        for _ in range(REDIRECTS + 1):
            address = web_address(url)
            connection = _connection(address, self._checked(address), self.seconds)
            deadline.watch(connection)
            connection.connect()
            deadline.keep_socket()
            headers = {"Host": address.host_header, **_HEADERS}
            connection.request("GET", address.target, headers=headers, preload_content=False)
            response = connection.getresponse()
            if response.status not in _MOVED:
                return _received(response, deadline)
            url = urljoin(url, response.headers.get("Location", ""))
        raise NotReadableError(f"leads on to another address more than {REDIRECTS} times")

    def _checked(self, address: WebAddress) -> str:
        """One address of the host. Raises NotReadableError where there is none, or one is not allowed."""
        try:
            answers = self.look_up(address.host, address.port)
        except (OSError, UnicodeError):
            raise NotReadableError(f"{address.host} cannot be found; is this computer on line?") from None
        for answer in answers:
            if not self.may_visit(ipaddress.ip_address(answer.partition("%")[0])):
                raise NotReadableError(f"leads to {answer}, which is not on the public internet; that is not followed")
        if not answers:
            raise NotReadableError(f"{address.host} has no address")
        return answers[0]


def _connection(address: WebAddress, place: str, seconds: float) -> HTTPConnection:
    """A connection to the place that was checked, which must show that it is the host."""
    from urllib3.connection import HTTPConnection, HTTPSConnection

    if address.scheme == "http":
        return HTTPConnection(place, address.port, timeout=seconds)
    return HTTPSConnection(
        place,
        address.port,
        timeout=seconds,
        server_hostname=address.host,
        assert_hostname=address.host,
        cert_reqs="CERT_REQUIRED",
        ca_certs=needed("certifi", "web", "a web page").where(),
    )


def _received(response: BaseHTTPResponse, deadline: Deadline) -> Fetched:
    if response.status != 200:
        raise NotReadableError(f"the server answers {response.status} {response.reason or ''}".rstrip())
    data = bytearray()
    while chunk := response.read1(_CHUNK):
        data += chunk
        if len(data) > FETCH_LIMIT:
            raise NotReadableError(f"is too large: more than {FETCH_LIMIT // 1_000_000} MB")
    if deadline.over:  # a connection that was cut may look like one that has ended
        raise NotReadableError(deadline.words)
    kind, _, rest = response.headers.get("Content-Type", "").partition(";")
    charset = _CHARSET.search(rest)
    return Fetched(bytes(data), kind.strip().lower(), charset[1] if charset else None)


def _failure(error: Exception, deadline: Deadline, urllib3: Any) -> NotReadableError:
    refused = isinstance(error, urllib3.exceptions.NewConnectionError)  # which urllib3 holds for a kind of time-out
    if deadline.over or (isinstance(error, TimeoutError | urllib3.exceptions.TimeoutError) and not refused):
        return NotReadableError(deadline.words)
    if isinstance(error, ssl.SSLError | urllib3.exceptions.SSLError):
        return NotReadableError("cannot be trusted: its certificate is wrong or missing")
    return NotReadableError(f"cannot be reached ({type(error).__name__}); is this computer on line?")
