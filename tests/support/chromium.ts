import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium, { inflate } from '@sparticuz/chromium';
import { chromium as playwright, type Browser } from 'playwright-core';
import { z } from 'zod';
import { projectFolder, readProjectFile } from './project.ts';

const versionSchema = z.object({ version: z.string() });

/** Where the browser of this checkout stands. */
function unpackedFolder(): string {
  const manifest: unknown = JSON.parse(readProjectFile('node_modules/@sparticuz/chromium/package.json'));
  const { version } = versionSchema.parse(manifest);
  return join(projectFolder, 'node_modules/.cache', `chromium-${version}`);
}

/** Runs the package's unpacking with a TMPDIR of its own: it silently reuses whatever it finds in a shared one. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    await chromium.executablePath();
    await inflate(join(projectFolder, 'node_modules/@sparticuz/chromium/bin/al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** The package's font settings name folders of a cloud function; without any font Chromium stops at once. */
const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${folder}/fonts/fonts</dir>
  <cachedir>${folder}/font-cache</cachedir>
</fontconfig>
`;

/** The folder with the browser of the npm package, unpacked once for this checkout. */
async function browserFolder(): Promise<string> {
  const folder = unpackedFolder();
  if (existsSync(folder)) return folder;
  const parent = join(folder, '..');
  mkdirSync(parent, { recursive: true });
  const staging = mkdtempSync(join(parent, 'unpacking-'));
  await unpackInto(staging);
  writeFileSync(join(staging, 'fonts.conf'), fontSettings(folder));
  try {
    renameSync(staging, folder);
  } catch (error) {
    // Another process was first; its copy is as good as this one.
    rmSync(staging, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/**
 * Starts the real browser: the package's own switches are meant for a cloud function (one process, web
 * security off), so they are not used. As root Chromium needs its sandbox switched off.
 *
 * @param bundledLibraries use the few system libraries (NSS, expat) that come with the package
 */
async function launch(folder: string, bundledLibraries: boolean): Promise<Browser> {
  const libraries = bundledLibraries ? { LD_LIBRARY_PATH: join(folder, 'al2023/lib') } : {};
  return playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: {
      PATH: process.env['PATH'] ?? '',
      HOME: tmpdir(),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
      ...libraries,
    },
  });
}

/** A real Chromium from an npm package; on a bare machine its missing system libraries come from there too. */
export async function openBrowser(): Promise<Browser> {
  const folder = await browserFolder();
  try {
    return await launch(folder, false);
  } catch (error) {
    if (!/shared librar/.test(String(error))) throw error;
    return launch(folder, true);
  }
}
