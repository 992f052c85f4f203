import type { getNotifikasi, NotifikasiJawaban } from '#contract/notifikasi.ts'
import type { getTindakLanjut } from '#contract/tindak-lanjut.ts'
import { mayAct, maySetAturan } from '#domain/izin.ts'
import type { Aktor } from '#domain/peran.ts'
import type { DesaPohon } from '#domain/pohon.ts'
import type { Handler } from '#http/mount.ts'
import { countNotifikasiTerdaftar, type HitungNotifikasi, listNotifikasiTerdaftar } from '#store/daftar-notifikasi.ts'
import { bukaNotifikasi, bukaNotifikasiWilayah, type NotifikasiWilayah } from '#usecases/buka-notifikasi.ts'
import { masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { masalahNotifikasi, namaNotifikasi, sajikanKisah, sajikanNotifikasi } from './sajikan-notifikasi.ts'

const PER_LAJUR = 12
const PER_HALAMAN = 40

export const handleGetNotifikasi: Handler<
  typeof getNotifikasi.kueri,
  typeof getNotifikasi.isi,
  typeof getNotifikasi.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const terbuka = await bukaNotifikasiWilayah(db, { wilayah: kueri.wilayah, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { lingkup, katalog } = terbuka
  const { indikator, lajur, saring, halaman } = kueri
  const potong = lajur ? { dari: (halaman - 1) * PER_HALAMAN, banyak: PER_HALAMAN } : { perLajur: PER_LAJUR }
  const [baris, semua, hitung] = await Promise.all([
    kueri.hitung ? [] : listNotifikasiTerdaftar(db, lingkup, { indikator, lajur, saring, ...potong }),
    countNotifikasiTerdaftar(db, lingkup, {}),
    countNotifikasiTerdaftar(db, lingkup, { indikator }),
  ])
  const nama = await namaNotifikasi(db, lingkup.kabId, { katalog, angka: baris.map((b) => b.angka) })
  const desa = new Map(terbuka.wilayah.desa.map((d) => [d.desaId, d]))
  const tampil = hitung.filter((h) => !lajur || h.lajur === lajur)
  const n = jumlah(tampil, saring === 'semua' ? 'banyak' : saring)
  return {
    wilayah: sajikanWilayah(terbuka.wilayah),
    hariIni: lingkup.hariIni,
    jumlah: hitungLajur(hitung),
    puskesmas: perPuskesmas(terbuka, hitung),
    indikator: perIndikator(terbuka, semua),
    baris: baris.flatMap((satu) => {
      const milik = desa.get(satu.desaId)
      return milik ? [sajikanNotifikasi(satu, milik, nama)] : []
    }),
    ...{ halaman, halamanSemua: lajur ? Math.max(1, Math.ceil(n / PER_HALAMAN)) : 1 },
    boleh: bolehDi(aktor, lingkup.kabId),
  }
}

/** What this role does at all; where, each notification says itself. */
const bolehDi = (aktor: Aktor, kabId: number): NotifikasiJawaban['boleh'] => ({
  tindak: mayAct(aktor.penugasan.peran, 'tindak-lanjut'),
  tutup: mayAct(aktor.penugasan.peran, 'tutup-tindak-lanjut'),
  atur: maySetAturan(aktor, kabId),
})

const jumlah = (hitung: readonly HitungNotifikasi[], apa: 'banyak' | 'terlambat' | 'dinaikkan'): number =>
  hitung.reduce((n, satu) => n + satu[apa], 0)

const di = (hitung: readonly HitungNotifikasi[], lajur: HitungNotifikasi['lajur']): number =>
  jumlah(
    hitung.filter((h) => h.lajur === lajur),
    'banyak',
  )

const hitungLajur = (hitung: readonly HitungNotifikasi[]): NotifikasiJawaban['jumlah'] => ({
  ...{ baru: di(hitung, 'baru'), diterima: di(hitung, 'diterima'), direncanakan: di(hitung, 'direncanakan') },
  ...{ dikerjakan: di(hitung, 'dikerjakan'), tenang: di(hitung, 'tenang'), ditutup: di(hitung, 'ditutup') },
  ...{ terlambat: jumlah(hitung, 'terlambat'), dinaikkan: jumlah(hitung, 'dinaikkan') },
})

/** What calls for attention, by puskesmas: where an area has several of them. */
function perPuskesmas(
  { wilayah }: NotifikasiWilayah,
  hitung: readonly HitungNotifikasi[],
): NotifikasiJawaban['puskesmas'] {
  if (wilayah.tingkat !== 'kabupaten' && wilayah.tingkat !== 'kecamatan') return []
  const desaPuskesmas = new Map<string, DesaPohon[]>()
  for (const desa of wilayah.desa)
    if (desa.puskesmas) {
      const milik = desaPuskesmas.get(desa.puskesmas.kode) ?? []
      desaPuskesmas.set(desa.puskesmas.kode, [...milik, desa])
    }
  return [...desaPuskesmas]
    .map(([kode, desa]) => {
      const nomor = new Set(desa.map((d) => d.desaId))
      const milik = hitung.filter((h) => nomor.has(h.desaId) && h.lajur !== 'ditutup' && h.lajur !== 'tenang')
      return {
        ...{ kode, nama: desa[0]?.puskesmas?.nama ?? '', terbuka: jumlah(milik, 'banyak'), baru: di(milik, 'baru') },
        ...{ terlambat: jumlah(milik, 'terlambat'), dinaikkan: jumlah(milik, 'dinaikkan') },
      }
    })
    .toSorted((a, b) => a.nama.localeCompare(b.nama, 'id'))
}

function perIndikator(
  { katalog }: NotifikasiWilayah,
  hitung: readonly HitungNotifikasi[],
): NotifikasiJawaban['indikator'] {
  const banyak = new Map<string, number>()
  for (const { indikator, lajur, banyak: n } of hitung)
    if (indikator !== '' && lajur !== 'ditutup') banyak.set(indikator, (banyak.get(indikator) ?? 0) + n)
  return [...banyak]
    .map(([kode, n]) => ({ kode, nama: katalog.get(kode)?.nama ?? kode, banyak: n }))
    .toSorted((a, b) => b.banyak - a.banyak || a.nama.localeCompare(b.nama, 'id'))
}

export const handleGetTindakLanjut: Handler<
  typeof getTindakLanjut.kueri,
  typeof getTindakLanjut.isi,
  typeof getTindakLanjut.keluaran
> = async ({ db, sekarang }, { kueri: { wilayah, notifikasi: nomor }, aktor }) => {
  const terbuka = await bukaNotifikasi(db, { wilayah, nomor, pembaca: { aktor, sekarang: sekarang() } })
  return 'tidakAda' in terbuka ? masalahNotifikasi(terbuka) : sajikanKisah(db, terbuka)
}
