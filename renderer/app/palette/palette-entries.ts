import { defaultFilter } from 'cmdk';
import type { DocumentSummary } from '../../../shared/model/document.ts';
import type { Tag } from '../../../shared/model/tag.ts';
import { foldedOnly } from '../../../shared/text/folding.ts';
import { openDocument, searchFor } from '../../stores/workspace.ts';
import { isEnabled, runCommand, titleOf } from '../commands/registry.ts';
import type { Command } from '../commands/command.ts';

/** One line of the palette. */
export interface PaletteEntry {
  readonly id: string;
  readonly group: 'Commands' | 'Documents' | 'Tags' | 'Recent projects';
  readonly title: string;
  /** Softer words after the title: a menu's name, a folder. */
  readonly detail: string | null;
  readonly keys: string | undefined;
  readonly run: () => void;
}

/** Enabled commands in the order of their registration. */
export function commandEntries(commands: readonly Command[]): readonly PaletteEntry[] {
  return commands
    .filter((command) => command.id !== 'app.palette' && isEnabled(command))
    .map((command) => ({
      id: command.id,
      group: 'Commands',
      title: titleOf(command),
      detail: command.menu ?? null,
      keys: command.keys?.[0],
      run: () => void runCommand(command.id),
    }));
}

export function documentEntries(documents: readonly DocumentSummary[]): readonly PaletteEntry[] {
  return documents.map((document) => ({
    id: `document ${document.id}`,
    group: 'Documents',
    title: document.title,
    detail: document.publisher,
    keys: undefined,
    run: () => openDocument(document.id),
  }));
}

export function tagEntries(tags: readonly Tag[]): readonly PaletteEntry[] {
  return tags.map((tag) => ({
    id: `tag ${tag.id}`,
    group: 'Tags',
    title: tag.name,
    detail: `${tag.annotations} passages`,
    keys: undefined,
    run: () => searchFor(`tag:"${tag.name.replaceAll('"', ' ')}"`),
  }));
}

/** The entries that match what was typed, best first, at most `limit`; all in their order while nothing was. */
export function matchingEntries(
  entries: readonly PaletteEntry[],
  typed: string,
  limit: number,
): readonly PaletteEntry[] {
  const wanted = foldedOnly(typed).trim();
  if (wanted === '') return entries.slice(0, limit);
  return entries
    .map((entry) => ({ entry, score: defaultFilter(foldedOnly(entry.title), wanted, []) }))
    .filter(({ score }) => score > 0.01)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ entry }) => entry);
}
