import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** The flags with which a headless Chromium starts without reaching outside. */
export const CHROMIUM_FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

// Chromium without a window of its own: the same pages for a third of the work, which a full one spends on its toolbar in each context.
const HEADLESS_SHELL = '/usr/bin/chromium-headless-shell'
const FULL = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']

/** The path of a Chromium: CHROMIUM_PATH, Debian's headless shell (installed when we may), or a full one. Throws one line that says what to install. */
export function findChromium(): string {
  const chosen = process.env.CHROMIUM_PATH
  if (chosen && existsSync(chosen)) return chosen
  if (existsSync(HEADLESS_SHELL) || installed('chromium-headless-shell', HEADLESS_SHELL)) return HEADLESS_SHELL
  const full = FULL.find(existsSync)
  if (full) return full
  if (installed('chromium', '/usr/bin/chromium')) return '/usr/bin/chromium'
  throw new Error('Les essais dans un navigateur ont besoin de Chromium : installez le paquet « chromium », ou indiquez CHROMIUM_PATH.')
}

/** Whether Debian's package could be installed, without taking another away nor waiting for a network that is not there. */
function installed(name: string, path: string): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false
  console.log(`Installation de ${name}…`)
  const apt = (...args: string[]) => spawnSync('apt-get', ['-qq', '-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::Retries=1', ...args], { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, stdio: ['ignore', 'ignore', 'inherit'] })
  apt('update')
  apt('install', '-y', '--no-remove', '--no-install-recommends', name, 'fonts-noto-core')
  return existsSync(path)
}
