import type {
  KunjunganBaru,
  postEvaluasi,
  postKunjungan,
  postKunjunganUbah,
  postRencana,
  postRencanaSelesai,
  postTerimaNotifikasi,
  postTutupNotifikasi,
  TindakJawaban,
} from '#contract/tindak-lanjut.ts'
import type { Db } from '#db/connection.ts'
import { checkTeksBebas } from '#domain/teks-bebas.ts'
import { checkKunjungan, checkTenggat, type GalatKunjungan } from '#domain/tindak-lanjut.ts'
import { type Deps, type Handler, type Permintaan, Tetap } from '#http/mount.ts'
import { type Galat, Problem } from '#http/problem.ts'
import { bukaNotifikasi, type NotifikasiTerbuka } from '#usecases/buka-notifikasi.ts'
import {
  catatEvaluasi,
  catatKunjungan,
  type HasilTindak,
  type NotifikasiDilihat,
  type Pelaku,
  rencanakan,
  selesaikanRencana,
  terimaNotifikasi,
  tutupNotifikasi,
  ubahKunjungan,
} from '#usecases/tindak-lanjut.ts'
import { masalahNotifikasi, sajikanKisah } from './sajikan-notifikasi.ts'

export const handlePostTerimaNotifikasi: Handler<
  typeof postTerimaNotifikasi.kueri,
  typeof postTerimaNotifikasi.isi,
  typeof postTerimaNotifikasi.keluaran
> = (deps, permintaan) =>
  tindak(deps, permintaan, { kerja: ({ db, dilihat, pelaku }) => terimaNotifikasi(db, dilihat, pelaku) })

export const handlePostRencana: Handler<
  typeof postRencana.kueri,
  typeof postRencana.isi,
  typeof postRencana.keluaran
> = (deps, permintaan) => {
  const { rencana: nomor, jenis, uraian, pelaksana, tenggat } = permintaan.isi
  return tindak(deps, permintaan, {
    teks: { uraian, pelaksana },
    periksa: ({ hariIni }) => galatTenggat(tenggat, hariIni),
    kerja: ({ db, dilihat, pelaku }) => rencanakan(db, dilihat, { nomor, jenis, uraian, pelaksana, tenggat }, pelaku),
  })
}

export const handlePostRencanaSelesai: Handler<
  typeof postRencanaSelesai.kueri,
  typeof postRencanaSelesai.isi,
  typeof postRencanaSelesai.keluaran
> = (deps, permintaan) => {
  const { rencana: nomor, batal, hasil } = permintaan.isi
  return tindak(deps, permintaan, {
    teks: { hasil },
    kerja: ({ db, dilihat, pelaku }) => selesaikanRencana(db, dilihat, { nomor, batal, hasil }, pelaku),
  })
}

export const handlePostKunjungan: Handler<
  typeof postKunjungan.kueri,
  typeof postKunjungan.isi,
  typeof postKunjungan.keluaran
> = (deps, permintaan) => {
  const { isi, aktor } = permintaan
  return tindak(deps, permintaan, {
    teks: { catatan: isi.catatan },
    periksa: ({ hariIni }) => checkKunjungan(isi, hariIni).map(galatKunjungan),
    kerja: ({ db, dilihat, pelaku }) =>
      catatKunjungan(db, dilihat, { ...isiKunjungan(isi), unitId: unitSendiri(aktor, dilihat.kabId) }, pelaku),
  })
}

const isiKunjungan = (isi: KunjunganBaru) => {
  const { rencana, tanggal, temuan, dikunjungi, ditemukan, dilayani, dirujuk, ditindaklanjutiPada, catatan } = isi
  return { rencana, tanggal, temuan, dikunjungi, ditemukan, dilayani, dirujuk, ditindaklanjutiPada, catatan }
}

/** Whoever belongs to a unit visits for it. */
const unitSendiri = ({ penugasan }: Permintaan<object, object>['aktor'], kabId: number): number | null =>
  penugasan.tempat.flatMap((t) =>
    (t.jenis === 'unit' || t.jenis === 'puskesmas') && t.kabId === kabId ? [t.id] : [],
  )[0] ?? null

export const handlePostKunjunganUbah: Handler<
  typeof postKunjunganUbah.kueri,
  typeof postKunjunganUbah.isi,
  typeof postKunjunganUbah.keluaran
