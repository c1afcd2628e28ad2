import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { Refusal } from './refusal.ts';

/** The environment in which programs open their windows, and how to end what was started for it. */
export interface Display {
  readonly env: NodeJS.ProcessEnv;
  readonly end: () => Promise<void>;
}

/**
 * On Linux starts Xvfb, a display in memory, under a number that is free, so that windows of tests neither need nor
 * disturb a screen. On other platforms gives the display there is. Refuses where Xvfb does not start.
 */
export async function startVirtualDisplay(): Promise<Display> {
  if (process.platform !== 'linux') return { env: process.env, end: async () => {} };
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    server.once('close', () => resolve());
    server.once('error', () => resolve());
  });
  let complaint = '';
  server.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const number = await Promise.race([firstLine(server.stdio[3] as Readable), ended]);
  if (number === undefined)
    throw new Refusal(`Xvfb did not start: ${complaint.trim() || 'it is not installed'}`);
  const env: NodeJS.ProcessEnv = { ...process.env, DISPLAY: `:${number}` };
  delete env['WAYLAND_DISPLAY'];
  return {
    env,
    end: async () => {
      server.kill();
      await ended;
    },
  };
}

/** The first line that a stream brings; never settles where it ends before. */
function firstLine(stream: Readable): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      const end = text.indexOf('\n');
      if (end !== -1) resolve(text.slice(0, end).trim());
    });
  });
}
