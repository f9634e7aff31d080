"""Chapter ip-ranges: an address, `first-last` or `address/prefix`."""

import re

from refusal import Refusal

IPV4, IPV6 = 32, 128  # a family is named by the bits of its addresses
MAPPED = 0xFFFF << 32  # ::ffff:0:0, the first of the 2^32 mapped addresses


def in_range(range_text, address_text, readings):
    family, first, last = parse_range(range_text, readings)
    address_family, address = under(readings, *parse_address(address_text))
    return address_family == family and first <= address <= last


def parse_range(text, readings):
    """Family, first and last address of a range, as the axis ipv4-mapped-ipv6 has them."""
    base, slash, prefix_text = text.partition("/")
    if slash:
        family, address = parse_address(base)
        prefix = parse_prefix(prefix_text, family)
        if readings["ipv4-mapped-ipv6"] == "folded" and is_mapped(family, address) and prefix >= 96:
            family, address, prefix = IPV4, address - MAPPED, prefix - 96
        return embedded(readings, family, *block(family, address, prefix, readings["cidr-host-bits"]))
    ends = [parse_address(end) for end in text.split("-")]
    (family, first), (last_family, last) = ends[0], ends[-1]
    if len(ends) > 2 or family != last_family or first > last:
        raise Refusal
    if readings["ipv4-mapped-ipv6"] == "folded" and is_mapped(family, first) and is_mapped(family, last):
        return IPV4, first - MAPPED, last - MAPPED
    return embedded(readings, family, first, last)


def block(family, address, prefix, host_bits):
    hosts = (1 << (family - prefix)) - 1
    first, last = address & ~hosts, address | hosts
    if host_bits == "from-host":
        return address, last
    if host_bits == "usable-hosts" and family == IPV4 and prefix <= 30:
        return first + 1, last - 1
    return first, last


def under(readings, family, address):
    """An asked address, as the axis has it."""
    if readings["ipv4-mapped-ipv6"] == "folded" and is_mapped(family, address):
        return IPV4, address - MAPPED
    return embedded(readings, family, address)


def embedded(readings, family, *addresses):
    if readings["ipv4-mapped-ipv6"] == "embedded" and family == IPV4:
        return IPV6, *(MAPPED + address for address in addresses)
    return family, *addresses


def is_mapped(family, address):
    return family == IPV6 and address >> 32 == MAPPED >> 32


def parse_prefix(text, family):
    if not re.fullmatch("0|[1-9][0-9]{0,2}", text) or int(text) > family:
        raise Refusal
    return int(text)


def parse_address(text):
    return (IPV6, parse_ipv6(text)) if ":" in text else (IPV4, parse_ipv4(text))


def parse_ipv4(text):
    octets = text.split(".")
    if len(octets) != 4 or not all(re.fullmatch("0|[1-9][0-9]{0,2}", octet) and int(octet) < 256 for octet in octets):
        raise Refusal
    return int.from_bytes(map(int, octets), "big")


def parse_ipv6(text):
    before, gap, after = text.partition("::")
    head, tail = (parse_groups(before, not gap), parse_groups(after, True))
    missing = 8 - len(head) - len(tail)
    if missing < 1 if gap else missing != 0:
        raise Refusal
    number = 0
    for group in head + [0] * missing + tail:
        number = number << 16 | group
    return number


def parse_groups(text, may_end_dotted):
    """Numbers of 16 bits; a dotted tail makes two of them."""
    if text == "":
        return []
    *words, last = text.split(":")
    tail = []
    if may_end_dotted and "." in last:
        dotted = parse_ipv4(last)
        tail = [dotted >> 16, dotted & 0xFFFF]
    else:
        words.append(last)
    if not all(re.fullmatch("[0-9A-Fa-f]{1,4}", word) for word in words):
        raise Refusal
    return [int(word, 16) for word in words] + tail
