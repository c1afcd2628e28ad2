import { toAssayError } from '../../shared/rpc/assay-error.ts';
import { type ToCore, type ToShell, toCore } from '../../shared/shell-messages.ts';
import { type Core, createCore, openCore } from './create-core.ts';
import { createPageConnection, type PageConnection } from './process/page-connection.ts';
import { type ProcessPort, shellPort } from './process/parent-port.ts';
import { createShellHost } from './process/shell-host.ts';
import { createShellImporters } from './process/shell-importers.ts';

// Core in its own process beside the window: opens one project, answers one page, and asks the shell for dialogs.

const shell = shellPort();
const post = (message: ToShell) => shell.postMessage(message);
const { host, answer } = createShellHost(post);
const importers = createShellImporters(post);
let core: Core | undefined;
let page: PageConnection | undefined;

shell.on('message', ({ data, ports }) => {
  const message = toCore.safeParse(data);
  if (message.success) void handle(message.data, ports);
});

async function handle(message: ToCore, [port]: readonly ProcessPort[]): Promise<void> {
  switch (message.type) {
    case 'open':
      return open(message.path, message.title);
    case 'page-port':
      if (port !== undefined && core !== undefined) page = createPageConnection(port, core);
      return;
    case 'menu-chosen':
      return core?.emit('menu.chosen', { id: message.id });
    case 'read-original':
      return sendBytes(message.call, core?.original(message.capture));
    case 'read-part':
      return sendBytes(message.call, core?.originalPart(message.capture, message));
    case 'read-image':
      return sendBytes(message.call, core?.image(message.capture, message.sha256));
    case 'host-answer':
      return answer(message);
    case 'importer-port':
      return port === undefined ? undefined : importers.connect(message.importer, port);
    case 'importer-ended':
      return importers.ended(message.importer);
    case 'close':
      await page?.finished();
      await core?.close();
      core = undefined;
      return post({ type: 'closed' });
  }
}

async function open(path: string, title: string | null): Promise<void> {
  try {
    const options = { path, host, startImporter: importers.start };
    core = title === null ? openCore(options) : createCore(options, title);
  } catch (thrown) {
    const error = toAssayError(thrown);
    if (error.code === 'internal') console.error(thrown);
    return post({ type: 'refused', message: error.message });
  }
  core.on('store.changed', ({ tables }) => {
    if (tables === null || tables.includes('project')) void tellTitle('title');
    if (tables === null || tables.includes('capture')) void core?.checkNewOriginals();
    if (tables === null || tables.some((table) => table === 'capture' || table === 'document'))
      void core?.findNewFindings();
    if (tables === null || tables.includes('capture')) core?.compareNewTextsWhenQuiet();
  });
  await tellTitle('opened');
  void core.checkNewOriginals();
  void core.findNewFindings();
  void core.compareNewTexts();
}

async function tellTitle(type: 'opened' | 'title'): Promise<void> {
  const project = await core?.call('project.get', {});
  if (project !== undefined) post({ type, title: project.title });
}

function sendBytes(call: number, stored: ReturnType<Core['original' | 'originalPart']>): void {
  const { bytes = null, mediaType = '', encoding = null } = stored ?? {};
  const size = stored !== undefined && 'size' in stored ? stored.size : (bytes?.byteLength ?? 0);
  post({ type: 'bytes', call, bytes, size, mediaType, encoding });
}
