import { describe, expect, test } from 'vitest';
import {
  filterEntries,
  firstChosen,
  kindsOf,
  withEntries,
} from '../../../renderer/features/import/choose-entries/entry-filter.ts';
import type { ContainerEntry } from '../../../shared/contract/import.ts';

const entry = (key: string, mediaType: string, title = key): ContainerEntry => ({
  key,
  title,
  url: `https://harbour.example/${key}`,
  date: '2025-01-07T05:00:00.000Z',
  mediaType,
  size: 1,
});
const fire = entry('fire', 'text/html', 'Fire at the Quay');
const gate = entry('gate', 'application/xhtml+xml');
const quay = entry('quay.png', 'image/png');
const plan = entry('plan.pdf', 'application/pdf');
const all = [fire, gate, quay, plan];

describe('the entries of a container', () => {
  test('are narrowed by every word of title, address and date, whatever its case', () => {
    expect(filterEntries(all, { words: 'QUAY', kind: 'all' })).toEqual([fire, quay]);
    expect(filterEntries(all, { words: 'quay fire', kind: 'all' })).toEqual([fire]);
    expect(filterEntries(all, { words: '2025-01', kind: 'PDF' })).toEqual([plan]);
    expect(filterEntries(all, { words: '', kind: 'page' })).toEqual([fire, gate]);
    expect(filterEntries(all, { words: 'nothing', kind: 'all' })).toEqual([]);
  });

  test('are all chosen at first but the pictures, which belong to their pages', () => {
    expect([...firstChosen(all)]).toEqual(['fire', 'gate', 'plan.pdf']);
    expect([...firstChosen([quay])]).toEqual(['quay.png']);
  });

  test('are offered by the kinds that are there', () => {
    expect(kindsOf(all)).toEqual(['page', 'PDF', 'picture']);
  });

  test('are chosen and left without touching the others', () => {
    expect([...withEntries(new Set(['fire']), [gate, quay], true)]).toEqual(['fire', 'gate', 'quay.png']);
    expect([...withEntries(new Set(['fire', 'gate']), [fire], false)]).toEqual(['gate']);
  });
});
