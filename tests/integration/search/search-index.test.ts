import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { selectAnnotations } from '../../../electron/core/search/search.ts';
import { checkSearchIndex } from '../../../electron/store/search/integrity.ts';
import { type Library, newLibrary } from '../../support/projects/library.ts';

const text = 'At least 31 people had died. No warning of any kind reached this office.';

async function totalOf(library: Library, query: string): Promise<number> {
  return (await library.call('search.find', { query })).total;
}

async function figuresAndDenials(library: Library) {
  const { document, capture } = library.addDocument({ title: 'Inquiry', text });
  const annotation = await library.annotate(capture, '31 people', 'Highest figure.');
  const tag = await library.call('tags.create', { name: 'Casualty figure' });
  const source = await library.call('sources.create', {
    name: 'Courier',
    kind: 'outlet',
    aliases: ['Daily Post'],
  });
  await library.call('annotations.retag', { ids: [annotation.id], add: [tag.id] });
  await library.call('documents.assignSource', { ids: [document], source: source.id });
  return { document, capture, annotation, tag, source };
}

describe('the full-text index', () => {
  it('follows every change of what it holds', async () => {
    const library = newLibrary();
    const { document, annotation, tag, source } = await figuresAndDenials(library);

    await library.call('documents.update', { id: document, metadata: { title: 'Enquiry' } });
    await library.call('annotations.comment', { id: annotation.id, lexical: '{}', text: 'Lowest.' });
    await library.call('tags.update', { id: tag.id, name: 'Number' });
    await library.call('sources.update', { id: source.id, name: 'Herald', aliases: ['Morning Star'] });

    for (const gone of ['inquiry', 'highest', '"casualty figure"', 'courier', '"daily post"']) {
      expect([gone, await totalOf(library, gone)]).toEqual([gone, 0]);
    }
    for (const there of ['enquiry', 'lowest', 'number', 'herald', '"morning star"']) {
      expect([there, await totalOf(library, there)]).toEqual([there, 1]);
    }
    expect(checkSearchIndex(library.store.reader)).toEqual([]);
  });

  it('follows undo and redo of removals', async () => {
    const library = newLibrary();
    const { document } = await figuresAndDenials(library);
    await library.call('notes.create', {
      title: 'Open question',
      document,
      lexical: '{}',
      text: 'Who counted people?',
    });
    const everything = async () =>
      await Promise.all(
        ['people', 'highest', 'inquiry', 'tag:figure', 'source:post'].map((query) => totalOf(library, query)),
      );
    const before = await everything();

    await library.call('documents.remove', { ids: [document] });
    expect(await everything()).toEqual([0, 0, 0, 1, 1]);
    expect(checkSearchIndex(library.store.reader)).toEqual([]);

    library.store.unitOfWork.undo();
    expect(await everything()).toEqual(before);
    expect(checkSearchIndex(library.store.reader)).toEqual([]);

    library.store.unitOfWork.redo();
    expect(await everything()).toEqual([0, 0, 0, 1, 1]);
    expect(checkSearchIndex(library.store.reader)).toEqual([]);
  });

  it('is empty again when everything is undone, and the same when all is redone', async () => {
    const library = newLibrary();
    await figuresAndDenials(library);
    const { unitOfWork, reader } = library.store;
    while (unitOfWork.newestDone() !== null) {
      unitOfWork.undo();
      expect(checkSearchIndex(reader)).toEqual([]);
    }
    expect(await totalOf(library, '-nothing')).toBe(0);
    while (unitOfWork.oldestUndone() !== null) {
      unitOfWork.redo();
      expect(checkSearchIndex(reader)).toEqual([]);
    }
    expect(await totalOf(library, '-nothing')).toBe(4);
  });

  it('is told apart from one that does not hold the words of its tables', async () => {
    const library = newLibrary();
    await figuresAndDenials(library);
    library.store.unitOfWork.aside((database) => {
      database.exec("INSERT INTO search_tag (rowid, name, definition) VALUES (99, 'ghost', '')");
    });
    expect(checkSearchIndex(library.store.reader)).toEqual([expect.stringContaining('search_tag')]);
  });

  it('raises nothing whatever is typed', async () => {
    const library = newLibrary();
    await figuresAndDenials(library);
    const piece = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.constantFrom(
        ...[
          '"',
          '*',
          '-',
          'OR',
          'AND',
          'NOT',
          'NEAR(',
          ')',
          '(',
          '^',
          '+',
          ':',
          '{',
          '}',
          'tag:',
          'source:',
          'in:',
        ],
        ...[
          'has:',
          'comment',
          'people',
          '31',
          '🔥',
          '\u0000',
          '\ud800',
          "'",
          '%',
          ';',
          '--',
          'rank',
          'people*',
          ' ',
        ],
      ),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 12 }),
        fc.constantFrom('', ' '),
        async (pieces, joint) => {
          const query = pieces.join(joint);
          const { hits, total } = await library.call('search.find', { query });
          expect(hits.length).toBeLessThanOrEqual(total);
          expect(Array.isArray(selectAnnotations(library.store, query))).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
    const many = (count: number, piece: (index: number) => string) =>
      Array.from({ length: count }, (_, index) => piece(index)).join(' ');
    for (const long of [
      many(1500, () => 'people'),
      many(1500, (index) => `w${index}`),
      many(3000, () => '-x'),
      many(1100, (index) => `-tag:t${index}`),
      many(700, (index) => `tag:t${index} OR x${index} OR`),
      'a'.repeat(10_000),
      '"'.repeat(10_000),
      '('.repeat(10_000),
    ]) {
      expect((await library.call('search.find', { query: long })).hits.length).toBeLessThanOrEqual(4);
    }
  });
});

describe('selecting annotations by a query', () => {
  it('gives all that the filters or words find, oldest first, and none for a query that asks for nothing', async () => {
    const library = newLibrary();
    const { capture, annotation, tag } = await figuresAndDenials(library);
    const denial = await library.annotate(capture, 'No warning of any kind');
    await library.call('annotations.retag', { ids: [denial.id], add: [tag.id] });
    const select = (query: string) => selectAnnotations(library.store, query);

    expect(select('tag:"casualty figure"')).toEqual([annotation.id, denial.id]);
    expect(select('warning')).toEqual([denial.id]);
    expect(select('highest OR warning')).toEqual([annotation.id, denial.id]);
    expect(select('tag:casualty -has:comment')).toEqual([denial.id]);
    expect(select('source:"daily post"')).toEqual([annotation.id, denial.id]);
    expect(select('in:annotations people')).toEqual([annotation.id]);
    expect(select('in:documents people')).toEqual([]);
    expect(select('')).toEqual([]);
    expect(select('🔥')).toEqual([]);
  });
});
