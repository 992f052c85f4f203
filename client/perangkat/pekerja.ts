// The service worker keeps the program itself on the device; what people write is never its business.

/** Where a page may open without a network at all: the browser allows it over HTTPS and on this very computer only. */
export const bolehLuring = (): boolean => window.isSecureContext && 'serviceWorker' in navigator

let sudah = false

/** Asks the browser, once per page, to keep the program. Refused (private windows) it works as before, with a network. */
export function daftarkanPekerja(): void {
  // While developing, the program changes under the worker's hands.
  if (sudah || !bolehLuring() || import.meta.env.DEV) return
  sudah = true
  navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(() => undefined)
}

/** The browser's offer to install, kept until the person wants it. */
type Tawaran = Event & { readonly prompt: () => Promise<unknown> }
let tawaran: Tawaran | null = null
const dengar = new Set<() => void>()

const isTawaran = (acara: Event): acara is Tawaran => 'prompt' in acara && typeof acara.prompt === 'function'

if (typeof window !== 'undefined') {
  window.addEventListener('beforeinstallprompt', (acara) => {
    if (!isTawaran(acara)) return
    acara.preventDefault()
    tawaran = acara
    for (const satu of dengar) satu()
  })
}

export const adaTawaran = (): boolean => tawaran !== null

export function subscribeTawaran(satu: () => void): () => void {
  dengar.add(satu)
  return () => dengar.delete(satu)
}

export async function pasang(): Promise<void> {
  const kini = tawaran
  tawaran = null
  for (const satu of dengar) satu()
  await kini?.prompt()
}
