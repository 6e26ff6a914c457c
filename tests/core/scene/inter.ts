import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createFace, createFaces, type Faces, type FontFace } from '#core/scene';

const { resolve } = createRequire(import.meta.url);

/** The path of the file of a weight of Inter. */
export function interFile(weight: 400 | 600): string {
  const file = weight === 400 ? '400Regular/Inter_400Regular' : '600SemiBold/Inter_600SemiBold';
  return resolve(`@expo-google-fonts/inter/${file}.ttf`);
}

/** A weight of Inter as a face. */
export function inter(weight: 400 | 600): FontFace {
  const result = createFace(readFileSync(interFile(weight)));
  if ('problem' in result) throw new Error(result.problem);
  return result.face;
}

/** Inter alone. */
export function interFaces(): Faces {
  return createFaces(inter(400), inter(600));
}
