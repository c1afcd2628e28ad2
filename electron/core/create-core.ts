import { anyChange } from '../../shared/contract/store-change.ts';
import type { EventName, EventPayload } from '../../shared/contract.ts';
import type { CallOptions, RpcClient } from '../../shared/rpc/client.ts';
import { type CallContext, createDispatch, type Dispatch, type Handlers } from '../../shared/rpc/server.ts';
import type { ByteRange } from '../../shared/shell-messages.ts';
import type { StartImporter } from '../importers/pool/started-process.ts';
import {
  imageOf,
  type StoredBytes,
  type StoredPart,
  shownOriginalOf,
  shownOriginalPart,
} from '../store/extractions.ts';
import { forgetRuns } from '../store/repositories/import-runs.ts';
import { createStore, openStore, type Store, type StoreSetting } from '../store/store.ts';
import { createAnnotateAll } from './annotations/annotate-all.ts';
import { createAnnotationTargets } from './annotations/annotation-targets.ts';
import { createAnnotations } from './annotations/annotations.ts';
import { createCaptures } from './captures/captures.ts';
import { createCarrier } from './captures/carrier.ts';
import { carryingStore } from './captures/carrying-store.ts';
import { createComparison } from './captures/comparison.ts';
import { createPlacements } from './captures/placements.ts';
import { createRecognition } from './captures/recognition.ts';
import { createChangeNotice, watchVersion } from './change-notice.ts';
import { createClaimViews } from './claim-views/claim-views.ts';
import { createClaimHandlers } from './claims/claim-handlers.ts';
import { createConclusionDrafts } from './claims/conclusion-drafts.ts';
import { createBackgroundComparer } from './derivations/background-comparer.ts';
import { createDerivations } from './derivations/derivations.ts';
import { createSharedWording } from './derivations/shared-wording.ts';
import { createTextComparer } from './derivations/text-comparer.ts';
import { describeChange } from './describe-change.ts';
import { createDocumentParts } from './documents/document-parts.ts';
import { createDocuments } from './documents/documents.ts';
import { createEventExports, createEvents, type EventExports } from './events/events.ts';
import {
  type AnnotationImportService,
  createAnnotationImport,
} from './exchange/annotations/import-annotations.ts';
import { createDrawingExport } from './exchange/export-drawing.ts';
import { createExport, type ExportService } from './exchange/export-service.ts';
import { createBackgroundFinder } from './findings/background-finder.ts';
import { createFinder } from './findings/finder.ts';
import { createFindings } from './findings/findings.ts';
import { createFindingsOnCapture } from './findings/findings-on-capture.ts';
import { createPlacesOnCapture } from './findings/places-on-capture.ts';
import type { Host } from './host.ts';
import { createHypotheses } from './hypotheses/hypotheses.ts';
import { createUuid7 } from './ids.ts';
import { createImport, type ImportService } from './import/import.ts';
import { createLazyImporter, type LazyImporter } from './import/lazy-importer.ts';
import { createLinks } from './annotations/links.ts';
import { createCandidates } from './mentions/candidates.ts';
import { createMentionCounts } from './mentions/counts.ts';
import { createMentions } from './mentions/mentions.ts';
import { createNotes } from './notes.ts';
import { createOrigins } from './origins/origins.ts';
import { createProject } from './project.ts';
import { createProvenance } from './provenance/provenance.ts';
import { createReport, type ReportService } from './report/report-service.ts';
import { createSavedSearches } from './search/saved-searches.ts';
import { createSearch } from './search/search.ts';
import { createSessions, type SessionService } from './sessions/sessions.ts';
import { createSources } from './sources/sources.ts';
import { createEvidenceTable } from './table/evidence-table.ts';
import { createCollections } from './documents/collections.ts';
import { createTags } from './annotations/tags.ts';
import { checkNewOriginals } from './verify.ts';

