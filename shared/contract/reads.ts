import type { QueryName } from '../contract.ts';
import type { StoreTable } from './store-change.ts';

const annotation = ['annotation', 'annotation_target', 'placement', 'annotation_tag', 'note'] as const;
const summary = ['document', 'capture', 'source', 'grade', 'annotation_target', 'integrity_check'] as const;
const tableRows = [...annotation, 'document', 'capture', 'source', 'source_alias', 'grade', 'tag'] as const;

/**
 * The tables that each query's answer is made of: while none of them changes, an answer from before still holds. Texts
 * and originals are not among them, since they never change. Every query of the contract must be here.
 */
export const reads: Readonly<Record<QueryName, readonly StoreTable[]>> = {
  'project.get': ['project', 'capture', 'integrity_check'],
  'history.get': ['step'],
  'documents.list': summary,
  'documents.get': summary,
  'captures.list': ['capture', 'document', 'annotation_target', 'placement', 'integrity_check'],
  'captures.compare': ['capture', 'annotation_target', 'placement'],
  'captures.get': ['capture', 'integrity_check'],
  'positions.get': ['capture'],
  'annotations.list': [...annotation, 'document', 'capture'],
  'annotations.get': [...annotation, 'document', 'capture'],
  'annotations.some': [...annotation, 'document', 'capture'],
  'links.list': ['link', 'annotation_target', 'capture'],
  'tags.list': ['tag', 'annotation_tag'],
  'notes.list': ['note'],
  'notes.get': ['note'],
  'notes.citations': [...annotation, 'document', 'capture', 'source', 'grade'],
  'notes.citing': ['note', 'note_citation', 'annotation_target', 'capture'],
  'sources.list': ['source', 'source_alias', 'grade', 'document'],
  'sources.get': ['source', 'source_alias', 'grade', 'document'],
  'search.find': [...annotation, ...summary, 'source_alias', 'tag'],
  'search.passages': ['capture'],
  'table.outline': tableRows,
  'table.count': ['annotation'],
  'table.rows': tableRows,
  'table.ids': tableRows,
  'table.place': tableRows,
  'table.tags': ['annotation_tag'],
  'savedSearches.list': ['saved_search'],
  'savedSearches.counts': ['saved_search', ...annotation, ...summary, 'source_alias', 'tag'],
  'annotationImport.get': ['document'],
  'host.recentProjects': ['project'],
  'host.preferences': [],
};
