import { describe, expect, test } from 'vitest';
import { bondsOfAuthor } from '../../../shared/origins/bonds.ts';
import { countOrigins } from '../../../shared/origins/count-origins.ts';
import type { OriginFacts, OriginQuestion } from '../../../shared/origins/origin-facts.ts';
import { originNumbers, originWords } from '../../../shared/origins/origin-words.ts';
import { factsOf, passageOf, words } from './facts-builder.ts';

function origins(facts: OriginFacts, questions: readonly OriginQuestion[]): string[][] {
  return countOrigins(questions, facts).origins.map(({ roots }) => roots.map(({ id }) => id));
}

function stepsOf(facts: OriginFacts, question: OriginQuestion): string[] {
  const [passage] = countOrigins([question], facts).passages;
  return (passage?.steps ?? []).map(({ from, words: said, to }) => `${from.label} ${said} ${to.label}`);
}

describe('a passage', () => {
  test('comes from its document’s source where nothing else is recorded', () => {
    expect(origins(factsOf({ Post: { source: 'The Post' } }), [passageOf('Post')])).toEqual([['The Post']]);
  });

  test('rests on the citations on its words only', () => {
    const facts = factsOf({
      Post: {
        source: 'The Post',
        mentions: [
          { source: 'Clinic', places: words('Post', 0, 15) },
          { source: 'Port', places: words('Post', 50, 90) },
        ],
      },
    });
    expect(origins(facts, [passageOf('Post')])).toEqual([['Clinic']]);
    expect(origins(facts, [passageOf('Post', words('Post', 20, 40))])).toEqual([['The Post']]);
    expect(origins(facts, [passageOf('Post', 'whole')])).toEqual([['Clinic'], ['Port']]);
  });

  test('that cites somebody unnamed, or not identified, has an unknown origin, and the reason is told', () => {
    const facts = factsOf({
      Post: { source: 'The Post', mentions: [{ words: 'party insiders', isAnonymous: true }] },
      Echo: { source: 'The Echo', mentions: [{ words: '(K.R., 1998)' }] },
    });
    const report = countOrigins([passageOf('Post'), passageOf('Echo')], facts);
    expect(report.origins).toEqual([]);
    expect(report.unknown).toEqual([0, 1]);
    expect(report.passages.map(({ unknown }) => unknown[0]?.words)).toEqual([
      '“party insiders” names nobody',
      'whom “(K.R., 1998)” means is not recorded',
    ]);
  });

  test('comes from what its document derives from, whole or at its words', () => {
    const facts = factsOf({
      Post: { source: 'The Post', derivations: [{ toSource: 'Agency', places: words('Post', 0, 15) }] },
      Echo: { source: 'The Echo', derivations: [{ toDocument: 'Post', relation: 'paraphrases' }] },
    });
    expect(origins(facts, [passageOf('Post')])).toEqual([['Agency']]);
    expect(origins(facts, [passageOf('Post', words('Post', 30, 40))])).toEqual([['The Post']]);
    expect(stepsOf(facts, passageOf('Echo'))).toEqual(['Echo paraphrases Post', 'Post republishes Agency']);
  });

  test('that was reported via others comes from the last of them', () => {
    const facts = factsOf({ Post: { source: 'The Post', mentions: [{ source: 'Clinic' }] } });
    const via = [
      { source: 'Agency', words: 'Agency' },
      { source: 'Nurse', words: 'a nurse' },
    ];
    const question = { ...passageOf('Post'), via };
    expect(origins(facts, [question])).toEqual([['Nurse']]);
    expect(stepsOf(facts, question)).toEqual(['Post reported via Agency, then a nurse Nurse']);
  });
});

describe('a held document that is cited', () => {
  const report = {
    source: 'Relief',
    mentions: [{ source: 'Clinic' }, { source: 'Port', places: words('Report', 200, 300) }],
  };

  test('is walked on at the words where it says so', () => {
    const facts = factsOf({
      Post: { mentions: [{ cited: 'Report', citedPlaces: words('Report', 220, 230) }] },
      Report: report,
    });
    expect(origins(facts, [passageOf('Post')])).toEqual([['Port']]);
  });

  test('is the end where these words are not known and it cites several, and says so', () => {
    const facts = factsOf({ Post: { mentions: [{ cited: 'Report' }] }, Report: report });
    expect(origins(facts, [passageOf('Post')])).toEqual([['Relief']]);
    expect(stepsOf(facts, passageOf('Post')).at(-1)).toContain('which of the 2 things that it cites');
  });

  test('is walked on where it cites one thing only', () => {
    const facts = factsOf({
      Post: { mentions: [{ cited: 'Report' }] },
      Report: { source: 'Relief', mentions: [{ source: 'Clinic' }, { source: 'Clinic' }] },
    });
    expect(origins(facts, [passageOf('Post')])).toEqual([['Clinic']]);
  });

  test('comes from whom the citation names, where nothing is recorded of it', () => {
    const facts = factsOf({ Post: { mentions: [{ cited: 'Report', source: 'Relief' }] }, Report: {} });
    expect(origins(facts, [passageOf('Post')])).toEqual([['Relief']]);
  });

  test('is counted whatever was found of its faithfulness, which is told', () => {
    const facts = factsOf({
      Post: { mentions: [{ cited: 'Report', answer: 'contradicts' }] },
      Report: { source: 'Relief' },
    });
    expect(origins(facts, [passageOf('Post')])).toEqual([['Relief']]);
    expect(stepsOf(facts, passageOf('Post'))[0]).toContain('which says otherwise');
  });
});

