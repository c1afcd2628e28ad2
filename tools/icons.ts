import { readFileSync, writeFileSync } from 'node:fs';
import { appleIcon, type Picture, windowsIcon } from './icons/containers.ts';
import { Refusal, runTool } from './process/refusal.ts';
import { capture } from './process/run.ts';
import { sayOnStdout } from './process/say.ts';
import { startVirtualDisplay } from './process/virtual-display.ts';
import { inRepository } from './repository.ts';
import { sandboxArguments } from './setup/sandbox.ts';
import { setUp } from './setup/set-up.ts';

// Draws the icons of resources/icons from their SVG sources; run after a change to these and commit what it writes.
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const largestSmallSize = 32;

await runTool(async () => {
  const electron = await setUp(sayOnStdout, { virtualDisplay: true });
  const display = await startVirtualDisplay();
  try {
    const orders = sizes.map((size) => ({ svg: source(size), png: target(size), size }));
    const { exitCode, stderr } = await capture(
      [
        electron.executablePath,
        ...sandboxArguments(),
        inRepository('tools', 'icons', 'render.cjs'),
        JSON.stringify(orders),
      ],
      { env: display.env, timeoutMs: 60_000 },
    );
    if (exitCode !== 0) throw new Refusal(`The icons could not be drawn:\n${stderr}`);
  } finally {
    await display.end();
  }
  const pictures: readonly Picture[] = sizes.map((size) => ({ size, png: readFileSync(target(size)) }));
  writeFileSync(icon('icon.ico'), windowsIcon(pictures.filter(({ size }) => size <= 256)));
  writeFileSync(icon('icon.icns'), appleIcon(pictures));
  sayOnStdout(`Drew ${sizes.length} sizes into resources/icons`);
  return 0;
});

function source(size: number): string {
  return icon(size <= largestSmallSize ? 'icon-small.svg' : 'icon.svg');
}

function target(size: number): string {
  return icon(`${size}x${size}.png`);
}

function icon(name: string): string {
  return inRepository('resources', 'icons', name);
}
