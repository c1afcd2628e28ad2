import type { MetadataReading } from '../../../shared/model/metadata.ts';
import { canonicalLine } from '../../../shared/text/canonical.ts';
import { reading } from './reading.ts';

/** A file's name as a title: canonical, without its extension. */
export function fileTitle(name: string): string {
  return canonicalLine(name.replace(/(?<=.)\.[\p{L}\p{N}]{1,8}$/u, ''));
}

/** The title of a file in which nothing says one. */
export function titleFromFileName(name: string): MetadataReading {
  return reading(fileTitle(name), 'file name', null, 'uncertain');
}
