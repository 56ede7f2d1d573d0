"""Addresses of the web: which are taken, and which parts of the internet they may lead to."""

from __future__ import annotations

import ipaddress
import re
from urllib.parse import quote, urlsplit

import attrs

from quizkit.inputs.refusals import NotReadableError

IPAddress = ipaddress.IPv4Address | ipaddress.IPv6Address

_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.I)
_PORTS = {"http": 80, "https": 443}
_ODD = re.compile(r"[\x00-\x20\x7f\\]")
_SAFE = "/%:@!$&'()*+,;=~-._"
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


def is_address(place: str) -> bool:
    """Tell whether a place is an address rather than a file.

    >>> is_address("https://example.org/a"), is_address("a/b.txt"), is_address("C:\\\\a.txt")
    (True, False, False)
    """
    return _SCHEME.match(place) is not None


@attrs.frozen
class WebAddress:
    """A web address in its parts. `target` is what is asked of the host."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def host_header(self) -> str:
        """The host as a request names it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == _PORTS[self.scheme] else f"{host}:{self.port}"


def web_address(url: str) -> WebAddress:
    """The parts of an address. Raises NotReadableError where it is none of the web, or could be read in two ways."""
    if _ODD.search(url):
        raise NotReadableError("is no web address: it holds a blank, a backslash or a control character")
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
        name = host.encode("idna").decode() if host and ":" not in host else host
    except (ValueError, UnicodeError):
        raise NotReadableError("is no web address") from None
    if parts.scheme not in _PORTS:
        raise NotReadableError(f"begins with {parts.scheme[:20]}:, and only http and https are fetched")
    if not name or "@" in parts.netloc:
        raise NotReadableError(
            "is no web address: " + ("a user's name in it is not sent" if name else "it has no host")
        )
    query = f"?{quote(parts.query, _SAFE + '?')}" if parts.query else ""
    return WebAddress(parts.scheme, name, port or _PORTS[parts.scheme], (quote(parts.path, _SAFE) or "/") + query)


def is_public(address: IPAddress) -> bool:
    """Tell whether an address is on the public internet, and not on this computer or in a private network.

    An address that stands for another one (IPv4 within IPv6) is judged by that one, too.

    >>> [is_public(ipaddress.ip_address(one)) for one in ("9.9.9.9", "127.0.0.1", "10.1.2.3", "::ffff:127.0.0.1")]
    [True, False, False, False]
    """
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if not all(map(is_public, _carried_by(address))):
            return False
    return address.is_global and not address.is_multicast


def _carried_by(address: ipaddress.IPv6Address) -> list[ipaddress.IPv4Address]:
    """The older addresses that a newer one leads on to, in the three ways there are."""
    carried = [address.sixtofour, *(address.teredo or ())]
    if address in _NAT64:
        carried.append(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    return [one for one in carried if one is not None]
