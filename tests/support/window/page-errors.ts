import type { ConsoleMessage, ElectronApplication, Page } from '@playwright/test';

/** Gathers what the pages of an application report as errors. */
export interface PageErrors {
  /** Every error so far, of open and of closed windows, that none of the patterns expects. */
  readonly unexpected: (expected: readonly RegExp[]) => Promise<readonly string[]>;
}

/**
 * Watches every window of an application for errors on its console, uncaught exceptions and broken content security
 * policy. Messages from before a window was seen count too, since Playwright keeps them.
 */
export function watchPages(application: ElectronApplication): PageErrors {
  const seen = new Set<string>();
  const watch = (page: Page): void => {
    page.on('console', (message) => note(seen, message));
    page.on('pageerror', (error) => seen.add(error.message));
  };
  application.windows().forEach(watch);
  application.on('window', watch);
  return {
    unexpected: async (expected) => {
      for (const page of application.windows()) await noteEarlier(seen, page);
      return [...seen].filter((text) => !expected.some((pattern) => pattern.test(text)));
    },
  };
}

async function noteEarlier(seen: Set<string>, page: Page): Promise<void> {
  for (const message of await page.consoleMessages()) note(seen, message);
  for (const error of await page.pageErrors()) seen.add(error.message);
}

function note(seen: Set<string>, message: ConsoleMessage): void {
  const isError = message.type() === 'error';
  if (isError || /content security policy/i.test(message.text())) seen.add(message.text());
}
