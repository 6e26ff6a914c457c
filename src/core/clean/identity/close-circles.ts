import { add, type Circle } from './circles.ts';
import type { Notebook } from './notebook.ts';

/** So many circles of one name are compared; of more works of a co-author the last are looked at. */
export const mostCircles = 60;
/** So few are compared one by one: to note who is beside whom would take longer. */
const few = 60;

/**
 * Puts those circles together that have two co-authors in common; one whose name
 * is common counts half. Changes the first of each.
 */
export function closeCircles(
  circles: readonly Circle[],
  isRare: (person: number) => boolean,
  notebook: Notebook,
): readonly Circle[] {
  const homes =
    circles.length <= few ? homesOfFew(circles, isRare, notebook) : homesOfMany(circles, isRare);
  const whole = new Map<number, Circle>();
  circles.forEach((circle, i) => {
    const found = whole.get(homes[i]!);
    if (found === undefined) whole.set(homes[i]!, circle);
    else add(found, circle, notebook);
  });
  return [...whole.values()];
}

/** For each circle a number, equal for those that are one: pair by pair. */
function homesOfFew(
  circles: readonly Circle[],
  isRare: (person: number) => boolean,
  notebook: Notebook,
): readonly number[] {
  const homes = circles.map((_, i) => i);
  for (let i = 1; i < circles.length; i += 1) {
    notebook.start(circles[i]!.beside);
    for (let j = 0; j < i; j += 1) {
      const [here, there] = [homes[i]!, homes[j]!];
      if (here === there) continue;
      let shared = 0;
      for (const one of circles[j]!.beside) {
        if (notebook.has(one)) shared += isRare(one) ? 1 : 0.5;
      }
      if (shared < 2) continue;
      for (let k = 0; k <= i; k += 1) if (homes[k] === here) homes[k] = there;
    }
  }
  return homes;
}

/** The same by their co-authors: linear in what they have in common. */
function homesOfMany(
  circles: readonly Circle[],
  isRare: (person: number) => boolean,
): readonly number[] {
  const home = circles.map((_, i) => i);
  const homeOf = (circle: number): number => {
    let at = circle;
    while (home[at] !== at) at = home[at]!;
    home[circle] = at;
    return at;
  };
  const withThem = new Map<number, number[]>();
  const shared = new Float64Array(circles.length);
  /** How many circles those looked at have become so far. */
  let apart = 0;
  circles.forEach(({ beside }, i) => {
    const near: number[] = [];
    apart += 1;
    for (const coauthor of beside) {
      const weight = isRare(coauthor) ? 1 : 0.5;
      const before = withThem.get(coauthor);
      if (before === undefined) {
        withThem.set(coauthor, [i]);
        continue;
      }
      // Where all are one already, as those of a collaboration are, nothing is left to count.
      const first = apart === 1 ? before.length : Math.max(0, before.length - mostCircles - 1);
      for (let k = first; k < before.length; k += 1) {
        const other = before[k]!;
        if (shared[other] === 0) near.push(other);
        shared[other]! += weight;
        if (shared[other]! < 2 || homeOf(other) === homeOf(i)) continue;
        home[homeOf(other)] = homeOf(i);
        apart -= 1;
      }
      before.push(i);
    }
    for (const other of near) shared[other] = 0;
  });
  return circles.map((_, i) => homeOf(i));
}
