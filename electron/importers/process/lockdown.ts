import fs from 'node:fs';
import module from 'node:module';
import path from 'node:path';
import url from 'node:url';

// What the lock works with afterwards is taken here: whoever runs in the thread can replace methods of Set, String and Node.
const { apply, defineProperty, getOwnPropertyDescriptor } = Reflect;
const { resolve, sep } = path;
const { fileURLToPath } = url;
const { isBuiltin } = module;
const UrlClass = URL;
const startsWith = uncurried<[text: string, start: string], boolean>(String.prototype.startsWith);
const slice = uncurried<[text: string, from: number], string>(String.prototype.slice);

/** What stays possible in a locked thread. */
export interface Lockdown {
  /** Absolute path of the folder that the program itself is read from, ending in a separator. */
  readonly folder: string;
  /** Whether threads may be started. */
  readonly threads: boolean;
}

/** Node's modules that parsing needs; none of them reaches beyond memory but `fs`, whose functions are locked too. */
const allowedModules = names([
  'assert',
  'async_hooks',
  'buffer',
  'console',
  'constants',
  'crypto',
  'diagnostics_channel',
  'events',
  'fs',
  'fs/promises',
  'module',
  'os',
  'path',
  'path/posix',
  'path/win32',
  'perf_hooks',
  'process',
  'punycode',
  'querystring',
  'stream',
  'stream/promises',
  'stream/web',
  'string_decoder',
  'timers',
  'timers/promises',
  'url',
  'util',
  'util/types',
  'worker_threads',
  'zlib',
]);

/** Modules whose functions Node itself may have at hand already: they are made useless, not only unavailable. */
const uselessModules = ['net', 'dgram', 'dns', 'child_process', 'cluster', 'inspector'] as const;

/** Functions of the process that reach beyond it, or would undo this lock. */
const refusedOfProcess = [
  '_debugEnd',
  '_debugProcess',
  '_kill',
  '_linkedBinding',
  '_startProfilerIdleNotifier',
  'abort',
  'binding',
  'chdir',
  'dlopen',
  'execve',
  'initgroups',
  'kill',
  'loadEnvFile',
  'setegid',
  'seteuid',
  'setgid',
  'setgroups',
  'setuid',
  'umask',
] as const;

const refusedGlobals = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'] as const;

/** Functions of `fs` that read what a path names; a path outside of the program's folder is refused. */
const readers = names([
  'access',
  'accessSync',
  'createReadStream',
  'exists',
  'existsSync',
  'lstat',
  'lstatSync',
  'open',
  'openAsBlob',
  'openSync',
  'opendir',
  'opendirSync',
  'readFile',
  'readFileSync',
  'readdir',
  'readdirSync',
  'readlink',
  'readlinkSync',
  'realpath',
  'realpathSync',
  'stat',
  'statSync',
]);

/** Functions of `fs` that take a file that is open already; only files of the program's folder can be. */
const ofOpenFiles = names([
  'close',
  'closeSync',
  'fstat',
  'fstatSync',
  'read',
  'readSync',
  'readv',
  'readvSync',
]);

/**
 * Takes the network, other processes, native code and all files but the program's own away from this thread, for good. It holds in
 * Electron, where Node's permission flags do nothing, and stands beside them elsewhere. To be called before anything else is loaded.
 */
export function lockDown({ folder, threads }: Lockdown): void {
  // Both are made, with a socket, when they are first asked for.
  void process.stdout;
  void process.stderr;
  for (const name of uselessModules) makeUseless(name);
  for (const name of refusedGlobals) Reflect.deleteProperty(globalThis, name);
  const isWithin = (path: unknown) => isInFolder(path, folder);
  lockFiles(fs as unknown as Members, isWithin);
  lockFiles(fs.promises as unknown as Members, isWithin);
  if (!threads) replace(process.getBuiltinModule('worker_threads'), 'Worker', refusal('Starting a thread'));
  lockModules(folder);
  lockProcess();
  module.syncBuiltinESMExports();
}

type Members = Record<string, unknown>;

/** An object that has these names, and answers for no other. */
function names(all: readonly string[]): Readonly<Record<string, true | undefined>> {
  return Object.freeze(
    Object.assign(Object.create(null), Object.fromEntries(all.map((name) => [name, true]))),
  );
}

