"""Python's fnmatch: shell patterns for any text."""
import platform
from fnmatch import fnmatchcase

SUBJECT = {'name': 'python fnmatch', 'version': platform.python_version(), 'language': 'python'}

ANSWERS = {'username-patterns': lambda given, question: {'matches': fnmatchcase(question['username'], question['pattern'])}}
