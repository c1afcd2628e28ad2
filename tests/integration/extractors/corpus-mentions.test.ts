import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFindings } from '../../../electron/extractors/find-findings.ts';
import { importDocument } from '../../support/importing/import-document.ts';
import type { FindingOf } from '../../../shared/model/finding.ts';
import { inRepository } from '../../../tools/repository.ts';

const folder = inRepository('..', 'shared', 'corpus', 'articles');

async function mentionsOf(file: string): Promise<{ text: string; mentions: FindingOf<'mention'>[] }> {
  const path = join(folder, file);
  const { text, blocks, metadata } = await importDocument({
    name: basename(path),
    bytes: readFileSync(path),
  });
  const found = findFindings({
    text,
    blocks,
    language: 'en',
    referenceDate: metadata.published?.value ?? null,
  });
  return { text, mentions: found.filter((each) => each.kind === 'mention') };
}

describe.skipIf(!existsSync(folder))('mentions in articles of the corpus', () => {
  test('every citation in brackets of the reference page, with its source and the precision of its date', async () => {
    const { text, mentions } = await mentionsOf('reference-page-with-inline-citations.txt');
    const inBrackets = mentions.filter(({ value }) => value.form === 'parenthesised');
    expect(inBrackets.map(({ value }) => [value.name, value.date])).toEqual([
      ['AI', '1996-02-01'],
      ['U.S. DOS', '1996-02'],
      ['U.S. DOS', '1991-02'],
      ['U.S. DOS', '1992-02'],
      ['U.S. DOS', '1996-02'],
      ["Jane's", '2003-02-14'],
      ["Jane's", '2003-02-14'],
      ["Jane's", '2003-02-14'],
      ['AI', '1996-02-01'],
      ['U.S. DOS', '1999-02'],
      ["Jane's", '2003-02-14'],
      ["Jane's", '2003-02-14'],
      ['AI', '1996-02-01'],
      ["Jane's", '2003-02-14'],
      ['U.S. DOS', '1995-02'],
      ['U.S. DOS', '1996-02'],
      ["Jane's", '2003-02-14'],
      ['U.S. DOS', '1996-02'],
      ['HRW', '1997-12'],
      ["Jane's", '2003-02-14'],
      ['U.S. DOS', '2003-05-23'],
    ]);
    const others = [...text.matchAll(/\(([^()]*)\)/g)].filter(({ 0: bracket, index }) =>
      inBrackets.every(({ start }) => start < index || start > index + bracket.length),
    );
    expect(others.filter(([bracket]) => /\d{4}/.test(bracket))).toEqual([]);
  });

  test('each citation carries the words of its own sentence', async () => {
    const { text, mentions } = await mentionsOf('reference-page-with-inline-citations.txt');
    for (const { value, start } of mentions.filter(({ value }) => value.form === 'parenthesised')) {
      const scope = value.scope ?? { start: 0, end: 0 };
      expect(scope.start).toBeLessThan(start);
      expect(text.slice(scope.start, scope.end)).toMatch(/^\p{Lu}[\s\S]*\)\.$/u);
    }
  });

  test('who is said to have said it on the reference page', async () => {
    const { mentions } = await mentionsOf('reference-page-with-inline-citations.txt');
    const said = mentions.filter(({ value }) => value.form === 'attribution');
    const names = said.map(({ value }) => `${value.name}${value.isAnonymous ? ' (not said who)' : ''}`);
    expect(names).toEqual(
      expect.arrayContaining([
        'MQM-A',
        'Many Pakistani observers (not said who)',
        'Amnesty International',
        'Pakistani Government',
        'Interior Minister Ch Shujat Hussain',
      ]),
    );
  });

  test('whom the report on a petition rests on', async () => {
    const { mentions } = await mentionsOf('2025-01-07-petition-report.txt');
    expect(mentions.map(({ exact, value }) => [exact, value.name])).toEqual([
      ['In a post on X, Hussain described', 'Hussain'],
      ['Hussain stated', 'Hussain'],
      ['In his letter to the UN, Hussain highlighted', 'Hussain'],
    ]);
  });

  test('named and anonymous sources of the report on the withdrawal', async () => {
    const { text, mentions } = await mentionsOf('security-withdrawal-report.txt');
    const anonymous = mentions.filter(({ value }) => value.isAnonymous);
    expect(anonymous.map(({ exact }) => exact)).toEqual([
      'Sources suggested',
      'According to sources',
      'Party insiders suggest',
    ]);
    const listed = anonymous[1]?.value.scope ?? { start: 0, end: 0 };
    expect(text.slice(listed.start, listed.end)).toMatch(/^According to sources[\s\S]*Ali Khorshidi$/);
    const named = mentions.filter(({ value }) => !value.isAnonymous);
    expect(named.map(({ exact, value }) => [exact, value.use])).toEqual([
      ['MQM leaders say', 'paraphrases'],
      ['The party has emphasized', 'paraphrases'],
      ['MQM spokesperson Mushtaq Ayaz clarified', 'paraphrases'],
      ['Ayaz also stated', 'paraphrases'],
      ['Mustafa Kamal', 'paraphrases'],
      ['Speaking to the media, Mustafa Kamal said', 'paraphrases'],
      ['Kamal said', 'quotes'],
      ['The federal minister accused', 'paraphrases'],
      ['Mustafa Kamal stated', 'quotes'],
      ['Mustafa Kamal said', 'paraphrases'],
    ]);
  });
});
