import type { postImporKader, postKader, postKeadaanUnit, postKeterampilan } from '#contract/kader.ts'
import type { Db } from '#db/connection.ts'
import { maySetKeterampilan } from '#domain/izin.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { bulanDi, hariDi } from '#domain/wilayah.ts'
import type { Deps, Handler, Permintaan } from '#http/mount.ts'
import { Problem, tidakDitemukan, tidakSah } from '#http/problem.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { bukaRegister, type Register, type UnitTerdaftar } from '#usecases/buka-register.ts'
import type { TidakAda } from '#usecases/buka-wilayah.ts'
import { importKader } from '#usecases/import/import-kader.ts'
import { denganBerkasMasuk, pilihanPeramban } from '#usecases/import/import-sasaran-berkas.ts'
import { aturKeterampilan, type LangkahKader, type Penulis, ubahKader, ubahKeadaan } from '#usecases/ubah-kader.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import { sajikanKader } from './sajikan-posyandu.ts'
import { masalahBerkas, sajikanImpor } from './sajikan-sasaran.ts'

type IsiUnit = { readonly wilayah: string; readonly unit: string }
type UnitTerbuka = { readonly register: Register; readonly unit: UnitTerdaftar; readonly penulis: Penulis }

export const handlePostKader: Handler<typeof postKader.kueri, typeof postKader.isi, typeof postKader.keluaran> = async (
  deps,
  minta,
) => {
  const terbuka = await bukaUnit(deps, minta)
  if (terbuka instanceof Problem) return terbuka
  const { unit, penulis, register } = terbuka
  if (unit.jenis !== 'posyandu') return TANPA_UNIT
  const hasil = await ubahKader(deps.db, ditulis(terbuka), langkahDari(minta.isi.langkah), penulis)
  switch (hasil.hasil) {
    case 'disimpan':
      return { nomor: hasil.nomor, versi: hasil.versi, versiData: hasil.versiData }
    case 'bentrok':
      return bentrok({ kini: sajikanKader(register, hasil.kini) })
    case 'tidak-sah':
      return tidakSah(hasil.galat)
    case 'penuh':
      return tidakSah([{ kolom: 'nomor', pesan: 'Nomor kader posyandu ini sudah habis (99).' }])
    default:
      return tidakDitemukan('Kader ini tidak ada di posyandu itu. Muat ulang halamannya.')
  }
}

function langkahDari(langkah: (typeof postKader.isi._output)['langkah']): LangkahKader {
  if (langkah.jenis === 'nilai') return langkah
  const { mulai, akhir, ...lain } = langkah
  return { ...lain, mulai: bulanDari(mulai), akhir: akhir === null ? null : bulanDari(akhir) }
}

export const handlePostKeadaanUnit: Handler<
  typeof postKeadaanUnit.kueri,
  typeof postKeadaanUnit.isi,
  typeof postKeadaanUnit.keluaran
> = async (deps, minta) => {
  const { isi, versi } = minta.isi
  const terbuka = await bukaUnit(deps, minta)
  if (terbuka instanceof Problem) return terbuka
  const mulai = bulanDari(minta.isi.mulai)
  if (mulai > terbuka.penulis.bulanIni) return tidakSah([{ kolom: 'mulai', pesan: 'Bulan ini belum tiba.' }])
  if ((isi.kkDanaSehat ?? 0) > (isi.kk ?? Number.POSITIVE_INFINITY))
    return tidakSah([
      { kolom: 'isi.kkDanaSehat', pesan: 'KK peserta dana sehat melebihi banyaknya KK; periksa keduanya.' },
    ])
  // What nobody filled in is not there; a key with nothing under it would say the same in two ways.
  const terisi = Object.fromEntries(
    Object.entries(isi).flatMap(([butir, nilai]) => (nilai === undefined ? [] : [[butir, nilai] as const])),
  )
  const hasil = await ubahKeadaan(deps.db, ditulis(terbuka), { mulai, isi: terisi, versi }, terbuka.penulis)
  return hasil.hasil === 'bentrok' ? bentrok({}) : { versi: hasil.versi, versiData: hasil.versiData }
}

export const handlePostKeterampilan: Handler<
  typeof postKeterampilan.kueri,
  typeof postKeterampilan.isi,
  typeof postKeterampilan.keluaran
