import type { getSehat } from '#contract/sehat.ts'
import type { Db } from '#db/connection.ts'
import { gangguanDari } from '#db/gangguan.ts'
import { formatBulan } from '#domain/bulan.ts'
import type { Handler } from '#http/mount.ts'
import { findBasisData } from '#store/basis-data.ts'

type BasisData = Awaited<ReturnType<typeof findBasisData>>

/** What was last read of each database: that the process lives is said while it is away, too. */
const terakhir = new WeakMap<Db, { readonly basis: BasisData }>()

export const handleGetSehat: Handler<typeof getSehat.kueri, typeof getSehat.isi, typeof getSehat.keluaran> = async ({
  db,
  versiAplikasi,
  majuContoh,
  isTerhubung = () => true,
}) => {
  const { basis, terputus } = await readBasis(db, isTerhubung())
  const ada = basis?.contoh ?? false
  const selesai = ada && (basis?.selesai ?? false)
  const sampai = selesai ? null : majuContoh?.()
  const maju = sampai && { ...sampai, bulan: formatBulan(sampai.bulan) }
  return {
    status: terputus ? 'terputus' : ada && !selesai ? 'menyiapkan' : 'sehat',
    versi: versiAplikasi,
    contoh: { ada, selesai, ...(maju && { maju }) },
  }
}

async function readBasis(
  db: Db,
  terhubung: boolean,
): Promise<{ readonly basis: BasisData; readonly terputus: boolean }> {
  const ingat = terakhir.get(db)
  if (!terhubung && ingat) return { ...ingat, terputus: true }
  try {
    const basis = await findBasisData(db)
    terakhir.set(db, { basis })
    return { basis, terputus: false }
  } catch (error) {
    if (ingat && gangguanDari(error)) return { ...ingat, terputus: true }
    throw error
  }
}
