/** The layer rules of ARCHITECTURE.md, checked on every run. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { pathNot: allowed },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circular',
      comment: 'A cycle hides which of two files is the lower one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true } },
    only(
      'shared-is-pure',
      '^shared/',
      '^(shared/|node_modules/zod/)',
      'shared runs anywhere: only shared and zod.',
    ),
    only(
      'store-knows-sqlite-only',
      '^electron/store/',
      '^(electron/store/|shared/|node_modules/(@types/)?better-sqlite3/|(node:)?[a-z_]+(/promises)?$)',
      'store: shared and better-sqlite3.',
    ),
    {
      name: 'importers-extractors-and-exporters-stand-alone',
      comment:
        'importers, extractors and exporters know shared and their libraries, not the store, core or each other.',
      severity: 'error',
      from: { path: '^electron/(importers|extractors|exporters)/' },
      to: { path: '^(electron/(?!$1/)|renderer/|node_modules/electron/)' },
    },
    {
      name: 'core-does-not-know-its-hosts',
      severity: 'error',
      from: { path: '^electron/core/' },
      to: { path: '^(electron/(shell|preload|cli)/|renderer/|node_modules/electron/)' },
    },
    {
      name: 'core-parses-no-file-to-import',
      comment: 'What a stranger made is parsed in the importer process alone.',
      severity: 'error',
      from: { path: '^electron/(core|cli|store)/' },
      to: {
        path: '^electron/importers/(formats/load-reader|import-file|import-content)\\.ts$',
        reachable: true,
      },
    },
    {
      name: 'shell-never-touches-the-store',
      severity: 'error',
      from: { path: '^electron/(shell|preload)/' },
      to: { path: '^(electron/(store|core|importers|extractors|exporters|cli)/|renderer/)' },
    },
    {
      name: 'only-shell-and-preload-import-electron',
      severity: 'error',
      from: { pathNot: '^(electron/(shell|preload)/|tests/|tools/)' },
      to: { path: '^node_modules/electron/' },
    },
    {
      name: 'cli-goes-through-core',
      severity: 'error',
      from: { path: '^electron/cli/' },
      to: { path: '^(electron/(shell|preload|store|importers|extractors|exporters)/|renderer/)' },
    },
    {
      name: 'page-knows-shared-only',
      severity: 'error',
      from: { path: '^renderer/' },
      to: {
        path: '^(electron/|node_modules/(better-sqlite3|electron)/|(node:)?(fs|path|os|child_process)$)',
      },
    },
    {
      name: 'features-meet-at-their-index',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/(?!$1/)[^/]+/(?!index\\.tsx?$)' },
    },
    {
      name: 'features-do-not-know-app',
      severity: 'error',
      from: { path: '^renderer/(features|ui|stores|api)/' },
      to: { path: '^renderer/app/(?!commands/)' },
    },
    {
      name: 'ui-knows-nothing-of-features',
      severity: 'error',
      from: { path: '^renderer/(ui|stores|api)/' },
      to: { path: '^renderer/(features|app)/' },
    },
    {
      name: 'product-does-not-know-tests-or-tools',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/' },
      to: { path: '^(tests|tools)/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      mainFields: ['types', 'module', 'main'],
    },
  },
};