function uncurried<Args extends readonly unknown[], Result>(method: (...args: never[]) => unknown) {
  return ((...[self, ...rest]: unknown[]) => apply(method, self, rest)) as unknown as (
    ...args: Args
  ) => Result;
}

function refusal(what: string) {
  return function refused(): never {
    throw Object.assign(new Error(`${what} is not there for importers.`), { code: 'ERR_ACCESS_DENIED' });
  };
}

function replace(owner: object, name: string, value: unknown): void {
  const place = getOwnPropertyDescriptor(owner, name);
  if (place === undefined && !(name in owner)) return;
  if (place?.configurable === false && !place.writable) return;
  defineProperty(owner, name, { value, writable: false, configurable: false, enumerable: true });
}

function makeUseless(name: (typeof uselessModules)[number]): void {
  const members = process.getBuiltinModule(name) as unknown as Members | undefined;
  if (members === undefined) return;
  for (const [member, value] of Object.entries(members)) {
    if (typeof value !== 'function') continue;
    for (const method of ['connect', 'listen', 'bind', 'send', 'spawn', 'open']) {
      const prototype: unknown = value.prototype;
      if (prototype instanceof Object && Object.hasOwn(prototype, method))
        replace(prototype, method, refusal(`${name}.${member}`));
    }
    replace(members, member, refusal(`${name}.${member}`));
  }
}

function lockFiles(members: Members, isWithin: (path: unknown) => boolean): void {
  for (const [name, value] of Object.entries(members)) {
    if (typeof value !== 'function' || ofOpenFiles[name] || /^[A-Z]/.test(name)) continue;
    if (readers[name]) replace(members, name, guarded(value, name, isWithin));
    else replace(members, name, refusal(`fs.${name}`));
  }
}

/** `read`, for paths of the program's folder and, where it opens them, for reading only. */
function guarded(read: object, name: string, isWithin: (path: unknown) => boolean) {
  const opens = name === 'open' || name === 'openSync';
  const refuse = refusal(`fs.${name} of this file`);
  return function (this: unknown, ...args: unknown[]): unknown {
    const flags = opens && typeof args[1] !== 'function' ? (args[1] ?? 'r') : 'r';
    if (!isWithin(args[0]) || (flags !== 'r' && flags !== 0)) return refuse();
    return apply(read as () => unknown, this, args);
  };
}

function isInFolder(file: unknown, folder: string): boolean {
  if (file instanceof UrlClass) return isInFolder(fileURLToPath(file), folder);
  if (typeof file !== 'string') return false;
  const absolute = resolve(file);
  return absolute + sep === folder || startsWith(absolute, folder);
}

function isAllowedModule(name: string): boolean {
  return allowedModules[startsWith(name, 'node:') ? slice(name, 'node:'.length) : name] === true;
}

/** Only Node's modules that are allowed, and files of the program's folder, can be loaded from now on. */
function lockModules(folder: string): void {
  const { getBuiltinModule } = process;
  replace(process, 'getBuiltinModule', (name: unknown) =>
    typeof name === 'string' && isAllowedModule(name) ? getBuiltinModule(name) : refusal(String(name))(),
  );
  module.registerHooks({
    resolve(specifier, context, next) {
      const resolved = next(specifier, context);
      const address = resolved.url;
      const isAllowed = isBuiltin(address)
        ? isAllowedModule(address)
        : startsWith(address, 'file:') && isInFolder(fileURLToPath(address), folder);
      return isAllowed ? resolved : refusal(specifier)();
    },
  });
  for (const name of ['registerHooks', 'register', 'runMain', 'enableCompileCache', 'flushCompileCache'])
    replace(module, name, refusal(`module.${name}`));
  const { _load: load } = module as unknown as { readonly _load: (...args: readonly unknown[]) => unknown };
  replace(module, '_load', function (this: unknown, request: unknown, ...rest: readonly unknown[]) {
    const isRefused = typeof request !== 'string' || (isBuiltin(request) && !isAllowedModule(request));
    return isRefused ? refusal(String(request))() : apply(load, this, [request, ...rest]);
  });
}

function lockProcess(): void {
  for (const name of refusedOfProcess) replace(process, name, refusal(`process.${name}`));
  replace(process.report, 'writeReport', refusal('process.report.writeReport'));
}
