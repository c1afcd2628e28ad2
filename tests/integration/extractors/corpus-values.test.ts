import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFindings } from '../../../electron/extractors/find-findings.ts';
import { importDocument } from '../../support/importing/import-document.ts';
import type { FindingKind, FindingOf } from '../../../shared/model/finding.ts';

const folder = join(import.meta.dirname, '../../../../shared/corpus/articles');

async function find<Kind extends FindingKind>(path: string, kind: Kind): Promise<FindingOf<Kind>[]> {
  const { text, blocks, metadata } = await importDocument({
    name: basename(path),
    bytes: readFileSync(path),
  });
  const referenceDate = metadata.published?.value ?? null;
  const found = findFindings({ text, blocks, language: 'en', referenceDate });
  return found.filter((each): each is FindingOf<Kind> => each.kind === kind);
}

describe.skipIf(!existsSync(folder))('articles of the corpus', () => {
  const petition = join(folder, '2025-01-07-petition-report.txt');
  const reference = join(folder, 'reference-page-with-inline-citations.txt');

  test('the dateline of the report, and what is counted from it', async () => {
    const dates = await find(petition, 'date');
    expect(dates.map(({ exact, value }) => [exact, value.role, value.edtf])).toEqual([
      ['2025-01-07', 'publication', '2025-01-07'],
      ['January 7', 'dateline', '2025-01-07'],
      ['last month', 'event', '2024-12'],
      ['December 9, 2024', 'event', '2024-12-09'],
    ]);
    expect(dates[1]?.value.place).toBe('London [UK]');
  });

  test('when the reference page was changed, in both readings and with its zone', async () => {
    const [changed] = (await find(reference, 'date')).filter(({ value }) => value.role === 'modification');
    expect(changed).toMatchObject({
      exact: '11-07-2011 15:41:06 ZULU',
      value: { edtf: '[2011-07-11,2011-11-07]', isAmbiguous: true, timeZone: 'ZULU' },
    });
  });

  test('the dates of citations are left to the mentions', async () => {
    const years = (await find(reference, 'date')).map(({ value }) => value.edtf);
    expect(years.filter((edtf) => edtf.startsWith('2003'))).toEqual([]);
  });

  test('years told of in relation to others', async () => {
    const dates = await find(reference, 'date');
    const related = dates.filter(({ exact }) => / year$/.test(exact));
    expect(related.map(({ exact, value }) => [exact, value.edtf])).toEqual([
      ['following year', '1991'],
      ['same year', '1991'],
      ['the end of that year', '1995'],
    ]);
  });

  test('the figures of the reference page', async () => {
    const figures = (await find(reference, 'number')).map(({ exact, value }) => [
      exact,
      value.least,
      value.most,
    ]);
    expect(figures).toEqual(
      expect.arrayContaining([
        ['hundreds of people', 200, null],
        ['dozens of members', 24, null],
        ['an average of ten per day', 10, 10],
        ['more than 1,800', 1800, null],
        ['about 175 deaths', 175, 175],
        ['178 people', 178, 178],
        ['over 3600 people', 3600, null],
      ]),
    );
  });

  test('names with their short forms and abbreviations', async () => {
    const names = await find(petition, 'name');
    const groups = new Map(names.map(({ exact, value }) => [exact, `${value.entity} ${value.group}`]));
    expect(groups.get('MQM')).toBe('organisation Muttahida Qaumi Movement');
    expect(groups.get('Hussain')).toBe('person Altaf Hussain');
    expect(groups.get('Kamran')).toBe('person Muhammad Kamran');
    expect(groups.get('UN')).toBe('organisation United Nations');
    expect(groups.get('Karachi')).toBe('place Karachi');
  });
});
