/** The page of one claim. */
export function ClaimView() {
  return <section aria-label="Claim" />;
}
