"""The addresses at which other devices reach this machine."""

from __future__ import annotations

import contextlib
import socket
import struct
import sys

# Nothing is sent to these: the system only says which of its own addresses it would send from.
_TOWARDS = ("192.0.2.1", "192.168.0.1", "192.168.1.1", "10.0.0.1", "172.16.0.1", "169.254.1.1")
# netdevice(7)
_SIOCGIFFLAGS, _SIOCGIFADDR, _IFF_RUNNING = 0x8913, 0x8915, 0x40


def addresses() -> list[str]:
    """The machine's IPv4 addresses on its networks, the usual one first; loopback is not among them."""
    found = [*(_from(target) for target in _TOWARDS), *carried()]
    with contextlib.suppress(OSError):
        found += [str(each[4][0]) for each in socket.getaddrinfo(socket.gethostname(), None, socket.AF_INET)]
    return [each for each in dict.fromkeys(found) if each and not each.startswith("127.")]


def carried() -> list[str]:
    """The IPv4 addresses of Linux's running interfaces, loopback too; none where there is no Linux.

    No route leads out of a machine that is itself the hall's access point, or of one on a bare switch.
    """
    found: list[str] = []
    if sys.platform == "linux":
        import fcntl

        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
            for _, name in socket.if_nameindex():
                asked = struct.pack("256s", name.encode())
                with contextlib.suppress(OSError):
                    flags = struct.unpack_from("H", fcntl.ioctl(probe, _SIOCGIFFLAGS, asked), 16)[0]
                    if flags & _IFF_RUNNING:
                        own = fcntl.ioctl(probe, _SIOCGIFADDR, asked)[20:24]
                        found.append(socket.inet_ntoa(own))
    return found


def _from(target: str) -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((target, 9))
            return str(probe.getsockname()[0])
        except OSError:
            return ""


def names(host: str = "0.0.0.0") -> tuple[str, ...]:
    """What this machine may be called in a browser's address line, the name for other devices first.

    Args:
        host: the address that is listened on; all of the machine's own when it is the wildcard.
    """
    if host not in ("0.0.0.0", "::", ""):
        return ("localhost", "127.0.0.1") if host in ("127.0.0.1", "localhost") else (host,)
    return (*addresses(), "localhost", "127.0.0.1")
