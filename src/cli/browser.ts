import { spawn } from 'node:child_process';

/** The command that opens a URL for the person at this machine; null where nobody would see it. */
export function openerOf(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): readonly [string, ...string[]] | null {
  if (env['CI'] || env['SSH_CONNECTION']) return null;
  if (platform === 'darwin') return ['open'];
  // `start` is a word of cmd.exe, which would interpret the URL; this takes it as it is.
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler'];
  return env['DISPLAY'] || env['WAYLAND_DISPLAY'] ? ['xdg-open'] : null;
}

/** Opens a URL in the person's browser where there is one; says nothing where there is none. */
export function openBrowser(url: string): void {
  const opener = openerOf(process.platform, process.env);
  if (opener === null) return;
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { detached: true, stdio: 'ignore' });
  child.on('error', () => undefined);
  child.unref();
}
