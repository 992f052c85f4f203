// The stream of live events of one kabupaten. A browser opens a broken one again by itself, but gives up where the way back is
// answered with an error, as by a proxy whose program is just starting: that is done here.

type Pendengar = {
  /** Whether new figures are heard of. */
  readonly onSambung: (ada: boolean) => void
  /** What to do with the data of each event. */
  readonly pesan: Readonly<Record<string, (data: string) => void>>
}

const JEDA_MS = 1_000
const JEDA_TERLAMA_MS = 8_000

/** Listens until the function that it answers is called. */
export function openSiaran(kab: string, { onSambung, pesan }: Pendengar): () => void {
  let jeda = JEDA_MS
  let timer = 0
  let sumber: EventSource
  const buka = () => {
    sumber = new EventSource(`/api/peristiwa?wilayah=${encodeURIComponent(kab)}`)
    sumber.onopen = () => {
      jeda = JEDA_MS
      onSambung(true)
    }
    sumber.onerror = () => {
      onSambung(false)
      if (sumber.readyState !== EventSource.CLOSED) return
      timer = window.setTimeout(buka, jeda * (1 + Math.random()))
      jeda = Math.min(jeda * 2, JEDA_TERLAMA_MS)
    }
    sumber.addEventListener('sambungan', ({ data }) => onSambung(data === 'true'))
    for (const nama in pesan) sumber.addEventListener(nama, ({ data }) => pesan[nama]?.(data))
  }
  buka()
  return () => {
    clearTimeout(timer)
    sumber.close()
  }
}
