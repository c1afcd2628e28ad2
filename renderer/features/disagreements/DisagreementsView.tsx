/** What the sources say to one question, value by value. */
export function DisagreementsView() {
  return (
    <section className="disagreements-view" aria-label="Disagreements">
      <h1>Disagreements</h1>
    </section>
  );
}
