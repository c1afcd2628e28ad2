import { createRequire } from 'node:module';

/** What a locked thread tried, and what came of it: `refused`, or what it got. */
export type Probes = Readonly<Record<string, string>>;

const require = createRequire(import.meta.url);

/** Without `node:`, as old code names it. */
const bareNet = 'net';

/** Named so that a bundler or a checker does not look for them. */
const load = (name: string) => import(name);

/** Ways out of an importer: the network, other processes, native code, code from strings, files that are not the program's. */
const ways: Readonly<Record<string, () => unknown>> = {
  'import of node:net': () => load('node:net'),
  'require of net': () => require(bareNet),
  'built-in net': () => process.getBuiltinModule('net'),
  'import of node:http': () => load('node:http'),
  'import of node:https': () => load('node:https'),
  'import of node:http2': () => load('node:http2'),
  'import of node:tls': () => load('node:tls'),
  'import of node:dgram': () => load('node:dgram'),
  'import of node:dns': () => load('node:dns/promises'),
  'import of node:child_process': () => load('node:child_process'),
  'import of node:cluster': () => load('node:cluster'),
  'import of node:inspector': () => load('node:inspector'),
  'import of node:vm': () => load('node:vm'),
  'import of node:v8': () => load('node:v8'),
  'import of node:sqlite': () => load('node:sqlite'),
  'import of node:wasi': () => load('node:wasi'),
  'import of node:repl': () => load('node:repl'),
  'import of electron': () => require('electron'),
  'import of a data: address': () => load('data:text/javascript,export default 1'),
  'import of a file elsewhere': () => load('file:///etc/hostname'),
  'module hooks': () => require('node:module').registerHooks({}),
  'the loader itself': () => require('node:module')._load('net'),
  fetch: () => fetch('http://127.0.0.1:1/'),
  'a web socket': () => new WebSocket('ws://127.0.0.1:1/'),
  'a socket of the standard output': () => connectLikeStdout(),
  binding: () => (process as unknown as { binding(name: string): unknown }).binding('tcp_wrap'),
  dlopen: () => process.dlopen({ exports: {} }, '/nonexistent.node'),
  kill: () => process.kill(process.pid, 0),
  execve: () => process.execve?.('/bin/true', [], {}),
  eval: () => Reflect.apply(Reflect.get(globalThis, 'eval'), null, ['1 + 1']),
  'new Function': () => Reflect.construct(Function, ['return 1'])(),
  'reading elsewhere': () => require('node:fs').readFileSync('/etc/hostname'),
  'reading elsewhere by promise': () => require('node:fs/promises').readFile('/etc/hostname'),
  'reading above the program': () =>
    require('node:fs').readFileSync(`${import.meta.dirname}/../../../../../etc/hostname`),
  'listing elsewhere': () => require('node:fs').readdirSync('/'),
  'asking whether a file is elsewhere': () => require('node:fs').statSync('/etc/hostname'),
  'opening its own program for writing': () => require('node:fs').openSync(import.meta.filename, 'r+'),
  writing: () => require('node:fs').writeFileSync(`${import.meta.dirname}/written`, 'x'),
  'writing by promise': () => require('node:fs').promises.writeFile(`${import.meta.dirname}/written`, 'x'),
  'writing by stream': () =>
    streamOpened(require('node:fs').createWriteStream(`${import.meta.dirname}/written`)),
  'writing by a stream of its class': () =>
    streamOpened(new (require('node:fs').WriteStream)(`${import.meta.dirname}/written`)),
  'making a folder': () => require('node:fs').mkdirSync(`${import.meta.dirname}/made`),
  'removing a file': () => require('node:fs').rmSync(import.meta.filename),
  'writing a report': () => process.report.writeReport(),
  'net, with methods replaced': () => withMethodsReplaced(() => process.getBuiltinModule('net')),
  'reading elsewhere, with methods replaced': () =>
    withMethodsReplaced(() => require('node:fs').readFileSync('/etc/hostname')),
  'another folder': () => process.chdir('/'),
};

/** Tries every way out; a way that is open is named by what it gave. */
export async function probe(): Promise<Probes> {
  const found: Record<string, string> = {};
  for (const [way, go] of Object.entries(ways)) {
    try {
      const given = await go();
      found[way] = given === undefined ? 'nothing' : `got ${typeof given}`;
    } catch (error) {
      found[way] = isRefusal(error) ? 'refused' : `failed: ${error}`;
    }
  }
  return found;
}

/** What fails for another reason, such as a network that is not there, might work elsewhere. */
function isRefusal(error: unknown): boolean {
  const isDenied = error instanceof Error && 'code' in error && error.code === 'ERR_ACCESS_DENIED';
  return isDenied || error instanceof EvalError || error instanceof ReferenceError;
}

/** Does `go` while methods that a lock might use say yes to everything. */
function withMethodsReplaced(go: () => unknown): unknown {
  const { startsWith, replace, slice } = String.prototype;
  const { has } = Set.prototype;
  const path = require('node:path');
  const { resolve } = path;
  String.prototype.startsWith = () => true;
  String.prototype.replace = () => 'fs';
  String.prototype.slice = () => 'fs';
  Set.prototype.has = () => true;
  path.resolve = () => import.meta.filename;
  try {
    return go();
  } finally {
    Object.assign(String.prototype, { startsWith, replace, slice });
    Set.prototype.has = has;
    path.resolve = resolve;
  }
}

function connectLikeStdout(): unknown {
  const socket: object = Reflect.construct(process.stdout.constructor, [{ handle: null }]);
  const connect: unknown = Reflect.get(socket, 'connect');
  if (typeof connect !== 'function') throw new ReferenceError('The standard output is no socket.');
  return Reflect.apply(connect, socket, [1, '127.0.0.1']);
}

function streamOpened(stream: NodeJS.WritableStream): Promise<unknown> {
  return new Promise((resolve, reject) => stream.once('open', resolve).once('error', reject));
}
