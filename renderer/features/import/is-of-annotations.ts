import {
  annotationHeadBytes,
  isCertainlyAnnotations,
} from '../../../shared/annotations/recognise-annotation-file.ts';
import type { FoundFile } from './collect-files.ts';

/** Whether a file is one of annotations, which is no document and no copy of one; false for what cannot be read. */
export async function isOfAnnotations({ name, file }: FoundFile): Promise<boolean> {
  const head = await file
    .slice(0, annotationHeadBytes)
    .text()
    .catch(() => '');
  return isCertainlyAnnotations(name, head);
}
