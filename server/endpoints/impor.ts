import type {
  getImpor,
  getImporBaris,
  getImporDaftar,
  getImporLembar,
  postAliasImpor,
  postBacaUlangImpor,
  postBatalkanImpor,
  postPilihImpor,
  postTerapkanImpor,
  postUnggahImpor,
} from '#contract/impor.ts'
import { ImporGagal } from '#domain/impor.ts'
import { cakupanImpor } from '#domain/izin.ts'
import { BULAN_TANPA_TAHUN, tahunDiNama } from '#domain/sel-berkas.ts'
import type { Deps, Handler, Permintaan } from '#http/mount.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { listAlasan, listEjaan, listLaporanPratinjau, listSelPratinjau } from '#store/impor-pratinjau.ts'
import { countPutusan } from '#store/impor-putusan.ts'
import { findKembar, type Kembar, listUnggahan, type Unggahan } from '#store/impor-unggahan.ts'
import { findKabupaten } from '#store/wilayah.ts'
import {
  findImporSaya,
  ingatAlias,
  type Keputusan,
  listLembarUnggahan,
  putuskanBaca,
  putuskanBatal,
  putuskanLaporan,
  putuskanTerap,
  terimaUnggahan,
} from '#usecases/import/import-unggahan.ts'
import { bulanDari } from './sajikan.ts'
import { sajikanBerkas, sajikanLaporan, sajikanPenolakan } from './sajikan-impor.ts'

const diLuarTugas = new Problem({
  status: 403,
  kode: 'di-luar-tugas',
  judul: 'Wilayah ini di luar tugas Anda',
  rincian: 'Pilih wilayah tugas Anda, atau ganti peran di pojok layar.',
})
const tanpaImpor = tidakDitemukan('Impor ini tidak ada, atau bukan milik wilayah kerja Anda.')

/** What cannot be done, in the words of the one who found out. */
export const takDapat = (error: unknown): Problem => {
  if (!(error instanceof ImporGagal)) throw error
  return new Problem({
    status: 422,
    kode: 'impor-gagal',
    judul: 'Berkas ini belum dapat diproses',
    rincian: error.message,
  })
}

/** The kabupaten of a code, where this person looks after imports of it. */
export async function bukaKab({ db }: Deps, { aktor }: Pick<Permintaan<unknown, unknown>, 'aktor'>, wilayah: string) {
  const kab = await findKabupaten(db, wilayah.slice(0, 5))
  const cakupan = kab ? cakupanImpor(aktor, kab.kabId) : null
  return kab && cakupan ? { kabId: kab.kabId, kode: wilayah.slice(0, 5), cakupan } : diLuarTugas
}

type Milik = { readonly unggahan: Unggahan; readonly folder: string; antrekan(): void }

/** An import that this person looks after, and the background that works it off. */
export async function bukaImpor(
  { db, impor }: Deps,
  { aktor }: Pick<Permintaan<unknown, unknown>, 'aktor'>,
  imporId: number,
): Promise<Milik | Problem> {
  const unggahan = await findImporSaya(db, aktor, imporId)
  if (!unggahan || !impor) return tanpaImpor
  return { unggahan, folder: impor.folder, antrekan: () => impor.antrekan(imporId) }
}

export const handlePostUnggahImpor: Handler<
  typeof postUnggahImpor.kueri,
  typeof postUnggahImpor.isi,
  typeof postUnggahImpor.keluaran
> = async (deps, minta) => {
  const { wilayah, nama, format = null, tahun = null, bulan } = minta.kueri
  const kab = await bukaKab(deps, minta, wilayah)
  if (kab instanceof Problem) return kab
  if (minta.isi.bita === 0) return takDapat(new ImporGagal(`${nama} kosong.`))
  const { aktor, alamat } = minta
  try {
    const impor = await terimaUnggahan(deps.db, {
      ...{ kabId: kab.kabId, peminta: { aktor, alamat }, nama, berkas: minta.isi },
      ...{ format, tahun, bulan: bulan ? bulanDari(bulan) : null },
    })
    deps.impor?.antrekan(impor)
    return { impor }
  } catch (error) {
    return takDapat(error)
  }
}

const sajikanKembar = ({ imporId, pada, ...satu }: Kembar) => ({ impor: imporId, pada: pada.toISOString(), ...satu })

const ALASAN_TERBANYAK = 30
const EJAAN_TERBANYAK = 200

