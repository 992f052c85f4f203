// Everything in the database as one file, or as a folder of plain CSV, of one and the same moment.
import { type CadanganJadi, tulisCadangan } from '#berkas/cadangan.ts'
import type { IsiCadangan, TabelKeluar } from '#berkas/cadangan-rekam.ts'
import type { KunciCadangan } from '#berkas/cadangan-sandi.ts'
import { openPotret, type Potret } from '#db/salinan.ts'
import { CadanganGagal, FORMAT_CADANGAN, TABEL_TINGGAL } from '#domain/cadangan.ts'

export type AsalCadangan = {
  /** As the application connects: reading is all that it takes. */
  readonly url: string
  /** The version of the program. */
  readonly aplikasi: string
  readonly sekarang: Date
}

/**
 * Opens the snapshot of all that a backup holds, and closes it after `kerjakan`.
 * @throws CadanganGagal where another process is at it.
 */
export async function denganPotret<T>({ url }: AsalCadangan, kerjakan: (potret: Potret) => Promise<T>): Promise<T> {
  const potret = await openPotret(url, Object.keys(TABEL_TINGGAL))
  if (!potret) throw new CadanganGagal('Cadangan atau ekspor lain sedang berjalan; tunggu sampai selesai.')
  try {
    return await kerjakan(potret)
  } finally {
    await potret.tutup()
  }
}

/** Writes a backup of the snapshot; what it answers was read back from the file. */
export function cadangkan(
  potret: Potret,
  { jalur, kunci, ...asal }: AsalCadangan & { readonly jalur: string; readonly kunci: KunciCadangan },
): Promise<CadanganJadi> {
  return tulisCadangan(jalur, isiPotret(potret, asal), kunci)
}

export function isiPotret(
  potret: Potret,
  { aplikasi, sekarang }: AsalCadangan | Omit<AsalCadangan, 'url'>,
): IsiCadangan {
  return {
    pembuka: { format: FORMAT_CADANGAN, dibuat: sekarang.toISOString(), aplikasi, skema: potret.skema },
    tabel: tabelPotret(potret),
    urutan: potret.urutan,
  }
}

async function* tabelPotret(potret: Potret): AsyncGenerator<TabelKeluar> {
  for (const satu of potret.tabel) {
    const { isi, banyak } = potret.keluar(satu)
    yield { nama: satu.nama, kolom: satu.kolom, isi, banyak }
  }
}
