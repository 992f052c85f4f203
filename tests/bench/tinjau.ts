// What a laporan's review costs after it: the rules over every indikator of its desa, against one row of the matrix. And
// all desa of the kabupaten at once, as after a change of rules, told without a bar.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { geser, tahunDari } from '#domain/bulan.ts'
import { angkaWilayah } from '#endpoints/sajikan.ts'
import { listKabupatenSemua } from '#store/pohon.ts'
import { DINAS_UJI } from '#support/aktor.ts'
import { bukaBanyak } from '#usecases/buka-angka.ts'
import { tinjauNotifikasi } from '#usecases/tinjau-notifikasi.ts'
import { alternate, type Hasil, judge, median, timed } from './ukur.ts'

export type Tinjau = {
  readonly db: Db
  readonly kabId: number
  /** The last month with laporan. */
  readonly bulan: Bulan
  readonly putaran: number
  readonly ulangan: number
}

const KALI = 3

export async function measureTinjau({ db, kabId, bulan, putaran, ulangan }: Tinjau): Promise<Hasil> {
  const kab = (await listKabupatenSemua(db)).find((satu) => satu.kab_id === kabId)
  if (!kab) throw new Error('no kabupaten')
  await lihatSemua(db, kabId)
  const berikut = geser(bulan, 1)
  const pada = new Date(Date.UTC(tahunDari(berikut), (berikut % 100) - 1, 20))
  const semua = await timed(() => tinjauNotifikasi(db, kab, { pada, harian: [] }))
  const { rows } = await sql<{ desaId: number; kode: string }>`
    select desa_id as "desaId", kode from desa_identitas where kab_id = ${kabId} and jenis = 'desa' order by kode
    limit ${ulangan}`.execute(db)
  const tinjau = async ({ desaId }: { readonly desaId: number }) => {
    await sql`update laporan set versi = versi + 1 where (kab_id, desa_id, bulan, unit_id, minggu) = (
      select kab_id, desa_id, bulan, unit_id, minggu from laporan where kab_id = ${kabId} and desa_id = ${desaId}
        and bulan = ${bulan} order by unit_id limit 1)`.execute(db)
    return timed(() => tinjauNotifikasi(db, kab, { pada, harian: [] }))
  }
  const baris = ({ kode }: { readonly kode: string }) =>
    timed(async () => {
      const tempat = { wilayah: kode, hierarki: 'administrasi', dasar: 'proyeksi', bulan } as const
      const terbuka = await bukaBanyak(db, { ...tempat, pembaca: { aktor: DINAS_UJI, sekarang: pada } }, () => true)
      if ('tidakAda' in terbuka) throw new Error(terbuka.tidakAda)
      for (const milik of terbuka.angka) angkaWilayah(milik, terbuka.wilayah, bulan)
    })
  const rata = (sekali: (satu: (typeof rows)[number]) => Promise<number>) => async () => {
    const waktu: number[] = []
    for (const satu of rows) waktu.push(await sekali(satu))
    return median(waktu)
  }
  const [kami, pembanding] = [rata(tinjau), rata(baris)]
  await kami()
  await pembanding()
  const hasil = await alternate(putaran, kami, pembanding)
  console.log(`tinjauan semua desa: ${(semua / 1000).toFixed(1)} detik`)
  const apa = 'semua indikator satu desa menurut semua aturan, lawan satu baris matriks'
  return judge({ nama: 'tinjau', apa, satuan: 'ms' }, { paling: 'banyak', batas: KALI }, hasil)
}

/** The widest rules: every indikator that has a status, instead of the few that the program looks at. */
const lihatSemua = (db: Db, kabId: number) =>
  sql`insert into aturan_notifikasi_kab (kab_id, kode, jenis, nama, nama_en, indikator, ambang, aktif, oleh, pada)
    select ${kabId}::int, kode, jenis, nama, nama_en, case when jenis = 'kejadian' then indikator else '{}' end, ambang, true,
      'bench', now() from aturan_notifikasi on conflict do nothing`.execute(db)
