/** People and their roles, for those who administer them. */
import type {
  getPengguna,
  postAkhiriPenugasan,
  postImporPengguna,
  postPengguna,
  postPenugasan,
  postTangguhkan,
  postTautanPengguna,
} from '#contract/pengguna.ts'
import { namaPengguna as bentukNama } from '#contract/pengguna.ts'
import { isHari } from '#domain/bulan.ts'
import { mayAdminister } from '#domain/izin.ts'
import { type Aktor, PERAN, type Peran, type TempatTugas } from '#domain/peran.ts'
import type { Deps, Handler, Permintaan } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { listNamaTempat } from '#store/penugasan.ts'
import {
  akhiriPenugasan,
  beriPenugasan,
  checkPendaftaran,
  type Ditolak,
  daftarkanPengguna,
  findPenggunaKelola,
  listPenggunaKelola,
  type Pendaftaran,
  type Pengelola,
  tangguhkanPengguna,
} from '#usecases/kelola-pengguna.ts'
import { createTautan, jalurTautan } from '#usecases/tautan.ts'

const pengelola = ({ sekarang }: Deps, { aktor, alamat }: Permintaan<unknown, unknown>): Pengelola => ({
  ...{ aktor, alamat, pada: sekarang() },
})

const STATUS = { 'tidak-ada': 404, 'di-luar-tugas': 403, isian: 422 } as const

const tolak = ({ ditolak, pesan }: Ditolak): Problem =>
  new Problem({ status: STATUS[ditolak], kode: ditolak, judul: 'Belum dapat disimpan', rincian: pesan })

export const handleGetPengguna: Handler<
  typeof getPengguna.kueri,
  typeof getPengguna.isi,
  typeof getPengguna.keluaran
> = async ({ db }, { aktor }) => {
  const semua = await listPenggunaKelola(db, aktor)
  const nama = await listNamaTempat(
    db,
    semua.flatMap(({ penugasan }) => penugasan.map((p) => p.penugasanId)),
  )
  return {
    pengguna: semua.map(({ penugasan, terakhirMasuk, ...pengguna }) => ({
      ...pengguna,
      terakhirMasuk: terakhirMasuk?.toISOString() ?? null,
      penugasan: penugasan.map((p) => ({ ...p, tempat: nama.get(p.penugasanId) ?? [] })),
    })),
    peranBoleh: PERAN.filter((peran) => mayAdminister(aktor, { peran, tempat: tempatSendiri(aktor) })),
  }
}

/** A place within one's own reach, to ask which roles one may give there. */
const tempatSendiri = ({ penugasan }: Aktor): readonly TempatTugas[] => penugasan.tempat.slice(0, 1)

export const handlePostPengguna: Handler<
  typeof postPengguna.kueri,
  typeof postPengguna.isi,
  typeof postPengguna.keluaran
> = async (deps, minta) => {
  const { namaPengguna, nama, ...tugas } = minta.isi
  const hasil = await daftarkanPengguna(deps.db, pengelola(deps, minta), [{ namaPengguna, nama, tugas }])
  if ('ditolak' in hasil) return tolak(hasil)
  const penggunaId = hasil.penggunaId[0] ?? 0
  return { penggunaId, tautan: await buatTautan(deps, minta, penggunaId, false) }
}

async function buatTautan(
  { db, sekarang }: Deps,
  { aktor, alamat }: Permintaan<unknown, unknown>,
  penggunaId: number,
  lepasTotp: boolean,
): Promise<string> {
  return jalurTautan(await createTautan(db, { penggunaId, oleh: aktor, alamat, pada: sekarang(), lepasTotp }))
}

export const handlePostPenugasan: Handler<
  typeof postPenugasan.kueri,
  typeof postPenugasan.isi,
  typeof postPenugasan.keluaran
> = async (deps, minta) => {
  const { penggunaId, ...tugas } = minta.isi
  const hasil = await beriPenugasan(deps.db, pengelola(deps, minta), { penggunaId, tugas })
  return 'ditolak' in hasil ? tolak(hasil) : hasil
}

export const handlePostAkhiriPenugasan: Handler<
  typeof postAkhiriPenugasan.kueri,
  typeof postAkhiriPenugasan.isi,
  typeof postAkhiriPenugasan.keluaran
