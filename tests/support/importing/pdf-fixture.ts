import { readFileSync } from 'node:fs';
import type { Imported } from '../../../electron/importers/imported.ts';
import { importDocument } from './import-document.ts';

const folder = new URL('../../fixtures/formats/pdf/', import.meta.url);

/** The bytes of a PDF of the fixtures. */
export function pdfFixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, folder)));
}

/** Imports a PDF of the fixtures. */
export function importPdfFixture(name: string, password: string | null = null): Promise<Imported> {
  return importDocument({ name, bytes: pdfFixture(name) }, undefined, { password });
}

/** The words of each block, with its type (and level) before them. */
export function blocksOf({ text, blocks }: Imported): readonly string[] {
  return blocks.map((block) => {
    const type = block.type === 'heading' ? `heading ${block.level}` : block.type;
    return `${type}: ${text.slice(block.start, block.end)}`;
  });
}
