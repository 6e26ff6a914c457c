import { createFace, createFaces, type Faces, type FontFace } from '#core/scene';
import { embeddedFaces, readBytes } from './platform.ts';
import { Refusal } from './refusal.ts';

/** The faces a picture is measured in, and the files they came from, in the same order. */
export interface Fonts {
  readonly faces: Faces;
  readonly files: readonly string[];
}

function faceFrom(file: string, family: string | null, weight: number | null): FontFace {
  const made = createFace(readBytes(file), family, weight);
  if ('problem' in made) throw new Refusal(`cannot use ${file} as a font: ${made.problem}`, 1);
  return made.face;
}

/** The embedded faces and, for what they lack, those of the files. Refuses what is no font. */
export function loadFonts(extra: readonly string[]): Fonts {
  const [regular, semibold] = embeddedFaces();
  const faces = createFaces(
    faceFrom(regular, 'Inter', 400),
    faceFrom(semibold, 'Inter', 600),
    ...extra.map((file) => faceFrom(file, null, null)),
  );
  return { faces, files: [regular, semibold, ...extra] };
}
