/** What the right side shows. */
export type InspectorPanel =
  | 'annotations'
  | 'outline'
  | 'carried'
  | 'mentions'
  | 'document'
  | 'source'
  | 'note';

/** Whether a panel tells of the open text, so that it stands only beside that text, or where its passages are cited. */
export function isPanelOfText(panel: InspectorPanel): boolean {
  return panel !== 'source' && panel !== 'note';
}
