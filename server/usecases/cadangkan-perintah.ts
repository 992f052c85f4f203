import type { CadanganJadi } from '#berkas/cadangan.ts'
import type { KunciCadangan } from '#berkas/cadangan-sandi.ts'
import type { Db } from '#db/connection.ts'
import { endCadangan, hasCadangan, insertCadangan } from '#store/cadangan.ts'
import { type AsalCadangan, cadangkan, denganPotret } from './cadangkan.ts'
import { sebabGagal } from './cadangkan-terjadwal.ts'

type Perintah = Omit<AsalCadangan, 'sekarang'> & {
  readonly sekarang: () => Date
  readonly jalur: string
  readonly berkas: string
  readonly kunci: KunciCadangan
}

/** A backup that somebody asks for now; noted for the admin where the schema has a place for it. */
export async function cadangkanDenganPerintah(db: Db, perintah: Perintah): Promise<CadanganJadi> {
  const { sekarang, berkas, ...isi } = perintah
  const mulaiPada = sekarang()
  const asal = { ...isi, sekarang: mulaiPada }
  return denganPotret(asal, async (potret) => {
    if (!(await hasCadangan(db))) return cadangkan(potret, asal)
    const nomor = await insertCadangan(db, { mulaiPada, terjadwal: false, berkas })
    return cadangkanLaluCatat(db, nomor, sekarang, () => cadangkan(potret, asal))
  })
}

async function cadangkanLaluCatat(
  db: Db,
  nomor: number,
  sekarang: () => Date,
  kerjakan: () => Promise<CadanganJadi>,
): Promise<CadanganJadi> {
  try {
    const jadi = await kerjakan()
    const baris = jadi.penutup.tabel.reduce((n, satu) => n + satu.baris, 0)
    await endCadangan(db, nomor, { pada: sekarang(), bita: jadi.bita, baris })
    return jadi
  } catch (error) {
    await endCadangan(db, nomor, { pada: sekarang(), sebab: sebabGagal(error) })
    throw error
  }
}
