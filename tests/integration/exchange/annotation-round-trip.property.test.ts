import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Core, createCore, openCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { plainTextOf, richTextOfPlain } from '../../../shared/rich-text/plain-text.ts';
import { readLexical } from '../../../shared/rich-text/read-lexical.ts';
import { type RichText, type RichTextInline, textFormats } from '../../../shared/rich-text/rich-text.ts';
import { writeLexical } from '../../../shared/rich-text/write-lexical.ts';
import { exportedW3c, importFile } from '../../support/import-annotations.ts';
import { temporaryFolder } from '../../support/projects/project-builder.ts';

// Whatever is annotated in a project: exported as W3C JSON-LD and imported into the same documents without annotations,
// it is the same again, and exports to the same bytes.

const words = 'fire harbour 🔥 warning آگ بندرگاہ 31 «log» — e\u0301tait “two” A*B #1 '.trim().split(' ');
const sentence = fc
  .array(fc.constantFrom(...words), { minLength: 4, maxLength: 14 })
  .map((all) => `${all.join(' ')}.`);
const text = fc.array(sentence, { minLength: 2, maxLength: 5 }).map((all) => all.join('\n\n'));
const line = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 6 })
  .map((all) => all.join(' '));

const run = fc.record({
  type: fc.constant('text' as const),
  text: line.filter((each) => each.trim() !== ''),
  formats: fc.subarray([...textFormats]),
});
const inline: fc.Arbitrary<RichTextInline> = fc.oneof(
  run,
  fc.constant({ type: 'line-break' as const }),
  fc.record({
    type: fc.constant('link' as const),
    url: fc.constant('https://notes.example/a'),
    children: fc.array(run, { minLength: 1, maxLength: 2 }),
  }),
);
const children = fc.array(inline, { minLength: 1, maxLength: 3 });
const formatted: fc.Arbitrary<RichText> = fc.array(
  fc.oneof(
    fc.record({ type: fc.constant('paragraph' as const), children }),
    fc.record({ type: fc.constant('quote' as const), children }),
    fc.record({
      type: fc.constant('list' as const),
      ordered: fc.boolean(),
      start: fc.integer({ min: 1, max: 9 }),
      items: fc.array(fc.record({ children, nested: fc.constant(null) }), { minLength: 1, maxLength: 2 }),
    }),
  ),
  { minLength: 1, maxLength: 3 },
);
const plain = fc
  .array(line, { minLength: 1, maxLength: 3 })
  .map((lines) => richTextOfPlain(lines.join('\n')));
/** Words as an editor keeps them; a note or comment without any says nothing. */
const comment = fc
  .oneof(plain, formatted)
  .map((richText) => {
    const lexical = writeLexical(richText);
    const read = readLexical(lexical, '');
    return { lexical: writeLexical(read), text: plainTextOf(read) };
  })
  .filter(({ text: words }) => words.trim() !== '');

const place = fc.record({
  document: fc.nat(2),
  from: fc.double({ min: 0, max: 0.98, noNaN: true }),
  share: fc.double({ min: 0.02, max: 0.5, noNaN: true }),
});
const annotation = fc.record({
  places: fc.array(place, { minLength: 1, maxLength: 3 }),
  tags: fc.subarray(['Figure', 'Denial', 'سرخی']),
  comment: fc.option(comment),
});
const projects = fc.record({
  texts: fc.array(text, { minLength: 3, maxLength: 3 }),
  hasNewerCopy: fc.boolean(),
  annotations: fc.array(annotation, { minLength: 1, maxLength: 6 }),
  notes: fc.array(
    fc.record({ title: line, document: fc.option(fc.nat(2)), content: comment, cites: fc.option(fc.nat(5)) }),
    { maxLength: 3 },
  ),
  links: fc.array(
    fc.record({
      from: fc.nat(5),
      to: fc.nat(5),
      relation: fc.constantFrom('confirms', 'contradicts', 'custom') as fc.Arbitrary<
        'confirms' | 'contradicts' | 'custom'
      >,
      reason: fc.option(line),
    }),
    { maxLength: 3 },
  ),
});
type RandomProject = typeof projects extends fc.Arbitrary<infer Value> ? Value : never;

const encode = (content: string) => new TextEncoder().encode(content);

async function addDocuments(core: Core, { texts, hasNewerCopy }: RandomProject): Promise<void> {
  for (const [index, content] of texts.entries()) {
    // Equal texts would be one file twice.
    await core.importBytes(`${index}.txt`, encode(`Document ${index}\n\n${content}`), {});
  }
  const [first] = await core.call('documents.list', {});
  if (hasNewerCopy && first !== undefined) {
    await core.importBytes('newer.txt', encode(`Corrected.\n\n${texts[0]}\n\nAn end.`), { copyOf: first.id });
  }
}

