import { createContext } from 'svelte';
import type { Session } from './session.svelte.ts';

/** The session, for every component below the one that set it. */
export const [getSession, setSession] = createContext<Session>();
