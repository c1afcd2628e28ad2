/** Calls `follow` at once, and whenever an element is scrolled or changes its size. Gives what ends that. */
export function watchScroll(element: HTMLElement, follow: () => void): () => void {
  follow();
  const resized = new ResizeObserver(follow);
  resized.observe(element);
  element.addEventListener('scroll', follow, { passive: true });
  return () => {
    resized.disconnect();
    element.removeEventListener('scroll', follow);
  };
}
