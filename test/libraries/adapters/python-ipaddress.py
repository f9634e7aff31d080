"""Python's ipaddress: addresses, blocks, and spans as the blocks that they are made of."""
import platform
from ipaddress import ip_address, ip_network, summarize_address_range

SUBJECT = {'name': 'python ipaddress', 'version': platform.python_version(), 'language': 'python'}


def networks(text):
    if '/' not in text and '-' in text:
        first, last = text.split('-', 1)
        return summarize_address_range(ip_address(first), ip_address(last))
    return [ip_network(text, strict=False)]


def matches(given, question):
    blocks = networks(question['range'])
    address = ip_address(question['address'])
    return {'matches': any(address in block for block in blocks)}


ANSWERS = {'ip-ranges': matches}
