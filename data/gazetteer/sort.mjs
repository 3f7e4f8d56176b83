// Puts the hand-made tables back in order after an edit: rows by their first column (holdings by post, first day and person).
//
//   node sort.mjs
//
// Comment lines before the header stay where they are; a comment anywhere else stops the script, for it would lose its row.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compare } from './tables.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const keys = { 'regions.tsv': [0], 'organizations.tsv': [0], 'persons.tsv': [0], 'posts.tsv': [0], 'holdings.tsv': [0, 2, 1] };

for (const [name, columns] of Object.entries(keys)) {
  const lines = readFileSync(join(here, name), 'utf8').split('\n').filter(line => line);
  const top = lines.findIndex(line => !line.startsWith('#')) + 1;
  const rows = lines.slice(top).map(line => line.split('\t'));
  const comment = rows.find(row => row[0].startsWith('#'));
  if (comment) {
    console.error(`${name}: a comment among the rows: ${comment.join(' ')}`);
    process.exit(2);
  }
  rows.sort((a, b) => columns.reduce((order, i) => order || compare(a[i], b[i]), 0) || compare(a.join('\t'), b.join('\t')));
  writeFileSync(join(here, name), [...lines.slice(0, top), ...rows.map(row => row.join('\t'))].join('\n') + '\n');
}
