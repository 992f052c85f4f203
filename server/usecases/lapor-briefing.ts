import type { Db } from '#db/connection.ts'
import { kurangLapor, type LaporBriefing } from '#domain/briefing.ts'
import { type Bulan, formatBulan, geser, rentang } from '#domain/bulan.ts'
import { cakupanRinci, izinBriefing } from '#domain/izin.ts'
import { hitungLapor, type PasanganLapor } from '#domain/kelengkapan.ts'
import { pohonPada } from '#domain/pohon.ts'
import { getPengaturanHitung } from '#store/pengaturan.ts'
import { type KabupatenDibaca, loadPohon } from '#store/pohon.ts'
import { bacaPasangan } from './baca-pasangan.ts'

const SETAHUN = 12

export type LaporTerbaca = {
  /** Whether validated laporan alone are counted: as soon as most of what came in is validated, or where only they may be. */
  readonly sah: boolean
  // The contract's shape has no readonly.
  readonly isi: Omit<LaporBriefing, 'bagian'> & { bagian: LaporBriefing['bagian'][number][] }
}

/** How a kabupaten's laporan of a month came in, kecamatan by kecamatan, and which of them a page may count. */
export async function bacaLaporBriefing(
  db: Db,
  { kab, bulan, hanyaSah }: { readonly kab: KabupatenDibaca; readonly bulan: Bulan; readonly hanyaSah: boolean },
): Promise<LaporTerbaca> {
  const [baris, { ambangKelengkapan: ambang }] = await Promise.all([
    loadPohon(db, kab),
    getPengaturanHitung(db, kab.kab_id),
  ])
  const pohon = pohonPada(baris, bulan)
  const desaId = pohon.desa.map((d) => d.desaId)
  const lingkup = { kabId: kab.kab_id, cakupan: cakupanRinci(izinBriefing(false), desaId), desaId }
  const dari = geser(bulan, -SETAHUN)
  const { pasangan, tenggat } = await bacaPasangan(db, lingkup, { dari, sampai: bulan })
  const hitung = (milik: readonly PasanganLapor[]) => hitungLapor(milik, tenggat, kab.zona_waktu)
  const kini = pasangan.filter((p) => p.bulan === bulan)
  const { wajib, masuk: terkirim, tervalidasi } = hitung(kini)
  const sah = hanyaSah || (terkirim > 0 && tervalidasi * 100 >= ambang * terkirim)
  const masukDari = (h: ReturnType<typeof hitung>) => (sah ? h.tervalidasi : h.masuk)
  const lengkap = rentang(dari, geser(bulan, -1)).findLast((b) => {
    const h = hitung(pasangan.filter((p) => p.bulan === b))
    return !kurangLapor({ wajib: h.wajib, masuk: masukDari(h), ambang })
  })
  const bagian = pohon.kecamatan.map(({ id, kode, nama }) => {
    const desa = new Set(pohon.desa.filter((d) => d.kecamatan?.id === id).map((d) => d.desaId))
    const h = hitung(kini.filter((p) => desa.has(p.desaId)))
    return { kode, nama, wajib: h.wajib, masuk: masukDari(h), terkirim: h.masuk }
  })
  return {
    sah,
    isi: {
      ...{ wajib, masuk: sah ? tervalidasi : terkirim, terkirim, sah: tervalidasi, ambang, bagian },
      bulanLengkap: lengkap === undefined ? null : formatBulan(lengkap),
    },
  }
}
