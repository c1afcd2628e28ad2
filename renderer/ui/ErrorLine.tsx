import './ErrorLine.css';

/** Why something could not be done and what to do, at the place where it was tried; nothing where all is well. */
export function ErrorLine({ error }: { readonly error: string | null }) {
  if (error === null) return null;
  return (
    <p className="error-line" role="alert">
      {error}
    </p>
  );
}
