import type { KeptPart } from './keep-container.ts';
import { lastPartOf, partsAmong } from '../../store/repositories/document-parts.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/unit-of-work.ts';

/** Writes that documents came within another one, in their order, inside a step; what is said already is not said twice. */
export function writeParts(
  { reader, newId }: Store,
  write: Writer,
  whole: string,
  parts: readonly KeptPart[],
): void {
  if (parts.length === 0) return;
  const known = partsAmong(
    reader,
    whole,
    parts.map(({ document }) => document),
  );
  let position = lastPartOf(reader, whole) ?? -1;
  for (const { document, relation, name } of parts) {
    if (document === whole || known.has(document)) continue;
    known.add(document);
    position += 1;
    const pair = { whole_id: whole, part_id: document };
    write.insert('document_part', { id: newId(), ...pair, relation, position, label: name });
  }
}
