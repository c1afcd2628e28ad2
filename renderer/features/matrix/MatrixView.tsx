/** Claims by documents or sources, with what each says to each. */
export function MatrixView() {
  return (
    <section className="matrix-view" aria-label="Evidence matrix">
      <h1>Evidence matrix</h1>
    </section>
  );
}
