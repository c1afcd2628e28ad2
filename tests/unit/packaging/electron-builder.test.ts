import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { getConfig } from 'app-builder-lib/out/util/config/config.js';
import { beforeAll, describe, expect, test } from 'vitest';
import { inRepository, repositoryRoot } from '../../../tools/repository.ts';

type Configuration = Awaited<ReturnType<typeof getConfig>>;

let configuration: Configuration;

beforeAll(async () => {
  configuration = await getConfig(repositoryRoot, inRepository('electron-builder.yml'), null);
});

describe('electron-builder.yml', () => {
  test('is valid by the schema that electron-builder ships', () => {
    const schema = createRequire(import.meta.url)('app-builder-lib/scheme.json');
    const validate = new Ajv({ allErrors: true, strict: false, validateFormats: false }).compile(schema);
    validate(configuration);
    expect(validate.errors ?? []).toEqual([]);
    expect(validate({ ...configuration, fuses: {} }), 'a misspelt key is noticed').toBe(false);
  });

  test('gives installers for Linux, macOS and Windows', () => {
    const { linux, mac, win } = configuration;
    expect([linux?.target, mac?.target, win?.target]).toEqual([['AppImage', 'deb'], ['dmg'], ['nsis']]);
  });

  test('opens .assay files by double click', () => {
    expect(configuration.fileAssociations).toEqual([
      {
        ext: 'assay',
        name: 'Assay project',
        description: 'Assay project',
        mimeType: 'application/vnd.assay.project',
        role: 'Editor',
      },
    ]);
    expect(configuration.nsis?.perMachine).toBe(true);
  });

  test('closes every way to run other code with the application', () => {
    expect(configuration.electronFuses).toEqual({
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      grantFileProtocolExtraPrivileges: false,
      resetAdHocDarwinSignature: true,
    });
  });

  test('compiles nothing and uploads nothing', () => {
    const { npmRebuild, nodeGypRebuild, buildDependenciesFromSource, publish } = configuration;
    expect({ npmRebuild, nodeGypRebuild, buildDependenciesFromSource, publish }).toEqual({
      npmRebuild: false,
      nodeGypRebuild: false,
      buildDependenciesFromSource: false,
      publish: null,
    });
  });

  test('names icons that exist', () => {
    const { linux, mac, win } = configuration;
    for (const icon of [linux?.icon, mac?.icon, win?.icon]) {
      expect(typeof icon === 'string' && existsSync(inRepository(icon)), String(icon)).toBe(true);
    }
  });
});