> = async ({ db, sekarang }, { isi: { wilayah, ...ubahan }, aktor, alamat }) => {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  if (!maySetKeterampilan(aktor, kab.kab_id)) return masalahTidakAda({ tidakAda: 'izin' })
  if (checkTeksBebas(ubahan.nama) !== null)
    return tidakSah([{ kolom: 'nama', pesan: 'Tulis nama keterampilannya, tanpa nama atau nomor orang.' }])
  const penulis = penulisDari({ aktor, alamat }, kab.zona_waktu, sekarang())
  const hasil = await aturKeterampilan(db, kab, ubahan, penulis)
  return hasil.hasil === 'bentrok' ? bentrok({}) : { versi: hasil.versi, versiData: hasil.versiData }
}

export const handlePostImporKader: Handler<
  typeof postImporKader.kueri,
  typeof postImporKader.isi,
  typeof postImporKader.keluaran
> = async (deps, { kueri, isi, aktor, alamat }) => {
  const { db, sekarang } = deps
  try {
    return await denganBerkasMasuk(isi, kueri.nama, async (berkas) => {
      const kab = await findKabupatenDari(db, kueri.wilayah)
      if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
      const bulan = bulanDi(kab.zona_waktu, sekarang())
      const minta = { wilayah: kueri.wilayah, bulan, pembaca: { aktor, sekarang: sekarang() } }
      const register = await bukaRegister(db, { ...minta, banyakBulan: 1 })
      if ('tidakAda' in register) return masalahTidakAda(register)
      const pilihan = await pilihanPeramban(db, { kering: kueri.kering, lewati: '0', oleh: aktor.namaPengguna })
      const penulis = penulisDari({ aktor, alamat }, kab.zona_waktu, sekarang())
      return sajikanImpor(await importKader(db, { register, berkas, pilihan, penulis }))
    })
  } catch (error) {
    return masalahBerkas(error)
  }
}

/** The unit asked for, whose register this person keeps. */
async function bukaUnit(
  { db, sekarang }: Deps,
  { isi, aktor, alamat }: Permintaan<object, IsiUnit>,
): Promise<UnitTerbuka | Problem> {
  const pembaca = { aktor, sekarang: sekarang() }
  const register = await bukaKini(db, { ...isi, pembaca })
  if ('tidakAda' in register) return masalahTidakAda(register)
  const [unit] = register.unit
  if (!unit) return TANPA_UNIT
  if (!register.bolehUbah(unit)) return masalahTidakAda({ tidakAda: 'izin' })
  return { register, unit, penulis: penulisDari({ aktor, alamat }, register.kab.zona_waktu, pembaca.sekarang) }
}

type Kini = IsiUnit & { readonly pembaca: Parameters<typeof bukaRegister>[1]['pembaca'] }

/** What is written is of today, whatever month is being looked at. */
async function bukaKini(db: Db, { wilayah, unit, pembaca }: Kini): Promise<Register | TidakAda> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return { tidakAda: 'wilayah' }
  const bulan = bulanDi(kab.zona_waktu, pembaca.sekarang)
  return bukaRegister(db, { wilayah, unit, bulan, pembaca, banyakBulan: 1 })
}

const ditulis = ({ register, unit }: UnitTerbuka) => ({
  ...{ kabId: register.kab.kab_id, unitId: unit.unitId, kode: unit.kode, desaId: unit.desaId },
})

export const penulisDari = (
  peminta: Pick<Permintaan<unknown, unknown>, 'aktor' | 'alamat'>,
  zona: string,
  pada: Date,
): Penulis => ({ ...peminta, pada, hariIni: hariDi(zona, pada), bulanIni: bulanDi(zona, pada) })

const TANPA_UNIT = tidakDitemukan('Posyandu atau pustu ini tidak ada di wilayah Anda.')

const bentrok = (lainnya: Record<string, unknown>): Problem =>
  new Problem({
    ...{ status: 409, kode: 'register-berubah', judul: 'Sudah diubah orang lain' },
    rincian: 'Belum ada yang disimpan. Lihat isinya kini, lalu simpan lagi bila masih perlu.',
    lainnya,
  })
