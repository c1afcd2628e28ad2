import { expect, type Page } from '@playwright/test';

/** What the keyboard is at. */
interface Focus {
  /** Role or tag, and name, such as `button "Record grade"`. */
  readonly element: string;
  /** Whether something on screen shows that it has the focus. */
  readonly isShown: boolean;
}

/** Expects something other than the whole page to have the focus, and to show it. */
export async function expectFocusShown(window: Page, step: string): Promise<void> {
  await expect(async () => {
    const focus = await window.evaluate(readFocus);
    expect(focus.element, step).not.toBe('nothing');
    expect(focus, step).toEqual({ ...focus, isShown: true });
  }).toPass({ timeout: 3000 });
}

/** Runs in the page. An outline counts, of the element or of what it fills; in a text the caret. */
function readFocus(): Focus {
  const { activeElement: element } = document;
  if (element === null || element === document.body || !(element instanceof HTMLElement)) {
    return { element: 'nothing', isShown: false };
  }
  const name = element.ariaLabel ?? element.textContent.trim().slice(0, 40);
  const hasOutline = (candidate: Element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(candidate);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
  };
  const around: Element[] = [];
  for (let at: Element | null = element; at !== null && around.length < 5; at = at.parentElement)
    around.push(at);
  // The ring of a text is an element of its own over the pane that scrolls it.
  const ring = element.closest('.reader-scroll')?.nextElementSibling;
  if (ring?.classList.contains('reader-ring')) around.push(ring);
  const isText = element.isContentEditable || element.matches('input[type=text], textarea');
  const box = element.getBoundingClientRect();
  const isOnScreen = box.bottom > 0 && box.top < innerHeight && box.width > 0 && element.checkVisibility();
  return {
    element: `${element.role ?? element.localName} "${name}"`,
    isShown: isOnScreen && (isText || around.some(hasOutline)),
  };
}
