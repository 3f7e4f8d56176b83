// What the derivation scripts share: reading and writing the tab-separated tables of this folder.
import { readFileSync } from 'node:fs';

/** Rows of a table as objects keyed by its header; lines that begin with # are comments; missing cells are empty. */
export function table(file) {
  const lines = readFileSync(file, 'utf8').split('\n').filter(line => line && !line.startsWith('#'));
  const header = lines[0].split('\t');
  return lines.slice(1).map(line => {
    const cells = line.split('\t');
    if (cells.length > header.length) {
      throw new Error(`${file}: more cells than the header has: ${line}`);
    }
    return Object.fromEntries(header.map((name, i) => [name, cells[i] ?? '']));
  });
}

/** Compares by code unit, so that no locale has a say. */
export function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Sorted by the first cell; rows with the same first cell by the whole row. */
export function byFirstColumn(rows) {
  return rows.sort((a, b) => compare(String(a[0]), String(b[0])) || compare(a.join('\t'), b.join('\t')));
}

/** Letters and digits only, without marks or case: how two spellings of one name are compared. */
export function fold(name) {
  return plain(name).toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A name in ASCII letters as far as that goes without transliterating another script. */
export function plain(name) {
  return name.normalize('NFD').replace(/\p{M}/gu, '')
    .replace(/[ʿʾ‘’ʻʼ`´]/g, "'").replace(/ı/g, 'i').replace(/[øØ]/g, o => o === 'ø' ? 'o' : 'O').replace(/ł/g, 'l').replace(/Ł/g, 'L')
    .replace(/đ/g, 'd').replace(/Đ/g, 'D').replace(/ß/g, 'ss').replace(/æ/g, 'ae').replace(/Æ/g, 'Ae').replace(/œ/g, 'oe')
    .replace(/[əƏ]/g, 'a').replace(/þ/g, 'th').replace(/ð/g, 'd').replace(/[–—]/g, '-');
}

/** Whether a GeoNames name is written in Latin letters the way English writes a proper name, and long enough to be one. */
export function isPlainName(name) {
  return /^[A-Z][A-Za-z' .-]{2,}$/.test(plain(name)) && !/^[A-Z. ]+$/.test(plain(name));
}

/** The last step of an IRI for a name: "São Tomé and Príncipe" gives sao-tome-and-principe. */
export function slug(name) {
  return plain(name).toLowerCase().replace(/['.]/g, '').replace(/&/g, ' and ').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** What stays the same when a name is transliterated in different ways: its consonants, less the article and doubled letters. */
export function skeleton(name) {
  return plain(name).toLowerCase().replace(/^(al|el|ad|an|ar|as|ash|at|az|ed|en|er|es|et|ez)[- ]/, '').replace(/[^a-z]/g, '')
    .replace(/kh|gh|ch|sh|zh|dj|dh|th|ts|tz|ph/g, pair => ({ kh: 'k', gh: 'g', ch: 's', sh: 's', zh: 'j', dj: 'j', dh: 'd', th: 't',
      ts: 's', tz: 's', ph: 'f' })[pair])
    .replace(/[qc]/g, 'k').replace(/w/g, 'v').replace(/z/g, 's').replace(/[aeiouyh]/g, '').replace(/(.)\1+/g, '$1');
}