> = (deps, permintaan) => {
  const { kunjungan: nomor, ditindaklanjutiPada, batal } = permintaan.isi
  return tindak(deps, permintaan, {
    periksa: ({ hariIni }) =>
      ditindaklanjutiPada !== null && ditindaklanjutiPada > hariIni
        ? [{ kolom: 'ditindaklanjutiPada', pesan: PESAN['hari-depan'] }]
        : [],
    kerja: ({ db, dilihat, pelaku }) => ubahKunjungan(db, dilihat, { nomor, ditindaklanjutiPada, batal }, pelaku),
  })
}

export const handlePostEvaluasi: Handler<
  typeof postEvaluasi.kueri,
  typeof postEvaluasi.isi,
  typeof postEvaluasi.keluaran
> = (deps, permintaan) => {
  const { tanggal, tingkat, sudah, hambatan, berikut, sisa } = permintaan.isi
  return tindak(deps, permintaan, {
    teks: { sudah, hambatan, berikut },
    periksa: ({ hariIni }) => (tanggal > hariIni ? [{ kolom: 'tanggal', pesan: PESAN['hari-depan'] }] : []),
    kerja: ({ db, dilihat, pelaku }) =>
      catatEvaluasi(db, dilihat, { tanggal, tingkat, sudah, hambatan, berikut, sisa }, pelaku),
  })
}

export const handlePostTutupNotifikasi: Handler<
  typeof postTutupNotifikasi.kueri,
  typeof postTutupNotifikasi.isi,
  typeof postTutupNotifikasi.keluaran
> = (deps, permintaan) => {
  const { hasil, catatan } = permintaan.isi
  return tindak(deps, permintaan, {
    ...{ teks: { catatan }, hak: 'tutup' },
    kerja: ({ db, dilihat, pelaku }) => tutupNotifikasi(db, dilihat, { hasil, catatan }, pelaku),
  })
}

type IsiTindak = {
  readonly wilayah: string
  readonly notifikasi: number
  readonly versi: number
  readonly sudahDiperiksa?: boolean
}

type Kerja = {
  /** Free text by its field. */
  readonly teks?: Readonly<Record<string, string>>
  readonly hak?: 'tindak' | 'tutup'
  readonly periksa?: (terbuka: NotifikasiTerbuka) => readonly Galat[]
  readonly kerja: (bahan: {
    readonly db: Db
    readonly dilihat: NotifikasiDilihat
    readonly pelaku: Pelaku
  }) => Promise<HasilTindak>
}

/** What every step has in common: open it, ask whether, look at what was written, do it, and say what stands now. */
async function tindak(
  { db, sekarang }: Deps,
  { isi, aktor, alamat }: Permintaan<object, IsiTindak>,
  { teks = {}, hak = 'tindak', periksa, kerja }: Kerja,
): Promise<TindakJawaban | Tetap<TindakJawaban> | Problem> {
  const buka = () =>
    bukaNotifikasi(db, {
      wilayah: isi.wilayah,
      nomor: isi.notifikasi,
      pembaca: { aktor, sekarang: sekarang() },
    })
  const terbuka = await buka()
  if ('tidakAda' in terbuka) return masalahNotifikasi(terbuka)
  if (!terbuka.boleh[hak]) return DI_LUAR_TUGAS[hak]
  const salah = [...galatTeks(teks), ...(periksa?.(terbuka) ?? [])]
  if (salah.length > 0) return belumBenar(salah)
  const { versi } = isi
  const mungkinNama = Object.values(teks).some((satu) => checkTeksBebas(satu) === 'mungkin-nama')
  if (mungkinNama && !isi.sudahDiperiksa) return new Tetap({ hasil: 'mungkin-nama' as const, versi, versiData: 0 })
  const dilihat = { kabId: terbuka.kabId, notifikasiId: terbuka.nomor, kodeDesa: terbuka.desa.kode, versi }
  const hasil = await kerja({ db, dilihat, pelaku: { aktor, alamat, pada: sekarang() } })
  switch (hasil.hasil) {
    case 'disimpan':
      return hasil
    case 'sama':
      return new Tetap(hasil)
    case 'bukan-bagiannya':
      return BUKAN_BAGIANNYA
    default: {
      const kini = await buka()
      return 'tidakAda' in kini ? masalahNotifikasi(kini) : bentrok(hasil.hasil, await sajikanKisah(db, kini))
    }
  }
}

