// A world for asking who may do what: two kabupaten of different provinsi, and a person in every role, who come in by the
// door itself: users, penugasan, sessions and tokens are rows, found by what the request shows.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { Peran, TempatTugas } from '#domain/peran.ts'
import { insertPengguna } from '#store/pengguna.ts'
import { insertPenugasan } from '#store/penugasan.ts'
import { insertSesi } from '#store/sesi.ts'
import { insertToken } from '#store/token.ts'
import { newRahasia } from '#usecases/rahasia.ts'
import { SEKARANG } from './aplikasi.ts'
import { KIA, TIMBANG } from './katalog-uji.ts'
import { buatUnit, kirim, type Unit } from './kisah.ts'
import { buatIndikatorUji, buatLimaDesa, type KisahLima, timbang } from './kisah-lembar.ts'

export type DuniaIzin = { readonly sini: KisahLima; readonly sana: KisahLima; readonly posyanduDua: Unit }

export const PEKA = 'UJI_PEKA'

/**
 * In 99.01 desa A (with two posyandu), B, C lie in kecamatan 1 and D, E in kecamatan 2; puskesmas Satu has A, B, D and Dua
 * has C. Until June 2025 D lay in kecamatan 1, E belonged to Dua, and pustu and posyandu of A served B too. 88.01 is the
 * same without these. UJI_PEKA counts what UJI_CAKUPAN counts, and points at people.
 */
export async function buatDuniaIzin(db: Db): Promise<DuniaIzin> {
  await buatIndikatorUji(db)
  await salinPeka(db)
  const [sini, sana] = [await buatLimaDesa(db, '99.01'), await buatLimaDesa(db, '88.01')]
  const { kab, desa } = sini
  const posyanduDua = await buatUnit(db, kab, { jenis: 'posyandu', nama: 'Posyandu A2', desa: desa.A.desa })
  const wajib = [
    [posyanduDua, desa.A, TIMBANG, null],
    [desa.A.pustu, desa.B, KIA, 202506],
    [desa.A.posyandu, desa.B, TIMBANG, 202506],
  ] as const
  for (const [unit, di, kelompok, akhir] of wajib) {
    await sql`insert into wajib_lapor (kab_id, unit_id, desa_id, kelompok_id, mulai, akhir) values (${kab.kabId},
      ${unit.unitId}, ${di.desa.desaId}, ${kelompok}, 202401, ${akhir}::int)`.execute(db)
  }
  await pindahKecamatan(db, sini)
  for (const kisah of [sini, sana]) {
    await setPapan(db, kisah.kab.kabId)
    await setPapan(db, kisah.kab.kabId, ['UJI_CAKUPAN', 'UJI_DS', PEKA], { layar: 'pimpinan' })
    for (const { desa: di, posyandu } of Object.values(kisah.desa))
      for (const bulan of [202506, 202508]) await timbangkan(db, kisah, { unit: posyandu, desa: di, bulan })
  }
  return { sini, sana, posyanduDua }
}

/** What every posyandu of this world reported, so that sending it again changes nothing. */
export const TIMBANGAN = timbang(60, 48)

const timbangkan = (
  db: Db,
  { kab }: KisahLima,
  { unit, desa, bulan }: { unit: Unit; desa: KisahLima['desa']['A']['desa']; bulan: Bulan },
) => kirim(db, kab, { unit, desa, bulan, isian: TIMBANGAN })

/** The indikator of the worked example once more, as one that points at people. */
export async function salinPeka(db: Db): Promise<void> {
  await sql`insert into indikator select (jsonb_populate_record(i, ${JSON.stringify({ kode: PEKA, sensitif: true })}::jsonb)).*
    from indikator i where kode = 'UJI_CAKUPAN'`.execute(db)
  await sql`insert into suku select (jsonb_populate_record(s, ${JSON.stringify({ indikator_kode: PEKA })}::jsonb)).*
    from suku s where indikator_kode = 'UJI_CAKUPAN'`.execute(db)
}

async function pindahKecamatan(db: Db, { kab: { kabId }, desa }: KisahLima): Promise<void> {
  const { desaId } = desa.D.desa
  await sql`update desa_kecamatan set mulai = 202507 where kab_id = ${kabId} and desa_id = ${desaId}`.execute(db)
  await sql`insert into desa_kecamatan (kab_id, desa_id, mulai, kecamatan_id) select kab_id, ${desaId}, 190001, kecamatan_id
    from kecamatan where kab_id = ${kabId} and kode = '99.01.01'`.execute(db)
}

/** A kabupaten's own choice for a screen, in place of the program's. */
export async function setPapan(
  db: Db,
  kabId: number,
  kode: readonly string[] = ['UJI_CAKUPAN', PEKA],
  { layar = 'ringkasan', judul = 'Uji' }: { readonly layar?: string; readonly judul?: string } = {},
): Promise<void> {
  const potongan = [{ jenis: 'angka', judul, indikator: kode, lebar: 'penuh', rincian: null, teks: null }]
  await sql`insert into papan (kab_id, kode, dasbor, nama, potongan)
    values (${kabId}, ${layar}, false, ${layar}, ${JSON.stringify(potongan)}::jsonb)`.execute(db)
}

/** Somebody with one role; `akhir` is its last day. */
export type OrangIzin = { readonly penggunaId: number; readonly penugasanId: number }

