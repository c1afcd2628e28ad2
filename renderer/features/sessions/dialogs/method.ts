import type { CheckingSession, SessionMethod } from '../../../../shared/model/checking-session.ts';

/**
 * SIFT's four moves, after Mike Caulfield, "SIFT (The Four Moves)" (2019), in words of our own. Their ids stay, so that steps taken
 * in different sessions can be told to be the same.
 */
export const sift: SessionMethod = {
  name: 'SIFT',
  steps: [
    {
      id: 'stop',
      words: 'Stop',
      help: 'Before you read on or judge: do you know who says this, and what would have to be true? Say what you expect, so that you notice when you are pleased to be right.',
    },
    {
      id: 'investigate',
      words: 'Investigate the source',
      help: 'Who is speaking, what do they know at first hand, and what do they want? Look at what others say of the source, not at what it says of itself.',
    },
    {
      id: 'find',
      words: 'Find better coverage',
      help: 'Look for the best account of the claim, not the one at hand: nearer to the event, with names, or from people who disagree about it. Write down what you sought and did not find.',
    },
    {
      id: 'trace',
      words: 'Trace claims, quotes and media to the original context',
      help: 'Go back to where the words, figures or pictures first stood. Were they cut, translated, moved to another date or place? Do several accounts rest on the same one?',
    },
  ],
};

/** Whether a method is SIFT as it comes with Assay, with its four moves. */
export function isSift(method: SessionMethod | null): boolean {
  return method !== null && sift.steps.every(({ id }) => method.steps.some((step) => step.id === id));
}

/** Checklists of other sessions to use again: each name once, as it was last, the newest session first; without SIFT. */
export function earlierMethods(sessions: readonly CheckingSession[]): readonly SessionMethod[] {
  const found = new Map<string, SessionMethod>();
  for (const { method } of sessions.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))) {
    if (method === null || method.name === sift.name || found.has(method.name)) continue;
    found.set(method.name, method);
  }
  return [...found.values()];
}

/** What a person writes of a checklist: a line for each step, what comes after its first colon being its help. */
export function checklistOf(name: string, lines: string, newId: () => string): SessionMethod | null {
  const steps = lines.split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    const words = (colon === -1 ? line : line.slice(0, colon)).trim();
    const help = colon === -1 ? '' : line.slice(colon + 1).trim();
    return words === '' ? [] : [{ id: newId(), words, help }];
  });
  return steps.length === 0 ? null : { name: name.trim() || 'Checklist', steps };
}

/** The same lines back, to be changed. */
export function linesOf({ steps }: SessionMethod): string {
  return steps.map(({ words, help }) => (help === '' ? words : `${words}: ${help}`)).join('\n');
}

/** A changed checklist with the ids of those of its steps that were there before, so that what was noted on them stays. */
export function changedChecklist(before: SessionMethod, after: SessionMethod): SessionMethod {
  const steps = after.steps.map((step) => ({
    ...step,
    id: before.steps.find(({ words }) => words === step.words)?.id ?? step.id,
  }));
  return { ...after, steps };
}
