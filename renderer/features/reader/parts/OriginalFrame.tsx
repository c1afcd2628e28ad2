import { useRef, useState } from 'react';
import './original-frame.css';

/**
 * The untouched bytes of a capture, in a frame that can run nothing, load nothing and go nowhere. A link in it is refused,
 * which leaves the frame empty: then the original is shown again, and it is said that its links do nothing.
 */
export function OriginalFrame({ capture, title }: { readonly capture: string; readonly title: string }) {
  const [attempt, setAttempt] = useState(0);
  const isShown = useRef(false);
  const onLoad = () => {
    if (isShown.current) setAttempt(attempt + 1);
    isShown.current = !isShown.current;
  };
  return (
    <div className="reader-original">
      <p role="status">
        {attempt > 0 && 'Links in the original lead nowhere. It is shown again from its beginning.'}
      </p>
      <iframe
        key={attempt}
        title={`Original of ${title}`}
        sandbox=""
        referrerPolicy="no-referrer"
        src={`assay://original/${encodeURIComponent(capture)}`}
        onLoad={onLoad}
      />
    </div>
  );
}