describe('one origin', () => {
  test('is what several documents with one wire copy have, also where only one of them names the agency', () => {
    const copies = (other: string) => ({ sharedCopies: [{ with: other }] });
    const unnamed = factsOf({
      Post: { source: 'The Post', ...copies('Echo') },
      Echo: { source: 'The Echo', ...copies('Post') },
    });
    expect(origins(unnamed, [passageOf('Post'), passageOf('Echo')])).toEqual([['The Echo', 'The Post']]);
    const named = factsOf({
      Post: { source: 'The Post', mentions: [{ source: 'Agency' }], ...copies('Echo') },
      Echo: { source: 'The Echo', ...copies('Post') },
    });
    expect(origins(named, [passageOf('Post'), passageOf('Echo')])).toEqual([['Agency']]);
  });

  test('is a house, through several owners, and one that is only affiliated is not of it', () => {
    const papers = factsOf(
      { Post: { source: 'The Post' }, Echo: { source: 'The Echo' }, Tide: { source: 'The Tide' } },
      {
        'The Post': [{ to: 'Coast Group', relation: 'part of' }],
        'Coast Group': [{ to: 'Meridian', until: '2003' }],
        'The Echo': [{ to: 'Meridian' }],
        'The Tide': [{ to: 'Meridian', relation: 'affiliated with' }],
      },
    );
    const report = countOrigins([passageOf('Post'), passageOf('Echo'), passageOf('Tide')], papers);
    expect(report.origins.map(({ passages }) => passages)).toEqual([[0, 1], [2]]);
    expect(report.origins[0]?.because).toEqual([
      'The Echo is owned by Meridian; The Post is part of Coast Group; Coast Group is owned by Meridian (until 2003)',
    ]);
  });

  test('is an author, be it the source itself, and no by-line that names nobody', () => {
    const facts = factsOf({
      Post: { source: 'The Post', author: 'By Ada Quill and Omar Reed' },
      Echo: { source: 'The Echo', author: 'ADA QUILL' },
      Blog: { source: 'Dr Omar Reed' },
      Tide: { source: 'The Tide', author: 'Staff Reporter' },
      Bell: { source: 'The Bell', author: 'Staff Reporter' },
    });
    const questions = ['Post', 'Echo', 'Blog', 'Tide', 'Bell'].map((title) => passageOf(title));
    expect(countOrigins(questions, facts).origins.map(({ passages }) => passages)).toEqual([
      [0, 1, 2],
      [3],
      [4],
    ]);
  });

  test('is a circle of citations that nothing leads out of', () => {
    const facts = factsOf({
      Post: { source: 'The Post', mentions: [{ cited: 'Echo' }] },
      Echo: { source: 'The Echo', mentions: [{ cited: 'Post' }] },
    });
    const report = countOrigins([passageOf('Post'), passageOf('Echo')], facts);
    expect(report.origins.map(({ cycle }) => cycle.map(({ label }) => label))).toEqual([['Echo', 'Post']]);
    expect(report.origins[0]?.because).toEqual([
      'they cite each other in a circle: “Echo” → “Post” → “Echo”',
    ]);
    expect(report.unknown).toEqual([]);
  });

  test('is where a circle is left, and the circle is named all the same', () => {
    const facts = factsOf({
      Post: { mentions: [{ cited: 'Echo', citedPlaces: words('Echo', 0, 10) }] },
      Echo: { mentions: [{ cited: 'Post', citedPlaces: words('Post', 10, 20) }, { source: 'Clinic' }] },
    });
    const report = countOrigins([passageOf('Post')], facts);
    expect(report.origins.map(({ roots }) => roots.map(({ id }) => id))).toEqual([['Clinic']]);
    expect(report.passages[0]?.circles.map((circle) => circle.map(({ label }) => label))).toEqual([
      ['Echo', 'Post'],
    ]);
  });
});

test('by-lines name people, however they are written', () => {
  expect(bondsOfAuthor('By Ada Quill, Omar Reed').map(({ key }) => key)).toEqual(['ada quill', 'omar reed']);
  expect(bondsOfAuthor('Quill, Ada').map(({ key }) => key)).toEqual(['quill ada']);
  expect(bondsOfAuthor('Our Correspondent; Web Desk')).toEqual([]);
  expect(bondsOfAuthor(null)).toEqual([]);
});

test('the counts are said in words, and publishers that differ in case only are one', () => {
  const facts = factsOf({
    Post: { source: 'The Post', publisher: 'Harbour Post' },
    Echo: { source: 'The Echo', publisher: 'HARBOUR POST' },
    Leaf: {},
  });
  const report = countOrigins([passageOf('Post'), passageOf('Echo'), passageOf('Leaf')], facts);
  expect(originWords(originNumbers(report))).toBe(
    '3 passages, 1 publisher, 2 independent origins, 1 origin unknown',
  );
});
