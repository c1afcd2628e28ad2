import type { JsonValue } from '../../../shared/w3c/json-value.ts';
import { cslItem } from '../../../shared/model/bibliographic-record.ts';
import { type ImportedCollection, ImportRefusal } from '../imported.ts';
import { readJson } from '../bytes/read-json.ts';
import { isZoteroItem, readZoteroCollections, readZoteroItems } from './better-bibtex-json.ts';
import type { RecordDraft } from './make-record.ts';
import { refuseTooMany } from './record-limits.ts';

/**
 * Reads CSL-JSON: an array of items, one item, or what others wrap them in (`{ items: [...] }`); and "Better BibTeX JSON", the items of
 * Zotero itself with their files and collections.
 */
export function readCslJson(text: string): {
  records: readonly RecordDraft[];
  collections?: readonly ImportedCollection[];
  remarks: readonly string[];
} {
  const json = readJson(text);
  const items = itemsIn(json);
  refuseTooMany(items.length);
  if (items.some(isZoteroItem))
    return { records: readZoteroItems(items), collections: readZoteroCollections(json), remarks: [] };
  const records: RecordDraft[] = [];
  for (const item of items) {
    const read = cslItem.safeParse(item);
    if (read.success) records.push(toDraft(read.data, records.length));
  }
  if (records.length === 0) {
    throw new ImportRefusal(
      'malformed',
      'No item of this file says what type of work it is, as CSL-JSON does. Export it again as CSL-JSON.',
    );
  }
  const left = items.length - records.length;
  const remarks = left === 0 ? [] : [`${left} of ${items.length} items are no CSL-JSON and were left out.`];
  return { records, remarks };
}

function itemsIn(json: JsonValue): readonly JsonValue[] {
  if (Array.isArray(json)) return json;
  if (typeof json === 'object' && json !== null && 'items' in json && Array.isArray(json['items']))
    return json['items'];
  return [json];
}

function toDraft(csl: RecordDraft['csl'], index: number): RecordDraft {
  const text = (key: string) => (typeof csl[key] === 'string' ? csl[key] : '');
  const id = csl['id'];
  return {
    key: String(index),
    csl,
    tags: text('keyword').split(/[,;]/),
    notes: [text('note')],
    files: [],
    importedId: typeof id === 'string' || typeof id === 'number' ? String(id) : null,
  };
}
