import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchAssay } from '../support/window/launch.ts';
import { median } from './cpu-time.ts';
import {
  addHighlights,
  addDocuments,
  describeRanges,
  type LargeDocument,
  openForBench,
  writeLargeProject,
} from './large-project.ts';
import type { Bench, Measurement } from './measurement.ts';
import { measureRecogito, measureSpans, type PeerTimes } from './peers/measure-peers.ts';
import { measureAlone, type PaintTimes } from './reader/alone/measure-alone.ts';
import { measureOwn, type OwnTimes } from './reader/own-times.ts';

const characters = 1_000_000;
const manyCharacters = 10_000_000;
const counts = [0, 100, 1_000, 10_000, 50_000];
/** Peers take minutes for more. */
const peerCounts = [100, 1_000, 10_000];

/** What reading and highlighting a long document costs in the real window, beside other ways of highlighting. */
export async function benchReader(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  try {
    const path = join(folder, 'reader.assay');
    const [warm, ...documents] = await writeLargeProject(path, { characters, documents: counts.length + 1 });
    const [huge] = await addDocuments(path, { characters: manyCharacters, seeds: [77] });
    if (warm === undefined || huge === undefined) throw new Error('Too few documents');
    const highlighted = highlight(path, warm, documents);
    const assay = await launchAssay({ project: path });
    const own = await measureOwn(assay, warm, [...highlighted, { ...huge, highlights: 0 }]).finally(
      assay.close,
    );
    return report(own, await measurePeers(documents[0]?.text ?? ''));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Highlights the documents; the one that is opened first too, so that nothing is done for the first time later. */
function highlight(path: string, warm: LargeDocument, documents: readonly LargeDocument[]) {
  const store = openForBench(path);
  addHighlights(store, warm.capture, 500);
  const highlighted = documents.map((document, index) => ({ ...document, highlights: counts[index] ?? 0 }));
  for (const { capture, highlights } of highlighted) {
    if (highlights > 0) addHighlights(store, capture, highlights);
  }
  store.close();
  return highlighted;
}

interface Peers {
  readonly text: number;
  readonly byCount: ReadonlyMap<number, Readonly<Record<'spans' | 'highlights' | 'wrapped', PeerTimes>>>;
  /** Assay's own painting in a page like theirs. */
  readonly alone: ReadonlyMap<number, PaintTimes>;
}

async function measurePeers(text: string): Promise<Peers> {
  const alone = new Map<number, PaintTimes>();
  const byCount = new Map<number, Readonly<Record<'spans' | 'highlights' | 'wrapped', PeerTimes>>>();
  for (const count of peerCounts) {
    const given = { text, ranges: describeRanges(text, count).map(({ start, end }) => ({ start, end })) };
    alone.set(count, await measureAlone(given.text, given.ranges));
    byCount.set(count, {
      spans: await measureRecogito(given, 'SPANS'),
      highlights: await measureRecogito(given, 'CSS_HIGHLIGHTS'),
      wrapped: await measureSpans(given),
    });
  }
  return {
    text: median([...byCount.values()].flatMap(({ spans, highlights }) => [spans.text, highlights.text])),
    byCount,
    alone,
  };
}

type Peer = readonly [name: string, value: number | null | undefined];

function report(own: readonly OwnTimes[], peers: Peers): Bench {
  const [plain] = own;
  const huge = own.at(-1);
  if (plain === undefined || huge === undefined) throw new Error('Nothing was measured');
  const highlighted = own.slice(1, -1);
  const open = ({ firstText, rest }: OwnTimes) => firstText + rest;
  const lines = (what: string, value: number, ...given: readonly Peer[]): readonly Measurement[] => {
    const known = given.flatMap(([name, number]) =>
      typeof number === 'number' ? [{ name, value: number }] : [],
    );
    if (known.length === 0) return [{ what, value, unit: 'ms' }];
    return known.map((peer, index) => ({ what: index === 0 ? what : '', value, unit: 'ms', peer }));
  };
  const beside = (count: number, pick: (times: PeerTimes) => number | null): readonly Peer[] => {
    const times = peers.byCount.get(count);
    return [
      ['recogito, spans', times && pick(times.spans)],
      ['recogito, CSS highlights', times && pick(times.highlights)],
      ['spans around words', times && pick(times.wrapped)],
    ];
  };
  return {
    title: 'Reader',
    notes: [
      'Markdown documents of 1 MB and 10 MB in the real window; main thread of the page until it is at rest.',
      'First text: all that is done before the page has idle time; the rest of the text is built then. What is out of view is laid out when it comes near.',
      'Painting alone: the list of annotations handed to the reader until it is painted, the list in the page before, in a page with the text only: what the peers do in theirs.',
      'Highlights of 20 to 140 characters, some across others. Showing them, whole window: the whole page with them less the whole page without, reading them from core and the list of annotations included.',
      'One more, whole window: a step is taken back and done again, half of both, the commit and the list included. By key: a key press on selected words, with the toolbar and the card that open.',
      'Pointing: finding out what is highlighted at a point, for each of 2,000 moves of the pointer. Recogito asks its tree; with CSS highlights the browser is asked (highlightsFromPoint).',
      'Scrolling: 200 frames, two thirds of a screen each; late frames are by the clock, of a screen without a graphics card.',
      'Peers, same text in the same Electron: their DOM ranges are made before; they keep, list and tag nothing.',
    ],
    measurements: [
      ...lines('open 1 MB, first text', plain.firstText),
      ...lines('open 1 MB, whole text', open(plain), ['plain paragraphs', peers.text]),
      ...lines('open 10 MB, first text', huge.firstText),
      ...lines('open 10 MB, whole text', open(huge)),
      ...[...peers.alone].flatMap(([count, { show }]) =>
        lines(`paint ${inThousands(count)}, alone`, show, ...beside(count, (times) => times.show)),
      ),
      ...highlighted.flatMap((times) =>
        lines(
          `show ${inThousands(times.highlights)}, whole window`,
          Math.max(0, open(times) - open(plain)),
          ...beside(times.highlights, ({ show }) => show),
        ),
      ),
      ...[...peers.alone].flatMap(([count, { add }]) =>
        lines(`paint one more to ${inThousands(count)}, alone`, add, ...beside(count, (times) => times.add)),
      ),
      ...own
        .slice(0, -1)
        .flatMap((times) =>
          lines(
            `one more to ${inThousands(times.highlights)}, whole window`,
            times.add,
            ...beside(times.highlights, ({ add }) => add),
          ),
        ),
      ...own
        .slice(0, -1)
        .flatMap((times) => lines(`the same in core, ${inThousands(times.highlights)}`, times.addInCore)),
      ...own
        .slice(0, -1)
        .flatMap((times) => lines(`by key, to ${inThousands(times.highlights)}`, times.gesture)),
      ...own
        .slice(0, -1)
        .flatMap((times) =>
          lines(
            `point at ${inThousands(times.highlights)}`,
            times.hit,
            ...beside(times.highlights, ({ hit }) => hit),
          ),
        ),
      ...own.flatMap((times) =>
        lines(
          `scroll${times === huge ? ' 10 MB' : ''}, ${inThousands(times.highlights)}: each frame`,
          times.scroll.perFrame,
          ...beside(times === huge ? -1 : times.highlights, ({ scroll }) => scroll.perFrame),
        ),
      ),
      ...own.flatMap((times) => lateFrames(times, times === huge)),
      ...own.map(
        (times): Measurement => ({
          what: `memory of the page, ${times === huge ? '10 MB' : inThousands(times.highlights)}`,
          value: times.memory,
          unit: 'MB',
        }),
      ),
    ],
  };
}

function lateFrames({ scroll, highlights }: OwnTimes, isHuge: boolean): readonly Measurement[] {
  const what = `frames late, of ${scroll.frames}${isHuge ? ', 10 MB' : `, ${inThousands(highlights)}`}`;
  return [
    { what, value: scroll.over17, unit: 'frames' },
    { what: '… over 50 ms', value: scroll.over50, unit: 'frames' },
  ];
}

function inThousands(count: number): string {
  return count === 0 ? 'none' : count.toLocaleString('en');
}
