// Runs in Electron: one window with the page of the peers, whose file is the last argument. Plain CommonJS, since
// Electron starts it as it stands.
const { app, BrowserWindow } = require('electron');

app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } });
  void window.loadFile(process.argv.at(-1));
});
