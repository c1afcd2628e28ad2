/** One class attribute from the names that are there: `joinClasses('row', isOpen && 'row-open')`. */
export function joinClasses(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}
