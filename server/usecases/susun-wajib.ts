import type { Db } from '#db/connection.ts'
import type { Bulan } from '#domain/bulan.ts'
import { kelompokkan } from '#domain/cabang.ts'
import { JENIS_UNIT } from '#domain/indikator.ts'
import { type MasaWajib, masaWajib } from '#domain/serah-lapor.ts'
import {
  listDiTangan,
  listWajibPuskesmas,
  type MasaWajibDesa,
  mapMasaDesa,
  replaceWajibPuskesmas,
} from '#store/serah-lapor.ts'
import { deleteWajibTergantikan } from '#store/unit.ts'
import { listDesaPuskesmas } from '#store/wilayah.ts'

/**
 * Sets anew what the puskesmas owe, by their work areas as they now are and by what was in hand when these changed; where a
 * desa's recap is due, it alone is. `sejak`: first month owed of desa that just came of others.
 */
export async function susunWajibPuskesmas(
  trx: Db,
  kabId: number,
  sejak: ReadonlyMap<number, Bulan> = new Map(),
): Promise<void> {
  const anggota = kelompokkan(await listDesaPuskesmas(trx, kabId), (r) => r.desaId)
  const lama = kelompokkan(await listWajibPuskesmas(trx, kabId), (w) => w.desaId)
  const masaDesa = await mapMasaDesa(trx, kabId)
  // Only where the holder ever changed can something be in hand that is not the present one's.
  const berganti = [...anggota].flatMap(([desaId, milik]) => {
    const siapa = [...milik, ...(lama.get(desaId) ?? [])].map((satu) => satu.unitId)
    return new Set(siapa).size > 1 ? [desaId] : []
  })
  const diTangan = kelompokkan(await listDiTangan(trx, kabId, berganti), (d) => d.desaId)
  const masa = [...anggota].flatMap(([desaId, pemegang]): MasaWajibDesa[] => {
    const desa = masaDesa.get(desaId)
    if (!desa) return []
    const semua = masaWajib({
      ...{ pemegang, diTangan: diTangan.get(desaId) ?? [], akhir: desa.akhir },
      pernah: (lama.get(desaId) ?? []).map((w) => w.unitId),
    })
    // What began after the desa itself did so because of what its parent had in hand then.
    return mulaiDari(semua, sejak.get(desaId) ?? desa.awal).map((satu) => ({ ...satu, desaId }))
  })
  await replaceWajibPuskesmas(trx, kabId, masa)
  await deleteWajibTergantikan(trx, kabId, JENIS_UNIT['rekap-desa'])
}

const mulaiDari = (masa: readonly MasaWajib[], awal: Bulan | null): readonly MasaWajib[] =>
  awal === null
    ? masa
    : masa.filter((m) => m.akhir === null || m.akhir >= awal).map((m) => ({ ...m, mulai: Math.max(m.mulai, awal) }))
