import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { createUuid7 } from '../../electron/core/ids.ts';
import { createSearch } from '../../electron/core/search/search.ts';
import { createStore, type Store } from '../../electron/store/store.ts';
import { addDocuments, type PlainDocument } from '../support/projects/add-documents.ts';
import { cpuMs } from './cpu-time.ts';
import { createRandom } from './generate.ts';
import type { Bench, Measurement } from './measurement.ts';
import { unwatched } from '../support/unwatched.ts';

const documents = 10_000;
const wordsOfDocument = 400;
const vocabularySize = 30_000;
const queriesOfEachKind = 60;
const hitsShown = 50;
const peerName = 'plain FTS5';

/**
 * How long a search takes over 10,000 documents, from what is typed to hits with marked snippets. The peer is SQLite's
 * own full-text search as its manual shows it, with its own copy of the texts: count, order by rank, `snippet()`. It
 * knows one kind of thing, no Arabic letter variants, and not where in the text a hit stands.
 */
export async function benchSearch(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const store = createStore(join(folder, 'search.assay'), 'Search', {
    now: () => '2024-06-14T09:00:00.000Z',
    newId: createUuid7(),
    onCommit: () => {},
  });
  try {
    const generator = createGenerator();
    const texts = makeTexts(generator);
    const addingMs = await cpuMs(() => addAll(store, texts));
    const peer = openPeer(texts);
    const measurements: Measurement[] = [];
    for (const kind of kinds(generator)) measurements.push(...(await measure({ store, peer }, kind)));
    measurements.push({
      what: 'add the documents, index included',
      value: documents / (addingMs / 1000),
      unit: '1/s',
    });
    return {
      title: 'Search',
      notes: [
        `${documents.toLocaleString('en')} documents of ${wordsOfDocument} words from ${vocabularySize.toLocaleString('en')} that are as unevenly frequent as those of a language; ${queriesOfEachKind} queries of each kind, each asked once.`,
        `search.find with ${hitsShown} hits: reading the query, counting, ranking, reading the texts, snippets and marks.`,
        'Peer: an FTS5 table with the unicode61 tokenizer, in memory; count(*), ORDER BY rank, snippet().',
      ],
      measurements,
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Kind {
  readonly what: string;
  /** In a form that both understand. */
  readonly queries: readonly string[];
}

interface Generator {
  /** A word, frequent ones more often. */
  word(): string;
  /** The word at a place in the order of frequency, from 0. */
  wordOfRank(rank: number): string;
  random(): number;
}

function createGenerator(): Generator {
  const random = createRandom(7);
  const syllables = 'ba ke li mo nu ra se ti vo zu an er in or ul sta pre con ment har'.split(' ');
  const wordOfRank = (rank: number): string => {
    const [low = '', high = ''] = [syllables[rank % 20], syllables[Math.floor(rank / 20) % 20]];
    return `${low}${high}${syllables[Math.floor(rank / 400) % 20] ?? ''}${rank >= 8_000 ? rank % 97 : ''}`;
  };
  return {
    random,
    wordOfRank,
    // Zipf's law: the logarithm of the rank is evenly spread.
    word: () => wordOfRank(Math.floor(vocabularySize ** random()) - 1),
  };
}

function makeTexts({ word }: Generator): readonly PlainDocument[] {
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  return Array.from({ length: documents }, () => ({ title: words(6), text: words(wordsOfDocument) }));
}

function addAll(store: Store, texts: readonly PlainDocument[]): void {
  for (let start = 0; start < texts.length; start += 500)
    addDocuments(store, texts.slice(start, start + 500));
}

type Peer = (match: string) => void;

function openPeer(texts: readonly PlainDocument[]): Peer {
  const database = new Database(':memory:');
  database.exec('CREATE VIRTUAL TABLE found USING fts5 (title, text)');
  const insert = database.prepare('INSERT INTO found (title, text) VALUES (@title, @text)');
  database.transaction(() => {
    for (const text of texts) insert.run(text);
  })();
  const count = database.prepare('SELECT count(*) FROM found WHERE found MATCH ?');
  const hits = database.prepare(
    `SELECT title, snippet(found, 1, '[', ']', '…', 24) FROM found WHERE found MATCH ? ORDER BY rank LIMIT ${hitsShown}`,
  );
  return (match) => {
    count.get(match);
    hits.all(match);
  };
}

function kinds({ wordOfRank, random, word }: Generator): readonly Kind[] {
  const between = (low: number, high: number) => wordOfRank(low + Math.floor(random() * (high - low)));
  const kind = (what: string, make: () => string): Kind => ({
    what,
    queries: Array.from({ length: queriesOfEachKind }, make),
  });
  return [
    kind('a rare word', () => between(3_000, vocabularySize)),
    kind('a word of every day', () => between(100, 1_000)),
    kind('one of the most frequent words', () => between(0, 20)),
    kind('two words', () => `${between(20, 300)} ${between(20, 300)}`),
    kind('a phrase', () => `"${word()} ${word()}"`),
    kind('the first three letters', () => `${between(0, 5_000).slice(0, 3)}*`),
  ];
}

async function measure(
  { store, peer }: { readonly store: Store; readonly peer: Peer },
  { what, queries }: Kind,
): Promise<readonly Measurement[]> {
  const find = createSearch(store)['search.find'];
  const context = unwatched();
  const own: number[] = [];
  const peers: number[] = [];
  for (const query of queries) {
    own.push(await cpuMs(() => find({ query, limit: hitsShown }, context)));
    peers.push(await cpuMs(() => peer(query)));
  }
  return [50, 95].map((share) => ({
    what: `${what}, ${share} of 100 queries`,
    value: percentile(own, share),
    unit: 'ms',
    peer: { name: peerName, value: percentile(peers, share) },
  }));
}

/** The value that so many of 100 do not exceed. */
function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil((share / 100) * sorted.length) - 1)] ?? Number.NaN;
}
