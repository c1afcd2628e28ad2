/** What the benches use of peers that carry no types of their own. */
declare module 'diff-match-patch' {
  class DiffMatchPatch {
    diff_main(before: string, after: string): readonly (readonly [number, string])[];
    diff_xIndex(differences: readonly (readonly [number, string])[], offset: number): number;
  }
  // biome-ignore lint/style/noDefaultExport: it is how the package exports it.
  export { DiffMatchPatch as default };
}

declare module 'dom-anchor-text-quote' {
  export function toTextPosition(
    root: { readonly textContent: string },
    selector: { readonly exact: string; readonly prefix: string; readonly suffix: string },
    options: { readonly hint: number },
  ): { readonly start: number; readonly end: number } | null;
}
