import { finishInTurns } from '../../../shared/anchoring/slices.ts';
import type { Progress } from '../../../shared/contract/define.ts';
import { fingerprintMaker, fingerprintsOf } from '../../../shared/wording/fingerprints.ts';
import { indexRuns, sharedRuns } from '../../../shared/wording/shared-runs.ts';
import { type WordedText, wordsInSlices } from '../../../shared/wording/worded-text.ts';
import {
  dropOtherMakers,
  extractionsWith,
  type Fingerprints,
  keepComparison,
  keepFingerprints,
  type SharedWords,
  textOfExtraction,
  textsToCompare,
} from '../../store/repositories/wording.ts';
import type { Store } from '../../store/store.ts';
import { turnsOf } from '../captures/text-indexes.ts';
import { nextTask } from '../next-task.ts';

/** What stands in more texts than this is boilerplate of sites or forms, and no sign of a common text. */
const mostTexts = 64;
/** Texts with fewer fingerprints in common are not looked at, unless those are half of all that one has. */
const leastFingerprints = 2;
/** Pairs that share fewer words are not kept, unless those are half of the shorter text and at least `fewestWords`. */
const leastWords = 20;
const fewestWords = 8;
/** So many texts are kept in one transaction. */
const textsAtOnce = 25;
/** So many texts are kept as words, since what is compared with one is often compared with the next. */
const mostWorded = 200;

export interface ComparerContext {
  readonly signal: AbortSignal;
  readonly report: (progress: Progress) => void;
}

export interface ComparedTexts {
  readonly compared: number;
  readonly pairs: number;
}

/** Finds texts that share wording among those that were not compared yet, and keeps which; outside undo. */
export interface TextComparer {
  /** Compares in turns with other work. What was compared stays so when it is cancelled: rejects with an AbortError. */
  compare(context: ComparerContext): Promise<ComparedTexts>;
  /** Whether no text waits to be compared. */
  isCompared(): boolean;
}

/** `tell` is called when pairs were kept. */
export function createTextComparer({ reader, unitOfWork }: Store, tell: () => void): TextComparer {
  async function wordsOf(extraction: number, signal: AbortSignal): Promise<WordedText> {
    const words = await finishInTurns(wordsInSlices(textOfExtraction(reader, extraction)), turnsOf(signal));
    signal.throwIfAborted();
    // Only what is cancelled gives no result.
    return words as WordedText;
  }

  /** Keeps the fingerprints of texts that have none yet. */
  async function readTexts(extractions: readonly number[], { signal, report }: ComparerContext) {
    let waiting: Fingerprints[] = [];
    const flush = () => {
      const kept = waiting;
      waiting = [];
      if (kept.length === 0) return;
      unitOfWork.aside((database) => {
        for (const each of kept) keepFingerprints(database, each, fingerprintMaker);
      });
    };
    for (const [done, extraction] of extractions.entries()) {
      report({ done, total: extractions.length, doing: 'Reading texts' });
      const worded = await wordsOf(extraction, signal);
      waiting.push({ extraction, words: worded.count, hashes: fingerprintsOf(worded) });
      if (waiting.length >= textsAtOnce) {
        flush();
        await nextTask();
      }
    }
    flush();
  }

  /** Texts with enough fingerprints in common with these; of those that wait themselves only the ones in `done`. */
  function candidatesFor(hashes: Uint32Array, isDone: (extraction: number) => boolean): number[] {
    const counts = new Map<number, number>();
    for (const hash of hashes) {
      const sharing = extractionsWith(reader, hash, mostTexts + 1);
      if (sharing.length < 2 || sharing.length > mostTexts) continue;
      for (const each of sharing) counts.set(each, (counts.get(each) ?? 0) + 1);
    }
    const least = Math.min(leastFingerprints, Math.ceil(hashes.length / 2));
    return [...counts].flatMap(([each, count]) => (count >= least && isDone(each) ? [each] : []));
  }

  async function compareTexts(extractions: readonly number[], { signal, report }: ComparerContext) {
    const worded = new Map<number, WordedText>();
    const read = async (extraction: number) => {
      const words = worded.get(extraction) ?? (await wordsOf(extraction, signal));
      worded.delete(extraction);
      worded.set(extraction, words);
      const [oldest] = worded.keys();
      if (worded.size > mostWorded && oldest !== undefined) worded.delete(oldest);
      return words;
    };
    const waiting = new Set(extractions);
    let compared: { extraction: number; pairs: SharedWords[] }[] = [];
    let pairs = 0;
    const flush = () => {
      const kept = compared;
      compared = [];
      if (kept.length === 0) return;
      unitOfWork.aside((database) => {
        for (const each of kept) keepComparison(database, each.extraction, each.pairs);
      });
      tell();
    };
    for (const [done, extraction] of extractions.entries()) {
      report({ done, total: extractions.length, doing: 'Comparing texts' });
      const words = await read(extraction);
      const candidates = candidatesFor(fingerprintsOf(words), (each) => !waiting.has(each));
      const index = candidates.length > 0 ? indexRuns(words) : null;
      const own: SharedWords[] = [];
      for (const candidate of candidates) {
        const candidateWords = await read(candidate);
        if (index === null) continue;
        const shared = sharedRuns(candidateWords, index);
        const shorter = Math.min(candidateWords.count, words.count);
        if (isEnough(shared.oneWords, shorter))
          own.push({
            one: candidate,
            other: extraction,
            oneWords: shared.oneWords,
            otherWords: shared.otherWords,
          });
      }
      waiting.delete(extraction);
      compared.push({ extraction, pairs: own });
      pairs += own.length;
      if (compared.length >= textsAtOnce) {
        flush();
        await nextTask();
        signal.throwIfAborted();
      }
    }
    flush();
    return pairs;
  }

  let running: Promise<unknown> = Promise.resolve();

  return {
    compare: (context) => {
      const work = running.then(async () => {
        context.signal.throwIfAborted();
        unitOfWork.aside((database) => dropOtherMakers(database, fingerprintMaker));
        const texts = textsToCompare(reader);
        const unread = texts.filter(({ hasFingerprints }) => !hasFingerprints);
        await readTexts(
          unread.map(({ extraction }) => extraction),
          context,
        );
        const pairs = await compareTexts(
          texts.map(({ extraction }) => extraction),
          context,
        );
        return { compared: texts.length, pairs };
      });
      // The next comparison waits for this one, whatever comes of it.
      running = work.catch(() => undefined);
      return work;
    },
    isCompared: () => textsToCompare(reader).length === 0,
  };
}

function isEnough(shared: number, shorter: number): boolean {
  return shared >= leastWords || (shared >= fewestWords && shared * 2 >= shorter);
}
