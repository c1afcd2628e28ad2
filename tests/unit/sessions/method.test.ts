import { describe, expect, it } from 'vitest';
import {
  changedChecklist,
  checklistOf,
  earlierMethods,
  isSift,
  linesOf,
  sift,
} from '../../../renderer/features/sessions/dialogs/method.ts';
import type { CheckingSession, SessionMethod } from '../../../shared/model/checking-session.ts';

function ids(): () => string {
  let last = 0;
  return () => {
    last += 1;
    return `step ${last}`;
  };
}

function sessionWith(method: SessionMethod | null, createdAt: string): CheckingSession {
  return {
    id: createdAt,
    title: 'A session',
    question: null,
    scope: { documents: [], tags: [], query: null },
    method,
    lexical: '',
    text: '',
    createdAt,
    closedAt: null,
    isSecond: false,
    counts: { items: 0, judged: 0, setAside: 0 },
    second: { judgements: 0, unresolved: 0 },
  };
}

describe('SIFT', () => {
  it('has its four moves, each with help', () => {
    expect(sift.steps.map(({ words }) => words)).toEqual([
      'Stop',
      'Investigate the source',
      'Find better coverage',
      'Trace claims, quotes and media to the original context',
    ]);
    expect(sift.steps.every(({ help }) => help.length > 40)).toBe(true);
    expect(isSift(sift)).toBe(true);
    expect(isSift(null)).toBe(false);
  });
});

describe('a checklist of one’s own', () => {
  it('is a line for each step, with its help after the first colon', () => {
    const written = 'Date checked: does it fit: really?\n\n  Speaker named  \n: no words';
    expect(checklistOf(' Dates ', written, ids())).toEqual({
      name: 'Dates',
      steps: [
        { id: 'step 1', words: 'Date checked', help: 'does it fit: really?' },
        { id: 'step 2', words: 'Speaker named', help: '' },
      ],
    });
    expect(checklistOf('Dates', ' \n : ', ids())).toBeNull();
    expect(checklistOf('', 'One', ids())?.name).toBe('Checklist');
  });

  it('comes back as the lines it was written in', () => {
    const lines = 'Date checked: does it fit?\nSpeaker named';
    const method = checklistOf('Dates', lines, ids());
    expect(method && linesOf(method)).toBe(lines);
  });

  it('keeps the steps that stay when it is changed, so that what was noted on them stays', () => {
    const before = checklistOf('Dates', 'One\nTwo', ids());
    const after = checklistOf('Dates', 'Two: now with help\nThree', () => 'new');
    expect(before && after && changedChecklist(before, after).steps.map(({ id }) => id)).toEqual([
      'step 2',
      'new',
    ]);
  });

  it('is offered again by later sessions, each name once, as it was last', () => {
    const old = { name: 'Dates', steps: [{ id: '1', words: 'Old', help: '' }] };
    const newer = { name: 'Dates', steps: [{ id: '2', words: 'New', help: '' }] };
    const other = { name: 'Pictures', steps: [{ id: '3', words: 'Shadow', help: '' }] };
    const sessions = [
      sessionWith(old, '2024-01-01'),
      sessionWith(newer, '2024-03-01'),
      sessionWith(sift, '2024-04-01'),
      sessionWith(null, '2024-05-01'),
      sessionWith(other, '2024-02-01'),
    ];
    expect(earlierMethods(sessions)).toEqual([newer, other]);
  });
});
