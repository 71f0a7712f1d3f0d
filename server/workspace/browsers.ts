/** Where the browsers of the Chromium family are installed. */
import path from 'node:path';

export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Below each of the folders that Windows installs programs in; Edge comes with Windows. */
const windows = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Vivaldi\\Application\\vivaldi.exe',
];
const windowsFolders = ['ProgramFiles(x86)', 'ProgramFiles', 'ProgramW6432', 'LOCALAPPDATA'];

const mac = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser', 'Vivaldi'].map(
  (name) => `Applications/${name}.app/Contents/MacOS/${name}`,
);

const linux = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'vivaldi-stable',
];
/** Where a program may be that is not on the PATH of an editor started from the desktop. */
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/var/lib/flatpak/exports/bin'];

/** Paths to try in this order. Some may be the same file, most are not there. */
export function browserPaths({ platform, env }: Machine): readonly string[] {
  switch (platform) {
    case 'win32': {
      const folders = windowsFolders.flatMap((name) => env[name] ?? []);
      return windows.flatMap((file) => folders.map((folder) => path.win32.join(folder, file)));
    }
    case 'darwin':
      return mac.flatMap((file) => ['/', env.HOME ?? '/'].map((folder) => path.posix.join(folder, file)));
    default: {
      const onPath = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'));
      const folders = [...new Set([...onPath, ...linuxFolders])];
      return linux.flatMap((name) => folders.map((folder) => path.posix.join(folder, name)));
    }
  }
}
