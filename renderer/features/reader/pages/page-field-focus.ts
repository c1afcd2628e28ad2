/** The field of the page's number that the next request is for: that of the pane that has the focus. */
const fields = new Set<HTMLInputElement>();

/** Registers a field while it is on screen; returns what takes it away. */
export function offerPageField(field: HTMLInputElement): () => void {
  fields.add(field);
  return () => fields.delete(field);
}

/** Puts the focus into the field for a page's number. */
export function askForPage(): void {
  const inFocus = [...fields].find((field) =>
    field.closest('[data-reading-pane]')?.contains(document.activeElement),
  );
  const field = inFocus ?? [...fields][0];
  field?.focus();
  field?.select();
}
