/** What was done about a notification: plans, home visits in counts, weekly evaluations, and the stage that follows. */
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import type { AngkaNotifikasi, HasilNotifikasi, Perihal, TahapNotifikasi } from '#domain/notifikasi.ts'
import type { JenisRencana, Kunjungan, TingkatEvaluasi } from '#domain/tindak-lanjut.ts'
import { namaOrang } from './nama-orang.ts'

/** The key of a notification. */
export type KunciNotifikasi = { readonly kabId: number; readonly notifikasiId: number }

/** A notification as whoever acts on it finds it. */
export type NotifikasiTerkunci = KunciNotifikasi & {
  readonly desaId: number
  readonly unitId: number
  readonly perihal: Perihal
  readonly indikator: string
  readonly bulan: Bulan
  readonly angka: AngkaNotifikasi
  readonly tahap: TahapNotifikasi
  readonly diterimaOleh: string | null
  readonly ditutupOleh: string | null
  readonly hasil: HasilNotifikasi | null
  readonly catatan: string
  readonly versi: number
}

/** Holds it until the transaction ends. */
export async function lockNotifikasi(
  trx: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
): Promise<NotifikasiTerkunci | undefined> {
  const { rows } = await sql<NotifikasiTerkunci>`
    select kab_id as "kabId", notifikasi_id as "notifikasiId", desa_id as "desaId", unit_id as "unitId", perihal,
      indikator_kode as indikator, bulan, angka, tahap, diterima_oleh as "diterimaOleh", ditutup_oleh as "ditutupOleh",
      hasil, catatan, versi
    from notifikasi where kab_id = ${kabId} and notifikasi_id = ${notifikasiId} for no key update`.execute(trx)
  return rows[0]
}

export type Kemajuan = {
  readonly tahap: TahapNotifikasi
  readonly oleh: string
  readonly pada: Date
  /** Said on closing. */
  readonly tutup?: { readonly hasil: HasilNotifikasi; readonly catatan: string }
}

/** Writes the stage after a step, and who received it first; the next version. */
export async function saveKemajuan(
  trx: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
  { tahap, oleh, pada, tutup }: Kemajuan,
): Promise<void> {
  await sql`
    update notifikasi set tahap = ${tahap}, versi = versi + 1, berubah_pada = ${pada},
      diterima_pada = coalesce(diterima_pada, ${pada}), diterima_oleh = coalesce(diterima_oleh, ${oleh})
      ${
        tutup
          ? sql`, ditutup_pada = ${pada}, ditutup_oleh = ${oleh}, hasil = ${tutup.hasil}, catatan = ${tutup.catatan},
      angka_tutup = angka`
          : sql``
      }
    where kab_id = ${kabId} and notifikasi_id = ${notifikasiId}`.execute(trx)
}

export type RencanaTersimpan = {
  readonly nomor: number
  readonly jenis: JenisRencana
  readonly uraian: string
  readonly pelaksana: string
  readonly tenggat: string
  readonly selesaiPada: Date | null
  readonly hasil: string
  readonly dibatalkanPada: Date | null
  readonly oleh: string
  /** The account behind that name. */
  readonly penulis: string
  /** When it was made, and when it was last changed. */
  readonly dibuatPada: Date
  readonly pada: Date
}

export async function listRencana(
  db: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
): Promise<readonly RencanaTersimpan[]> {
  const { rows } = await sql<RencanaTersimpan>`
    select rencana_id as nomor, jenis, uraian, pelaksana, tenggat, selesai_pada as "selesaiPada", hasil,
      dibatalkan_pada as "dibatalkanPada", ${namaOrang('r.oleh')} as oleh, r.oleh as penulis, dibuat_pada as "dibuatPada", pada
    from rencana_tindak r where kab_id = ${kabId} and notifikasi_id = ${notifikasiId} order by rencana_id`.execute(db)
  return rows
}

export type IsiRencana = Pick<RencanaTersimpan, 'jenis' | 'uraian' | 'pelaksana' | 'tenggat'>
type Penulis = { readonly oleh: string; readonly pada: Date }

export async function insertRencana(
  trx: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
  { jenis, uraian, pelaksana, tenggat, oleh, pada }: IsiRencana & Penulis,
): Promise<void> {
  await sql`
    insert into rencana_tindak (kab_id, notifikasi_id, jenis, uraian, pelaksana, tenggat, oleh, pada, dibuat_pada)
    values (${kabId}, ${notifikasiId}, ${jenis}, ${uraian}, ${pelaksana}, ${tenggat}::date, ${oleh}, ${pada},
      ${pada})`.execute(trx)
}

export async function updateRencana(
  trx: Db,
  { kabId }: KunciNotifikasi,
  { nomor, jenis, uraian, pelaksana, tenggat, oleh, pada }: IsiRencana & Penulis & { readonly nomor: number },
): Promise<void> {
  await sql`
    update rencana_tindak set jenis = ${jenis}, uraian = ${uraian}, pelaksana = ${pelaksana}, tenggat = ${tenggat}::date,
      oleh = ${oleh}, pada = ${pada}
    where kab_id = ${kabId} and rencana_id = ${nomor}`.execute(trx)
}

/** Marks a plan as done with what came of it, or as called off. */
export async function finishRencana(
  trx: Db,
  { kabId }: KunciNotifikasi,
  {
    nomor,
    batal,
    hasil,
    oleh,
    pada,
  }: Penulis & { readonly nomor: number; readonly batal: boolean; readonly hasil: string },
): Promise<void> {
  await sql`
    update rencana_tindak set ${sql.ref(batal ? 'dibatalkan_pada' : 'selesai_pada')} = ${pada}, hasil = ${hasil},
      oleh = ${oleh}, pada = ${pada}
    where kab_id = ${kabId} and rencana_id = ${nomor}`.execute(trx)
}

