import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Core, createCore, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import type { ExportFormat } from '../../../shared/contract/exchange.ts';
import { richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { steadyClock } from '../../support/projects/project-builder.ts';
import { addClaims } from '../../support/projects/claims-project.ts';
import { type Fixture, filesIn, type FuzzedFormat } from '../fixtures.ts';
import { inRepository } from '../../../tools/repository.ts';

/** Files of annotations, and a project that holds what they are about and none of them. */
export interface AnnotationWorkplace {
  readonly formats: readonly FuzzedFormat[];
  /** Of the project. */
  readonly path: string;
  /** Removes it. */
  remove(): void;
}

/** What Assay itself writes, by the names that their formats have here. */
const exports: readonly (readonly [format: string, file: string, as: ExportFormat])[] = [
  ['annotations-w3c', 'harbour.jsonld', 'w3c'],
  ['annotations-csv', 'harbour.csv', 'csv'],
  ['annotations-claims-csv', 'evidence.csv', 'evidence'],
  ['annotations-claimreview', 'reviews.jsonld', 'claimreview'],
];

/** What other programs write: which of `tests/fixtures/annotations` is of which format. */
const others: Readonly<Record<string, readonly string[]>> = {
  'annotations-csv': ['quotes.csv'],
  'annotations-hypothesis': ['hypothesis.json'],
  'annotations-kindle': ['my-clippings.txt'],
  'annotations-readwise': ['readwise.csv'],
  'annotations-zotero': ['zotero.json', 'zotero-note.md'],
};

/** A table of claims as people write one. */
const claimTable = `statement,speaker,said,place,question,tags,stance,quote,document,credibility,reason
At least 31 people died.,Fire service,1998-03-09,Port Ellery,How many people died?,figure;night,supports,31 bodies were recovered by noon,Log of the fire service,2,Counted.
The doors were locked.,,,,,,disputes,The doors of the warehouse were open,,5,
`;

/** Makes a project, exports it in each format, and empties it of what was exported; ids and times are the same each time. */
export async function makeAnnotationWorkplace(): Promise<AnnotationWorkplace> {
  const folder = mkdtempSync(join(tmpdir(), 'assay-fuzz-'));
  const whole = join(folder, 'whole.assay');
  const core = createCore(
    { path: whole, host: windowlessHost(), now: steadyClock(), newId: countedIds() },
    'Harbour fire 1998',
  );
  await fill(core);
  const written: { readonly format: string; readonly fixture: Fixture }[] = [];
  for (const [format, name, as] of exports) {
    const { text } = await core.exportToText({ format: as, selection: {} }, context());
    written.push({ format, fixture: { name, bytes: Buffer.from(text) } });
  }
  await core.close();
  written.push({
    format: 'annotations-claims-csv',
    fixture: { name: 'claims.csv', bytes: Buffer.from(claimTable) },
  });
  const path = join(folder, 'project.assay');
  copyFileSync(whole, path);
  await empty(path);
  const files = filesIn(inRepository('tests', 'fixtures', 'annotations'));
  const names = new Set([...written.map(({ format }) => format), ...Object.keys(others)]);
  const formats = [...names].sort().map((name) => ({
    name,
    fixtures: [
      ...written.flatMap(({ format, fixture }) => (format === name ? [fixture] : [])),
      ...files.filter((file) => others[name]?.includes(file.name)),
    ],
  }));
  return { formats, path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Claims with evidence, and what else an export holds: tags, a comment, a link, a note, conclusions, grades. */
async function fill(core: Core): Promise<void> {
  const { call } = core;
  const { claims, documents, sources } = await addClaims(core);
  const tag = await call('tags.create', { name: 'Figure', definition: 'A number of dead.' });
  const [one, other] = await call('annotations.list', {});
  if (one === undefined || other === undefined) throw new Error('The project has annotations.');
  await call('annotations.create', {
    capture: documents.log.capture,
    start: 0,
    end: 20,
    tags: [tag.id],
    comment: words('A comment.\n\n- *one*\n- two'),
  });
  await call('links.create', { from: one.id, to: other.id, relation: 'contradicts', reason: 'By eight.' });
  await call('notes.create', {
    title: 'The log',
    document: documents.log.document,
    ...words('Kept by hand.'),
  });
  await call('claims.update', {
    ids: [claims.dead.id],
    values: {
      tags: [tag.id],
      speaker: sources['Daily Courier'] ?? '',
      said: '1998-03-10',
      saidWords: 'on Tuesday',
    },
  });
  await call('conclusions.create', {
    claim: claims.dead.id,
    likelihood: '6',
    confidence: 'moderate',
    ...words('The log says so.'),
  });
}

async function empty(path: string): Promise<void> {
  const core = openCore({ path, host: windowlessHost() });
  const { call } = core;
  const claims = await call('claims.list', {});
  await call('claims.remove', { ids: claims.map(({ id }) => id) });
  const annotations = await call('annotations.list', {});
  await call('annotations.remove', { ids: annotations.map(({ id }) => id) });
  core.forgetHistory();
  await core.close();
}

function words(text: string) {
  return { lexical: writeLexical(richTextOfPlain(text)), text };
}

function context() {
  return { signal: new AbortController().signal, report: () => undefined };
}

/** UUIDv7 by number. */
function countedIds(): () => string {
  let count = 0;
  return () => {
    count += 1;
    return `01890000-0000-7000-8000-${count.toString(16).padStart(12, '0')}`;
  };
}
