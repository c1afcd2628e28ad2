/** Fact-checking sessions: all of them, one that is worked in, or what two people judged. */
export function SessionsView() {
  return <section className="sessions-view" aria-label="Sessions" />;
}
