/** All claims of the project. */
export function ClaimsView() {
  return <section aria-label="Claims" />;
}
