import { create } from 'zustand';
import { updatePreferences } from '../../stores/preferences.ts';
import { announce } from '../../ui/announce.ts';

/** View state: the step on show; null: there is no tour. */
export const useTour = create<{ readonly step: number | null }>()(() => ({ step: null }));

/** Starts the tour at its first step; it then never starts by itself again. */
export function startTour(): void {
  updatePreferences({ tour: 'seen' });
  useTour.setState({ step: 0 });
}

/** Ends the tour, and lets the keyboard go on in the window. */
export function endTour(): void {
  const isInside = document.activeElement?.closest('.tour-card') != null;
  useTour.setState({ step: null });
  announce('The tour is over. The Help menu replays it.');
  if (isInside) {
    const pane = document.querySelector<HTMLElement>('[role="document"], [data-pane="document"]');
    pane?.focus();
  }
}
