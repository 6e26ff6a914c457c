import type { Figure } from './figures.ts';

export function median(values: readonly number[]): number;
export function short(value: number): string;
export function ratioOf(
  figure: Figure,
  rival: NonNullable<Figure['rivals']>[number],
): { readonly ratio: number; readonly least: number; readonly most: number };
export function tableOf(figures: readonly Figure[]): string;
