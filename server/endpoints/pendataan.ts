import type {
  getPendataan,
  PendataanJawaban,
  postImporPendataan,
  postPendataan,
  postPutaran,
} from '#contract/pendataan.ts'
import { mayMarkPendataan } from '#domain/izin.ts'
import { BELUM_DISERAHKAN, checkPendataan, isDiserahkan, ringkasPendataan, selisihHari } from '#domain/pendataan.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakDitemukan, tidakSah } from '#http/problem.ts'
import { listPendataan, listPutaran, type PendataanDesa, type Putaran } from '#store/pendataan.ts'
import { bukaPendataan } from '#usecases/buka-pendataan.ts'
import { importPendataan } from '#usecases/import/import-pendataan.ts'
import { denganBerkasMasuk, pilihanPeramban } from '#usecases/import/import-sasaran-berkas.ts'
import { simpanPutaran, ubahPendataan } from '#usecases/ubah-pendataan.ts'
import { masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { masalahBerkas, sajikanImpor } from './sajikan-sasaran.ts'

const putaranTidakAda = tidakDitemukan('Putaran pendataan ini tidak ada. Pilih dari daftar putaran.')
const nomorOrang = tidakSah([{ kolom: 'alasan', pesan: 'Memuat nomor 16 angka seperti NIK; tulis tanpa nomor orang.' }])

type Baca = typeof getPendataan

export const handleGetPendataan: Handler<Baca['kueri'], Baca['isi'], Baca['keluaran']> = async (
  { db, sekarang },
  { kueri, aktor },
) => {
  const terbuka = await bukaPendataan(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, wilayah, desa, hariIni } = terbuka
  const daftar = await listPutaran(db, kab.kab_id)
  const dipilih = kueri.putaran === undefined ? daftar[0] : daftar.find((p) => p.putaranId === kueri.putaran)
  if (!dipilih && kueri.putaran !== undefined) return putaranTidakAda
  const milik = new Map(
    (dipilih ? await listPendataan(db, kab.kab_id, dipilih.putaranId) : []).map((satu) => [satu.desaId, satu]),
  )
  const baris = dipilih ? desa.map((d) => ({ desa: d, kini: milik.get(d.desaId) ?? null })) : []
  const isi = (semua: readonly Satu[]) => ringkasPendataan(semua.map(({ kini }) => kini ?? BELUM_DISERAHKAN))
  return {
    ...{ wilayah: sajikanWilayah(wilayah), hariIni, daftarPutaran: daftar.map(sajikanPutaran) },
    putaran: dipilih ? sajikanPutaran(dipilih) : null,
    sisaHari: dipilih ? selisihHari(hariIni, dipilih.batas) : null,
    ringkas: isi(baris),
    kecamatan: perKecamatan(baris).map(({ tempat, semua }) => ({ ...tempat, ringkas: isi(semua) })),
    baris: baris.map((satu) => sajikanBaris(satu, dipilih ? hariIni > dipilih.batas : false)),
    bolehUbah: mayMarkPendataan(aktor, kab.kab_id),
  }
}

type Satu = { readonly desa: DesaPohon; readonly kini: PendataanDesa | null }

const sajikanPutaran = ({ putaranId, nama, mulai, batas, versi }: Putaran) => ({
  ...{ putaran: putaranId, nama, mulai, batas, versi },
})

const tempatDari = (satu: { readonly kode: string; readonly nama: string } | null) =>
  satu && { kode: satu.kode, nama: satu.nama }

function perKecamatan(baris: readonly Satu[]) {
  const kecamatan = new Map(baris.flatMap(({ desa: { kecamatan: k } }) => (k ? [[k.id, k] as const] : [])))
  return [...kecamatan.values()].map(({ id, kode, nama }) => ({
    tempat: { kode, nama },
    semua: baris.filter(({ desa }) => desa.kecamatan?.id === id),
  }))
}

function sajikanBaris({ desa, kini }: Satu, lewat: boolean): PendataanJawaban['baris'][number] {
  const { status, diserahkanPada, keluarga, alasan } = kini ?? BELUM_DISERAHKAN
  return {
    ...{
      kode: desa.kode,
      nama: desa.nama,
      kecamatan: tempatDari(desa.kecamatan),
      puskesmas: tempatDari(desa.puskesmas),
    },
    ...{ status, diserahkanPada, keluarga, alasan, terlambat: lewat && !isDiserahkan(status) },
    ...{ versi: kini?.versi ?? 0, oleh: kini?.oleh ?? null, pada: kini?.pada.toISOString() ?? null },
  }
}

type Tandai = typeof postPendataan

export const handlePostPendataan: Handler<Tandai['kueri'], Tandai['isi'], Tandai['keluaran']> = async (
  { db, sekarang },
  { isi: { wilayah, putaran, versi, sudahDiperiksa, ...isi }, aktor, alamat },
) => {
  const pada = sekarang()
  const terbuka = await bukaPendataan(db, { wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, desa: semua, hariIni } = terbuka
  const desa = semua.find(({ kode }) => kode === wilayah)
  if (!desa) return tidakDitemukan('Desa/kelurahan ini tidak ada. Pilih dari daftar.')
  if (!mayMarkPendataan(aktor, kab.kab_id)) return masalahTidakAda({ tidakAda: 'izin' })
  const galat = checkPendataan(isi, hariIni)
  if (galat.length > 0) return tidakSah(galat)
  const teks = checkTeksBebas(isi.alasan)
  if (teks === 'nomor-orang') return nomorOrang
  if (teks === 'mungkin-nama' && !sudahDiperiksa) return { hasil: 'mungkin-nama', versi, versiData: 0 }
  const minta = { kabId: kab.kab_id, kodeKab: kab.kode, putaranId: putaran, desa, versi, isi }
  const hasil = await ubahPendataan(db, minta, { aktor, alamat, pada })
  if (!('ditolak' in hasil)) return { hasil: 'disimpan', ...hasil }
  if (hasil.ditolak === 'tidak-ada') return putaranTidakAda
  return sudahBerubah({ kini: sajikanBaris({ desa, kini: hasil.kini }, false) })
}

const sudahBerubah = (lainnya: Readonly<Record<string, unknown>>): Problem =>
  new Problem({
    ...{ status: 409, kode: 'sudah-berubah', judul: 'Sudah diubah orang lain' },
    rincian: 'Yang kini tersimpan ditampilkan. Periksa, lalu simpan lagi bila tetap perlu.',
    lainnya,
  })

type Atur = typeof postPutaran

export const handlePostPutaran: Handler<Atur['kueri'], Atur['isi'], Atur['keluaran']> = async (
  { db, sekarang },
  { isi: { wilayah, putaran, versi, ...isi }, aktor, alamat },
) => {
  const pada = sekarang()
  const terbuka = await bukaPendataan(db, { wilayah, pembaca: { aktor, sekarang: pada } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab } = terbuka
  if (!mayMarkPendataan(aktor, kab.kab_id)) return masalahTidakAda({ tidakAda: 'izin' })
  if (isi.batas < isi.mulai)
    return tidakSah([{ kolom: 'batas', pesan: 'Batas waktu tidak boleh sebelum hari pertama.' }])
  if (checkTeksBebas(isi.nama) === 'nomor-orang') return nomorOrang
  const minta = { kabId: kab.kab_id, kodeKab: kab.kode, putaranId: putaran, versi, isi }
  const hasil = await simpanPutaran(db, minta, { aktor, alamat, pada })
  if (!('ditolak' in hasil)) return { putaran: hasil.putaranId, versi: hasil.versi, versiData: hasil.versiData }
  if (hasil.ditolak === 'tidak-ada') return putaranTidakAda
  if (hasil.ditolak === 'bentrok') return sudahBerubah({ kini: sajikanPutaran(hasil.kini) })
  return tidakSah([{ kolom: 'nama', pesan: 'Sudah ada putaran bernama ini; beri nama lain.' }])
}

type Impor = typeof postImporPendataan

export const handlePostImporPendataan: Handler<Impor['kueri'], Impor['isi'], Impor['keluaran']> = async (
  { db, sekarang },
  { kueri, isi, aktor, alamat },
) => {
  try {
    return await denganBerkasMasuk(isi, kueri.nama, async (berkas) => {
      const pada = sekarang()
      const terbuka = await bukaPendataan(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: pada } })
      if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
      const { kab } = terbuka
      if (!mayMarkPendataan(aktor, kab.kab_id)) return masalahTidakAda({ tidakAda: 'izin' })
      const pilihan = await pilihanPeramban(db, { ...kueri, lewati: '0', oleh: aktor.namaPengguna })
      const milik = { kabId: kab.kab_id, kode: kab.kode, zonaWaktu: kab.zona_waktu }
      return sajikanImpor(
        await importPendataan(db, {
          ...{ kab: milik, putaranId: kueri.putaran, berkas, pilihan, peminta: { aktor, alamat }, sekarang: pada },
        }),
      )
    })
  } catch (error) {
    return masalahBerkas(error)
  }
}