/** An open project with everything that can be done to it. */
export interface Core
  extends Pick<ImportService, 'importPaths' | 'importBytes' | 'resumeImport'>,
    Pick<AnnotationImportService, 'importAnnotations' | 'readAnnotationPaths'>,
    Pick<ExportService, 'exportToFile' | 'exportToText'>,
    Pick<ReportService, 'reportToFile'>,
    EventExports,
    Pick<SessionService, 'exportForSecond' | 'bringBack'> {
  /** The door for callers whose input must be checked. */
  readonly dispatch: Dispatch;
  /** The same door, typed; progress and cancel as over a pipe. */
  readonly call: RpcClient['call'];
  /** Returns a function that stops listening. */
  on<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void;
  emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void;
  /** The untouched bytes of a capture. */
  original(capture: string): StoredBytes | undefined;
  /** A part of what is shown as the original of a capture, as far as that goes. */
  originalPart(capture: string, range: ByteRange): StoredPart | undefined;
  /** An image that was embedded in a capture. */
  image(capture: string, sha256: string): StoredBytes | undefined;
  /** Hashes originals that were never checked, in small slices. */
  checkNewOriginals(): Promise<void>;
  /** Looks for findings where that was not done yet, in small slices; from then on also where it is asked what was found. */
  findNewFindings(): Promise<void>;
  /** Compares the wording of texts that were not compared yet, in small slices. */
  compareNewTexts(): Promise<void>;
  /** The same, once no text has come for two seconds. */
  compareNewTextsWhenQuiet(): void;
  /** Makes the present state the one that nothing can be undone before, and forgets how it was imported. */
  forgetHistory(): void;
  close(): Promise<void>;
}

export interface CoreOptions {
  readonly path: string;
  readonly host: Host;
  /** UTC, ISO 8601 with milliseconds; the clock when not given. */
  readonly now?: () => string;
  /** UUIDv7 when not given. */
  readonly newId?: () => string;
  /** How importer processes are started; as children of this process when not given. */
  readonly startImporter?: StartImporter;
  /** What imports files, where that is not importer processes. */
  readonly importer?: LazyImporter;
}

/** Opens a project file. Errors as `openProjectFile`. */
export function openCore(options: CoreOptions): Core {
  return assemble(options, (setting) => openStore(options.path, setting));
}

/** Makes a project file with this title and opens it. Errors as `createProjectFile`. */
export function createCore(options: CoreOptions, title: string): Core {
  return assemble(options, (setting) => createStore(options.path, title, setting));
}

