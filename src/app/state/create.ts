import regularUrl from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import semiboldUrl from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import { createFace, createFaces } from '#core/scene';
import { Session } from './session.svelte.ts';

async function faceFrom(url: string, weight: 400 | 600) {
  const made = createFace(new Uint8Array(await (await fetch(url)).arrayBuffer()), 'Inter', weight);
  if ('problem' in made) throw new Error(`the embedded font: ${made.problem}`);
  return made.face;
}

/** Makes the session, with the faces that pictures and labels are measured in. */
export async function createSession(): Promise<Session> {
  const [regular, semibold] = await Promise.all([
    faceFrom(regularUrl, 400),
    faceFrom(semiboldUrl, 600),
  ]);
  return new Session(createFaces(regular, semibold));
}
