// Into an empty database: the tables of a backup or of an export, then on to the schema of this program.
import type { PenerimaCadangan } from '#berkas/cadangan-rekam.ts'
import { type PemulihanOptions, pulihkanBasis } from '#db/pemulihan.ts'
import {
  CadanganGagal,
  type PembukaCadangan,
  type PenutupCadangan,
  type SidikTabel,
  TABEL_TINGGAL,
} from '#domain/cadangan.ts'

export type HasilPulih = {
  readonly dibuat: string
  readonly aplikasi: string
  readonly tabel: number
  readonly baris: number
  /** Migrations that came after the backup. */
  readonly migrasi: readonly string[]
}

/**
 * Restores what `baca` hands over. Every table is read again from the database and held against its checksum before
 * anything becomes visible: all of it, or nothing.
 * @throws CadanganGagal, or StartupError, with one sentence for the operator.
 */
export async function pulihkan(
  basis: PemulihanOptions,
  baca: (penerima: PenerimaCadangan) => Promise<PenutupCadangan>,
): Promise<HasilPulih> {
  return pulihkanBasis(basis, async ({ siapkan, masukkan, rampungkan }) => {
    let awal: PembukaCadangan | null = null
    let ditunggu: readonly string[] = []
    const masuk: SidikTabel[] = []
    const { urutan } = await baca({
      pembuka: async (pembuka) => {
        awal = pembuka
        ditunggu = await siapkan(pembuka.skema, Object.keys(TABEL_TINGGAL))
      },
      tabel: async (tabel, isi, sidik) => {
        if (tabel.nama in TABEL_TINGGAL) return habiskan(isi)
        const hasil = await masukkan({ ...tabel, isi })
        const { baris, sha256 } = sidik()
        if (hasil.baris !== baris || hasil.sha256 !== sha256) throw lain(tabel.nama)
        masuk.push(sidik())
      },
    })
    const kurang = ditunggu.filter((nama) => !masuk.some((satu) => satu.nama === nama))
    if (kurang.length > 0)
      throw new CadanganGagal(`Cadangan ini tanpa tabel ${kurang.join(', ')}. Tidak ada yang dipulihkan.`)
    const migrasi = await rampungkan(urutan)
    // It came first, or nothing above would have gone on.
    const { dibuat, aplikasi } = awal as unknown as PembukaCadangan
    return { dibuat, aplikasi, tabel: masuk.length, baris: masuk.reduce((n, satu) => n + satu.baris, 0), migrasi }
  })
}

async function habiskan(isi: AsyncIterable<Buffer>): Promise<void> {
  for await (const _bita of isi);
}

const lain = (tabel: string): CadanganGagal =>
  new CadanganGagal(`Tabel ${tabel} terbaca lain sesudah dipulihkan. Semuanya dibatalkan; tidak ada yang dipulihkan.`)