async function annotate(core: Core, { annotations, notes, links }: RandomProject): Promise<void> {
  const documents = (await core.call('documents.list', {})).toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const captures: { readonly id: string; readonly text: string }[] = [];
  for (const { id } of documents) {
    // The oldest copy, so that passages are carried where there is a newer one.
    const [capture] = await core.call('captures.list', { document: id });
    const content = await core.call('captures.get', { id: capture?.id ?? '' });
    captures.push({ id: content.capture.id, text: content.text });
  }
  const rangeOf = ({ document, from, share }: (typeof annotations)[number]['places'][number]) => {
    const { id, text } = captures[document] ?? { id: '', text: '' };
    const start = Math.floor(from * (text.length - 1));
    const end = Math.min(text.length, start + 1 + Math.floor(share * text.length));
    return text.slice(start, end).trim() === ''
      ? { capture: id, start: 0, end: 8 }
      : { capture: id, start, end };
  };
  const tags = new Map<string, string>();
  const ids: string[] = [];
  for (const { places, tags: names, comment: said } of annotations) {
    for (const name of names) {
      if (!tags.has(name)) tags.set(name, (await core.call('tags.create', { name })).id);
    }
    const [first, ...more] = places.map(rangeOf);
    if (first === undefined) continue;
    const { id } = await core.call('annotations.create', {
      ...first,
      tags: names.map((name) => tags.get(name) ?? ''),
      ...(said === null || said.text.trim() === '' ? {} : { comment: said, motivation: 'commenting' }),
    });
    for (const range of more)
      await core.call('annotations.addTarget', { id, ...range }).catch(() => undefined);
    ids.push(id);
  }
  for (const { title, document, content, cites } of notes) {
    const note = await core.call('notes.create', {
      title,
      document: document === null ? null : (documents[document]?.id ?? null),
      ...content,
    });
    const cited = cites === null ? undefined : ids[cites];
    if (cited !== undefined)
      await core.call('notes.cite', { passage: { annotation: cited }, note: note.id, title: '' });
  }
  for (const { from, to, relation, reason } of links) {
    const [one, other] = [ids[from], ids[to]];
    if (one === undefined || other === undefined || one === other) continue;
    const label = relation === 'custom' ? 'answers' : null;
    await core.call('links.create', { from: one, to: other, relation, label, reason }).catch(() => undefined);
  }
}

/** Everything that is said, without the ids of rows that nothing outside of them names. */
async function said(core: Core) {
  const names = new Map((await core.call('tags.list', {})).map(({ id, name }) => [id, name]));
  // By id: of annotations on the same words the one that was written first comes first.
  const annotations = (await core.call('annotations.list', {})).toSorted((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const notes = await core.call('notes.list', {});
  return {
    annotations: annotations.map(({ targets, tags, comment: kept, ...rest }) => ({
      ...rest,
      tags: tags.map((tag) => names.get(tag)),
      comment: kept === null ? null : readLexical(kept.lexical, kept.text),
      commentText: kept?.text.trim() ?? null,
      targets: targets.map(({ id: _id, placements, ...target }) => ({
        ...target,
        placements: placements.map(({ id: _placement, ...placement }) => placement),
      })),
    })),
    notes: notes
      .map(({ lexical, text: words, ...note }) => ({ ...note, content: readLexical(lexical, words) }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    links: await core.call('links.list', {}),
    citing: await Promise.all(
      annotations.map(({ id }) => core.call('notes.citing', { annotation: id })),
    ).then((all) =>
      all.map((citing) => citing.map(({ note, cites }) => (cites.length > 0 ? note : null)).length),
    ),
  };
}

test('an export imports to the identical set, and exports to the same bytes', async () => {
  const folder = temporaryFolder();
  let number = 0;
  await fc.assert(
    fc.asyncProperty(projects, async (random) => {
      number += 1;
      const path = join(folder, `${number}.assay`);
      const copyPath = join(folder, `${number}-copy.assay`);
      const made = createCore({ path, host: windowlessHost() }, 'Harbour fire 1998');
      await addDocuments(made, random);
      await made.close();
      copyFileSync(path, copyPath);
      const core = openCore({ path, host: windowlessHost() });
      const copy = openCore({ path: copyPath, host: windowlessHost() });
      try {
        await annotate(core, random);
        const exported = await exportedW3c(core);
        const { entries } = await importFile(copy, encode(exported));
        expect(
          entries
            .map(({ status }) => status)
            .filter((status) => status === 'invalid' || status === 'unmatched'),
        ).toEqual([]);
        expect(await exportedW3c(copy)).toBe(exported);
        expect(await said(copy)).toEqual(await said(core));
        expect((await copy.call('project.verify', {})).filter(({ ok }) => !ok)).toEqual([]);
        const again = await importFile(copy, encode(exported));
        expect(again.entries.every(({ status }) => status === 'known')).toBe(true);
      } finally {
        await core.close();
        await copy.close();
      }
    }),
    { numRuns: 12 },
  );
}, 120_000);
