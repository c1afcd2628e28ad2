import { type Core, createCore, openCore } from '../../electron/core/create-core.ts';
import { windowlessHost } from '../../electron/core/host.ts';
import { createUuid7 } from '../../electron/core/ids.ts';
import { findCaptureText } from '../../electron/store/repositories/captures.ts';
import { listTags } from '../../electron/store/repositories/tags.ts';
import { openStore, type Store } from '../../electron/store/store.ts';
import type { Writer } from '../../electron/store/unit-of-work.ts';
import { describe } from '../../shared/anchoring/describe.ts';
import type { TextQuoteSelector } from '../../shared/model/annotation.ts';
import type { TextRange } from '../../shared/model/capture.ts';
import { createRandom, generateMarkdown } from './generate.ts';

/** A document of which a bench says how large it is and how much is highlighted in it. */
export interface LargeDocument {
  readonly title: string;
  readonly capture: string;
  readonly text: string;
}

const tagNames = ['Casualty figure', 'First alarm', 'Warnings', 'Denial', 'Attribution', 'Eyewitness'];

/**
 * Writes a project with so many Markdown documents of so many characters, the tags that highlights are given, and a
 * short document that is the newest, so that a window opens with that one.
 */
export async function writeLargeProject(
  path: string,
  { characters, documents }: { readonly characters: number; readonly documents: number },
): Promise<readonly LargeDocument[]> {
  const core = createCore({ path, host: windowlessHost() }, 'Bench');
  try {
    for (const name of tagNames) await core.call('tags.create', { name });
    await addDocument(core, 'short.txt', 'date 1998-03-06 Ellery [Corrowen], March 6 : A short text.');
    const added: LargeDocument[] = [];
    for (let seed = 1; seed <= documents; seed += 1) {
      added.push(await addDocument(core, `large-${seed}.md`, generateMarkdown(characters, seed)));
    }
    return added;
  } finally {
    await core.close();
  }
}

/** Adds Markdown documents of so many characters to a project, one for each seed. */
export async function addDocuments(
  path: string,
  { characters, seeds }: { readonly characters: number; readonly seeds: readonly number[] },
): Promise<readonly LargeDocument[]> {
  const core = openCore({ path, host: windowlessHost() });
  try {
    const added: LargeDocument[] = [];
    for (const seed of seeds)
      added.push(await addDocument(core, `large-${seed}.md`, generateMarkdown(characters, seed)));
    return added;
  } finally {
    await core.close();
  }
}

async function addDocument(core: Core, name: string, content: string): Promise<LargeDocument> {
  const { items } = await core.importBytes(name, new TextEncoder().encode(content), {});
  const [item] = items;
  if (item?.capture == null || item.title === null) throw new Error(`Not imported: ${item?.message}`);
  const { text } = await core.call('captures.get', { id: item.capture });
  return { title: item.title, capture: item.capture, text };
}

/** Opens the file of a project as a store whose commits nobody hears of. */
export function openForBench(path: string): Store {
  return openStore(path, { now: () => new Date().toISOString(), newId: createUuid7(), onCommit: () => {} });
}

/** Highlights so many ranges of a capture, some across others, each with one tag, as one step. */
export function addHighlights(store: Store, capture: string, count: number): void {
  const targets = describeRanges(findCaptureText(store.reader, capture) ?? '', count);
  const tags = listTags(store.reader);
  store.unitOfWork.run({ label: 'highlight' }, (write) => {
    for (const [index, target] of targets.entries()) {
      insertHighlight(store, write, { capture, target, tag: tags[index % tags.length]?.id ?? '' });
    }
  });
}

/** A range with the words that it selects. */
type Target = TextRange & TextQuoteSelector;

/** The rows of one highlight. */
export function insertHighlight(
  { newId, now }: Pick<Store, 'newId' | 'now'>,
  write: Pick<Writer, 'insert'>,
  { capture, target, tag }: { readonly capture: string; readonly target: Target; readonly tag: string },
): void {
  const id = newId();
  const at = now();
  write.insert('annotation', { id, motivation: 'tagging', created_at: at, modified_at: at });
  write.insert('annotation_target', {
    id: newId(),
    annotation_id: id,
    capture_id: capture,
    ...target,
    state: 'exact',
    score: 1,
  });
  write.insert('annotation_tag', { id: newId(), annotation_id: id, tag_id: tag });
}

/** Described ranges of 20 to 140 characters all over a text; the same for the same text and count. */
export function describeRanges(text: string, count: number): readonly Target[] {
  const random = createRandom(count);
  return Array.from({ length: count }, () => {
    const start = Math.floor(random() * (text.length - 200));
    const range = { start, end: start + 20 + Math.floor(random() * 120) };
    return { ...range, ...describe(text, range) };
  });
}
