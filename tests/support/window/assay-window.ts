import type { ElectronApplication, Locator, Page } from '@playwright/test';

/** Runs a command as a person does: palette, part of its title, Enter. */
export async function runFromPalette(window: Page, title: string): Promise<void> {
  await window.keyboard.press('ControlOrMeta+K');
  const palette = window.getByRole('dialog', { name: 'Command palette' });
  await palette.getByRole('combobox').fill(title);
  await palette.getByRole('option', { name: title }).first().waitFor();
  await window.keyboard.press('Enter');
  await palette.waitFor({ state: 'hidden' });
}

/** The line at the foot of the window. */
export function statusBar(window: Page): Locator {
  return window.getByRole('contentinfo');
}

/** The documents of the library. */
export function libraryDocuments(window: Page): Locator {
  return window.getByRole('list', { name: 'Documents' }).getByRole('listitem');
}

/** Drops real files and folders, by their full paths, on the middle of the window, or elsewhere (CSS pixels). */
export async function dropPaths(
  window: Page,
  paths: readonly string[],
  place = { x: 500, y: 300 },
): Promise<void> {
  const session = await window.context().newCDPSession(window);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const drag = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, ...place, data });
  await drag('dragEnter');
  await drag('dragOver');
  // What is shown now lies under the pointer: it has to take the files before they are let go, as it does for a hand.
  await window.getByText('Drop to import these files and folders').waitFor();
  await drag('dragOver');
  await drag('drop');
  await session.detach();
}

/** Puts formatted text on the clipboard, as copying from a page in a browser does. */
export async function copyHtml(window: Page, html: string): Promise<void> {
  await window.evaluate((markup) => {
    const place = document.createElement('div');
    place.id = 'copied';
    place.contentEditable = 'true';
    place.innerHTML = markup;
    document.body.append(place);
    place.focus();
    document.getSelection()?.selectAllChildren(place);
  }, html);
  await window.keyboard.press('ControlOrMeta+C');
  await window.evaluate(() => document.getElementById('copied')?.remove());
}

/** The titles in the menu from now on, by command; asks for each change of the menu. */
export async function recordMenu(
  application: ElectronApplication,
): Promise<() => Promise<Record<string, string>>> {
  await application.evaluate(({ BrowserWindow, Menu }) => {
    const titles: Record<string, string> = {};
    Object.assign(globalThis, { menuTitles: titles });
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) throw new Error('There is no window');
    const setMenu = window.setMenu.bind(window);
    const record = (menu: Electron.Menu | null) => {
      const items = menu?.items.flatMap((item) => item.submenu?.items ?? []) ?? [];
      Object.assign(globalThis, { menuItems: items });
      for (const item of items) if (item.id) titles[item.id] = item.enabled ? item.label : `(${item.label})`;
    };
    window.setMenu = (menu) => {
      record(menu);
      setMenu(menu);
    };
    record(Menu.getApplicationMenu());
  });
  return () =>
    application.evaluate(() => (globalThis as unknown as { menuTitles: Record<string, string> }).menuTitles);
}

/** Chooses an item of the menu by its command, as a click on it does. After `recordMenu`. */
export async function chooseFromMenu(application: ElectronApplication, command: string): Promise<void> {
  await application.evaluate((_electron, id) => {
    const { menuItems } = globalThis as unknown as { menuItems: readonly Electron.MenuItem[] };
    menuItems.find((item) => item.id === id)?.click();
  }, command);
}

/** Ids of the processes that run a core. */
export function corePids(application: ElectronApplication): Promise<number[]> {
  return application.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ serviceName, name }) => [serviceName, name].includes('Assay core'))
      .map(({ pid }) => pid),
  );
}
