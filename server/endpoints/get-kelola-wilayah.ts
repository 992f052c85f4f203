import type { DesaKelola, getKelolaDesa, getKelolaWilayah } from '#contract/kelola-wilayah.ts'
import { type Bulan, formatBulan } from '#domain/bulan.ts'
import { mayManageAcuan, mayReadDesa } from '#domain/izin.ts'
import type { DesaPohon, Simpul } from '#domain/pohon.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { listPenanggungJawab, type PenanggungJawab } from '#store/pindah-desa.ts'
import { countUnitDesa, listUnitKelola } from '#store/unit.ts'
import { bukaWilayah, type Pembaca } from '#usecases/buka-wilayah.ts'
import { bulanDari, masalahTidakAda, sajikanWilayah } from './sajikan.ts'
import { sajikanRiwayat, sajikanUnitKelola } from './sajikan-kelola.ts'

// A kabupaten's own zone is known only once it is open; the trees of one night's hours are the same.
const bulanTampil = (teks: string | undefined, { sekarang }: Pembaca): Bulan =>
  teks === undefined ? bulanDi('Asia/Jakarta', sekarang) : bulanDari(teks)

export const handleGetKelolaWilayah: Handler<
  typeof getKelolaWilayah.kueri,
  typeof getKelolaWilayah.isi,
  typeof getKelolaWilayah.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const pembaca = { aktor, sekarang: sekarang() }
  const bulan = bulanTampil(kueri.bulan, pembaca)
  const terbuka = await bukaWilayah(db, { wilayah: kueri.wilayah, bulan, pembaca })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, pohon, wilayah, izin } = terbuka
  const [jawab, unit] = await Promise.all([listPenanggungJawab(db, kab.kab_id), countUnitDesa(db, kab.kab_id, bulan)])
  return {
    wilayah: sajikanWilayah(wilayah),
    kabupaten: { kode: kab.kode, nama: kab.nama },
    bulan: formatBulan(bulan),
    kecamatan: pohon.kecamatan.map(simpul),
    puskesmas: pohon.puskesmas.map(simpul),
    desa: wilayah.desa
      .filter((d) => mayReadDesa(izin, d.desaId))
      .map((d) => sajikanDesa(d, { jawab, unit: unit.get(d.desaId) ?? 0, bulan })),
    bolehUbah: mayManageAcuan(aktor, kab.kab_id),
  }
}

const simpul = ({ kode, nama }: Simpul) => ({ kode, nama })

function sajikanDesa(
  { desaId, kode, nama, jenis, kecamatan, puskesmas }: DesaPohon,
  { jawab, unit, bulan }: { jawab: readonly PenanggungJawab[]; unit: number; bulan: Bulan },
): DesaKelola {
  const siapa = jawab.findLast((p) => p.desaId === desaId && p.mulai <= bulan)
  return {
    ...{ kode, nama, jenis, unit },
    kecamatan: kecamatan && simpul(kecamatan),
    puskesmas: puskesmas && simpul(puskesmas),
    penanggungJawab: siapa
      ? { unit: siapa.kodeUnit, namaUnit: siapa.namaUnit, jabatan: siapa.jabatan, nama: siapa.nama }
      : null,
  }
}

export const handleGetKelolaDesa: Handler<
  typeof getKelolaDesa.kueri,
  typeof getKelolaDesa.isi,
  typeof getKelolaDesa.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const pembaca = { aktor, sekarang: sekarang() }
  const bulan = bulanTampil(kueri.bulan, pembaca)
  const terbuka = await bukaWilayah(db, { wilayah: kueri.wilayah, bulan, pembaca })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const { kab, baris, wilayah, izin } = terbuka
  const [desa] = wilayah.desa
  if (wilayah.tingkat !== 'desa' || !desa) return masalahTidakAda({ tidakAda: 'wilayah' })
  if (!mayReadDesa(izin, desa.desaId)) return masalahTidakAda({ tidakAda: 'izin' })
  const [jawab, unit] = await Promise.all([
    listPenanggungJawab(db, kab.kab_id),
    listUnitKelola(db, kab.kab_id, { desaId: desa.desaId, bulan }),
  ])
  const hidup = unit.filter(
    (u) => u.desaId === desa.desaId && u.jenis !== 'rekap-desa' && u.mulai <= bulan && (u.akhir ?? bulan) >= bulan,
  )
  return {
    bulan: formatBulan(bulan),
    desa: sajikanDesa(desa, { jawab, unit: hidup.length, bulan }),
    riwayat: sajikanRiwayat(baris, jawab, desa.desaId),
    unit: unit.map((u) => sajikanUnitKelola(u, desa.desaId)),
    bolehUbah: mayManageAcuan(aktor, kab.kab_id),
  }
}
