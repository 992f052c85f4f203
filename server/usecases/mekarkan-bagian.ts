// The desa that a split one becomes: new ones, and ones that a national list named before anybody recorded the split.
import type { Db } from '#db/connection.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import { ImporGagal } from '#domain/impor.ts'
import { normalkanNama } from '#domain/nama-desa.ts'
import type { BarisPohon, DesaPohon } from '#domain/pohon.ts'
import { jenisDesa } from '#domain/wilayah.ts'
import { beginDesa, hasLaporanSebelum, insertBagian, savePemekaran } from '#store/pemekaran.ts'
import { saveDesaPuskesmas } from '#store/wilayah.ts'
import { checkKodeBaru, sebut } from './cari-tempat.ts'

export type BagianDesa = {
  readonly kode: string
  readonly nama: string
  /** Absent: as the code says. */
  readonly jenis?: 'desa' | 'kelurahan'
}

type Asal = { readonly baris: BarisPohon; readonly desa: DesaPohon; readonly sejak: Bulan }

/** The desa of that code and name where it stands beside the parent and nothing ever happened to it; else undefined. */
function findTerdaftar({ baris, desa, sejak }: Asal, { kode, nama }: BagianDesa): number | undefined {
  const identitas = baris.identitas.find((i) => i.kode === kode)
  if (!identitas || normalkanNama(identitas.nama) !== normalkanNama(nama)) return undefined
  const { desaId } = identitas
  const milik = <T extends { readonly desaId: number }>(rows: readonly T[]) => rows.filter((r) => r.desaId === desaId)
  const riwayat = [milik(baris.identitas), milik(baris.kecamatanDesa), milik(baris.puskesmasDesa)]
  const sendiri = milik(baris.desa)[0]
  const tetap = riwayat.every((rows) => rows.length <= 1 && rows.every(({ mulai }) => mulai < sejak))
  const sekecamatan = milik(baris.kecamatanDesa)[0]?.indukId === desa.kecamatan?.id
  const bebas = baris.pemekaran.every((p) => p.desaId !== desaId && p.asalDesaId !== desaId)
  return sendiri && sendiri.mulai < sejak && sendiri.akhir === null && tetap && sekecamatan && bebas
    ? desaId
    : undefined
}

/** @throws ImporGagal where a part has no name, or a code that lies elsewhere or is another's. */
export function checkBagian(
  asal: Asal,
  bagian: readonly BagianDesa[],
  kecamatan: { kode: string; nama: string },
): void {
  for (const satu of bagian) {
    if (findTerdaftar(asal, satu) === undefined) checkKodeBaru(asal.baris, satu.kode, kecamatan)
    if (normalkanNama(satu.nama) === '')
      throw new ImporGagal(`Bagian ${satu.kode} belum bernama; tulis namanya sesudah kode.`)
  }
}

/** Begins every part in the parent's kecamatan and work area; answers their numbers, and which of them were listed before. */
export async function saveBagian(
  trx: Db,
  { kabId, bagian, ...asal }: Asal & { readonly kabId: number; readonly bagian: readonly BagianDesa[] },
): Promise<{ nomor: Map<string, number>; terdaftar: BagianDesa[] }> {
  const { desa, sejak } = asal
  const puskesmasId = desa.puskesmas?.id ?? null
  const tempat = { asalDesaId: desa.desaId, mulai: sejak, kecamatanId: desa.kecamatan?.id ?? 0, puskesmasId }
  const nomor = new Map<string, number>()
  const terdaftar: BagianDesa[] = []
  for (const satu of bagian) {
    const ada = findTerdaftar(asal, satu)
    if (ada === undefined) {
      nomor.set(satu.kode, await insertBagian(trx, kabId, { jenis: jenisDesa(satu.kode), ...satu }, tempat))
      continue
    }
    if (await hasLaporanSebelum(trx, kabId, ada, sejak)) {
      throw new ImporGagal(
        `${sebut(satu)} sudah punya laporan sebelum ${formatBulan(sejak)}, jadi tidak mungkin lahir pada bulan itu; periksa bulannya.`,
      )
    }
    await beginDesa(trx, kabId, ada, sejak)
    const berpuskesmas = asal.baris.puskesmasDesa.some((r) => r.desaId === ada)
    if (!berpuskesmas && puskesmasId !== null)
      await saveDesaPuskesmas(trx, kabId, [{ desaId: ada, unitId: puskesmasId, mulai: sejak }])
    await savePemekaran(trx, kabId, { desaId: ada, asalDesaId: desa.desaId, mulai: sejak })
    nomor.set(satu.kode, ada)
    terdaftar.push(satu)
  }
  return { nomor, terdaftar }
}
