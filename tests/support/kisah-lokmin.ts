// Lokmin for stories: planned and written through the same doors of the store as everybody else's.
import { randomUUID } from 'node:crypto'
import type { Db } from '#db/connection.ts'
import type { JenisLokmin, StatusRtl } from '#domain/lokmin.ts'
import { insertLokmin } from '#store/lokmin.ts'
import { saveBaris } from '#store/lokmin-tulis.ts'
import { updateKemajuanRtl } from '#store/rtl.ts'
import { SEKARANG } from './aplikasi.ts'
import type { KisahLima } from './kisah-lembar.ts'

const CAP = { oleh: 'Penulis Uji', pada: SEKARANG }

/** Numbers of the first kabupaten's lokmin in the world of permissions; the second's follow. */
export const NOMOR_LOKMIN = { bulananSatu: 1, bulananDua: 2, lintasSatu: 3, lintasDua: 4, rakor: 5 } as const

type LokminKisah = {
  readonly kabId: number
  readonly jenis: JenisLokmin
  readonly unitId: number | null
  readonly bulan?: number
  readonly tanggal?: string
}

export async function buatLokmin(
  db: Db,
  { kabId, jenis, unitId, bulan = 202610, tanggal = '2026-11-05' }: LokminKisah,
): Promise<number> {
  const lain = { kecamatanId: null, jam: '09.00', tempat: 'Aula', keadaan: 'rencana' } as const
  const nomor = await insertLokmin(db, kabId, { jenis, unitId, bulan, tanggal, ...lain, ...CAP })
  if (nomor === null) throw new Error('there is such a lokmin already')
  return nomor
}

type RtlKisah = {
  readonly kabId: number
  readonly lokminId: number
  readonly apa?: string
  readonly sektor?: string
  readonly desaId?: number | null
  readonly tenggat?: string | null
  readonly status?: StatusRtl
  readonly selesaiPada?: string | null
}

export async function buatRtl(db: Db, rtl: RtlKisah): Promise<string> {
  const { kabId, lokminId, apa = 'Kelas ibu hamil di tiap desa', sektor = 'Puskesmas', desaId = null } = rtl
  const { tenggat = '2026-12-31', status = 'belum', selesaiPada = null } = rtl
  const kunci = randomUUID()
  const isi = { butir: null, apa, siapa: 'Bidan koordinator', sektor, tenggat, perlu: '', desaId, dihapus: false }
  await saveBaris(db, { kabId, lokminId, kunci }, { jenis: 'rtl', ...isi }, CAP)
  if (status !== 'belum') await updateKemajuanRtl(db, kabId, { kunci, status, hasil: '', selesaiPada, ...CAP })
  return kunci
}

/** Each puskesmas has a monthly one and one across sectors with an RTL and a promise of each desa; the dinas a rakor. */
export async function buatLokminDunia(db: Db, { kab: { kabId }, satu, dua, desa }: KisahLima): Promise<void> {
  const milik = [
    { puskesmas: satu, desaId: [desa.A.desa.desaId, desa.B.desa.desaId, desa.D.desa.desaId] },
    { puskesmas: dua, desaId: [desa.C.desa.desaId] },
  ]
  for (const { puskesmas } of milik) {
    const lokminId = await buatLokmin(db, { kabId, jenis: 'bulanan', unitId: puskesmas.unitId })
    await buatRtl(db, { kabId, lokminId })
  }
  for (const { puskesmas, desaId } of milik) {
    const lokminId = await buatLokmin(db, { kabId, jenis: 'lintas-sektor', unitId: puskesmas.unitId })
    await buatRtl(db, { kabId, lokminId, sektor: 'Kecamatan' })
    for (const satuDesa of desaId) {
      await buatRtl(db, { kabId, lokminId, sektor: 'Desa/kelurahan', desaId: satuDesa })
      const isi = {
        isi: 'Dana desa untuk posyandu',
        angka: 5,
        satuan: 'posyandu',
        tenggat: null,
        status: 'belum',
      } as const
      const baris = { jenis: 'komitmen', desaId: satuDesa, ...isi, dihapus: false } as const
      await saveBaris(db, { kabId, lokminId, kunci: randomUUID() }, baris, CAP)
    }
  }
  const rakor = await buatLokmin(db, { kabId, jenis: 'rakor', unitId: null })
  await buatRtl(db, { kabId, lokminId: rakor, sektor: 'DPMD' })
}
