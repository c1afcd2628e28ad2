import type { BriefClaim } from '../../../shared/model/claim.ts';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { Note } from '../../../shared/model/note.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { noteTitle } from '../../../shared/notes/note-title.ts';
import { openClaim } from '../../stores/claims.ts';
import { openNote } from '../../stores/open-notes.ts';
import { openDocument, searchFor } from '../../stores/workspace.ts';
import type { Command } from '../commands/command.ts';
import { keysOf } from '../commands/keys-of.ts';
import { isEnabled, runCommand, titleOf } from '../commands/registry.ts';
import { matchScore } from './match-words.ts';
import { rememberCommand } from './recent-commands.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly title: string;
  /** Other words it is found by. */
  readonly words?: string | undefined;
  /** Softer words after the title: a menu's name, a folder. */
  readonly detail: string | null;
  readonly keys: string | undefined;
  /** It is found, but cannot be done now. */
  readonly isDisabled?: boolean;
  readonly run: () => void;
}

/**
 * Commands, those chosen last first, then in the order of their registration. What cannot be done now is only there to be
 * found: it comes last and cannot be chosen.
 */
export function commandEntries(
  commands: readonly Command[],
  { recent, withDisabled }: { readonly recent: readonly string[]; readonly withDisabled: boolean },
): readonly PaletteEntry[] {
  const place = (id: string) => {
    const index = recent.indexOf(id);
    return index === -1 ? recent.length : index;
  };
  const entries = commands
    .filter(({ id }) => id !== 'app.palette')
    .map((command) => ({
      id: command.id,
      title: titleOf(command),
      words: command.words,
      detail: command.menu ?? null,
      keys: keysOf(command)[0],
      isDisabled: !isEnabled(command),
      run: () => {
        rememberCommand(command.id);
        void runCommand(command.id);
      },
    }))
    .sort((one, other) => place(one.id) - place(other.id));
  return [
    ...entries.filter(({ isDisabled }) => !isDisabled),
    ...(withDisabled ? entries.filter(({ isDisabled }) => isDisabled) : []),
  ];
}

export function documentEntries(documents: readonly DocumentSummary[]): readonly PaletteEntry[] {
  return documents.map((document) => ({
    id: `document ${document.id}`,
    title: document.title,
    detail: document.publisher,
    keys: undefined,
    run: () => openDocument(document.id),
  }));
}

export function noteEntries(notes: readonly Note[]): readonly PaletteEntry[] {
  return notes.map((note) => ({
    id: `note ${note.id}`,
    title: noteTitle(note),
    detail: null,
    keys: undefined,
    run: () => openNote(note.id),
  }));
}

export function claimEntries(claims: readonly BriefClaim[]): readonly PaletteEntry[] {
  return claims.map(({ id, statement, question, speaker }) => ({
    id: `claim ${id}`,
    title: statement,
    words: [question?.words, speaker?.name].filter(Boolean).join(' ') || undefined,
    detail: question?.words ?? null,
    keys: undefined,
    run: () => openClaim(id),
  }));
}

export function tagEntries(tags: readonly Tag[]): readonly PaletteEntry[] {
  return tags.map((tag) => ({
    id: `tag ${tag.id}`,
    title: tag.name,
    detail: `${tag.annotations} passages`,
    keys: undefined,
    run: () => searchFor(`tag:"${tag.name.replaceAll('"', ' ')}"`),
  }));
}

/** Splits the commands chosen lately off from the others: at most `most`, as long as nothing is typed. */
export function withRecent(
  entries: readonly PaletteEntry[],
  recent: readonly string[],
  most: number,
): { readonly recent: readonly PaletteEntry[]; readonly others: readonly PaletteEntry[] } {
  const isRecent = ({ id, isDisabled }: PaletteEntry) => recent.includes(id) && isDisabled !== true;
  const first = entries.filter(isRecent).slice(0, most);
  return { recent: first, others: entries.filter((entry) => !first.includes(entry)) };
}

/** Entries under one heading, with how well the best of them matches. */
export interface PaletteGroup {
  readonly name: string;
  readonly entries: readonly PaletteEntry[];
  readonly score: number;
}

/** The entries that match what was typed, best first, at most `limit`; the first ones in their order while nothing was. */
export function matchingGroup(
  name: string,
  entries: readonly PaletteEntry[],
  { typed, limit }: { readonly typed: string; readonly limit: number },
): PaletteGroup {
  if (typed.trim() === '') return { name, entries: entries.slice(0, limit), score: 0 };
  const matches = entries
    .map((entry, index) => ({ entry, score: scoreOf(entry, typed) + earlierFirst(index, entries.length) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  return { name, entries: matches.map(({ entry }) => entry), score: matches[0]?.score ?? 0 };
}

function scoreOf(entry: PaletteEntry, typed: string): number {
  const byTitle = matchScore(entry.title, typed);
  const byWords = entry.words === undefined ? 0 : matchScore(`${entry.title} ${entry.words}`, typed) * 0.9;
  const score = Math.max(byTitle, byWords);
  return entry.isDisabled ? score * disabledShare : score;
}

/** Among equals, what was chosen lately stays first. */
function earlierFirst(index: number, count: number): number {
  return (1 - index / count) * 0.03;
}

const disabledShare = 0.3;
/** Below this nothing fits. */
const leastScore = 0.1;
