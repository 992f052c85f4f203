import { type Selectable, sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Kabupaten as TabelKabupaten } from '#db/types.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import type { BarisPohon } from '#domain/pohon.ts'

export type KabupatenDibaca = Pick<
  Selectable<TabelKabupaten>,
  'kab_id' | 'kode' | 'nama' | 'jenis' | 'provinsi' | 'zona_waktu'
>

/** The kabupaten that a code of any of its wilayah or units begins with. */
export async function findKabupatenDari(db: Db, kodeWilayah: string): Promise<KabupatenDibaca | undefined> {
  return db
    .selectFrom('kabupaten')
    .select(['kab_id', 'kode', 'nama', 'jenis', 'provinsi', 'zona_waktu'])
    .where('kode', '=', kodeWilayah.slice(0, 5))
    .executeTakeFirst()
}

/** Every kabupaten, by code. */
export async function listKabupatenSemua(db: Db): Promise<KabupatenDibaca[]> {
  return db
    .selectFrom('kabupaten')
    .select(['kab_id', 'kode', 'nama', 'jenis', 'provinsi', 'zona_waktu'])
    .orderBy('kode')
    .execute()
}

/** All dated rows of a kabupaten's two trees, in one round trip; without its pseudo desa for people from outside. */
export async function loadPohon(db: Db, kab: KabupatenDibaca): Promise<BarisPohon> {
  const { rows } = await sql<Omit<BarisPohon, 'kabupaten'>>`
    select
      (select coalesce(json_agg(json_build_object('id', kecamatan_id, 'kode', kode, 'nama', nama, 'mulai', mulai,
          'akhir', akhir) order by kode), '[]') from kecamatan where kab_id = ${kab.kab_id}) as kecamatan,
      (select coalesce(json_agg(json_build_object('id', unit_id, 'kode', kode, 'nama', nama, 'mulai', mulai,
          'akhir', akhir) order by kode), '[]') from unit
        where kab_id = ${kab.kab_id} and jenis_unit_id = ${JENIS_UNIT.puskesmas}) as puskesmas,
      (select coalesce(json_agg(json_build_object('desaId', desa_id, 'mulai', mulai, 'akhir', akhir) order by desa_id),
          '[]') from desa where kab_id = ${kab.kab_id} and not luar_wilayah) as desa,
      (select coalesce(json_agg(json_build_object('desaId', desa_id, 'mulai', mulai, 'kode', kode, 'nama', nama,
          'jenis', jenis) order by desa_id, mulai), '[]') from desa_identitas
        where kab_id = ${kab.kab_id} and jenis <> 'luar-wilayah') as identitas,
      (select coalesce(json_agg(json_build_object('desaId', desa_id, 'mulai', mulai, 'indukId', kecamatan_id)
          order by desa_id, mulai), '[]') from desa_kecamatan where kab_id = ${kab.kab_id}) as "kecamatanDesa",
      (select coalesce(json_agg(json_build_object('desaId', desa_id, 'mulai', mulai, 'indukId', unit_id)
          order by desa_id, mulai), '[]') from desa_puskesmas where kab_id = ${kab.kab_id}) as "puskesmasDesa",
      (select coalesce(json_agg(json_build_object('desaId', desa_id, 'asalDesaId', asal_desa_id, 'mulai', mulai)
          order by desa_id, asal_desa_id), '[]') from pemekaran where kab_id = ${kab.kab_id}) as pemekaran
  `.execute(db)
  const baris = rows[0]
  if (!baris) throw new Error('a query of sub-selects answers one row')
  return { ...baris, kabupaten: { id: kab.kab_id, kode: kab.kode, nama: kab.nama } }
}
