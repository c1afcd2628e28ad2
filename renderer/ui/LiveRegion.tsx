import { useAnnouncement } from './announce.ts';

/** Where announcements are read from. Once in the window. */
export function LiveRegion() {
  const { words, serial } = useAnnouncement();
  return (
    <div className="visually-hidden" aria-live="polite" role="status">
      <span key={serial}>{words}</span>
    </div>
  );
}
