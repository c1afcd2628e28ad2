/** What the right side shows. */
export type InspectorPanel =
  | 'annotations'
  | 'outline'
  | 'carried'
  | 'mentions'
  | 'document'
  | 'source'
  | 'note';

/** Whether a panel tells of the open text, so that it stands beside that text and nothing else. */
export function isPanelOfText(panel: InspectorPanel): boolean {
  return panel !== 'source' && panel !== 'note';
}