export async function buatOrang(
  db: Db,
  nama: string,
  tugas: { readonly peran: Peran; readonly tempat: readonly TempatTugas[]; readonly akhir?: string },
): Promise<OrangIzin> {
  const penggunaId = await insertPengguna(db, { namaPengguna: nama, nama })
  if (penggunaId === null) throw new Error(`there is a ${nama} already`)
  return { penggunaId, penugasanId: await insertPenugasan(db, penggunaId, { mulai: '2020-01-01', ...tugas }) }
}

/** A browser that is signed in as this person: the headers that it sends. */
export async function masukkan(
  db: Db,
  { penggunaId, penugasanId }: OrangIzin,
  pada = SEKARANG,
): Promise<{ readonly Cookie: string; readonly 'X-CSRF': string }> {
  const { nilai, sidik } = newRahasia()
  const csrf = newRahasia().nilai
  await insertSesi(db, {
    ...{ sidik, penggunaId, penugasanId, cara: 'sandi', keadaan: 'penuh', csrf, alamat: '127.0.0.1', peramban: 'uji' },
    ...{ pada, berakhirPada: new Date(pada.getTime() + 3_600_000) },
  })
  return { Cookie: `pws-sesi=${nilai}`, 'X-CSRF': csrf }
}

/** A program that acts as this person: the header that it sends. */
export async function beriToken(
  db: Db,
  orang: OrangIzin,
  bolehLapor = true,
): Promise<{ readonly Authorization: string }> {
  const { nilai, sidik } = newRahasia('pws_')
  const berakhirPada = new Date(SEKARANG.getTime() + 3_600_000)
  await insertToken(db, { ...orang, sidik, nama: 'uji', bolehLapor, pada: SEKARANG, berakhirPada })
  return { Authorization: `Bearer ${nilai}` }
}

export type Huruf = 'A' | 'B' | 'C' | 'D' | 'E'

const TUGAS_CONTOH = {
  admin: () => ({ peran: 'admin', tempat: [{ jenis: 'sistem' }] }),
  dinas: ({ sini: { kab } }) => ({ peran: 'dinas', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] }),
  'kepala-puskesmas': (dunia) => ({
    peran: 'kepala-puskesmas',
    tempat: [di(dunia, 'puskesmas', dunia.sini.dua.unitId)],
  }),
  'petugas-puskesmas': (dunia) => ({
    peran: 'petugas-puskesmas',
    tempat: [di(dunia, 'puskesmas', dunia.sini.dua.unitId)],
  }),
  'bidan-desa': (dunia) => ({ peran: 'bidan-desa', tempat: [di(dunia, 'desa', dunia.sini.desa.A.desa.desaId)] }),
  'bidan-pustu': (dunia) => ({ peran: 'bidan-desa', tempat: [di(dunia, 'unit', dunia.sini.desa.A.pustu.unitId)] }),
  kader: (dunia) => ({ peran: 'kader', tempat: [di(dunia, 'unit', dunia.sini.desa.A.posyandu.unitId)] }),
  pimpinan: ({ sini: { kab } }) => ({ peran: 'pimpinan', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] }),
  camat: (dunia) => ({ peran: 'pimpinan', tempat: [di(dunia, 'kecamatan', dunia.kecamatanSatu)] }),
  'kepala-desa': (dunia) => ({ peran: 'kepala-desa', tempat: [di(dunia, 'desa', dunia.sini.desa.A.desa.desaId)] }),
  opd: ({ sini: { kab } }) => ({ peran: 'opd', tempat: [{ jenis: 'kabupaten', kabId: kab.kabId }] }),
  provinsi: () => ({ peran: 'provinsi', tempat: [{ jenis: 'provinsi', kodeProvinsi: '99' }] }),
} as const satisfies Record<
  string,
  (dunia: DuniaIzin & { kecamatanSatu: number }) => { peran: Peran; tempat: readonly TempatTugas[] }
>

const di = (
  { sini: { kab } }: DuniaIzin,
  jenis: 'kecamatan' | 'puskesmas' | 'desa' | 'unit',
  id: number,
): TempatTugas => ({ jenis, kabId: kab.kabId, id })

/** The people of the world: the ten roles, a bidan by desa and one by pustu, a leader of the kabupaten and a camat. */
export type NamaOrang = keyof typeof TUGAS_CONTOH
export const NAMA_ORANG = Object.keys(TUGAS_CONTOH) as readonly NamaOrang[] // its own keys

/** All of them; with `akhir` in roles that end that day. */
export async function buatSemuaOrang(
  db: Db,
  dunia: DuniaIzin,
  { awalan = '', akhir }: { readonly awalan?: string; readonly akhir?: string } = {},
): Promise<Readonly<Record<NamaOrang, OrangIzin>>> {
  const { kecamatan_id: kecamatanSatu } = await db
    .selectFrom('kecamatan')
    .select('kecamatan_id')
    .where('kode', '=', '99.01.01')
    .executeTakeFirstOrThrow()
  const semua: [NamaOrang, OrangIzin][] = []
  for (const nama of NAMA_ORANG) {
    const tugas = TUGAS_CONTOH[nama]({ ...dunia, kecamatanSatu })
    semua.push([nama, await buatOrang(db, awalan + nama, { ...tugas, ...(akhir && { akhir }) })])
  }
  // Every name is there.
  return Object.fromEntries(semua) as Record<NamaOrang, OrangIzin>
}
