/** A part of the window in which some keys mean something of their own. */
export type KeyContext =
  | 'text'
  | 'table'
  | 'review'
  | 'claims'
  | 'claim'
  | 'matrix'
  | 'disagreements'
  | 'hypotheses'
  | 'session'
  | 'events'
  | 'judges'
  | 'tour';

const contextsByNoun: Readonly<Record<string, KeyContext>> = {
  annotation: 'text',
  find: 'text',
  reader: 'text',
  link: 'text',
  finding: 'text',
  mention: 'text',
  marking: 'text',
  table: 'table',
  review: 'review',
  claims: 'claims',
  'claim-page': 'claim',
  matrix: 'matrix',
  disagreements: 'disagreements',
  'hypotheses-view': 'hypotheses',
  session: 'session',
  events: 'events',
  judges: 'judges',
  tour: 'tour',
};

/** Where the keys of a command work, told by the noun of its id; null: everywhere in the window. */
export function contextOf(command: string): KeyContext | null {
  return contextsByNoun[command.split('.')[0] ?? ''] ?? null;
}

/** Whether the same key cannot serve two commands: both work in one place. */
export function canClash(one: string, other: string): boolean {
  const [here, there] = [contextOf(one), contextOf(other)];
  return here === null || there === null || here === there;
}

/** What the map of keys calls a place, where its commands stand apart from the menus'. */
export const contextNames: Readonly<Partial<Record<KeyContext, string>>> = {
  table: 'In the evidence table',
  review: 'In the review of a newer copy',
  claims: 'In the list of claims',
  claim: 'In the page of a claim',
  matrix: 'In the evidence matrix',
  disagreements: 'In the disagreements',
  hypotheses: 'In the competing hypotheses',
  session: 'In a fact-checking session',
  events: 'In the event log',
  judges: 'In the comparison of two judges',
  tour: 'In the tour',
};
