// Senders of laporan, as the product's own clients are: each laporan under its key, and after any failure the same again.
import { setTimeout as pause } from 'node:timers/promises'
import { formatBulan } from '#domain/bulan.ts'
import { denganToken } from '#support/masuk.ts'
import { type Buku, catat, type Surat } from './buku.ts'
import type { Dunia } from './dunia.ts'
import type { Hitungan } from './hasil.ts'
import { ask, type Balasan, isiDari } from './klien.ts'

export type Pengiriman = {
  readonly origin: string
  readonly dunia: Dunia
  readonly buku: Buku
  readonly hitungan: Hitungan
  readonly klien: number
  /** Resolves when senders may go on; asked before each try. */
  readonly giliran?: () => Promise<unknown>
  readonly onDiakui?: (banyak: number) => void
  /** Everything that was answered, by status; 0 where the connection broke. */
  readonly onJawaban?: (status: number, balasan: Balasan | null, ms: number) => void
  readonly sabarMs?: number
}

const TUNDA_MS = { awal: 50, terlama: 1_000 }

/** Posts all of them by so many at once, until every one is acknowledged. */
export async function kirimSemua(pengiriman: Pengiriman, surat: readonly Surat[]): Promise<void> {
  const antrean = [...surat]
  let banyak = 0
  const kirimTerus = async (): Promise<void> => {
    for (let satu = antrean.shift(); satu; satu = antrean.shift()) {
      await kirimSampaiDiakui(pengiriman, satu)
      banyak += 1
      pengiriman.onDiakui?.(banyak)
    }
  }
  await Promise.all(Array.from({ length: pengiriman.klien }, kirimTerus))
}

async function kirimSampaiDiakui(pengiriman: Pengiriman, surat: Surat): Promise<void> {
  const { buku, hitungan, giliran, onJawaban } = pengiriman
  for (let tunda = TUNDA_MS.awal; ; tunda = Math.min(tunda * 2, TUNDA_MS.terlama)) {
    await giliran?.()
    const mulai = performance.now()
    const balasan = await kirim(pengiriman, surat).catch(() => null)
    onJawaban?.(balasan?.status ?? 0, balasan, performance.now() - mulai)
    if (balasan?.status === 200 || balasan?.status === 201) {
      const { versiLaporan } = isiDari<{ versiLaporan: number }>(balasan)
      if (versiLaporan !== surat.versiDasar + 1) hitungan.ganda += 1
      catat(buku, surat, versiLaporan)
      hitungan.diakui += 1
      return
    }
    if (balasan && balasan.status >= 500 && !isJelas(balasan)) hitungan.keliru.push(`${surat.kunci} ${sebut(balasan)}`)
    if (balasan && balasan.status < 500 && balasan.status !== 429) {
      hitungan.keliru.push(`${surat.kunci} ${sebut(balasan)}`)
      return
    }
    await pause(tunda)
  }
}

/** Says that it will pass, and when to come again; or that there is no room, and whom to tell. */
const isJelas = ({ status, headers }: Balasan): boolean =>
  status === 507 || (status === 503 && headers['retry-after'] !== undefined)

const sebut = ({ status, body }: Balasan): string => `dijawab ${status}: ${body.toString().slice(0, 300)}`

function kirim({ origin, dunia, sabarMs }: Pengiriman, surat: Surat): Promise<Balasan> {
  const { unit, desa, bulan, jumlah, kunci, versiDasar } = surat
  const isian = dunia.elemen.map((elemen) => ({ elemen, jumlah }))
  return ask(`${origin}/api/laporan`, {
    header: { 'Idempotency-Key': kunci, ...denganToken(dunia.token) },
    isi: { unit: unit.kode, desa: desa.kode, bulan: formatBulan(bulan), isian, versiDasar },
    berkunci: true,
    ...(sabarMs !== undefined && { sabarMs }),
  })
}
