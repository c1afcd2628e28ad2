/** The panes of the window in the order of F6. */
export type PaneName = 'header' | 'library' | 'document' | 'beside' | 'inspector' | 'status';

const focusable =
  '[tabindex="0"], a[href], button:not(:disabled):not([tabindex="-1"]), input:not(:disabled), textarea, [contenteditable="true"]';
const openText = '[role="document"]';
const lastFocused = new WeakMap<Element, HTMLElement>();

/** Puts the focus into a pane: on the open text, else on what had it last there, else on the first that can have it. */
export function focusPane(name: PaneName): void {
  const pane = document.querySelector<HTMLElement>(`[data-pane="${name}"]`);
  if (pane !== null) focusInside(pane);
}

/** Moves the focus to the next (1) or previous (-1) pane on screen. */
export function focusNextPane(step: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter((pane) =>
    pane.checkVisibility(),
  );
  const around = document.activeElement?.closest<HTMLElement>('[data-pane]');
  const index = around == null ? -1 : panes.indexOf(around);
  const from = index === -1 ? (step === 1 ? -1 : 0) : index;
  const next = panes.at((from + step + panes.length) % panes.length);
  if (next !== undefined) focusInside(next);
}

/** Remembers where the focus was in each pane. Returns a function that stops. */
export function rememberFocus(): () => void {
  const onFocus = (event: FocusEvent) => {
    if (!(event.target instanceof HTMLElement)) return;
    const pane = event.target.closest('[data-pane]');
    if (pane !== null && pane !== event.target) lastFocused.set(pane, event.target);
  };
  document.addEventListener('focusin', onFocus);
  return () => document.removeEventListener('focusin', onFocus);
}

function focusInside(pane: HTMLElement): void {
  const last = lastFocused.get(pane);
  const candidates = [
    ...pane.querySelectorAll<HTMLElement>(openText),
    ...(last !== undefined && pane.contains(last) ? [last] : []),
    ...pane.querySelectorAll<HTMLElement>(focusable),
  ];
  // A pane within a pane is a part of the window of its own.
  const target = candidates.find(
    (element) => element.checkVisibility() && element.closest('[data-pane]') === pane,
  );
  (target ?? pane).focus({ focusVisible: true } as FocusOptions);
}
