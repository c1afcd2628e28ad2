import { create } from 'zustand';

interface Announcement {
  readonly words: string;
  /** Makes the same words twice two announcements. */
  readonly serial: number;
}

export const useAnnouncement = create<Announcement>()(() => ({ words: '', serial: 0 }));

/** Says a sentence to screen readers, without moving the focus: what was undone, how many hits there are. */
export function announce(words: string): void {
  useAnnouncement.setState(({ serial }) => ({ words, serial: serial + 1 }));
}