export const handleGetImpor: Handler<typeof getImpor.kueri, typeof getImpor.isi, typeof getImpor.keluaran> = async (
  deps,
  minta,
) => {
  const milik = await bukaImpor(deps, minta, minta.kueri.impor)
  if (milik instanceof Problem) return milik
  const { unggahan } = milik
  const { maju, masalah, ringkasan, berkasTersimpan } = unggahan
  const [alasan, ejaan, kembar, putusan] = await Promise.all([
    listAlasan(deps.db, { ...unggahan, batas: ALASAN_TERBANYAK }),
    listEjaan(deps.db, { ...unggahan, batas: EJAAN_TERBANYAK }),
    findKembar(deps.db, unggahan),
    unggahan.status === 'siap' ? countPutusan(deps.db, unggahan) : null,
  ])
  const tanpaTahun = alasan.find((satu) => satu.alasan === BULAN_TANPA_TAHUN)
  return {
    ...sajikanBerkas(unggahan),
    tanpaTahun: tanpaTahun
      ? { banyak: tanpaTahun.banyak, usul: tahunDiNama(unggahan.namaBerkas, deps.sekarang().getUTCFullYear()) }
      : null,
    ...{ maju, masalah, catatan: [...(ringkasan.catatan ?? [])], alasan, berkasAda: berkasTersimpan !== null, putusan },
    ejaan: ejaan.map(({ calon, ...satu }) => ({ ...satu, calon: [...calon] })),
    kembar: kembar ? sajikanKembar(kembar) : null,
  }
}

export const handleGetImporBaris: Handler<
  typeof getImporBaris.kueri,
  typeof getImporBaris.isi,
  typeof getImporBaris.keluaran
> = async (deps, minta) => {
  const { impor, saring, dari, banyak } = minta.kueri
  const milik = await bukaImpor(deps, minta, impor)
  if (milik instanceof Problem) return milik
  const { kabId, imporId } = milik.unggahan
  // One more than asked for says whether there is a next page.
  const halaman = { kabId, imporId, dari, banyak: banyak + 1 }
  if (saring === 'ditolak' || saring === 'peringatan') {
    const sel = await listSelPratinjau(deps.db, { ...halaman, apa: saring === 'ditolak' ? 'penolakan' : saring })
    return { laporan: [], sel: sel.slice(0, banyak).map(sajikanPenolakan), berikut: berikut(sel, dari, banyak) }
  }
  const laporan = await listLaporanPratinjau(deps.db, { ...halaman, ramalan: saring })
  return {
    laporan: laporan.slice(0, banyak).map((satu) => sajikanLaporan(satu, milik.unggahan)),
    ...{ sel: [], berikut: berikut(laporan, dari, banyak) },
  }
}

const berikut = ({ length }: readonly unknown[], dari: number, banyak: number): number | null =>
  length > banyak ? dari + banyak : null

export const handleGetImporDaftar: Handler<
  typeof getImporDaftar.kueri,
  typeof getImporDaftar.isi,
  typeof getImporDaftar.keluaran
> = async (deps, minta) => {
  const kab = await bukaKab(deps, minta, minta.kueri.wilayah)
  if (kab instanceof Problem) return kab
  const { kabId, cakupan } = kab
  const puskesmasId = cakupan === 'semua' ? null : cakupan
  const sebelum = minta.kueri.sebelum ?? null
  const semua = await listUnggahan(deps.db, { kabId, puskesmasId, sebelum, banyak: DAFTAR_SEKALI + 1 })
  const impor = semua.slice(0, DAFTAR_SEKALI)
  return {
    impor: impor.map(sajikanBerkas),
    berikut: semua.length > impor.length ? (impor.at(-1)?.imporId ?? null) : null,
  }
}

const DAFTAR_SEKALI = 50

export const handleGetImporLembar: Handler<
  typeof getImporLembar.kueri,
  typeof getImporLembar.isi,
  typeof getImporLembar.keluaran
> = async (deps, minta) => {
  const milik = await bukaImpor(deps, minta, minta.kueri.impor)
  if (milik instanceof Problem) return milik
  try {
    return { lembar: await listLembarUnggahan(deps.db, milik.unggahan, milik.folder) }
  } catch (error) {
    return takDapat(error)
  }
}

export const handlePostAliasImpor: Handler<
  typeof postAliasImpor.kueri,
  typeof postAliasImpor.isi,
  typeof postAliasImpor.keluaran
> = async (deps, minta) => {
  const { isi, aktor, alamat } = minta
  const milik = await bukaImpor(deps, minta, isi.impor)
  if (milik instanceof Problem) return milik
  const { kodeKab } = milik.unggahan
  if (isi.alias.some(({ desa }) => !desa.startsWith(`${kodeKab}.`))) return diLuarTugas
  try {
    await ingatAlias(deps.db, isi.alias, { aktor, alamat })
  } catch (error) {
    return takDapat(error)
  }
  return lanjutkan(milik, await putuskanBaca(deps.db, milik.unggahan))
}

export const handlePostBacaUlangImpor: Handler<
  typeof postBacaUlangImpor.kueri,
  typeof postBacaUlangImpor.isi,
  typeof postBacaUlangImpor.keluaran
