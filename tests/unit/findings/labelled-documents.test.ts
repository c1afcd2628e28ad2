import { describe, expect, it } from 'vitest';
import { isEdtf } from '../../../shared/dates/edtf.ts';
import type { Label } from '../../support/labelled-findings/label.ts';
import { halves, labelledDocuments } from '../../support/labelled-findings/labelled-documents.ts';
import { overlaps } from '../../support/labelled-findings/place-labels.ts';
import { readNumberValue } from '../../support/labelled-findings/read-number-value.ts';

const documents = (await Promise.all(halves.map(labelledDocuments))).flat();

/** What is counted: a label that is neither optional nor a name. */
const isCounted = (label: Label) => !label.isOptional;

describe('the labelled documents', () => {
  it('are enough, in both halves', () => {
    for (const half of halves)
      expect(documents.filter((document) => document.half === half).length).toBeGreaterThanOrEqual(7);
    const labels = documents.flatMap((document) => document.labels).filter(isCounted);
    expect(labels.length).toBeGreaterThanOrEqual(350);
    expect(labels.filter(({ kind }) => kind !== 'name').length).toBeGreaterThanOrEqual(300);
  });

  it('have labels of every kind, form and role in both halves', () => {
    for (const half of halves) {
      const labels = documents.filter((document) => document.half === half).flatMap(({ labels }) => labels);
      const sorts = new Set(labels.map(sortOf));
      expect([...sorts]).toEqual(
        expect.arrayContaining([
          'mention parenthesised',
          'mention attribution',
          'mention reference',
          'mention footnote',
          'mention credit line',
          'mention anonymous',
          'date event',
          'date dateline',
          'date publication',
          'date modification',
          'date access',
          'number',
          'name person',
          'name organisation',
          'name place',
        ]),
      );
    }
  });

  it.each(documents)('$half/$name has the words of every label at its place', ({ text, labels }) => {
    for (const label of labels) expect(text.slice(label.start, label.end)).toBe(label.exact);
  });

  it.each(documents)('$half/$name has no two labels of a kind that overlap', ({ labels }) => {
    for (const [kind, ofKind] of Map.groupBy(labels, (label) => label.kind)) {
      const inOrder = ofKind.toSorted((a, b) => a.start - b.start);
      const overlapping = inOrder.filter((label, index) => {
        const next = inOrder[index + 1];
        return next !== undefined && overlaps(label, next);
      });
      expect(overlapping, kind).toEqual([]);
    }
  });

  it.each(documents)('$half/$name has values that can be read', ({ labels, language, published }) => {
    expect(language).toMatch(/^[a-z]{2}$/);
    expect(published === null || isEdtf(published)).toBe(true);
    for (const label of labels)
      switch (label.kind) {
        case 'mention':
          expect(label.names.filter((name) => name === '')).toEqual([]);
          expect(label.dates.filter((date) => date !== null && !isEdtf(date))).toEqual([]);
          break;
        case 'date':
          expect(label.edtf.filter((edtf) => !isEdtf(edtf))).toEqual([]);
          break;
        case 'number':
          for (const value of label.values) expect(readNumberValue(value), value).not.toBeNull();
          break;
        case 'name':
          break;
      }
  });

  it.each(documents)(
    '$half/$name has the fullest form of its names in the text',
    ({ labels, names, text }) => {
      const groups = new Set(labels.flatMap((label) => (label.kind === 'name' ? [label.group] : [])));
      expect(names.filter((name) => !groups.has(name) || !text.includes(name))).toEqual([]);
    },
  );

  it.each(documents)('$half/$name has no date of its own within a citation', ({ labels }) => {
    const citations = labels.filter((label) => label.kind === 'mention' && label.form !== 'attribution');
    const dates = labels.filter((label) => label.kind === 'date' && label.role === 'event');
    expect(dates.filter((date) => citations.some((citation) => overlaps(citation, date)))).toEqual([]);
  });
});

function sortOf(label: Label): string {
  switch (label.kind) {
    case 'mention':
      return `mention ${label.isAnonymous ? 'anonymous' : label.form}`;
    case 'date':
      return `date ${label.role}`;
    case 'number':
      return 'number';
    case 'name':
      return `name ${label.entity}`;
  }
}
