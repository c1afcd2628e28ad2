/** The menus of the application, in their order. */
export const menuNames = ['File', 'Edit', 'View', 'Annotation', 'Go', 'Help'] as const;
export type MenuName = (typeof menuNames)[number];

/** One thing a person can do: menu, palette, key and tests all run it through here. */
export interface Command {
  /** `noun.verb`, such as `annotation.highlight`. */
  readonly id: string;
  /** Sentence case; a function where it depends on state ("Undo merge tags"). */
  readonly title: string | (() => string);
  /** Other words that the palette finds it by. */
  readonly words?: string;
  /**
   * Keys that run it, unless the person gave it others (`keysOf`): `Mod` is Ctrl (Cmd on macOS), joined by `+`, such as `Mod+Shift+Z`, `F3`, `H`. Keys without Mod
   * or Alt do nothing while a text field has the focus.
   */
  readonly keys?: readonly string[];
  readonly menu?: MenuName;
  /** Commands of one group stand together in the menu. */
  readonly group?: string;
  /** Left out: always enabled. */
  readonly isEnabled?: () => boolean;
  /** True: its keys run it even while it looks unavailable; it finds out by itself what can be done by then. */
  readonly asksAgain?: boolean;
  /** True: the command's keys also work while a text field or editor has the focus. */
  readonly worksInEditor?: boolean;
  readonly run: () => void | Promise<void>;
}
