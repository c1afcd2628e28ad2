import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { createUuid7 } from '../../../electron/core/ids.ts';
import { findCaptureText } from '../../../electron/store/repositories/captures.ts';
import { listTags } from '../../../electron/store/repositories/tags.ts';
import { openStore, type Store } from '../../../electron/store/store.ts';
import type { Writer } from '../../../electron/store/unit-of-work.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';

/** How much a generated project holds. */
export interface EvidenceProjectSize {
  readonly annotations: number;
  readonly documents: number;
}

const tagNames = ['Casualty figure', 'First alarm', 'Warnings', 'Denial', 'Attribution', 'عینی شاہد'];
const outlets = ['Daily Courier', 'Port Authority', 'Harbour Watch', 'روزنامہ بندرگاہ', 'Dockers’ Union'];
const dates = ['1998-03-09', '1998-03', '1997-12-24', '1996', '[1998-07-03,1998-03-07]', null];
const sentences = [
  'At least 31 people had died in the warehouse by the morning.',
  'بندرگاہ کے گودام میں آگ لگنے سے کم از کم اکتیس افراد ہلاک ہوئے۔',
  'The first alarm was raised at 2.14 a.m., the log of the fire service says.',
  '“No warning of any kind reached this office,” a spokesman said.',
  'Two dockers who asked not to be named told the inquiry that they had handed in letters.',
  'The port’s insurers (Ellery Mutual) have declined to comment – یعنی کوئی جواب نہیں – so far.',
];
const comments = ['Highest figure so far.', 'Compare the union’s letter.', 'دوبارہ دیکھیں', 'see the log'];

/**
 * Writes a project file of many passages over fictional matters, in English, Urdu and both: each document with a source
 * or without, a date of some kind or none; each passage with none, one or two tags, and every third with a comment.
 * The same size gives the same passages.
 */
export async function writeEvidenceProject(path: string, size: EvidenceProjectSize): Promise<void> {
  const core = createCore({ path, host: windowlessHost() }, 'Harbour fire 1998');
  const captures: string[] = [];
  try {
    for (const name of tagNames) await core.call('tags.create', { name });
    const sources: string[] = [];
    for (const [index, name] of outlets.entries()) {
      const { id } = await core.call('sources.create', { name });
      sources.push(id);
      if (index < 4) await core.call('sources.grade', { source: id, code: 'BADF'.charAt(index) });
    }
    const perDocument = Math.ceil(size.annotations / size.documents);
    for (let index = 0; index < size.documents; index += 1) {
      const { document, capture } = await addDocument(core, index, perDocument);
      captures.push(capture);
      const source = sources[index % (sources.length + 1)];
      if (source !== undefined) await core.call('documents.assignSource', { ids: [document], source });
    }
  } finally {
    await core.close();
  }
  const store = openForWriting(path);
  try {
    addPassages(store, captures, size.annotations);
    store.unitOfWork.forgetHistory();
  } finally {
    store.close();
  }
}

type OpenCore = ReturnType<typeof createCore>;

async function addDocument(core: OpenCore, index: number, passages: number) {
  const title = index % 3 === 1 ? `بندرگاہ کی رپورٹ ${index}` : `Report ${index} on the harbour fire`;
  const lines = Array.from(
    { length: passages },
    (_, line) => `${sentenceAt(index + line)} [${index}.${line}]`,
  );
  const { items } = await core.importBytes(
    `report-${index}.txt`,
    new TextEncoder().encode(lines.join('\n\n')),
    {},
  );
  const [item] = items;
  if (item?.document == null || item.capture === null) throw new Error(`Not imported: ${item?.message}`);
  await core.call('documents.update', {
    id: item.document,
    metadata: { title, published: dates[index % dates.length] ?? null },
  });
  return { document: item.document, capture: item.capture };
}

function sentenceAt(index: number): string {
  return sentences[index % sentences.length] ?? '';
}

function addPassages(store: Store, captures: readonly string[], count: number): void {
  const tags = listTags(store.reader).map(({ id }) => id);
  const texts = captures.map((capture) => findCaptureText(store.reader, capture) ?? '');
  const places = texts.map(placesOf);
  store.unitOfWork.run({ label: 'highlight' }, (write) => {
    for (let index = 0; index < count; index += 1) {
      const which = index % captures.length;
      const place = places[which]?.[Math.floor(index / captures.length)];
      const capture = captures[which];
      if (place === undefined || capture === undefined) throw new Error('A text is too short');
      addPassage(store, write, { capture, text: texts[which] ?? '', ...place, index, tags });
    }
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where the paragraphs of a text stand. */
function placesOf(text: string): readonly Place[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const place = { start, end: start + line.length };
    start = place.end + 1;
    return place;
  });
}

interface Passage extends Place {
  readonly capture: string;
  readonly text: string;
  readonly index: number;
  readonly tags: readonly string[];
}

function addPassage({ newId, now }: Store, write: Writer, passage: Passage): void {
  const { capture, text, start, end, index, tags } = passage;
  const id = newId();
  const at = now();
  write.insert('annotation', { id, motivation: 'highlighting', created_at: at, modified_at: at });
  write.insert('annotation_target', {
    id: newId(),
    annotation_id: id,
    capture_id: capture,
    start,
    end,
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - 32), start),
    suffix: text.slice(end, end + 32),
    state: 'exact',
    score: 1,
  });
  for (let nth = 0; nth < index % 3; nth += 1) {
    const tag = tags[(index + nth * 2) % tags.length] ?? '';
    write.insert('annotation_tag', { id: newId(), annotation_id: id, tag_id: tag });
  }
  if (index % 3 !== 0) return;
  const words = comments[(index / 3) % comments.length] ?? '';
  write.insert('note', {
    id: newId(),
    annotation_id: id,
    document_id: null,
    title: '',
    lexical: writeLexical([{ type: 'paragraph', children: [{ type: 'text', text: words, formats: [] }] }]),
    text: words,
    created_at: at,
    modified_at: at,
  });
}

/** Opens the file of a project as a store whose commits nobody hears of. */
export function openForWriting(path: string): Store {
  return openStore(path, {
    now: () => new Date().toISOString(),
    newId: createUuid7(),
    onCommit: () => undefined,
  });
}
