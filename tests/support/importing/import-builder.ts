import { defaultImportLimits, type ImportLimits } from '../../../electron/importers/import-limits.ts';
import { type Imported, ImportRefusal } from '../../../electron/importers/imported.ts';
import { importDocument } from './import-document.ts';

/** Imports text as a UTF-8 file called `name`. */
export function importText(
  name: string,
  text: string,
  limits: Partial<ImportLimits> = {},
): Promise<Imported> {
  return importBytes(name, new TextEncoder().encode(text), limits);
}

/** Imports bytes as a file called `name`. */
export function importBytes(
  name: string,
  bytes: Uint8Array,
  limits: Partial<ImportLimits> = {},
): Promise<Imported> {
  return importDocument({ name, bytes }, { ...defaultImportLimits, ...limits });
}

/** Gives the refusal of what was expected to be refused. */
export async function refusalOf(importing: Promise<unknown>): Promise<ImportRefusal> {
  const outcome = await importing.catch((error: unknown) => error);
  if (outcome instanceof ImportRefusal) return outcome;
  throw new Error('The file was not refused.', { cause: outcome });
}

/** The blocks of an import, each as its shape without offsets and its words. */
export function blocksOf({ text, blocks }: Imported): readonly Readonly<Record<string, unknown>>[] {
  return blocks.map(({ start, end, ...shape }) => ({ ...shape, words: text.slice(start, end) }));
}

/** The marks of an import, each as its type, its words and, for a link, where it leads. */
export function marksOf({ text, marks }: Imported): readonly (readonly string[])[] {
  return marks.map((mark) => [
    mark.type,
    text.slice(mark.start, mark.end),
    ...(mark.type === 'link' ? [mark.href] : []),
  ]);
}

/** What an import says of itself: of each property its value, where it was read from and how sure it is. */
export function describe({ metadata }: Imported): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(metadata).map(([name, reading]) => [
      name,
      `${reading?.value} | ${reading?.readFrom} | ${reading?.certainty}`,
    ]),
  );
}