> = async (deps, minta) => {
  const { impor, bulan, ...pilihan } = minta.isi
  const milik = await bukaImpor(deps, minta, impor)
  if (milik instanceof Problem) return milik
  const dipilih = {
    ...(pilihan.format !== undefined && { format: pilihan.format }),
    ...(pilihan.tahun !== undefined && { tahun: pilihan.tahun }),
    ...(bulan !== undefined && { bulan: bulan === null ? null : bulanDari(bulan) }),
  }
  return lanjutkan(milik, await putuskanBaca(deps.db, milik.unggahan, dipilih))
}

export const handlePostTerapkanImpor: Handler<
  typeof postTerapkanImpor.kueri,
  typeof postTerapkanImpor.isi,
  typeof postTerapkanImpor.keluaran
> = async (deps, minta) => {
  const milik = await bukaImpor(deps, minta, minta.isi.impor)
  if (milik instanceof Problem) return milik
  const { lewatiYangDitolak, alasan = null } = minta.isi
  return lanjutkan(milik, await putuskanTerap(deps.db, milik.unggahan, { lewatiYangDitolak, alasan }))
}

export const handlePostPilihImpor: Handler<
  typeof postPilihImpor.kueri,
  typeof postPilihImpor.isi,
  typeof postPilihImpor.keluaran
> = async (deps, minta) => {
  const { impor, ...pilihan } = minta.isi
  const milik = await bukaImpor(deps, minta, impor)
  if (milik instanceof Problem) return milik
  const hasil = await putuskanLaporan(deps.db, milik.unggahan, pilihan)
  return 'masalah' in hasil ? MASALAH[hasil.masalah] : hasil
}

export const handlePostBatalkanImpor: Handler<
  typeof postBatalkanImpor.kueri,
  typeof postBatalkanImpor.isi,
  typeof postBatalkanImpor.keluaran
> = async (deps, minta) => {
  const { isi, aktor, alamat } = minta
  const milik = await bukaImpor(deps, minta, isi.impor)
  if (milik instanceof Problem) return milik
  const hasil = await putuskanBatal(deps.db, milik.unggahan, {
    ...{ peminta: { aktor, alamat }, biarkanYangBerubah: isi.biarkanYangBerubah },
    ...{ folder: milik.folder, sekarang: deps.sekarang() },
  })
  if (!('ditolak' in hasil)) return lanjutkan(milik, hasil)
  return new Problem({
    status: 409,
    kode: 'sudah-berubah',
    judul: 'Sebagian laporan sudah diubah lagi sesudah impor ini',
    rincian: 'Perbaiki atau batalkan dulu yang lebih baru, atau batalkan dengan membiarkan yang sudah berubah.',
    galat: hasil.ditolak.map(({ nilai, alasan }) => ({ kolom: nilai ?? '', pesan: alasan })),
  })
}

function lanjutkan({ antrekan }: Milik, keputusan: Keputusan) {
  if ('masalah' in keputusan) return MASALAH[keputusan.masalah]
  if (keputusan.status !== 'dibuang') antrekan()
  return { status: keputusan.status }
}

const MASALAH = {
  tahap: new Problem({
    status: 409,
    kode: 'tahap-lain',
    judul: 'Impor ini sedang di tahap lain',
    rincian: 'Muat ulang untuk melihat keadaannya sekarang.',
  }),
  ditolak: new Problem({
    status: 422,
    kode: 'ada-yang-ditolak',
    judul: 'Ada baris yang ditolak',
    rincian: 'Perbaiki berkasnya lalu unggah lagi, atau terapkan dengan melewati baris yang ditolak.',
  }),
  kosong: new Problem({
    status: 422,
    kode: 'tanpa-isi',
    judul: 'Tidak ada baris yang dapat diterapkan',
    rincian: 'Perbaiki berkasnya, pilih format yang sesuai, atau centang laporan yang akan ditulis.',
  }),
  alasan: new Problem({
    status: 422,
    kode: 'perlu-alasan',
    judul: 'Ada laporan yang sudah disahkan atau dinyatakan tidak buka',
    rincian: 'Tulis mengapa angkanya diubah, atau keluarkan laporan itu dari impor ini.',
  }),
  'nomor-orang': new Problem({
    status: 422,
    kode: 'nomor-orang',
    judul: 'Alasan memuat nomor 16 angka seperti NIK',
    rincian: 'Hapus nomornya; cukup tulis mengapa angkanya diubah.',
  }),
  usang: new Problem({
    status: 409,
    kode: 'pratinjau-usang',
    judul: 'Sebagian laporan diubah orang lain sesudah berkas ini dibaca',
    rincian: 'Baca lagi berkasnya untuk melihat keadaannya sekarang, lalu putuskan lagi.',
  }),
} as const
