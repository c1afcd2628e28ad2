import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTextComparer } from '../../electron/core/derivations/text-comparer.ts';
import { createUuid7 } from '../../electron/core/ids.ts';
import { listSharing } from '../../electron/store/repositories/wording.ts';
import { createStore, type Store } from '../../electron/store/store.ts';
import { finish } from '../../shared/anchoring/slices.ts';
import { shinglesOf } from '../../shared/wording/fingerprints.ts';
import { wordsInSlices } from '../../shared/wording/worded-text.ts';
import { addDocuments } from '../support/projects/add-documents.ts';
import { cpuMs } from './cpu-time.ts';
import { createRandom } from './generate.ts';
import type { Bench } from './measurement.ts';
import { unwatched } from '../support/unwatched.ts';

const documents = 5_000;
const wordsOfDocument = 500;
const vocabularySize = 30_000;
/** How many texts of agencies there are, each carried by two to six documents. */
const agencyTexts = 300;
/** So many documents are compared with each other by the peer, whose time grows with their square. */
const peerDocuments = 1_000;
const added = 50;

interface MadeText {
  readonly title: string;
  readonly text: string;
  /** Which agency's text it carries; null: none. */
  readonly agency: number | null;
}

/**
 * How long finding shared wording takes in a project of 5,000 documents, and when some more are added. The peer compares each
 * text with each other by the sets of their runs of five words, which misses nothing.
 */
export async function benchWording(): Promise<Bench> {
  const texts = makeTexts();
  const large = await measured(texts.slice(0, documents - added), texts.slice(documents - added));
  const small = await measured(texts.slice(0, peerDocuments), []);
  const peer = await comparedPairwise(texts.slice(0, peerDocuments));
  return {
    title: 'Shared wording',
    notes: [
      `Documents of ${wordsOfDocument} words from ${vocabularySize.toLocaleString('en')} that are as unevenly frequent as those of a language; ${agencyTexts} texts of agencies carried by two to six of them, whole or cut, a word in fifty changed; every third has one of ten footers of 40 words.`,
      'derivations.compareTexts: reading, fingerprints, candidates, aligning, keeping. Peer: the same words, every pair of documents by sets of runs of five words.',
      `Pairs that carry one agency text, of ${large.expected.toLocaleString('en')}: ${large.found.toLocaleString('en')} found, and ${large.others.toLocaleString('en')} others; with ${peerDocuments.toLocaleString('en')} documents ${small.found} of ${small.expected}, the peer ${peer.found}.`,
    ],
    measurements: [
      { what: `compare ${documents.toLocaleString('en')} documents`, value: large.allMs, unit: 'ms' },
      { what: `compare ${added} more`, value: large.addedMs, unit: 'ms' },
      {
        what: `compare ${peerDocuments.toLocaleString('en')} documents`,
        value: small.allMs,
        unit: 'ms',
        peer: { name: 'every pair', value: peer.ms },
      },
    ],
  };
}

async function measured(first: readonly MadeText[], later: readonly MadeText[]) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const store = createStore(join(folder, 'wording.assay'), 'Wording', {
    now: () => '2024-06-14T09:00:00.000Z',
    newId: createUuid7(),
    onCommit: () => {},
  });
  try {
    const comparer = createTextComparer(store, () => {});
    const compare = () => comparer.compare(unwatched());
    addAll(store, first);
    const allMs = await cpuMs(compare);
    addAll(store, later);
    const addedMs = await cpuMs(compare);
    return { allMs, addedMs, ...judged(store, [...first, ...later]) };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function addAll(store: Store, texts: readonly MadeText[]): void {
  addDocuments(store, texts);
}

function judged(store: Store, texts: readonly MadeText[]) {
  const agencyOf = new Map(texts.map(({ title, agency }) => [title, agency]));
  const pairs = listSharing(store.reader, undefined).map(({ one, other }) => {
    const agency = agencyOf.get(one.title) ?? null;
    return agency !== null && agency === agencyOf.get(other.title);
  });
  const found = pairs.filter((isSame) => isSame).length;
  return { expected: expectedPairs(texts), found, others: pairs.length - found };
}

function expectedPairs(texts: readonly MadeText[]): number {
  const carried = Map.groupBy(
    texts.filter(({ agency }) => agency !== null),
    ({ agency }) => agency,
  );
  return [...carried.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0);
}

/** Twenty words of another text are about as much as sixteen runs of five. */
const fewestRuns = 16;

async function comparedPairwise(texts: readonly MadeText[]) {
  let found = 0;
  const ms = await cpuMs(() => {
    const sets = texts.map(({ text }) => new Set(shinglesOf(finish(wordsInSlices(text)))));
    for (const [at, one] of sets.entries())
      for (let other = at + 1; other < sets.length; other += 1) {
        const second = sets[other] ?? new Set();
        let shared = 0;
        for (const run of one) if (second.has(run)) shared += 1;
        const isSame = texts[at]?.agency != null && texts[at]?.agency === texts[other]?.agency;
        if (shared >= fewestRuns && isSame) found += 1;
      }
  });
  return { ms, found };
}

function makeTexts(): readonly MadeText[] {
  const random = createRandom(2024);
  const vocabulary = Array.from({ length: vocabularySize }, (_, at) => `${wordOf(at)}`);
  // Zipf: the word of rank n is about n times as rare as the first one.
  const word = () => vocabulary[Math.floor(vocabularySize ** random()) - 1] ?? '';
  const words = (count: number) => Array.from({ length: count }, word);
  const agencies = Array.from({ length: agencyTexts }, () => words(120 + Math.floor(random() * 300)));
  const footers = Array.from({ length: 10 }, () => words(40));
  const carriers = agencies.flatMap((_, agency) =>
    Array.from({ length: 2 + Math.floor(random() * 5) }, () => agency),
  );
  // Spread over the whole project, so that every part of it has some.
  const places = new Map<number, number>();
  for (const agency of carriers) {
    let place = Math.floor(random() * documents);
    while (places.has(place)) place = (place + 1) % documents;
    places.set(place, agency);
  }
  return Array.from({ length: documents }, (_, at): MadeText => {
    const agency = places.get(at) ?? null;
    const carried = agency === null ? [] : copied(agencies[agency] ?? [], random, word);
    const own = words(Math.max(40, wordsOfDocument - carried.length));
    const footer = at % 3 === 0 ? (footers[at % 10] ?? []) : [];
    const middle = Math.floor(random() * own.length);
    const text = sentences([...own.slice(0, middle), ...carried, ...own.slice(middle), ...footer]);
    return { title: `Document ${at}`, text, agency };
  });
}

/** A text as a paper carries it: at least its first two thirds, a word in fifty another one. */
function copied(text: readonly string[], random: () => number, word: () => string): string[] {
  const length = Math.ceil(text.length * (0.67 + random() * 0.33));
  return text.slice(0, length).map((each) => (random() < 0.02 ? word() : each));
}

function sentences(words: readonly string[]): string {
  return words.map((word, at) => (at % 14 === 13 ? `${word}.` : word)).join(' ');
}

const syllables = [
  'ka',
  'ro',
  'mi',
  'ten',
  'sul',
  'ba',
  'lor',
  'vi',
  'den',
  'pa',
  'sho',
  'ur',
  'gel',
  'ni',
  'tam',
];

/** A made-up word, another one for each number. */
function wordOf(number: number): string {
  let rest = number;
  let word = '';
  do {
    word += syllables[rest % syllables.length];
    rest = Math.floor(rest / syllables.length);
  } while (rest > 0);
  return word;
}
