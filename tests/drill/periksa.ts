// What must hold after every fault, whatever it was: figures equal to a recount, and an audit trail without a gap.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import { BERKAS_SEGEL } from '#server/penyegel.ts'
import { checkRekap } from '#usecases/check-rekap.ts'
import { deriveKunci } from '#usecases/rahasia.ts'
import { checkAudit } from '#usecases/segel-jejak.ts'
import { RAHASIA } from './aplikasi.ts'
import type { Buku } from './buku.ts'
import type { Hitungan } from './hasil.ts'
import type { Pemasangan } from './pemasangan.ts'

const KEPALA = /^(\d+) ([0-9a-f]{64})$/gm

/** As `pws check rekap` and `pws check audit` do, and one row of the trail for each acknowledged version. */
export async function periksaSemua(
  { database: { db }, dataDir }: Pick<Pemasangan, 'database' | 'dataDir'>,
  { buku, hitungan, saat }: { readonly buku: Buku; readonly hitungan: Hitungan; readonly saat: string },
): Promise<void> {
  const { selisih = [] } = (await checkRekap(db, null)) ?? {}
  if (selisih.length > 0)
    hitungan.keliru.push(`${saat}: ${selisih.length} baris rekap berbeda: ${JSON.stringify(selisih[0])}`)
  const berkas = join(dataDir, BERKAS_SEGEL)
  const tertulis = existsSync(berkas) ? readFileSync(berkas, 'utf8') : ''
  const kepala = [...tertulis.matchAll(KEPALA)].map(([, urutan, hmac]) => ({
    urutan: Number(urutan),
    hmac: hmac ?? '',
  }))
  const { masalah } = await checkAudit(db, { kunci: deriveKunci(RAHASIA).jejak, kepala, sekarang: new Date() })
  hitungan.keliru.push(...masalah.map((satu) => `${saat}: ${satu}`))
  const { rows } = await sql<{ banyak: number }>`
    select count(*) as banyak from jejak where tindakan = 'kirim-laporan'`.execute(db)
  const jejak = rows[0]?.banyak ?? 0
  const semestinya = [...buku.values()].reduce((jumlah, { versi }) => jumlah + versi, 0)
  if (jejak < semestinya) hitungan.hilang += semestinya - jejak
  if (jejak > semestinya) hitungan.ganda += jejak - semestinya
}
