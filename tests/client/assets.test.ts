import { describe, expect, it } from 'vitest';
import { assetsOf, readAssets } from '#server/pages/assets.ts';

const manifest = {
  'src/design/base.css': { file: 'assets/base-a.css', src: 'src/design/base.css', isEntry: true },
  'src/start/start.ts': { file: 'assets/start-a.js', isEntry: true },
  'src/participant/main.tsx': {
    file: 'assets/participant-a.js',
    imports: ['_shared.js'],
    dynamicImports: ['src/participant/survey-form.tsx'],
    css: ['assets/participant-a.css'],
  },
  'src/participant/survey-form.tsx': {
    file: 'assets/survey-a.js',
    imports: ['_shared.js', 'src/participant/main.tsx'],
  },
  '_shared.js': { file: 'assets/shared-a.js', css: ['assets/shared-a.css'] },
  'src/studio/main.tsx': { file: 'assets/studio-a.js', imports: ['_shared.js'] },
};

describe('The addresses a page links to', () => {
  it('are those of the build, each once, with what the questionnaire asks for later', () => {
    const assets = assetsOf(manifest);
    expect(assets.base).toBe('/assets/base-a.css');
    expect(assets.participant).toEqual({
      script: '/assets/participant-a.js',
      styles: ['/assets/participant-a.css', '/assets/shared-a.css'],
      chunks: ['/assets/shared-a.js', '/assets/survey-a.js'],
    });
    expect(assets.studio.chunks).toEqual(['/assets/shared-a.js']);
  });

  it('cannot be told from a build that lacks a page', () => {
    const { 'src/studio/main.tsx': _, ...incomplete } = manifest;
    expect(() => assetsOf(incomplete)).toThrow(/src\/studio\/main\.tsx.*npm run build/);
  });

  it('cannot be told before there is a build', () => {
    expect(() => readAssets('/nowhere/manifest.json')).toThrow('npm run build');
  });
});
