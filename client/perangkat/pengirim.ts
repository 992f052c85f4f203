// Sends what waits, one laporan after another. Whatever happens in between, a laporan is either still here or answered.
import type { Gudang } from './gudang.ts'
import { type Kejadian, langkah, tunda } from './langkah.ts'
import type { Bentrok, Jawaban, Kiriman, Laporan, Penolakan } from './laporan.ts'

/** What the server said, or why it did not. */
export type HasilKirim =
  | { readonly jenis: 'diterima'; readonly versi: number; readonly jawaban: Jawaban }
  | { readonly jenis: 'bentrok'; readonly sekarang: Bentrok }
  | { readonly jenis: 'ditolak'; readonly penolakan: readonly Penolakan[] }
  /** `lepas`: it had left this device, so it may have arrived all the same. */
  | { readonly jenis: 'gagal'; readonly sebab: Exclude<Kiriman['sebab'], null>; readonly lepas: boolean }

export type Antaran = {
  readonly gudang: Gudang
  readonly kirim: (laporan: Laporan, kiriman: Kiriman) => Promise<HasilKirim>
  readonly jam: () => number
  /** 0..1. */
  readonly acak: () => number
  /** Told after each step, so that what is on screen follows. */
  readonly onUbah?: (laporan: Laporan) => void
}

/**
 * Sends all that is due, oldest first, and answers when to come again (ms), or null where nothing waits. Only one runs per
 * account (see `giliran.ts`), so a kiriman found under way belongs to somebody who is gone.
 */
export async function kirimSemua(antaran: Antaran): Promise<number | null> {
  for (const laporan of await antaran.gudang.listLaporan()) {
    if (laporan.kirim?.sejak != null) await catat(antaran, laporan, { jenis: 'pulih' })
  }
  for (;;) {
    const berikut = await findBerikut(antaran)
    if (!berikut) break
    const lanjut = await kirimSatu(antaran, berikut)
    // Without a network, or signed out, the others would fare no better; they keep their turn.
    if (!lanjut) break
  }
  const menunggu = (await antaran.gudang.listLaporan()).flatMap(({ kirim }) => (kirim ? [kirim.lagi] : []))
  return menunggu.length > 0 ? Math.min(...menunggu) : null
}

async function findBerikut({ gudang, jam }: Antaran): Promise<Laporan | undefined> {
  const kini = jam()
  const siap = (await gudang.listLaporan()).filter(({ kirim }) => kirim !== null && kirim.lagi <= kini)
  return siap.sort((a, b) => (a.diubahPada ?? 0) - (b.diubahPada ?? 0))[0]
}

async function kirimSatu(antaran: Antaran, { alamat, kirim: dipilih }: Laporan): Promise<boolean> {
  const laporan = await antaran.gudang.readLaporan(alamat)
  if (!laporan?.kirim || laporan.kirim.kunci !== dipilih?.kunci) return true
  const mulai = await catat(antaran, laporan, { jenis: 'mulai', pada: antaran.jam() })
  // Typing in the same instant may have taken it back.
  if (!mulai?.kirim || mulai.kirim.sejak === null) return true
  const kiriman = mulai.kirim
  const hasil = await antaran.kirim(mulai, kiriman)
  await catat(antaran, mulai, kejadianDari(antaran, kiriman, hasil))
  return hasil.jenis !== 'gagal'
}

function kejadianDari({ jam, acak }: Antaran, { kunci, percobaan }: Kiriman, hasil: HasilKirim): Kejadian {
  switch (hasil.jenis) {
    case 'diterima':
      return { ...hasil, kunci, pada: jam() }
    case 'gagal':
      return { ...hasil, kunci, lagi: jam() + tunda(percobaan, acak()) }
    default:
      return { ...hasil, kunci }
  }
}

async function catat(antaran: Antaran, alamat: Laporan, kejadian: Kejadian): Promise<Laporan | undefined> {
  const baru = await antaran.gudang.ubahLaporan(alamat, (lama) => lama && langkah(lama, kejadian))
  if (baru) antaran.onUbah?.(baru)
  return baru
}

/** Lets all that waits go at once: the network is back, or somebody came back in. */
export async function desakSemua({ gudang, jam }: Pick<Antaran, 'gudang' | 'jam'>): Promise<void> {
  for (const { kirim, ...laporan } of await gudang.listLaporan()) {
    if (!kirim || kirim.sejak !== null || kirim.lagi <= jam()) continue
    await gudang.ubahLaporan(laporan, (lama) => lama && langkah(lama, { jenis: 'desak', pada: jam() }))
  }
}