> = async (deps, minta) => {
  const hasil = await akhiriPenugasan(deps.db, pengelola(deps, minta), minta.isi)
  return 'ditolak' in hasil ? tolak(hasil) : hasil
}

export const handlePostTangguhkan: Handler<
  typeof postTangguhkan.kueri,
  typeof postTangguhkan.isi,
  typeof postTangguhkan.keluaran
> = async (deps, minta) => {
  const hasil = await tangguhkanPengguna(deps.db, pengelola(deps, minta), minta.isi)
  return typeof hasil === 'string' ? { keadaan: hasil } : tolak(hasil)
}

export const handlePostTautanPengguna: Handler<
  typeof postTautanPengguna.kueri,
  typeof postTautanPengguna.isi,
  typeof postTautanPengguna.keluaran
> = async (deps, minta) => {
  const { penggunaId, lepasFaktorKedua } = minta.isi
  const pengguna = await findPenggunaKelola(deps.db, minta.aktor, penggunaId)
  if ('ditolak' in pengguna) return tolak(pengguna)
  return { tautan: await buatTautan(deps, minta, penggunaId, lepasFaktorKedua) }
}

type BarisImpor = (typeof postImporPengguna.isi._output)['baris'][number]

export const handlePostImporPengguna: Handler<
  typeof postImporPengguna.kueri,
  typeof postImporPengguna.isi,
  typeof postImporPengguna.keluaran
> = async (deps, minta) => {
  const { baris, kering } = minta.isi
  const dibaca = baris.map(bacaBaris)
  const alasan = await Promise.all(dibaca.map((satu, i) => periksaBaris(deps, minta, satu, dibaca.slice(0, i))))
  const bersih = alasan.every((satu) => satu === null)
  const susun = (tautan: readonly string[]) =>
    baris.map((satu, i) => ({
      ...{ nomor: i + 1, namaPengguna: satu.namaPengguna.trim(), alasan: alasan[i] ?? null },
      ...{ hasil: alasan[i] ? ('ditolak' as const) : ('baru' as const), tautan: tautan[i] ?? null },
    }))
  if (kering || !bersih) return { diterapkan: false, baris: susun([]) }
  const hasil = await daftarkanPengguna(deps.db, pengelola(deps, minta), dibaca.filter(terbaca))
  if ('ditolak' in hasil) return tolak(hasil)
  const tautan: string[] = []
  for (const penggunaId of hasil.penggunaId) tautan.push(await buatTautan(deps, minta, penggunaId, false))
  return { diterapkan: true, baris: susun(tautan) }
}

const terbaca = (satu: Pendaftaran | string): satu is Pendaftaran => typeof satu !== 'string'

/** A row of the sheet as a registration, or why it is none. */
function bacaBaris({ namaPengguna, nama, peran, tempat, mulai }: BarisImpor): Pendaftaran | string {
  const dibaca = bentukNama.safeParse(namaPengguna)
  if (!dibaca.success) return dibaca.error.issues[0]?.message ?? 'Nama pengguna tidak sah.'
  if (nama.trim().length < 2) return 'Nama orangnya kosong.'
  const dikenal = PERAN.find((satu) => satu === peran.trim().toLowerCase().replaceAll(' ', '-'))
  if (!dikenal) return `Peran "${peran}" tidak dikenal; pakai salah satu dari ${PERAN.join(', ')}.`
  if (!isHari(mulai.trim())) return 'Tulis tanggal mulai sebagai TTTT-BB-HH.'
  const kode = tempat.split(/[;,\s]+/).filter((satu) => satu !== '')
  const tugas = { peran: dikenal satisfies Peran, tempat: kode, klaster: null, mulai: mulai.trim(), akhir: null }
  return { namaPengguna: dibaca.data, nama: nama.trim(), tugas }
}

async function periksaBaris(
  deps: Deps,
  minta: Permintaan<unknown, unknown>,
  satu: Pendaftaran | string,
  sebelumnya: readonly (Pendaftaran | string)[],
): Promise<string | null> {
  if (!terbaca(satu)) return satu
  if (sebelumnya.some((lain) => terbaca(lain) && lain.namaPengguna === satu.namaPengguna)) {
    return 'Nama pengguna ini ada dua kali di lembar.'
  }
  const masalah = await checkPendaftaran(deps.db, minta.aktor, satu)
  return masalah?.pesan ?? null
}
