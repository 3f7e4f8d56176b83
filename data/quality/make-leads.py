#!/usr/bin/env python3
"""make-leads.py: leads.tsv -> leads.jsonl and blind.tsv -> blind.jsonl, all beside this script.

Every line of leads.tsv is one sentence with the one event that a coder would code; README.md describes the columns. The output has
one document a sentence in the exchange format of annotated articles, with offsets in code points. Nothing is written when a line is
at fault: words that the sentence does not hold, a trigger that it holds twice, a country or code that is none, a split that breaks
the rule of thirds.

    python3 data/quality/make-leads.py            writes leads.jsonl
    python3 data/quality/make-leads.py --check    fails when leads.jsonl is not what would be written
"""
import collections
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
TYPES = ('AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST '
         'ACCUSE REJECT THREATEN PROTEST SANCTION MOBILIZE COERCE ASSAULT').split()
COLUMNS = 'id split type cameo trigger reciprocal initiators targets place sentence'.split()
WORDS = range(12, 46)  # length of a sentence, counted at blanks
CODES = re.compile(r'cameo:(\w+) a skos:Concept, casus:CameoCode')


class Fault(Exception):
    """A line of leads.tsv that does not hold."""


def occurrences(words, sentence):
    """Spans [begin, end) of the words in the sentence, as whole words."""
    left = r'(?<!\w)' if words[0].isalnum() else ''
    right = r'(?!\w)' if words[-1].isalnum() else ''
    return [m.span() for m in re.finditer(left + re.escape(words) + right, sentence)]


def first(words, sentence):
    spans = occurrences(words, sentence)
    if not spans:
        raise Fault(f'"{words}" is not in the sentence')
    return spans[0]


def fillers(cell, role, sentence):
    """Entities and role of a cell like "Ghana=GHA;Ivory Coast=CIV"; "-" for a code says that the actor has none."""
    for part in filter(None, cell.split(';')):
        words, equals, code = part.rpartition('=')
        if not equals or not re.fullmatch('[A-Z]{3}|-', code):
            raise Fault(f'"{part}" is not words=CODE')
        begin, end = first(words, sentence)
        yield {'words': words, 'begin': begin, 'end': end, 'role': role,
               'country': None if code in ('IGO', '-') else code, 'sector': 'IGO' if code == 'IGO' else None}


def document(row, known_codes):
    sentence = row['sentence']
    if row['type'] not in TYPES:
        raise Fault(f'type "{row["type"]}"')
    if row['cameo'] not in known_codes:
        raise Fault(f'CAMEO code "{row["cameo"]}" is not in the ontology')
    if row['reciprocal'] not in ('', 'yes'):
        raise Fault(f'reciprocal "{row["reciprocal"]}" is neither yes nor empty')
    if len(sentence.split()) not in WORDS:
        raise Fault(f'{len(sentence.split())} words')
    if sentence != sentence.strip() or '  ' in sentence or not re.search(r'[.!?]"?$', sentence):
        raise Fault('blanks or end of the sentence')
    trigger = occurrences(row['trigger'], sentence)
    if len(trigger) != 1:
        raise Fault(f'trigger "{row["trigger"]}" occurs {len(trigger)} times')
    actors = [*fillers(row['initiators'], 'initiator', sentence), *fillers(row['targets'], 'target', sentence)]
    if not actors:
        raise Fault('nobody acts')
    if row['reciprocal'] and (row['targets'] or len(actors) < 2):
        raise Fault('of a reciprocal event all sides, two at least, are initiators')
    spans = sorted((a['begin'], a['end']) for a in actors)
    if any(b[0] < a[1] for a, b in zip(spans, spans[1:])):
        raise Fault('two actors share words')
    entities, roles = [], []
    for number, actor in enumerate(actors, 1):
        entity = f'{row["id"]}-actor-{number}'
        entities.append({'id': entity, 'type': 'Other', 'name': actor['words'], 'country': actor['country'],
                         'sector': actor['sector'], 'mentions': [{'begin': actor['begin'], 'end': actor['end']}]})
        roles.append({'role': actor['role'], 'begin': actor['begin'], 'end': actor['end'], 'entity': entity})
    event = {'id': f'{row["id"]}-event', 'type': row['type'], 'cameo': row['cameo'],
             'trigger': dict(zip(('begin', 'end'), trigger[0])), 'sentence': 0, 'roles': roles,
             'reciprocal': bool(row['reciprocal'])}
    if row['place']:
        event['place'] = dict(zip(('begin', 'end'), first(row['place'], sentence)))
    return {'id': row['id'], 'split': row['split'], 'date': None, 'text': sentence,
            'sentences': [{'begin': 0, 'end': len(sentence)}], 'entities': entities, 'events': [event]}


def rows(path):
    lines = path.read_text(encoding='utf-8').splitlines()
    if lines[0].split('\t') != COLUMNS:
        raise SystemExit(f'{path.name}:1: the header is not {" ".join(COLUMNS)}')
    for number, line in enumerate(lines[1:], 2):
        cells = line.split('\t')
        if len(cells) != len(COLUMNS):
            raise SystemExit(f'{path.name}:{number}: {len(cells)} columns')
        yield number, dict(zip(COLUMNS, cells))


def make(name, known_codes):
    """Makes NAME.jsonl from NAME.tsv, or with --check looks whether it is made from it."""
    seen, ids, sentences, out, faults = collections.Counter(), set(), set(), [], []
    for number, row in rows(HERE / f'{name}.tsv'):
        seen[row['type']] += 1
        try:
            split = 'blind' if name == 'blind' else 'held-out' if seen[row['type']] % 3 == 0 else 'tune'
            if row['split'] != split:
                raise Fault(f'the split of this line is {split}')
            if row['id'] in ids or row['sentence'] in sentences:
                raise Fault('id or sentence occurs twice')
            ids.add(row['id'])
            sentences.add(row['sentence'])
            out.append(json.dumps(document(row, known_codes), ensure_ascii=False) + '\n')
        except Fault as fault:
            faults.append(f'{name}.tsv:{number}: {row["id"]}: {fault}')
    if faults:
        sys.exit('\n'.join(faults))
    target, text = HERE / f'{name}.jsonl', ''.join(out)
    if '--check' in sys.argv[1:]:
        if not target.exists() or target.read_text(encoding='utf-8') != text:
            sys.exit(f'{name}.jsonl is not made from this {name}.tsv: run make-leads.py')
    else:
        target.write_text(text, encoding='utf-8', newline='\n')
    print(f'{name}: {len(out)} sentences, {len(seen)} types')


def main():
    known_codes = set(CODES.findall((HERE.parent.parent / 'ontology' / 'cameo.ttl').read_text(encoding='utf-8')))
    for name in ('leads', 'blind'):
        make(name, known_codes)


if __name__ == '__main__':
    main()
