import { resolveLink } from '../html/addresses.ts';
import { readLinkInstruction } from '../office/link-instruction.ts';
import type { OpenMark, TextBuilder } from '../text/text-builder.ts';
import type { Destination, RtfState } from './rtf-state.ts';

/**
 * Opens the link that the instruction of a field asks for; null where it asks for none that can be followed. `begin` is called before, so
 * that the words of the link have a paragraph.
 */
export function openFieldLink(instruction: string, text: TextBuilder, begin: () => void): OpenMark | null {
  const link = readLinkInstruction(instruction);
  if (link === null) return null;
  begin();
  const { address, bookmark } = link;
  if (address === '' || /^#./.test(address)) {
    const name = address.slice(1) || bookmark;
    return name === '' ? null : text.openLinkTo(name);
  }
  const href = resolveLink(bookmark === '' ? address : `${address}#${bookmark}`, null);
  return href === null ? null : text.openMark({ type: 'link', href });
}

const longestInstruction = 10_000;

/** Keeps the instruction of the innermost field of the open groups: it stands in a group of its own within the field's. */
export function keepInstruction(instruction: string, groups: readonly RtfState[]): void {
  const field = groups.findLast(({ destination }) => destination === 'field');
  if (field !== undefined) field.collected = (field.collected + instruction).slice(0, longestInstruction);
}

/** What the result of the innermost field is a part of, and what the field asks for; results within instructions are no words. */
export function resultOf(groups: readonly RtfState[]): {
  readonly destination: Destination;
  readonly instruction: string | null;
} {
  const field = groups.findLast(({ destination }) => destination === 'field');
  const around = groups.findLast(
    ({ destination }) => destination !== 'field' && destination !== 'instruction',
  );
  const isInstruction = groups.some(({ destination }) => destination === 'instruction');
  return {
    destination: isInstruction ? 'skip' : (around?.destination ?? 'body'),
    instruction: field?.collected ?? null,
  };
}
