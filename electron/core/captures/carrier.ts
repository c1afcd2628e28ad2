import { anchorAll, anchorAllInSlices } from '../../../shared/anchoring/anchor-all.ts';
import type { Anchoring } from '../../../shared/anchoring/quote.ts';
import { finishInTurns } from '../../../shared/anchoring/slices.ts';
import type { CarriedCounts } from '../../../shared/contract/captures.ts';
import type { AnnotationTarget } from '../../../shared/model/annotation.ts';
import { findAnnotations, listAnnotationsOf } from '../../store/repositories/annotations.ts';
import { findCaptureText, listCapturesOf } from '../../store/repositories/captures.ts';
import { findTargetsNotCarried } from '../../store/repositories/placements.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';
import { type Copies, placementOf, type Sought, soughtFor } from './carry-target.ts';
import { createRegionCarrier } from './region-carrier.ts';
import { withoutTakenPlaces } from './taken-places.ts';
import { createTextIndexes, turnsOf } from './text-indexes.ts';

/** The capture that targets are carried to. */
export interface Destination {
  readonly document: string;
  readonly capture: string;
  readonly text: string;
}

/** What was found ahead, to be written in the step that makes the capture the newest one. */
export interface Carrying {
  /** Writes where every target of the document stands that has no place in the capture yet; tells how they stand. */
  write(write: Writer): CarriedCounts;
}

/** Carries targets to the newest capture of their document: it finds where they stand there, and keeps that. */
export interface Carrier {
  /**
   * Finds all targets of a document, in turns with other work, in a capture that may not be stored yet. Gives null when it
   * was cancelled.
   */
  prepare(destination: Destination, signal: AbortSignal): Promise<Carrying | null>;
  /** Carries those of these targets that the newest captures of their documents do not have yet, inside a step. */
  carryTargets(write: Writer, targets: readonly string[]): void;
}

/** Carries annotations of documents of this project from copy to copy; texts are made ready when they are first needed. */
export function createCarrier({ reader, newId }: Store): Carrier {
  const indexes = createTextIndexes();
  const regions = createRegionCarrier({ reader, newId });

  function copiesOf(document: string): Copies {
    const order = listCapturesOf(reader, document).map(({ id }) => id);
    const texts = new Map<string, string>();
    const textOf = (capture: string) => {
      const text = texts.get(capture) ?? findCaptureText(reader, capture) ?? '';
      texts.set(capture, text);
      return text;
    };
    return { order, textOf };
  }

  function missing(document: string, capture: string): AnnotationTarget[] {
    return listAnnotationsOf(reader, document)
      .flatMap(({ targets }) => targets)
      .filter((target) => target.document === document && isMissing(target, capture));
  }

  function missingWords(document: string, capture: string): AnnotationTarget[] {
    return missing(document, capture).filter(({ region }) => region === null);
  }

  function insert(write: Writer, sought: Sought, found: Anchoring, { capture, text }: Destination) {
    const values = placementOf(sought, found, text);
    write.insert('placement', { id: newId(), target_id: sought.target.id, capture_id: capture, ...values });
    return values.state;
  }

  return {
    prepare: async (destination, signal) => {
      const { document, capture, text } = destination;
      const found = new Map<string, Anchoring>();
      const targets = missingWords(document, capture);
      const copies = copiesOf(document);
      const index = targets.length > 0 ? await indexes.prepare(capture, text, signal) : undefined;
      if (index !== undefined) {
        const sought = (await finishInTurns(soughtInSlices(targets, capture, copies), turnsOf(signal))) ?? [];
        // Only places in one and the same text tell by how much that text has shifted.
        for (const group of Map.groupBy(sought, ({ basis }) => basis).values()) {
          const quotes = group.map(({ quote }) => quote);
          const anchorings = await finishInTurns(anchorAllInSlices(index, quotes), turnsOf(signal));
          for (const [at, anchoring] of withoutTakenPlaces(quotes, anchorings ?? []).entries())
            found.set(keyOf(group[at] as Sought), anchoring);
        }
      }
      if (signal.aborted) return null;
      return {
        write: (write) => {
          const counts = { exact: 0, moved: 0, approximate: 0, orphaned: 0 };
          const now = copiesOf(document);
          const targets = missing(document, capture);
          counts.exact += regions.carry(write, targets, capture);
          for (const target of targets.filter(({ region }) => region === null)) {
            const sought = soughtFor(target, capture, now);
            // What was changed while this was being prepared is looked for now.
            const anchoring =
              found.get(keyOf(sought)) ?? anchorAll(indexes.of(capture, text), [sought.quote])[0];
            if (anchoring !== undefined) counts[insert(write, sought, anchoring, destination)] += 1;
          }
          return counts;
        },
      };
    },

    carryTargets: (write, ids) => {
      const notCarried = findTargetsNotCarried(reader, ids);
      for (const [capture, group] of Map.groupBy(notCarried, ({ newest }) => newest)) {
        const document = group[0]?.document ?? '';
        const copies = copiesOf(document);
        const text = copies.textOf(capture);
        const index = indexes.of(capture, text);
        const wanted = new Set(group.map(({ target }) => target));
        const targets = findAnnotations(
          reader,
          group.map(({ annotation }) => annotation),
        )
          .flatMap((annotation) => annotation.targets)
          .filter(({ id }) => wanted.has(id));
        regions.carry(write, targets, capture);
        const sought = targets
          .filter(({ region }) => region === null)
          .map((target) => soughtFor(target, capture, copies));
        const quotes = sought.map(({ quote }) => quote);
        for (const [at, anchoring] of anchorAll(index, quotes).entries())
          insert(write, sought[at] as Sought, anchoring, { document, capture, text });
      }
    },
  };
}

function isMissing(target: AnnotationTarget, capture: string): boolean {
  return target.capture !== capture && target.placements.every((each) => each.capture !== capture);
}

/** The same for the same words from the same place: what was found for one then holds for the other. */
function keyOf({ target, basis, quote }: Sought): string {
  return [target.id, basis, quote.start, quote.end, quote.exact].join(' ');
}

function* soughtInSlices(
  targets: readonly AnnotationTarget[],
  capture: string,
  copies: Copies,
): Generator<void, readonly Sought[]> {
  const sought: Sought[] = [];
  for (const target of targets) {
    sought.push(soughtFor(target, capture, copies));
    yield;
  }
  return sought;
}
