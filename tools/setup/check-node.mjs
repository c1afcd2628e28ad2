// Loaded before every tool with `node --import`, and plain JavaScript, so that an old Node reaches these words
// instead of failing on the first TypeScript file.
const oldest = 24;

if (Number.parseInt(process.versions.node, 10) < oldest) {
  process.stderr.write(
    [
      `Assay's tools need Node ${oldest} or newer; this is Node ${process.versions.node}.`,
      'The project brings its own Node: run `npm ci` (with install scripts allowed), then use the npm scripts,',
      'for example `npm start` or `npm test`, which put that Node first.',
      '',
    ].join('\n'),
  );
  process.exit(1);
}
