import type { AnnotationFileItem } from '../../../shared/contract/annotation-import.ts';
import { StateWord } from '../../ui/StateWord.tsx';

/** The files that could not be read, and why. */
export function FileProblems({ files }: { readonly files: readonly AnnotationFileItem[] }) {
  const broken = files.filter(({ format }) => format === null);
  if (broken.length === 0) return null;
  return (
    <ul className="import-annotations-problems" aria-label="Files that could not be read">
      {broken.map(({ name, message }) => (
        <li key={name}>
          <StateWord tone="bad">not read</StateWord> <bdi>{name}</bdi>: {message}
        </li>
      ))}
    </ul>
  );
}
