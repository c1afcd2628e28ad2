import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCore } from '../../../electron/core/create-core.ts';
import { windowlessHost } from '../../../electron/core/host.ts';
import { hostilePage } from '../importing/hostile-page.ts';
import { type LaunchedAssay, launchAssay } from './launch.ts';

/** Assay on a project with a page that tries to get out, and a server on this machine that it would reach. */
export interface HostileProject {
  readonly assay: LaunchedAssay;
  /** Of the server. */
  readonly address: string;
  /** What the server was asked for. */
  readonly requests: readonly string[];
  /** Captures of the project: the hostile page, and a PDF. */
  readonly captures: { readonly page: string; readonly pdf: string };
  readonly close: () => Promise<void>;
}

/** Makes the project in a folder of its own, which goes with it, and opens it. */
export async function launchOnHostileProject(): Promise<HostileProject> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(String(request.url));
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const folder = await mkdtemp(join(tmpdir(), 'assay-security-'));
  const project = join(folder, 'security.assay');
  const core = createCore({ path: project, host: windowlessHost() }, 'Security');
  const notice = await core.importBytes('notice.html', new TextEncoder().encode(hostilePage(address)), {});
  const file = new URL('../../fixtures/formats/pdf/report.pdf', import.meta.url);
  const report = await core.importBytes('report.pdf', await readFile(file), {});
  await core.close();
  const assay = await launchAssay({
    project,
    expectedErrors: [/Content Security Policy/, /Refused to/, /ERR_/, /sandboxed/i, /Not allowed to load/],
  });
  await assay.window.getByRole('main').waitFor();
  return {
    assay,
    address,
    requests,
    captures: { page: notice.items[0]?.capture ?? '', pdf: report.items[0]?.capture ?? '' },
    close: async () => {
      await assay.close();
      server.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
