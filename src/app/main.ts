import { mount } from 'svelte';
import { words } from '#core/words';
import './app.css';
import App from './App.svelte';
import { createSession } from './state/create.ts';
import { syncLink } from './state/link.svelte.ts';

const target = document.getElementById('app')!;
try {
  const session = await createSession();
  mount(App, { target, props: { session } });
  await session.document.start(location.hash.slice(1));
  syncLink(session);
} catch {
  target.textContent = `${words.failure.start}. ${words.failure.startNext}`;
}
document.documentElement.dataset['ready'] = 'true';
