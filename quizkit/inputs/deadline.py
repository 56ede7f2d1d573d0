"""A limit on the time that a connection takes as a whole, however slowly the other side drips."""

from __future__ import annotations

import contextlib
import socket
import threading
from typing import Protocol


class Connection(Protocol):
    """What can be cut. Its socket is None before it is open, and again once an answer has taken it over."""

    sock: socket.socket | None

    def close(self) -> None:
        """Let go of the socket."""


class Deadline:
    """Cuts the connection that it watches when the time is over; `over` then says so."""

    def __init__(self, seconds: float) -> None:
        self.words = f"takes longer than {seconds:g} seconds"
        self.over = False
        self._connection: Connection | None = None
        self._socket: socket.socket | None = None
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._timer.start()

    def watch(self, connection: Connection) -> None:
        """Watch this connection from now on, and let go of the one before."""
        self._let_go()
        self._connection, self._socket = connection, None

    def keep_socket(self) -> None:
        """Remember the socket of the connection, which is open now."""
        self._socket = self._connection.sock if self._connection is not None else None

    def close(self) -> None:
        """The end of the watch."""
        self._timer.cancel()
        self._timer.join()
        self._let_go()

    def _let_go(self) -> None:
        if self._connection is not None:
            self._connection.close()

    def _end(self) -> None:
        self.over = True
        open_socket = self._socket or (self._connection.sock if self._connection is not None else None)
        if open_socket is not None:
            with contextlib.suppress(OSError):  # it may have closed by itself in the meantime
                open_socket.shutdown(socket.SHUT_RDWR)
