// Runs in Electron: draws an SVG at several sizes and writes each as a PNG. Plain CommonJS, since Electron starts it as
// it stands. Arguments: a JSON list of { svg, png, size } with absolute paths and sizes in pixels.
const { app, BrowserWindow } = require('electron');
const { readFileSync, writeFileSync } = require('node:fs');

const draw = async (source, size) => {
  const image = new Image();
  image.src = source;
  await image.decode();
  const canvas = new OffscreenCanvas(size, size);
  canvas.getContext('2d').drawImage(image, 0, 0, size, size);
  const blob = await canvas.convertToBlob({ type: 'image/png' });
  return Array.from(new Uint8Array(await blob.arrayBuffer()));
};

app.whenReady().then(async () => {
  const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
  await window.loadURL('about:blank');
  for (const { svg, png, size } of JSON.parse(process.argv.at(-1))) {
    const source = `data:image/svg+xml;base64,${readFileSync(svg).toString('base64')}`;
    const bytes = await window.webContents.executeJavaScript(`(${draw})(${JSON.stringify(source)}, ${size})`);
    writeFileSync(png, Buffer.from(bytes));
  }
  app.quit();
});
