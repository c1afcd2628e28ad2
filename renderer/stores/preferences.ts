import { z } from 'zod';
import { create } from 'zustand';
import { findingKind } from '../../shared/model/finding.ts';
import { importPreferences } from '../../shared/model/import-preferences.ts';
import { recognitionLanguage } from '../../shared/model/recognition.ts';
import { tablePreferences } from '../../shared/model/table-preferences.ts';
import { call } from '../api/client.ts';

/** How large pages are shown: fitted to the pane, or by a factor of their natural size. */
const pageZoom = z.union([z.enum(['fit-width', 'fit-page']), z.number().min(0.1).max(4)]).catch('fit-width');
export type PageZoom = z.infer<typeof pageZoom>;

/** What a person sets once for all projects. A value that is not understood falls back to its own default. */
const preferences = z.object({
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']).catch('system'),
  /** Text of the interface, CSS pixels; up to twice the usual size. */
  interfaceSize: z.number().min(11).max(26).catch(13),
  /** Text of documents, CSS pixels. */
  readingSize: z.number().min(12).max(40).catch(17.5),
  /** Longest line of a document, in widths of the digit 0. */
  measure: z.number().min(40).max(110).catch(66),
  readingFont: z.enum(['serif', 'sans']).catch('serif'),
  /** `by-language`: Nastaliq for Urdu, Naskh for everything else in Arabic script. */
  arabicFont: z.enum(['naskh', 'nastaliq', 'by-language']).catch('by-language'),
  /** CSS pixels. */
  libraryWidth: z.number().min(180).max(640).catch(264),
  inspectorWidth: z.number().min(260).max(760).catch(372),
  isLibraryOpen: z.boolean().catch(true),
  isInspectorOpen: z.boolean().catch(true),
  /** Of the first of two texts, 0 to 1 of the room for both. */
  mainPaneShare: z.number().min(0.2).max(0.8).catch(0.5),
  /** Whether the other of two texts follows when one is scrolled. */
  isScrollingLinked: z.boolean().catch(false),
  /** Whether comments stand beside the text, at the height of their passages. */
  areCommentsBeside: z.boolean().catch(false),
  areTagsOpen: z.boolean().catch(true),
  areCollectionsOpen: z.boolean().catch(true),
  areClaimsOpen: z.boolean().catch(false),
  areSessionsOpen: z.boolean().catch(true),
  /** Kinds of findings that are marked in the text. */
  shownFindings: z.array(findingKind).catch(['mention']),
  /** Whether words are marked that a machine recognised and was not sure of. */
  areUncertainWordsMarked: z.boolean().catch(true),
  /** In which words were recognised last, the main one first. */
  recognitionLanguages: z.array(recognitionLanguage).catch([]),
  /** Which documents were open, by project, the project used last at the end. */
  openDocuments: z
    .record(
      z.string(),
      z.object({
        tabs: z.array(z.string()),
        active: z.string().nullable(),
        /** The document in the second pane and its copy, null for the newest; null: there was one pane. */
        beside: z.object({ document: z.string(), capture: z.string().nullable() }).nullable().catch(null),
        /** The copies that were chosen, by document. */
        copies: z.record(z.string(), z.string()).catch({}),
      }),
    )
    .catch({}),
  /** How captures that have pages were read last, by capture, the last one last. */
  pageViews: z
    .record(z.string(), z.object({ form: z.enum(['text', 'pages']).catch('text'), zoom: pageZoom }))
    .catch({}),
  arePagesListed: z.boolean().catch(false),
  /** The keys of commands where they are others than those they came with, by the command's id. */
  keys: z.record(z.string(), z.array(z.string())).catch({}),
  /** Commands that were chosen in the palette, the last one first. */
  recentCommands: z.array(z.string()).catch([]),
  tour: z.enum(['not seen', 'seen']).catch('not seen'),
  librarySort: z.enum(['date', 'title', 'added']).catch('date'),
  ...importPreferences.shape,
  ...tablePreferences.shape,
});
export type Preferences = Readonly<z.infer<typeof preferences>>;

export const paneShares = { smallest: 0.2, largest: 0.8 } as const;

export const readingSizes = { smallest: 12, largest: 40, step: 1 } as const;

/** The person's preferences; the defaults until `loadPreferences` has read theirs. */
export const usePreferences = create<Preferences>()(() => preferences.parse({}));

const loaded = Promise.withResolvers<void>();

/** Resolves once the person's own preferences are known; never where they cannot be read. */
export const preferencesAreLoaded: Promise<void> = loaded.promise;

/** Reads the preferences once, at start, and sees to it that the last change is written when the window closes. */
export async function loadPreferences(): Promise<void> {
  usePreferences.setState(preferences.parse(await call('host.preferences', {})));
  areLoaded = true;
  loaded.resolve();
  window.addEventListener('pagehide', () => {
    if (isChangedSince) void send();
  });
}

/** Changes preferences at once and keeps them for the next start. Numbers out of range go to the nearest end. */
export function updatePreferences(change: Partial<Preferences>): void {
  usePreferences.setState(preferences.parse({ ...usePreferences.getState(), ...withinRange(change) }));
  write();
}

/** Back to how Assay came, except for the width of panes. */
export function resetReadingPreferences(): void {
  const { theme, interfaceSize, readingSize, measure, readingFont, arabicFont } = preferences.parse({});
  updatePreferences({ theme, interfaceSize, readingSize, measure, readingFont, arabicFont });
}

/** Whether the preferences are being written, and whether they have changed since: a pane that is dragged changes them many times. */
let isWriting = false;
let isChangedSince = false;
/** What was never read must not be written over. */
let areLoaded = false;

/** Writes the preferences at once, or as soon as those before them are written. */
function write(): void {
  if (!areLoaded) return;
  isChangedSince = isWriting;
  if (isWriting) return;
  isWriting = true;
  void send().finally(() => {
    isWriting = false;
    if (isChangedSince) write();
  });
}

async function send(): Promise<void> {
  await call('host.setPreferences', usePreferences.getState());
}

const ranges = {
  interfaceSize: [11, 26],
  readingSize: [readingSizes.smallest, readingSizes.largest],
  measure: [40, 110],
  mainPaneShare: [paneShares.smallest, paneShares.largest],
  libraryWidth: [180, 640],
  inspectorWidth: [260, 760],
} as const satisfies Partial<Record<keyof Preferences, readonly [number, number]>>;

function withinRange(change: Partial<Preferences>): Partial<Preferences> {
  const limited: Record<string, unknown> = { ...change };
  for (const [name, [smallest, largest]] of Object.entries(ranges)) {
    const value = limited[name];
    if (typeof value === 'number') limited[name] = Math.min(largest, Math.max(smallest, value));
  }
  return limited;
}
