"""Speaks protocol 1 for one library: `python3 serve.py NAME`. What its adapter raises is the library's refusal."""
import json
import runpy
import sys
from pathlib import Path

adapter = runpy.run_path(str(Path(__file__).parent / 'adapters' / f'{sys.argv[1]}.py'))


def answer(chapter, given, question):
    try:
        return adapter['ANSWERS'][chapter](given, question)
    except Exception as error:
        return {'refused': 'invalid-value', 'message': str(error)}


def reply(command, seq=None, chapter=None, given=None, when=(), **others):
    if command == 'start':
        return {'protocol': 1, 'subject': adapter['SUBJECT'], 'answers': list(adapter['ANSWERS'])}
    return {'seq': seq, 'answers': [answer(chapter, given, question) for question in when]}


sys.stdin.reconfigure(encoding='utf-8', newline='\n')
sys.stdout.reconfigure(encoding='utf-8', newline='\n')
for line in sys.stdin:
    message = json.loads(line)
    if message['command'] == 'stop':
        break
    print(json.dumps(reply(**message)), flush=True)
