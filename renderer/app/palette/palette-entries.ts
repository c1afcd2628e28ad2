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
      title: titleOf(command),
      detail: command.menu ?? null,
      keys: command.keys?.[0],
      run: () => void runCommand(command.id),
    }));
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

export function tagEntries(tags: readonly Tag[]): readonly PaletteEntry[] {
  return tags.map((tag) => ({
    id: `tag ${tag.id}`,
    title: tag.name,
    detail: `${tag.annotations} passages`,
    keys: undefined,
    run: () => searchFor(`tag:"${tag.name.replaceAll('"', ' ')}"`),
  }));
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
  const wanted = foldedOnly(typed).trim();
  if (wanted === '') return { name, entries: entries.slice(0, limit), score: 0 };
  const matches = entries
    .map((entry) => ({ entry, score: defaultFilter(foldedOnly(entry.title), wanted, []) }))
    .filter(({ score }) => score > leastScore)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit);
  return { name, entries: matches.map(({ entry }) => entry), score: matches[0]?.score ?? 0 };
}

/** Below this the typed letters are strewn over the title. */
const leastScore = 0.02;