const galatTeks = (teks: Readonly<Record<string, string>>): readonly Galat[] =>
  Object.entries(teks)
    .filter(([, satu]) => checkTeksBebas(satu) === 'nomor-orang')
    .map(([kolom]) => ({
      ...{ kolom, pesan: 'Teks ini memuat nomor 16 angka seperti NIK atau nomor KK. Hapus nomornya.' },
    }))

const PESAN: Readonly<Record<GalatKunjungan['sebab'], string>> = {
  'tidak-ada': 'Dikunjungi: tulis paling sedikit 1 orang.',
  'ditemukan-lebih': 'Ditemukan tidak dapat lebih dari yang dikunjungi.',
  'dilayani-lebih': 'Dilayani tidak dapat lebih dari yang ditemukan.',
  'dirujuk-lebih': 'Dirujuk tidak dapat lebih dari yang ditemukan.',
  'hari-depan': 'Tanggal belum tiba; tulis hari ini atau sebelumnya.',
  'hari-lama': 'Tanggal kunjungan lebih dari setahun yang lalu.',
  'tindak-sebelum': 'Hari ditindaklanjuti tidak dapat sebelum hari kunjungan.',
  'tindak-tanpa-temuan': 'Tidak ada yang ditemukan, jadi tidak ada yang ditindaklanjuti.',
}

const galatKunjungan = ({ kolom, sebab }: GalatKunjungan): Galat => ({ kolom, pesan: PESAN[sebab] })

function galatTenggat(tenggat: string, hariIni: string): readonly Galat[] {
  const salah = checkTenggat(tenggat, hariIni)
  if (salah === null) return []
  const pesan =
    salah === 'lewat' ? 'Tenggat sudah lewat; pilih hari ini atau sesudahnya.' : 'Tenggat paling lama setahun.'
  return [{ kolom: 'tenggat', pesan }]
}

const belumBenar = (galat: readonly Galat[]): Problem =>
  new Problem({
    ...{ status: 422, kode: 'tindak-lanjut-ditolak', judul: 'Isiannya belum benar' },
    ...{ rincian: 'Perbaiki yang disebut di bawah, lalu simpan lagi.', galat },
  })

const BUKAN_BAGIANNYA = new Problem({
  ...{ status: 422, kode: 'bukan-bagiannya', judul: 'Rencana atau kunjungan itu tidak dapat diubah lagi' },
  rincian: 'Rencana atau kunjungan ini sudah selesai, dibatalkan, atau milik notifikasi lain. Muat ulang halaman ini.',
})

const DI_LUAR_TUGAS = {
  tindak: new Problem({
    ...{ status: 403, kode: 'di-luar-tugas', judul: 'Notifikasi ini di luar tugas Anda' },
    rincian: 'Yang menindaklanjuti adalah bidan atau pustu desa itu, puskesmasnya, dan dinas.',
  }),
  tutup: new Problem({
    ...{ status: 403, kode: 'di-luar-tugas', judul: 'Yang menutup adalah puskesmas desa itu' },
    rincian: 'Mintalah kepala atau petugas puskesmas menutupnya pada evaluasi bulanan.',
  }),
} as const

/** What stands by now is told beside, so that nobody has to type again. */
const bentrok = (hasil: 'bentrok' | 'ditutup' | 'tidak-ada', kini: Awaited<ReturnType<typeof sajikanKisah>>): Problem =>
  new Problem({
    status: 409,
    kode: hasil === 'ditutup' ? 'notifikasi-ditutup' : 'notifikasi-berubah',
    judul: hasil === 'ditutup' ? 'Notifikasi ini sudah ditutup' : 'Sudah ada yang mengubahnya',
    rincian:
      hasil === 'ditutup'
        ? 'Tidak ada lagi yang dapat ditambahkan. Bila angkanya turun lagi, notifikasi baru muncul.'
        : 'Orang lain menyimpan lebih dulu. Lihat keadaannya kini; isian Anda masih ada dan dapat disimpan lagi.',
    lainnya: { kini },
  })
