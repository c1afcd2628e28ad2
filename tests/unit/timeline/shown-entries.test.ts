import { expect, test } from 'vitest';
import { lanes, shownEntries } from '../../../renderer/features/timeline/shown-entries.ts';
import { entryWords } from '../../../renderer/features/timeline/timeline-words.ts';
import type { TimelineEntry } from '../../../shared/model/provenance-graph.ts';

function entryOf(entry: Partial<TimelineEntry>): TimelineEntry {
  return {
    id: 'entry',
    lane: 'event',
    date: '1998-03-09',
    words: '9 March 1998',
    passage: { before: 'The fire broke out on ', after: ' at night.' },
    document: { id: 'document', title: 'The inquiry' },
    claim: null,
    capture: 'capture',
    place: { start: 22, end: 34 },
    isAccepted: true,
    ...entry,
  };
}

const fire = entryOf({ id: 'fire' });
const copy = entryOf({ id: 'copy', lane: 'capture', words: 'The inquiry', passage: null, place: null });
const undated = entryOf({ id: 'undated', date: 'XXXX-08-05', words: '5 August' });

const idsOf = (entries: readonly TimelineEntry[]) => entries.map(({ id }) => id);
const all = { lanes: new Set(lanes), words: '' };

test('a filter by lane leaves the other lanes', () => {
  expect(idsOf(shownEntries([fire, copy], { ...all, lanes: new Set(['capture']) }))).toEqual(['copy']);
});

test('words are sought around the date and in the title, letters’ case aside, across what is marked', () => {
  expect(idsOf(shownEntries([fire, copy], { ...all, words: 'OUT on 9 march' }))).toEqual(['fire']);
  expect(idsOf(shownEntries([fire, copy], { ...all, words: ' inquiry ' }))).toEqual(['fire', 'copy']);
  expect(shownEntries([fire, copy], { ...all, words: 'zeppelin' })).toEqual([]);
});

test('a date without a year is kept for the list and has no place on the drawing', () => {
  expect(shownEntries([undated], all)).toMatchObject([{ id: 'undated', span: null }]);
});

test('an entry is said in one line, each piece in its own direction', () => {
  const said = entryWords({ ...fire, isAccepted: false }).replaceAll(/[\u2068\u2069]/g, '|');
  expect(said).toBe('|9 March 1998|, |event, suggested|, |“9 March 1998”|, |The inquiry|');
});

test('a claim is found by its statement and by the place it names', () => {
  const claim = entryOf({
    id: 'claim',
    lane: 'claim',
    words: 'Thirty-one died.',
    passage: null,
    document: null,
    claim: { id: 'claim', place: 'Port Ellery', supports: 2, disputes: 1 },
    capture: null,
    place: null,
  });
  expect(idsOf(shownEntries([claim, fire], { ...all, words: 'ellery' }))).toEqual(['claim']);
  expect(idsOf(shownEntries([claim, fire], { ...all, words: 'thirty' }))).toEqual(['claim']);
});
