import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEvidenceTable } from '../../electron/core/table/evidence-table.ts';
import { statement } from '../../electron/store/database.ts';
import { listAnnotations } from '../../electron/store/repositories/annotations.ts';
import { listDocuments } from '../../electron/store/repositories/documents.ts';
import { listTags } from '../../electron/store/repositories/tags.ts';
import type { Store } from '../../electron/store/store.ts';
import type { Annotation } from '../../shared/model/annotation.ts';
import { textOrder } from '../../shared/model/table-row.ts';
import { openForWriting, writeEvidenceProject } from '../support/projects/evidence-project.ts';
import { cpuMs, median } from './cpu-time.ts';
import type { Bench, Measurement } from './measurement.ts';
import { unwatched } from '../support/unwatched.ts';

const annotations = 100_000;
const changed = 10_000;
const times = 5;
const page = { offset: 0, limit: 100 };
const byQuote = { by: 'quote', direction: 'ascending' } as const;

/**
 * What the evidence table costs in core at 100,000 annotations. The peer is the simple way: read all annotations as the
 * rest of the application does, then filter, sort and group them in JavaScript, and show a slice.
 */
export async function benchEvidenceTable(): Promise<Bench> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-bench-'));
  const path = join(folder, 'table.assay');
  await writeEvidenceProject(path, { annotations, documents: 500 });
  const store = openForWriting(path);
  try {
    return {
      title: `Evidence table, ${inThousands(annotations)} annotations`,
      notes: [
        'In core, without the pipe to the window. "First" means that nothing was kept from before: the order is made anew, as after each change of the project.',
        'Peer: all annotations read as objects, then filtered, sorted by Intl.Collator and grouped in JavaScript. A page further down is compared with SQL that sorts again for each page.',
        `Peer of tagging: the same INSERTs and UPDATEs in one transaction, without the record of what to undo.`,
      ],
      measurements: [...(await reading(store)), ...(await changing(path, join(folder, 'copy.assay')))],
    };
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function reading(store: Store): Promise<Measurement[]> {
  const context = unwatched();
  const asked = { query: '', sort: textOrder, group: 'none' } as const;
  const anew = () => createEvidenceTable(store);
  const kept = anew();
  const quotes = new Intl.Collator('en', { sensitivity: 'base', ignorePunctuation: true });
  const quoteOf = ({ targets }: Annotation) => targets[0]?.exact ?? '';
  const sorted = (items: readonly Annotation[]) =>
    items.toSorted((one, other) => quotes.compare(quoteOf(one), quoteOf(other)));
  const peer = 'all read, in JavaScript';
  const compare = async (what: string, ours: () => unknown, theirs: () => unknown): Promise<Measurement> => {
    const value = await medianOf(ours);
    return { what, value, unit: 'ms', peer: { name: peer, value: await medianOf(theirs) } };
  };
  return [
    await compare(
      'first page, in the order of the texts',
      () => anew()['table.rows']({ ...asked, ...page }, context),
      () => listAnnotations(store.reader).slice(0, page.limit),
    ),
    await compare(
      'first page, sorted by quote',
      () => anew()['table.rows']({ ...asked, sort: byQuote, ...page }, context),
      () => sorted(listAnnotations(store.reader)).slice(0, page.limit),
    ),
    await compare(
      'first page of what two words find, sorted by quote',
      () => anew()['table.rows']({ ...asked, query: 'first alarm', sort: byQuote, ...page }, context),
      () => sorted(listAnnotations(store.reader).filter(hasWords('first', 'alarm'))).slice(0, page.limit),
    ),
    {
      what: 'a page at row 70,000, sorted by quote, after the first',
      value: await medianOf(() =>
        kept['table.rows']({ ...asked, sort: byQuote, ...page, offset: 70_000 }, context),
      ),
      unit: 'ms',
      peer: { name: 'ORDER BY, LIMIT and OFFSET each time', value: await medianOf(() => sqlPage(store)) },
    },
    await compare(
      'counts of the groups by tag',
      () => anew()['table.outline']({ ...asked, group: 'tag' }, context),
      () =>
        Map.groupBy(
          listAnnotations(store.reader).flatMap(({ tags }) => (tags.length > 0 ? tags : [''])),
          (tag) => tag,
        ),
    ),
    await compare(
      'counts of the groups by source',
      () => anew()['table.outline']({ ...asked, group: 'source' }, context),
      () => {
        const sources = new Map(listDocuments(store.reader).map(({ id, source }) => [id, source?.id]));
        return Map.groupBy(listAnnotations(store.reader), ({ targets }) =>
          sources.get(targets[0]?.document ?? ''),
        );
      },
    ),
    await compare(
      'ids of all that is found',
      () => kept['table.ids']({ ...asked, offset: 0, limit: undefined }, context),
      () => listAnnotations(store.reader).map(({ id }) => id),
    ),
  ];
}

async function changing(made: string, path: string): Promise<Measurement[]> {
  copyFileSync(made, path);
  const store = openForWriting(path);
  const context = unwatched();
  try {
    const table = createEvidenceTable(store);
    const ids = statement<{ id: string }>(store.reader, 'SELECT id FROM annotation ORDER BY number LIMIT ?')
      .all(changed)
      .map(({ id }) => id);
    const unused = listTags(store.reader).find((tag) => tag.annotations === 0)?.id ?? '';
    const change = { ids, add: [unused], remove: [], create: [] };
    const taggingMs: number[] = [];
    const undoingMs: number[] = [];
    const plainMs: number[] = [];
    for (let time = 0; time < times; time += 1) {
      taggingMs.push(await cpuMs(() => table['table.retag'](change, context)));
      undoingMs.push(await cpuMs(() => store.unitOfWork.undo()));
      plainMs.push(await cpuMs(() => tagPlainly(store, ids, unused)));
      store.unitOfWork.aside((database) =>
        statement(database, 'DELETE FROM annotation_tag WHERE tag_id = ?').run(unused),
      );
    }
    const peer = { name: 'the same statements alone', value: median(plainMs) };
    return [
      { what: `tag ${inThousands(changed)}`, value: median(taggingMs), unit: 'ms', peer },
      { what: 'undo that', value: median(undoingMs), unit: 'ms' },
    ];
  } finally {
    store.close();
  }
}

function tagPlainly({ unitOfWork, newId, now }: Store, ids: readonly string[], tag: string): void {
  unitOfWork.aside((database) => {
    const at = now();
    for (const id of ids) {
      statement(database, 'INSERT INTO annotation_tag (id, annotation_id, tag_id) VALUES (?, ?, ?)').run(
        newId(),
        id,
        tag,
      );
      statement(database, 'UPDATE annotation SET modified_at = ? WHERE id = ?').run(at, id);
    }
  });
}

/** A page as a plain statement gives it, which sorts all rows for it. */
function sqlPage({ reader }: Store): readonly unknown[] {
  return statement(
    reader,
    `SELECT annotation.id, first.exact, note.text FROM annotation
     JOIN annotation_target AS first ON first.annotation_id = annotation.id
     LEFT JOIN note ON note.annotation_id = annotation.id
     ORDER BY first.exact COLLATE NOCASE, annotation.number LIMIT 100 OFFSET 70000`,
  ).all();
}

/** Whether quote or comment hold words, however written. */
function hasWords(...words: readonly string[]): (annotation: Annotation) => boolean {
  return ({ targets, comment }) => {
    const text = `${targets.map(({ exact }) => exact).join(' ')} ${comment?.text ?? ''}`.toLowerCase();
    return words.every((word) => text.includes(word));
  };
}

async function medianOf(work: () => unknown): Promise<number> {
  const values: number[] = [];
  for (let time = 0; time < times; time += 1) values.push(await cpuMs(work));
  return median(values);
}

function inThousands(count: number): string {
  return count.toLocaleString('en');
}