function assemble(options: CoreOptions, open: (setting: StoreSetting) => Store): Core {
  const { host } = options;
  const listeners = new Map<EventName, Set<(payload: never) => void>>();
  const notice = createChangeNotice((change) => emit('store.changed', change));
  const closing = new AbortController();
  let checking: Promise<void> | undefined;
  const opened = open({
    now: options.now ?? (() => new Date().toISOString()),
    newId: options.newId ?? createUuid7(),
    onCommit: (changes) => notice.changed(describeChange(opened.reader, changes)),
  });
  const carrier = createCarrier(opened);
  const store = carryingStore(opened, carrier);
  const watch = watchVersion(store.dataVersion, () => notice.changed(anyChange));
  const importer = options.importer ?? createLazyImporter(options.startImporter);
  const annotationImport = createAnnotationImport(store, host);
  const { planAnnotations } = annotationImport;
  const importing = createImport({
    store,
    host,
    carrier,
    getImporter: importer.get,
    planAnnotations,
    onChange: () => notice.changed({ tables: ['import_run'], annotations: [] }),
  });
  const exporting = createExport(store, host);
  const finder = createFinder(store, () => notice.changed({ tables: ['finding_set'], annotations: [] }));
  const background = createBackgroundFinder(finder, console.error);
  const comparer = createTextComparer(store, () =>
    notice.changed({ tables: ['fingerprint_set'], annotations: [] }),
  );
  const comparing = createBackgroundComparer(comparer, console.error);
  const onCapture = createFindingsOnCapture(store, finder, createPlacesOnCapture());
  const candidates = createCandidates(store);
  const reporting = createReport({ store, finder, onCapture }, host);
  const sessions = createSessions({
    store,
    host,
    onPlaceKept: () => notice.changed({ tables: ['session_place'], annotations: [] }),
  });
  const handlers: Handlers = {
    ...createProject(store),
    ...createDocuments(store),
    ...createDocumentParts(store, host),
    ...createCaptures(store, carrier),
    ...createPlacements(store),
    ...createRecognition({ store, carrier, getImporter: importer.get }),
    ...createComparison(store),
    ...createAnnotations(store),
    ...createAnnotationTargets(store),
    ...createAnnotateAll(store),
    ...createLinks(store),
    ...createTags(store),
    ...createCollections(store),
    ...createNotes(store),
    ...createSources(store),
    ...createFindings({ store, finder, background, onCapture, onFailure: console.error }),
    ...createMentions({ store, candidates, onCapture }),
    ...createMentionCounts({ store, finder, onCapture }),
    ...candidates.handlers,
    ...createDerivations(store),
    ...createSharedWording(store, comparer),
    ...createOrigins(store),
    ...createProvenance(store, onCapture),
    ...createClaimHandlers(store, { list: onCapture.list, hurry: background.hurry }),
    ...createHypotheses(store),
    ...createSearch(store),
    ...createEvidenceTable(store),
    ...createClaimViews(store, { list: onCapture.list, hurry: background.hurry }, host),
    ...createConclusionDrafts(store),
    ...createSavedSearches(store),
    ...sessions.handlers,
    ...reporting.handlers,
    ...importing.handlers,
    ...exporting.handlers,
    ...createDrawingExport(store, host),
    ...annotationImport.handlers,
    ...createEvents(store, host),
    ...hostHandlers(host),
  };
  const dispatch = createDispatch(handlers);

  function emit<Name extends EventName>(name: Name, payload: EventPayload<Name>): void {
    for (const listener of listeners.get(name) ?? []) listener(payload as never);
  }

  return {
    dispatch,
    call: (name, input, callOptions: CallOptions = {}) =>
      // The handler of this name gives its own output; the index type cannot say so.
      dispatch(name, input, contextOf(callOptions)) as Promise<never>,
    on: (name, listener) => {
      const set = listeners.get(name) ?? new Set();
      listeners.set(name, set.add(listener));
      return () => set.delete(listener);
    },
    emit,
    importPaths: importing.importPaths,
    importBytes: importing.importBytes,
    resumeImport: importing.resumeImport,
    exportToFile: exporting.exportToFile,
    exportToText: exporting.exportToText,
    reportToFile: reporting.reportToFile,
    ...createEventExports(store),
    exportForSecond: sessions.exportForSecond,
    bringBack: sessions.bringBack,
    importAnnotations: annotationImport.importAnnotations,
    readAnnotationPaths: annotationImport.readAnnotationPaths,
    original: (capture) => shownOriginalOf(store.reader, capture),
    originalPart: (capture, range) => shownOriginalPart(store.reader, capture, range),
    image: (capture, sha256) => imageOf(store.reader, capture, sha256),
    checkNewOriginals: () => {
      checking ??= checkNewOriginals(store, closing.signal).then((checked) => {
        checking = undefined;
        if (checked > 0) notice.changed({ tables: ['integrity_check'], annotations: [] });
      });
      return checking;
    },
    findNewFindings: background.work,
    compareNewTexts: comparing.work,
    compareNewTextsWhenQuiet: comparing.workWhenQuiet,
    forgetHistory: () => {
      store.unitOfWork.forgetHistory();
      store.unitOfWork.aside(forgetRuns);
    },
    close: async () => {
      closing.abort();
      await checking;
      await background.stop();
      await comparing.stop();
      watch.stop();
      notice.stop();
      await importer.close();
      store.close();
    },
  };
}

function contextOf({ signal, onProgress }: CallOptions): CallContext {
  return { signal: signal ?? new AbortController().signal, report: onProgress ?? (() => undefined) };
}

type HostHandlers = { readonly [Name in Extract<keyof Handlers, `host.${string}`>]: Handlers[Name] };

function hostHandlers(host: Host): HostHandlers {
  const done = () => ({});
  return {
    'host.openExternal': async ({ url }) => ({ isOpened: await host.openExternal(url) }),
    'host.newProject': () => host.newProject().then(done),
    'host.openProject': () => host.openProject().then(done),
    'host.openSample': () => host.openSample().then(done),
    'host.recentProjects': () => host.recentProjects(),
    'host.openRecent': ({ id }) => host.openRecent(id).then(done),
    'host.setMenu': (menu) => host.setMenu(menu).then(done),
    'host.preferences': () => host.preferences(),
    'host.setPreferences': (preferences) => host.setPreferences(preferences).then(done),
  };
}
