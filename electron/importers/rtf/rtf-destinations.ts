import type { Destination } from './rtf-state.ts';
import { infoTimes, infoWords, skippedGroups } from './rtf-words.ts';

/**
 * What a control word makes its group; null for one that says nothing of that. `around` is what the group was before, `isOptional` whether
 * it may be passed over.
 */
export function destinationOf(word: string, around: Destination, isOptional: boolean): Destination | null {
  const given = destinations[word];
  if (given !== undefined) return given;
  if (word === 'upr') return 'shape';
  if (skippedGroups.has(word)) return 'skip';
  if (around === 'info' && (infoWords.has(word) || infoTimes.has(word))) return 'info words';
  return isOptional && (infoWords.has(word) || word === 'generator') ? 'info words' : null;
}

/** Control words that say what their group is for, whether it may be passed over or not. */
const destinations: Readonly<Record<string, Destination>> = {
  fonttbl: 'fonts',
  stylesheet: 'styles',
  revtbl: 'authors',
  info: 'info',
  field: 'field',
  fldinst: 'instruction',
  listtext: 'marker',
  pntext: 'marker',
  bkmkstart: 'bookmark',
  atnauthor: 'comment author',
  atrfstart: 'comment start',
  atrfend: 'comment end',
  atnref: 'comment reference',
  atndate: 'comment date',
  shpinst: 'shape',
  sn: 'shape name',
  sv: 'shape value',
};
