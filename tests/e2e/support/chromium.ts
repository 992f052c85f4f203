// Which Chromium, and how it is started, for everything that looks at screens.
import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'

const PROGRAM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
/** The same engine without the browser around it (Debian: chromium-headless-shell): a quarter less work for a screen. */
const TANPA_JENDELA = '/usr/bin/chromium-headless-shell'
// Playwright's own list, which the flag would replace, and the two pages that Chromium draws for the address line of every
// window: nobody sees them here, and they cost more than the page under test.
const NOT_WANTED = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxPopup',
]
export const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  // Without a window around it letters would be as wide as whole pixels.
  '--font-render-hinting=none',
  `--disable-features=${NOT_WANTED.join(',')}`,
]

/** For tests: the one that works least. */
export const findChromium = (): string => find([TANPA_JENDELA, ...PROGRAM])

/** For measurements: the one that people have. */
export const findPeramban = (): string => find(PROGRAM)

function find(programs: readonly string[]): string {
  const program = process.env.CHROMIUM ?? programs.find(existsSync)
  assert(program, 'Chromium is not installed: set CHROMIUM to its path')
  return program
}
