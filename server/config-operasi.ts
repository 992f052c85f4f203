// How this installation is watched and stopped, from what `config.ts` read.
import { StartupError } from '#db/startup-error.ts'

export type OperasiConfig = {
  /** Where measures are read; absent: nowhere. */
  readonly metrik: { readonly host: string; readonly port: number } | undefined
  /** Statements that take longer are logged. */
  readonly kueriLambatMs: number
  /** How long new requests are still answered after SIGTERM, so that a proxy finds out first. */
  readonly jedaHentiMs: number
}

export type LingkunganOperasi = {
  readonly METRICS_PORT: string | undefined
  readonly METRICS_HOST: string | undefined
  readonly LOG_KUERI_MS: string | undefined
  readonly JEDA_HENTI_DETIK: string | undefined
}

const KUERI_LAMBAT_MS = 1_000
const JEDA_HENTI_DETIK = 1

/** @throws StartupError naming the variable and what it may be. */
export function readOperasi(isi: LingkunganOperasi): OperasiConfig {
  const port = readAngka('METRICS_PORT', isi.METRICS_PORT, { bawaan: 0, terbanyak: 65_535 })
  return {
    metrik: port === 0 ? undefined : { host: isi.METRICS_HOST || '127.0.0.1', port },
    kueriLambatMs: readAngka('LOG_KUERI_MS', isi.LOG_KUERI_MS, { bawaan: KUERI_LAMBAT_MS, terbanyak: 60_000 }),
    jedaHentiMs:
      1_000 * readAngka('JEDA_HENTI_DETIK', isi.JEDA_HENTI_DETIK, { bawaan: JEDA_HENTI_DETIK, terbanyak: 60 }),
  }
}

function readAngka(
  nama: string,
  text: string | undefined,
  { bawaan, terbanyak }: { readonly bawaan: number; readonly terbanyak: number },
): number {
  if (!text) return bawaan
  const angka = Number(text)
  if (Number.isInteger(angka) && angka >= 0 && angka <= terbanyak) return angka
  throw new StartupError(`${nama} berisi "${text}"; isi dengan bilangan 0 sampai ${terbanyak}.`)
}
