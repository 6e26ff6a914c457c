import { describe, expect, it } from 'vitest';
import { openerOf } from '../../src/cli/browser.ts';
import { optionOf, valuesOf } from '../../src/cli/options.ts';
import { barOf, startProgress } from '../../src/cli/progress.ts';
import { causeOf, oneLine } from '../../src/cli/refusal.ts';
import { pictureParams, viewParams } from '#core/params';
import { keepingConsole } from './running.ts';

describe('the progress bar', () => {
  it.each([
    ['laying out', 0, 80, `laying out [${' '.repeat(40)}]  0 %`],
    ['laying out', 0.5, 80, `laying out [${'#'.repeat(20)}${' '.repeat(20)}] 50 %`],
    ['laying out', 7, 80, `laying out [${'#'.repeat(40)}]100 %`],
    ['laying out', 0.5, 22, 'laying out 50 %'],
    ['laying out', 0.5, 5, 'layi'],
  ])('%s at %d in %d columns', (label, fraction, columns, bar) => {
    expect(barOf(label, fraction, columns)).toBe(bar);
    expect(bar.length).toBeLessThan(Math.max(columns, 5));
  });

  it('is shown after a second, ten times a second, and taken away', () => {
    let time = 0;
    const kept = keepingConsole(40, () => time);
    const progress = startProgress(kept.console, 'step');
    const drawnAt: number[] = [];
    for (time = 0; time <= 1200; time += 20) {
      const before = kept.error().length;
      progress.update(time / 2000);
      if (kept.error().length > before) drawnAt.push(time);
    }
    expect(drawnAt).toEqual([1000, 1100, 1200]);
    progress.end();
    expect(kept.error().endsWith(`\r${' '.repeat(39)}\r`)).toBe(true);
  });

  it('says which part of a step goes on, and leaves nothing of a longer line', () => {
    let time = 2000;
    const kept = keepingConsole(80, () => time);
    const progress = startProgress(kept.console, 'reading');
    for (const [label, fraction] of [
      ['reading publications.bib', 0.2],
      ['matching', 0.5],
    ] as const) {
      time += 2000;
      progress.update(fraction, label);
    }
    const [, first, second] = kept.error().split('\r');
    expect(first).toContain('reading publications.bib [####');
    expect(second).toMatch(/^matching \[#/);
    expect(second).toHaveLength(first!.length);
  });

  it('is silent where there is no terminal, and for a short step', () => {
    let time = 0;
    for (const columns of [null, 80]) {
      const kept = keepingConsole(columns, () => time);
      const progress = startProgress(kept.console, 'step');
      time += columns === null ? 5000 : 900;
      progress.update(0.5);
      progress.end();
      expect(kept.error()).toBe('');
    }
  });
});

describe('settings as options', () => {
  it.each([
    ['view', viewParams.view, '--view <NAME>'],
    ['hideOwner', viewParams.hideOwner, '--hide-owner'],
    ['years', viewParams.years, '--years <YEARS>'],
    ['width', pictureParams.width, '--width <N>'],
    ['title', pictureParams.title, '--title <TEXT>'],
  ] as const)('%s', (name, param, flags) => {
    const option = optionOf(name, param);
    expect(option.flags).toBe(flags);
    expect(option.description).toContain(param.description);
  });

  it('parse to values, and keep their defaults where they were not given', () => {
    const given = { view: 'citations', hideOwner: true, output: 'x.svg' };
    expect(valuesOf(viewParams, given)).toMatchObject({
      view: 'citations',
      hideOwner: true,
      seed: 1,
      years: { from: null, to: null },
    });
    expect(valuesOf(viewParams, given)).not.toHaveProperty('output');
  });
});

describe('the browser', () => {
  it.each([
    ['linux', {}, null],
    ['linux', { DISPLAY: ':0' }, 'xdg-open'],
    ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, 'xdg-open'],
    ['linux', { DISPLAY: ':0', CI: 'true' }, null],
    ['linux', { DISPLAY: ':0', SSH_CONNECTION: '1' }, null],
    ['darwin', {}, 'open'],
    ['win32', {}, 'rundll32'],
  ] as const)('on %s with %j is opened by %s', (platform, env, command) => {
    expect(openerOf(platform, env)?.[0] ?? null).toBe(command);
  });
});

describe('what went wrong', () => {
  it.each([
    [Object.assign(new Error('ENOENT: no such file, open x'), { code: 'ENOENT' }), 'no such file'],
    [Object.assign(new Error('odd'), { code: 'EODD' }), 'odd'],
    [new Error('two\nlines'), 'two lines'],
    ['a string', 'a string'],
  ])('%s is said as %s', (error, cause) => {
    expect(causeOf(error)).toBe(cause);
  });

  it.each([
    ['a\nb', 'a b'],
    ['\u001b[2Ja', '[2Ja'],
    ['a\u202eb\u2028c', 'a b c'],
    ['佐藤 Ré', '佐藤 Ré'],
  ])('%j in one line', (text, line) => {
    expect(oneLine(text)).toBe(line);
  });
});
