/** The untouched bytes of a capture, in a frame that can run nothing, load nothing and go nowhere. */
export function OriginalFrame({ capture, title }: { readonly capture: string; readonly title: string }) {
  return (
    <iframe
      className="reader-original"
      title={`Original of ${title}`}
      sandbox=""
      referrerPolicy="no-referrer"
      src={`assay://original/${encodeURIComponent(capture)}`}
    />
  );
}
