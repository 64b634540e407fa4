import '../styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { DEFAULT_PREFERENCES } from '../../shared/model/default-preferences.ts';
import { createLoopbackClient } from '../platform/client.ts';
import { startPreferences } from '../platform/preferences.ts';
import { App } from './app.tsx';

// The token has become a cookie; nobody should read it off the screen or the history.
const address = new URL(window.location.href);
if (address.searchParams.has('token')) {
  address.searchParams.delete('token');
  window.history.replaceState(null, '', address);
}

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

const client = createLoopbackClient();
// Asked for before the first draw, which would otherwise flash in another language and theme.
const stored = await client.preferences.get.query().catch(() => DEFAULT_PREFERENCES);
startPreferences(stored, (next) => { void client.preferences.set.mutate(next).catch(() => undefined); });
createRoot(root).render(<StrictMode><App client={client} /></StrictMode>);
