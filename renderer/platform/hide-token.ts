/**
 * Takes the token out of the address bar once the host has set its cookie: it must not stand in the history, in a
 * bookmark or on a photographed screen.
 */
export function hideToken(): void {
  const url = new URL(window.location.href);
  if (!url.searchParams.has('token')) return;
  url.searchParams.delete('token');
  window.history.replaceState(window.history.state, '', url.pathname + url.search + url.hash);
}
