// What a kabupaten has added to the catalogue of indikator: written here alone, read with the program's in katalog.ts.
import { sql } from 'kysely'
import type { Db } from '#db/connection.ts'
import type { Indikator } from '#domain/indikator.ts'
import type { IsiRancangan } from '#domain/rancangan-indikator.ts'

/** A version as it is switched on: the formula that the engine reads, what the form holds, and what people read of both. */
export type VersiBaru = {
  readonly indikator: Indikator
  readonly isi: IsiRancangan
  readonly rumusPembilang: string
  readonly rumusPenyebut: string
  readonly pelapor: readonly string[]
  readonly spm: string | null
  readonly urutan: number
  readonly dokumen: string
  readonly oleh: string
}

/** The confidence of what a kabupaten has fixed itself. */
const KEYAKINAN = 'D'

/** Writes a version with its terms; one of that year that was stopped before it began makes room. */
export async function insertVersiKab(db: Db, kabId: number, baru: VersiBaru): Promise<void> {
  const { indikator, isi, dokumen } = baru
  await sql`delete from indikator_kab where kab_id = ${kabId} and kode = ${isi.kode}
    and berlaku_dari = ${isi.berlakuDari} and berakhir < berlaku_dari`.execute(db)
  await db
    .insertInto('indikator_kab')
    .values({
      ...{ kab_id: kabId, kode: isi.kode, berlaku_dari: isi.berlakuDari, nama: isi.nama, kelompok: isi.kelompok },
      ...{ nama_en: isi.namaEn || null, definisi_en: isi.definisiEn || null },
      ...{ satuan_hitung: indikator.satuanHitung, satuan_hitung_en: indikator.satuanHitungEn },
      ...{ klaster: isi.klaster, jenis: isi.jenis, minimal_nol: isi.minimalNol, periode: isi.periode },
      ...{ jadwal: isi.jadwal.length > 0 ? [...isi.jadwal] : null, bentuk_target: isi.bentukTarget, arah: isi.arah },
      ...{ gabung: isi.gabung, sekali_per: isi.sekaliPer, tempat_hitung: indikator.tempatHitung },
      ...{ umur_maks: isi.umurMaks, sensitif: isi.sensitif, pelapor: [...baru.pelapor], spm: baru.spm },
      ...{ skala: isi.skala, satuan: isi.satuan, ukur_elemen: indikator.ukur?.elemen ?? null },
      ...{ ukur_penyebut: indikator.ukur?.penyebut ?? null, target_contoh: indikator.targetContoh },
      ...{ dokumen_target: indikator.dokumenTarget, definisi: isi.definisi, sumber: dokumen, keyakinan: KEYAKINAN },
      ...{ rumus_pembilang: baru.rumusPembilang, rumus_penyebut: baru.rumusPenyebut, urutan: baru.urutan },
      ...{ dokumen, oleh: baru.oleh },
    })
    .execute()
  const suku = (['pembilang', 'penyebut'] as const).flatMap((sisi) =>
    isi[sisi].map((s, i) => ({
      ...{ kab_id: kabId, indikator_kode: isi.kode, berlaku_dari: isi.berlakuDari, sisi, urutan: i + 1 },
      ...{ sumber: s.sumber, rujukan: s.rujukan, koef_atas: s.koefAtas, koef_bawah: s.koefBawah },
    })),
  )
  await db.insertInto('suku_kab').values(suku).execute()
}

export type Penghentian = { readonly berlakuDari: number; readonly berakhir: number }

/** Ends versions of an indikator, each with its last year. */
export async function stopVersiKab(
  db: Db,
  { kabId, kode }: { readonly kabId: number; readonly kode: string },
  { versi, dokumen, oleh }: { versi: readonly Penghentian[]; dokumen: string; oleh: string },
): Promise<void> {
  await sql`
    update indikator_kab i set berakhir = v.berakhir, henti_dokumen = ${dokumen}, henti_oleh = ${oleh}, henti_pada = now()
    from unnest(${versi.map((v) => v.berlakuDari)}::int[], ${versi.map((v) => v.berakhir)}::int[]) v (dari, berakhir)
    where i.kab_id = ${kabId} and i.kode = ${kode} and i.berlaku_dari = v.dari`.execute(db)
}

export type CatatanVersi = {
  readonly berlakuDari: number
  readonly dokumen: string
  readonly oleh: string
  readonly pada: Date
  readonly henti: { readonly dokumen: string; readonly oleh: string; readonly pada: Date } | null
}

/** Who switched the kabupaten's versions of an indikator on and off, when, and by which document. */
export async function listCatatanVersi(db: Db, kabId: number, kode: string): Promise<CatatanVersi[]> {
  const rows = await db
    .selectFrom('indikator_kab')
    .select(['berlaku_dari', 'dokumen', 'oleh', 'pada', 'henti_dokumen', 'henti_oleh', 'henti_pada'])
    .where('kab_id', '=', kabId)
    .where('kode', '=', kode)
    .orderBy('berlaku_dari')
    .execute()
  return rows.map((r) => ({
    ...{ berlakuDari: r.berlaku_dari, dokumen: r.dokumen, oleh: r.oleh, pada: r.pada },
    henti:
      r.henti_dokumen !== null && r.henti_oleh !== null && r.henti_pada !== null
        ? { dokumen: r.henti_dokumen, oleh: r.henti_oleh, pada: r.henti_pada }
        : null,
  }))
}
