import { describe, expect, it } from 'vitest';
import { noFields } from '#core/session';
import { WorkForm } from '../../src/app/state/work-form.svelte.ts';

const form = (names: readonly string[]) =>
  new WorkForm({ ...noFields, title: 'One', authors: names });
const names = ({ authors }: WorkForm) => authors.map(({ name }) => name).join('');

describe('the form of a work', () => {
  it('moves an author by one place, and no further than the ends', () => {
    const one = form(['A', 'B', 'C']);
    const [row] = one.authors.map((author) => author.row);
    one.move(0, 1);
    expect(names(one)).toBe('BAC');
    expect(one.authors[1]?.row).toBe(row);
    one.move(0, -1);
    one.move(2, 1);
    expect(names(one)).toBe('BAC');
  });

  it('takes the names that are typed as authors, also those not added yet', () => {
    const one = form(['Ada Muster']);
    one.pending = 'Jo Beispiel, Bo Exempel';
    expect(one.fields.authors).toEqual(['Ada Muster', 'Jo Beispiel', 'Bo Exempel']);
    one.addPending();
    expect([one.pending, one.authors.length]).toEqual(['', 3]);
    one.removeAuthor(0);
    expect(one.fields.authors).toEqual(['Jo Beispiel', 'Bo Exempel']);
  });

  it('tells what is wrong once somebody tried to save, and no longer than it is', () => {
    const one = form([]);
    one.addLink();
    one.links[0]!.url = 'nowhere';
    expect(one.problemOf('links', 0)).toBe(null);
    expect(one.check()).toBe(false);
    expect([one.problemOf('links', 0), one.problemOf('year')]).toEqual(['bad-link', null]);
    one.links[0]!.url = 'https://example.org';
    expect(one.problemOf('links', 0)).toBe(null);
    expect(one.check()).toBe(true);
  });

  it('knows whether anything was typed', () => {
    const one = form(['A', 'B']);
    expect(one.touched).toBe(false);
    one.move(0, 1);
    expect(one.touched).toBe(true);
    one.move(0, 1);
    expect(one.touched).toBe(false);
    one.year = '2001';
    expect(one.touched).toBe(true);
  });
});