export type KunjunganTersimpan = Kunjungan & {
  readonly nomor: number
  readonly rencana: number | null
  readonly unit: string
  readonly unitId: number
  readonly catatan: string
  readonly dibatalkanPada: Date | null
  readonly oleh: string
  readonly penulis: string
  readonly pada: Date
}

export async function listKunjungan(
  db: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
): Promise<readonly KunjunganTersimpan[]> {
  const { rows } = await sql<KunjunganTersimpan>`
    select kunjungan_id as nomor, rencana_id as rencana, u.nama as unit, k.unit_id as "unitId", tanggal, temuan,
      dikunjungi, ditemukan, dilayani, dirujuk, ditindaklanjuti_pada as "ditindaklanjutiPada", catatan,
      dibatalkan_pada as "dibatalkanPada", ${namaOrang('k.oleh')} as oleh, k.oleh as penulis, pada
    from kunjungan_rumah k join unit u using (kab_id, unit_id)
    where kab_id = ${kabId} and notifikasi_id = ${notifikasiId} order by tanggal, kunjungan_id`.execute(db)
  return rows
}

export type IsiKunjungan = Kunjungan & Pick<KunjunganTersimpan, 'rencana' | 'unitId' | 'catatan'>

export async function insertKunjungan(
  trx: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
  k: IsiKunjungan & Penulis,
): Promise<void> {
  await sql`
    insert into kunjungan_rumah (kab_id, notifikasi_id, rencana_id, unit_id, tanggal, temuan, dikunjungi, ditemukan,
      dilayani, dirujuk, ditindaklanjuti_pada, catatan, oleh, pada)
    values (${kabId}, ${notifikasiId}, ${k.rencana}, ${k.unitId}, ${k.tanggal}::date, ${k.temuan}, ${k.dikunjungi},
      ${k.ditemukan}, ${k.dilayani}, ${k.dirujuk}, ${k.ditindaklanjutiPada}::date, ${k.catatan}, ${k.oleh},
      ${k.pada})`.execute(trx)
}

export type UbahKunjungan = Penulis & {
  readonly nomor: number
  readonly ditindaklanjutiPada: string | null
  readonly batal: boolean
}

export async function updateKunjungan(
  trx: Db,
  { kabId }: KunciNotifikasi,
  { nomor, ditindaklanjutiPada, batal, oleh, pada }: UbahKunjungan,
): Promise<void> {
  await sql`
    update kunjungan_rumah set ditindaklanjuti_pada = ${ditindaklanjutiPada}::date,
      dibatalkan_pada = case when ${batal} then ${pada}::timestamptz end, oleh = ${oleh}, pada = ${pada}
    where kab_id = ${kabId} and kunjungan_id = ${nomor}`.execute(trx)
}

export type EvaluasiTersimpan = {
  readonly nomor: number
  readonly tanggal: string
  readonly tingkat: TingkatEvaluasi
  readonly sudah: string
  readonly hambatan: string
  readonly berikut: string
  readonly sisa: number | null
  readonly oleh: string
  readonly penulis: string
  readonly pada: Date
}

export async function listEvaluasi(
  db: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
): Promise<readonly EvaluasiTersimpan[]> {
  const { rows } = await sql<EvaluasiTersimpan>`
    select evaluasi_id as nomor, tanggal, tingkat, sudah, hambatan, berikut, sisa, ${namaOrang('e.oleh')} as oleh,
      e.oleh as penulis, pada
    from evaluasi_mingguan e where kab_id = ${kabId} and notifikasi_id = ${notifikasiId}
    order by tanggal, evaluasi_id`.execute(db)
  return rows
}

export type IsiEvaluasi = Pick<EvaluasiTersimpan, 'tanggal' | 'tingkat' | 'sudah' | 'hambatan' | 'berikut' | 'sisa'>

export async function insertEvaluasi(
  trx: Db,
  { kabId, notifikasiId }: KunciNotifikasi,
  e: IsiEvaluasi & Penulis,
): Promise<void> {
  await sql`
    insert into evaluasi_mingguan (kab_id, notifikasi_id, tanggal, tingkat, sudah, hambatan, berikut, sisa, oleh, pada)
    values (${kabId}, ${notifikasiId}, ${e.tanggal}::date, ${e.tingkat}, ${e.sudah}, ${e.hambatan}, ${e.berikut},
      ${e.sisa}, ${e.oleh}, ${e.pada})`.execute(trx)
}

export type SaatNotifikasi = {
  readonly diterima: string | null
  readonly diterimaPada: Date | null
  readonly ditutup: string | null
  readonly ditutupPada: Date | null
  readonly catatan: string
  readonly angkaTutup: AngkaNotifikasi | null
  readonly dinaikkanPada: Date | null
}

/** Who received and who closed it, by name, and what stood there at the end. */
export async function getSaatNotifikasi(db: Db, { kabId, notifikasiId }: KunciNotifikasi): Promise<SaatNotifikasi> {
  const { rows } = await sql<SaatNotifikasi>`
    select ${namaOrang('n.diterima_oleh')} as diterima, diterima_pada as "diterimaPada",
      ${namaOrang('n.ditutup_oleh')} as ditutup, ditutup_pada as "ditutupPada", catatan, angka_tutup as "angkaTutup",
      dinaikkan_pada as "dinaikkanPada"
    from notifikasi n where kab_id = ${kabId} and notifikasi_id = ${notifikasiId}`.execute(db)
  const [baris] = rows
  if (!baris) throw new Error(`no notification ${notifikasiId} in kabupaten ${kabId}`)
  return baris
}
