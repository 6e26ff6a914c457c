import { mount } from 'svelte';
import './app.css';
import App from './App.svelte';
import { createSession } from './state/session.svelte.ts';
import { syncLink } from './state/link.svelte.ts';

const target = document.getElementById('app')!;
const session = await createSession();
mount(App, { target, props: { session } });
await session.start(location.hash.slice(1));
syncLink(session);
document.documentElement.dataset['ready'] = 'true';
