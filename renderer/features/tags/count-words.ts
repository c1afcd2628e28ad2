/** "1 annotation", "41 annotations". */
export function annotationsWords(count: number): string {
  return count === 1 ? '1 annotation' : `${count} annotations`;
}

/** What merging does: "41 annotations move to “Attribution”, and “Denial” leaves the codebook." */
export function mergeWords(from: { name: string; annotations: number }, into: string): string {
  const { name, annotations } = from;
  const moves =
    annotations === 0
      ? 'No annotation moves'
      : `${annotationsWords(annotations)} ${annotations === 1 ? 'moves' : 'move'}`;
  return `${moves} to “${into}”, and “${name}” leaves the codebook.`;
}

/** What deleting does, counts included. */
export function deleteWords(annotations: number, below: number): string {
  const losing =
    annotations === 0
      ? 'No annotation carries it.'
      : `${annotationsWords(annotations)} ${annotations === 1 ? 'loses' : 'lose'} it.`;
  if (below === 0) return losing;
  return `${losing} ${below === 1 ? 'The tag below it moves' : `The ${below} tags below it move`} up.`;
}
