// Units open, close, go to another desa and change what is known of them; who works there reports accordingly.
import type { Db } from '#db/connection.ts'
import { type Bulan, geser } from '#domain/bulan.ts'
import { ImporGagal, type JawabanImpor, type PilihanImpor } from '#domain/impor.ts'
import { pohonPada } from '#domain/pohon.ts'
import type { Peminta } from '#store/impor-unggahan.ts'
import { findKabupatenDari, loadPohon } from '#store/pohon.ts'
import { type IsiUnit, listUnit, type Unit, updateUnit } from '#store/unit.ts'
import { getKabupatenOrThrow, type HasilImpor, jalankanImpor } from '#usecases/import/import-transaksi.ts'
import { cariDesa, sebut } from './cari-tempat.ts'
import {
  bukaUnit,
  checkTitik,
  hasilUnit,
  type JenisUnitDesa,
  lanjutkanUnit,
  type OpsiUnit,
  pindahUnit,
  type RincianUnit,
  tutupUnit,
} from './kelola-unit-masa.ts'
import { denganWajib } from './ukur-wajib.ts'

export type LangkahUnit =
  | ({
      readonly jenis: 'buka'
      readonly jenisUnit: JenisUnitDesa
      readonly desa: string
      readonly mulai: Bulan
    } & RincianUnit)
  | { readonly jenis: 'tutup'; readonly unit: string; readonly akhir: Bulan }
  | { readonly jenis: 'lanjutkan'; readonly unit: string }
  | { readonly jenis: 'pindah'; readonly unit: string; readonly desa: string; readonly mulai: Bulan }
  | ({ readonly jenis: 'ubah'; readonly unit: string } & Partial<RincianUnit>)

export type PermintaanUnit = {
  readonly kodeKab: string
  readonly langkah: LangkahUnit
  readonly dokumen: string
  readonly pilihan: PilihanImpor
  readonly peminta?: Peminta
  /** The present month: for changes that have none of their own. */
  readonly bulanIni: Bulan
}

/**
 * Does one thing to one unit.
 * @throws ImporGagal with one sentence where that cannot be.
 */
export async function kelolaUnit(db: Db, permintaan: PermintaanUnit): Promise<JawabanImpor> {
  const { kodeKab, langkah, dokumen, pilihan, peminta, bulanIni } = permintaan
  const siapa = 'unit' in langkah ? langkah.unit : `${langkah.jenisUnit} ${langkah.nama}`
  const berkas = { nama: [`${langkah.jenis} ${siapa}`, dokumen.trim()].filter((t) => t !== '').join(': '), sidik: '' }
  const minta = { jenis: 'ubah-unit', kodeKab, berkas, pilihan, ...(peminta && { peminta }) } as const
  return jalankanImpor(db, minta, async (trx) => {
    const { kabId } = await getKabupatenOrThrow(trx, kodeKab)
    const kab = await findKabupatenDari(trx, kodeKab)
    if (!kab) throw new Error(`kabupaten ${kodeKab} vanished`)
    const opsi = { kabId, kodeKab, baris: await loadPohon(trx, kab), unit: await listUnit(trx, kabId) }
    const bulan = bulanLangkah(langkah, bulanIni)
    return denganWajib(trx, { kabId, bulan, ukur: peminta !== undefined }, () => kerjakan(trx, opsi, langkah))
  })
}

function bulanLangkah(langkah: LangkahUnit, bulanIni: Bulan): Bulan {
  if (langkah.jenis === 'buka' || langkah.jenis === 'pindah') return langkah.mulai
  // The first month without it.
  return langkah.jenis === 'tutup' ? geser(langkah.akhir, 1) : bulanIni
}

async function kerjakan(trx: Db, opsi: OpsiUnit, langkah: LangkahUnit): Promise<HasilImpor> {
  switch (langkah.jenis) {
    case 'buka':
      return bukaUnit(trx, opsi, { ...langkah, desa: cariDesaPada(opsi, langkah.desa, langkah.mulai) })
    case 'tutup':
      return tutupUnit(trx, opsi, { unit: cariUnit(opsi, langkah.unit), akhir: langkah.akhir })
    case 'lanjutkan':
      return lanjutkanUnit(trx, opsi, cariUnit(opsi, langkah.unit))
    case 'pindah':
      return pindahUnit(trx, opsi, {
        unit: cariUnit(opsi, langkah.unit),
        ke: cariDesaPada(opsi, langkah.desa, langkah.mulai),
        mulai: langkah.mulai,
      })
    case 'ubah':
      return ubahUnit(trx, opsi, langkah)
  }
}

const cariDesaPada = ({ baris }: OpsiUnit, desa: string, bulan: Bulan) => cariDesa(pohonPada(baris, bulan), desa, bulan)

function cariUnit({ unit }: OpsiUnit, kode: string): Unit {
  const satu = unit.find((u) => u.kode === kode)
  if (!satu) throw new ImporGagal(`Tidak ada unit ${kode} di kabupaten/kota ini; pilih dari daftar unit desanya.`)
  return satu
}

const NAMA_KOLOM: Readonly<Record<keyof RincianUnit, string>> = {
  ...{ nama: 'nama', ragam: 'ragam', dusun: 'dusun', rw: 'RW', nomorRegistrasi: 'nomor registrasi' },
  ...{ strata: 'strata', lintang: 'lintang', bujur: 'bujur' },
}

async function ubahUnit(trx: Db, opsi: OpsiUnit, langkah: { readonly unit: string } & Partial<RincianUnit>) {
  const lama = cariUnit(opsi, langkah.unit)
  // Keys of a literal are exactly these; Object.keys only knows that they are strings.
  const kolom = (Object.keys(NAMA_KOLOM) as (keyof RincianUnit)[]).filter(
    (satu) => langkah[satu] !== undefined && langkah[satu] !== lama[satu],
  )
  if (kolom.length === 0) throw new ImporGagal(`Tidak ada yang berubah pada ${sebut(lama)}.`)
  const { unitId: _, ...isi } = lama
  const baru: IsiUnit = { ...isi, ...Object.fromEntries(kolom.map((satu) => [satu, langkah[satu]])) }
  checkTitik(baru)
  await updateUnit(trx, opsi.kabId, lama.unitId, baru)
  return hasilUnit(
    kolom.map((satu) => ({ apa: `Unit ${sebut(lama)}`, kolom: NAMA_KOLOM[satu], lama: lama[satu], baru: baru[satu] })),
    kolom.includes('nama') ? ['Nama baru tampil untuk semua bulan, juga yang lalu; kodenya tetap'] : [],
  )
}
