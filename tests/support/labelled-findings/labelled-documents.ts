import { readdir, readFile } from 'node:fs/promises';
import { importPlainText } from '../../../electron/importers/plain-text/import-plain-text.ts';
import { defaultImportLimits } from '../../../electron/importers/import-limits.ts';
import type { Block } from '../../../shared/model/capture.ts';
import type { Label } from './label.ts';
import { readLabelledFile } from './labelled-file.ts';
import { placeLabels } from './place-labels.ts';

/** Open: extractors may be tuned on it. Held out: nothing is. */
export type Half = 'open' | 'held-out';
export const halves: readonly Half[] = ['open', 'held-out'];

/** A document as extractors get it, with what they should find. */
export interface LabelledDocument {
  /** Name of its file, without the ending. */
  readonly name: string;
  readonly half: Half;
  readonly title: string;
  readonly language: string;
  /** EDTF, or null. */
  readonly published: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly labels: readonly Label[];
  /** The fullest form of every name of the header. */
  readonly names: readonly string[];
}

const folder = new URL('../../fixtures/findings/', import.meta.url);

/** Reads the labelled documents of one half, in the order of their names. */
export async function labelledDocuments(half: Half): Promise<readonly LabelledDocument[]> {
  const files = (await readdir(new URL(`${half}/`, folder))).filter((name) => name.endsWith('.txt'));
  return Promise.all(files.toSorted().map((name) => readLabelled(half, name)));
}

async function readLabelled(half: Half, fileName: string): Promise<LabelledDocument> {
  const file = readLabelledFile(await readFile(new URL(`${half}/${fileName}`, folder), 'utf8'));
  const bytes = new TextEncoder().encode(file.paragraphs.map(({ words }) => words).join('\n\n'));
  const { text, blocks } = importPlainText({ name: fileName, bytes }, defaultImportLimits);
  const { title, language, published } = file;
  try {
    const labels = placeLabels(file, text);
    const names = file.names.flatMap(({ forms }) => forms.slice(0, 1));
    return {
      name: fileName.replace(/\.txt$/, ''),
      half,
      title,
      language,
      published,
      text,
      blocks,
      labels,
      names,
    };
  } catch (error) {
    throw new Error(`${half}/${fileName}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
