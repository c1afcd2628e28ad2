import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../shared/model/finding.ts';
import { hasRightValue } from '../../support/labelled-findings/judge-value.ts';
import type { DateLabel, Label, MentionLabel, NumberLabel } from '../../support/labelled-findings/label.ts';
import { matchFindings } from '../../support/labelled-findings/match-findings.ts';

const place = (start: number, end: number) => ({ start, end, exact: 'x'.repeat(end - start) });

function dateLabel(start: number, end: number, more: Partial<DateLabel> = {}): DateLabel {
  return { kind: 'date', ...place(start, end), isOptional: false, role: 'event', edtf: ['1997-12'], ...more };
}

function foundDate(start: number, end: number, edtf = '1997-12'): Finding {
  const value = {
    edtf,
    isAmbiguous: false,
    role: 'event',
    relativeTo: null,
    timeZone: null,
    place: null,
  } as const;
  return { kind: 'date', ...place(start, end), value };
}

function mentionLabel(start: number, end: number, more: Partial<MentionLabel> = {}): MentionLabel {
  const { names, dates } = { names: ['RWN'], dates: [null], ...more };
  const value = { form: 'parenthesised', isAnonymous: false } as const;
  return { kind: 'mention', ...place(start, end), isOptional: false, ...value, ...more, names, dates };
}

function foundMention(name: string, date: string | null = null): Finding {
  const value = { form: 'attribution', name, isAnonymous: false, use: 'paraphrases', scope: null } as const;
  return { kind: 'mention', ...place(0, 9), value: { ...value, date, dateWords: null } };
}

function foundNumber(least: number, most: number | null, unit: string): Finding {
  return { kind: 'number', ...place(0, 9), value: { least, most, isApproximate: false, unit, matter: '' } };
}

describe('findings compared with labels', () => {
  it('find the label that they overlap, whatever else is within their range', () => {
    const label = dateLabel(10, 18);
    const outcome = matchFindings([label, dateLabel(40, 44)], [foundDate(5, 12), foundDate(60, 64)]);
    expect(outcome.found.map((found) => found.label)).toEqual([label]);
    expect(outcome.missed).toEqual([dateLabel(40, 44)]);
    expect(outcome.falseAlarms).toEqual([foundDate(60, 64)]);
  });

  it('find one label each, and a second finding of the same label is a false alarm', () => {
    const interval = dateLabel(0, 30, { edtf: ['1996/1998'] });
    const [short, long] = [foundDate(0, 8, '1996'), foundDate(10, 30, '1998')];
    const outcome = matchFindings([interval], [short, long]);
    expect(outcome.found).toEqual([{ label: interval, finding: long, isRight: false }]);
    expect(outcome.falseAlarms).toEqual([short]);
  });

  it('neither gain nor lose by an optional label', () => {
    const optional = dateLabel(0, 8, { isOptional: true });
    expect(matchFindings([optional], [foundDate(0, 8)])).toEqual({ found: [], missed: [], falseAlarms: [] });
    expect(matchFindings([optional], [])).toEqual({ found: [], missed: [], falseAlarms: [] });
  });

  it('are pardoned for a date within a citation, but not within an attribution', () => {
    const inside = foundDate(5, 13);
    const citation: Label = mentionLabel(0, 13);
    expect(matchFindings([citation], [inside]).falseAlarms).toEqual([]);
    const attribution = mentionLabel(0, 13, { form: 'attribution' });
    expect(matchFindings([attribution], [inside]).falseAlarms).toEqual([inside]);
  });

  it.each([
    ['RWN', null, true],
    ['the RWN', null, true],
    ['RWN', '1997', false],
    ['NPS', null, false],
  ])('have the right mention for “RWN” without a date: %s, %s: %s', (name, date, isRight) => {
    expect(hasRightValue(mentionLabel(0, 9), foundMention(name, date))).toBe(isRight);
  });

  it.each([
    ['14', 14, 14, 'people', true],
    ['14', 14, null, 'people', false],
    ['14..', 14, null, 'armed people', true],
    ['14..', 14, null, 'ships', false],
    ['0..50', 0, 50, 'people', true],
    ['~40', 36, 44, 'people', true],
    ['~40', 20, 80, 'people', false],
    ['hundreds', 200, null, 'people', true],
    ['hundreds', 100, 999, 'people', true],
    ['hundreds', 2, 2, 'people', false],
  ])('have the right number for %s people: %s to %s %s: %s', (written, least, most, unit, isRight) => {
    const label: NumberLabel = {
      kind: 'number',
      ...place(0, 9),
      isOptional: false,
      values: [written],
      units: ['people'],
    };
    expect(hasRightValue(label, foundNumber(least, most, unit))).toBe(isRight);
  });

  it('have the right date when any of its readings agrees, in any order', () => {
    const label = dateLabel(0, 9, { edtf: ['2011', '[2011-07-11,2011-11-07]'] });
    expect(hasRightValue(label, foundDate(0, 9, '[2011-11-07, 2011-07-11]'))).toBe(true);
    expect(hasRightValue(label, foundDate(0, 9, '2011-07-11'))).toBe(false);
  });
});
