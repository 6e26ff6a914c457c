import { describe, expect, it } from 'vitest';
import { displayText, shorten, shortTitle } from '#core/scene';

describe('shortTitle', () => {
  it.each([
    ['Alpa: Automating Inter- and Intra-Operator Parallelism', 'Alpa'],
    ['S-LoRA: Serving Thousands of Concurrent LoRA Adapters', 'S-LoRA'],
    ['Learning to Optimize Tensor Programs', 'Learning to Optimize Tensor…'],
    ['On Optimizing the Communication of Model Parallelism', 'On Optimizing…'],
    ['Short enough', 'Short enough'],
    ['TVM – an end to end compiler', 'TVM'],
    ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerk', 'Donaudampfschifffahrtselekt…'],
    ['', ''],
  ])('makes %j into %j', (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });
});

describe('shorten', () => {
  it('does not cut through a character', () => {
    expect(shorten('\u{1F600}'.repeat(9), 5)).toBe(`${'\u{1F600}'.repeat(4)}…`);
  });
});

describe('displayText', () => {
  it.each([
    ['line\nbreak\t and  blanks ', 'line break and blanks'],
    ['bell\u0007 and override\u202e', 'bell and override'],
    ['torn \ud83d end', 'torn \ufffd end'],
    ['Re\u0301', 'Ré'],
  ])('shows %j as %j', (text, shown) => {
    expect(displayText(text)).toBe(shown);
  });
});
