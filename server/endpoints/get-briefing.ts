import type { getBriefing, getBriefingDaftar } from '#contract/briefing.ts'
import { formatBulan } from '#domain/bulan.ts'
import type { Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { listTerbitan } from '#store/briefing.ts'
import { bukaBriefing, bukaKabBriefing, sajikanTerbitan } from './buka-briefing.ts'

export const handleGetBriefing: Handler<
  typeof getBriefing.kueri,
  typeof getBriefing.isi,
  typeof getBriefing.keluaran
> = async ({ db, sekarang }, { kueri, aktor, versi }) =>
  bukaBriefing(db, { kueri, versi, pembaca: { aktor, sekarang: sekarang() } })

export const handleGetBriefingDaftar: Handler<
  typeof getBriefingDaftar.kueri,
  typeof getBriefingDaftar.isi,
  typeof getBriefingDaftar.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const terbuka = await bukaKabBriefing(db, kueri, { aktor, sekarang: sekarang() })
  if (terbuka instanceof Problem) return terbuka
  const terbitan = await listTerbitan(db, terbuka.kab.kab_id)
  return { terbitan: terbitan.map((t) => ({ ...sajikanTerbitan(t), bulan: formatBulan(t.bulan) })) }
}
