import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Param } from '#core/params';
import {
  defaultsOf,
  defineParams,
  fromQuery,
  kebabOf,
  parseValue,
  pictureParams,
  toQuery,
  valueToText,
  viewParams,
} from '#core/params';

describe('a setting read from text', () => {
  const width: Param = {
    type: 'number',
    integer: true,
    default: 5,
    min: 1,
    max: 8,
    description: '',
  };
  const scale: Param = { type: 'number', default: 1, min: 1, max: 8, description: '' };
  const years: Param = { type: 'years', default: { from: null, to: null }, description: '' };
  const choice: Param = { type: 'choice', choices: ['a', 'b', 'c'], default: 'a', description: '' };
  const flag: Param = { type: 'boolean', default: false, description: '' };
  const text: Param = { type: 'text', default: '', maxLength: 3, description: '' };

  it.each<[Param, string, unknown]>([
    [width, '3', 3],
    [scale, '1.5', 1.5],
    [years, '2020:2024', { from: 2020, to: 2024 }],
    [years, '2020:', { from: 2020, to: null }],
    [years, ':2024', { from: null, to: 2024 }],
    [years, '2020', { from: 2020, to: 2020 }],
    [choice, 'b', 'b'],
    [flag, 'true', true],
    [flag, 'false', false],
    [text, 'abc', 'abc'],
    [text, '', ''],
  ])('%o reads %o', (param, given, value) => {
    expect(parseValue(param, given)).toEqual({ ok: true, value });
    expect(parseValue(param, valueToText(value as never))).toEqual({ ok: true, value });
  });

  it.each<[Param, string, string]>([
    [width, '0', 'a whole number from 1 to 8'],
    [width, '9', 'a whole number from 1 to 8'],
    [width, '1.5', 'a whole number from 1 to 8'],
    [width, '', 'a whole number from 1 to 8'],
    [scale, 'NaN', 'a number from 1 to 8'],
    [scale, 'Infinity', 'a number from 1 to 8'],
    [scale, '0x2', 'a number from 1 to 8'],
    [scale, '1e0', 'a number from 1 to 8'],
    [scale, ' 2', 'a number from 1 to 8'],
    [years, '', 'years as 2020:2024, 2020:, :2024 or 2020'],
    [years, ':', 'years as 2020:2024, 2020:, :2024 or 2020'],
    [years, '20202024', 'years as 2020:2024, 2020:, :2024 or 2020'],
    [years, '2020-2024', 'years as 2020:2024, 2020:, :2024 or 2020'],
    [years, '2024:2020', 'the first year before the last'],
    [years, '0001:2020', 'years from 1000 to 2200'],
    [choice, 'd', 'a, b or c'],
    [choice, 'constructor', 'a, b or c'],
    [flag, 'yes', 'true or false'],
    [text, 'abcd', 'at most 3 characters'],
  ])('%o refuses %o and says what it wants', (param, given, expected) => {
    expect(parseValue(param, given)).toEqual({ ok: false, expected });
  });
});

describe('settings in a query string', () => {
  const defaults = defaultsOf(viewParams);

  it('holds only what differs from the defaults, in order', () => {
    expect(toQuery(viewParams, defaults)).toBe('');
    const values = {
      ...defaults,
      hideOwner: true,
      years: { from: 2020, to: null },
      view: 'coauthors',
    };
    expect(toQuery(viewParams, values as typeof defaults)).toBe(
      'view=coauthors&years=2020:&hide-owner=true',
    );
  });

  it.each([
    ['', {}],
    ['?view=citations', { view: 'citations' }],
    ['view=nonsense&seed=7', { seed: 7 }],
    ['view=citations&view=coauthors', { view: 'citations' }],
    ['years=2020%3A2024', { years: { from: 2020, to: 2024 } }],
    ['years=%&seed=%ff&theme=dark', { theme: 'dark' }],
    ['__proto__=x&constructor=y&toString=z', {}],
    ['view', {}],
    ['=view&&&', {}],
    [`x=${'y'.repeat(9000)}&view=citations`, {}],
  ])('reads %o', (query, difference) => {
    expect(fromQuery(viewParams, query)).toEqual({ ...defaults, ...difference });
  });

  it('writes text of any script and broken text, and reads it back', () => {
    const params = defineParams({
      title: { type: 'text', default: 'none', maxLength: 50, description: '' },
    });
    for (const title of ['a & b = c + d', '佐藤 Ré', '100 %', '']) {
      expect(fromQuery(params, toQuery(params, { title }))).toEqual({ title });
    }
    expect(fromQuery(params, toQuery(params, { title: 'a\ud800b' }))).toEqual({
      title: 'a\ufffdb',
    });
  });

  it('leaves out what could not be read back', () => {
    const values = { ...defaultsOf(pictureParams), width: Number.NaN, title: 'x'.repeat(201) };
    expect(toQuery(pictureParams, values)).toBe('');
  });

  it('never throws, and gives values it would write the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, two) => {
        const read = fromQuery(viewParams, `view=${one}&years=${two}&seed=${one}&${two}`);
        expect(fromQuery(viewParams, toQuery(viewParams, read))).toEqual(read);
      }),
    );
  });
});

describe('the sets of settings', () => {
  it.each(Object.entries({ ...viewParams, ...pictureParams }))(
    '%s is described and reads its own default',
    (name, param: Param) => {
      expect(name).toMatch(/^[a-z][a-zA-Z]*$/);
      expect(param.description).not.toBe('');
      if (param.type === 'years') return;
      expect(parseValue(param, valueToText(param.default))).toEqual({
        ok: true,
        value: param.default,
      });
    },
  );

  it('spells names in kebab-case', () => {
    expect(kebabOf('hideOwner')).toBe('hide-owner');
  });
});
