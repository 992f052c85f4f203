// The sentence that opens the home: what is going on in an area, from its priority board. `**` marks what is set bold.

import { t } from '#client/messages/t.ts'
import type { Status } from '#contract/angka.ts'
import type { RingkasanJawaban } from '#contract/ringkasan.ts'
import { type Alasan, alasanTanpaStatus, URUTAN_ALASAN } from './alasan.ts'
import { formatBulan, formatNamaBulan, geserBulan } from './bulan.ts'
import type { Kalimat } from './kalimat-peta.ts'
import { kataKurang } from './kata-kurang.ts'
import { namaDalamKalimat } from './nama-indikator.ts'
import { namaWilayah } from './nama-wilayah.ts'
import { type BagianPapan, hitungBawah, hitungDinilai, hitungJelek, type Prioritas, pilihUtama } from './papan.ts'
import { persenLapor } from './persen-lapor.ts'

type Isi = Pick<RingkasanJawaban, 'wilayah' | 'bulan' | 'kelengkapan'> & {
  readonly bagian: readonly BagianPapan[]
  /** What has come in counts validated laporan alone. */
  readonly hanyaSah?: boolean
}

/** The opening of the home. A desa speaks of its indikator, an area of its desa; where nothing may be judged, why. */
export function kalimatRingkasan(isi: Isi): Kalimat {
  if (isi.kelengkapan.wajib > 0 && isi.kelengkapan.masuk === 0) return kalimatKosong(isi)
  const baris = isi.bagian.filter(({ spm }) => !spm).flatMap((satu) => satu.baris)
  const dinilai = baris.filter(({ angka }) => angka.status !== null)
  const utama = isi.wilayah.tingkat === 'desa' ? null : pilihUtama(isi.bagian)
  if (utama) {
    const kalimat = [kalimatDesa(utama, dinilai, isi), kalimatTeratasi(utama, isi)]
    const catatan = [
      belum(dinilai).length > 0 ? catatanIndikator(dinilai) : null,
      catatanSasaran(baris),
      catatanLapor(isi),
    ]
    return { kalimat: gabung(kalimat), catatan: gabung(catatan) }
  }
  if (dinilai.length > 0)
    return { kalimat: kalimatIndikator(dinilai, isi), catatan: gabung([catatanSasaran(baris), catatanLapor(isi)]) }
  return kalimatTanpaStatus(baris, isi)
}

const nama = ({ wilayah }: Isi): string => namaWilayah(wilayah)

/** '23 dari 158 desa di bawah target K6 dan tidak naik; 5 di antaranya baru sejak Mei.' */
function kalimatDesa(utama: Prioritas, dinilai: readonly Prioritas[], isi: Isi): string {
  const [jelek, bawah, semua] = [hitungJelek(utama), hitungBawah(utama), hitungDinilai(utama)]
  const satuanDesa = t('kalimat.satuan.desa')
  const satuan = semua < utama.angka.desaSemua ? t('kalimat.satuan.dinilai', { satuan: satuanDesa }) : satuanDesa
  if (bawah === 0) return t('ringkasan.kalimat.semua', { satuan, n: dinilai.length, wilayah: nama(isi) })
  const turun = utama.indikator.arah === 'turun'
  const rinci = { semua, satuan, indikator: namaDalamKalimat(utama.indikator.nama) }
  if (jelek === 0)
    return `${t(turun ? 'ringkasan.kalimat.bawah.turun' : 'ringkasan.kalimat.bawah', { ...rinci, n: bawah })}.`
  const awal = t(turun ? 'ringkasan.kalimat.jelek.turun' : 'ringkasan.kalimat.jelek', { ...rinci, n: jelek })
  return `${awal}${kataBaru(utama.jelekBaru, jelek, isi.bulan)}.`
}

function kataBaru(baru: number, jelek: number, bulan: string): string {
  if (baru === 0) return ''
  const lalu = formatNamaBulan(geserBulan(bulan, -1))
  return baru === jelek
    ? t('ringkasan.kalimat.baru.semua', { bulan: lalu })
    : t('ringkasan.kalimat.baru', { n: baru, bulan: lalu })
}

/** What closing the gaps of those who need support would do to the area's own gap. */
function kalimatTeratasi({ indikator, angka, perluDukungan }: Prioritas, isi: Isi): string | null {
  const selisih = angka.selisihKeTarget ?? 0
  if (selisih === 0 || perluDukungan.length === 0) return null
  const tertutup = perluDukungan.reduce((semua, satu) => semua + satu.selisih, 0)
  const rinci = { n: perluDukungan.length, wilayah: nama(isi), selisih, satuan: kataKurang(indikator) }
  return tertutup >= selisih
    ? t('ringkasan.kalimat.tertutup', rinci)
    : t('ringkasan.kalimat.teratasi', { ...rinci, sisa: selisih - tertutup })
}

const DI_BAWAH: readonly (Status | null)[] = ['jelek', 'cukup', 'di-bawah-target']
const belum = (baris: readonly Prioritas[]) => baris.filter(({ angka }) => DI_BAWAH.includes(angka.status))

/** '5 dari 12 indikator prioritas Bente belum memenuhi target; 3 di antaranya jelek. Selisih terbesar: ...' */
function kalimatIndikator(dinilai: readonly Prioritas[], isi: Isi): string {
  const bawah = belum(dinilai)
  if (bawah.length === 0) return t('ringkasan.kalimat.indikator.semua', { n: dinilai.length, wilayah: nama(isi) })
  const jelek = bawah.filter(({ angka }) => angka.status === 'jelek').length
  const awal = t('ringkasan.kalimat.indikator', { n: bawah.length, semua: dinilai.length, wilayah: nama(isi) })
  const ekor = jelek > 0 ? t('ringkasan.kalimat.indikator.jelek', { n: jelek }) : ''
  const [besar] = [...bawah].sort((a, b) => (b.angka.selisihKeTarget ?? 0) - (a.angka.selisihKeTarget ?? 0))
  const selisih = besar?.angka.selisihKeTarget ?? 0
  const terbesar =
    besar && selisih > 0
      ? t('ringkasan.kalimat.terbesar', {
          indikator: namaDalamKalimat(besar.indikator.nama),
          ...{ selisih, satuan: kataKurang(besar.indikator) },
        })
      : null
  return gabung([`${awal}${ekor}.`, terbesar])
}

const catatanIndikator = (dinilai: readonly Prioritas[]): string =>
  t('ringkasan.catatan.indikator', { n: belum(dinilai).length, semua: dinilai.length })

/** A board that is largely empty for want of sasaran says so at once. */
function catatanSasaran(baris: readonly Prioritas[]): string | null {
  const n = baris.filter(({ angka }) => angka.sel === 'tanpa-sasaran').length
  return n > 0 ? t('ringkasan.catatan.tanpaSasaran', { n }) : null
}

const catatanLapor = ({ kelengkapan, hanyaSah }: Isi): string =>
  kelengkapan.wajib === 0
    ? t('ringkasan.catatan.tanpaWajib')
    : t(hanyaSah ? 'ringkasan.catatan.sah' : 'ringkasan.catatan.lapor', { persen: persenLapor(kelengkapan) })

/** Nothing has come in this month: older figures that still stand are no news. */
const kalimatKosong = (isi: Isi): Kalimat => ({
  kalimat: t(isi.hanyaSah ? 'ringkasan.kalimat.kosong.sah' : 'ringkasan.kalimat.kosong', {
    wilayah: nama(isi),
    bulan: formatBulan(isi.bulan),
  }),
  catatan: isi.hanyaSah
    ? t('ringkasan.catatan.ditunggu.sah')
    : t('ringkasan.catatan.ditunggu', { n: isi.kelengkapan.wajib }),
})

const KURANG_LAPOR: readonly Alasan[] = ['belum-lapor', 'bulan-ini', 'sementara']

/** Why nothing may be judged: nobody has to report, too few did, or what the reasons of most indikator are. */
function kalimatTanpaStatus(baris: readonly Prioritas[], isi: Isi): Kalimat {
  const { wajib, masuk } = isi.kelengkapan
  const rinci = { wilayah: nama(isi), bulan: formatBulan(isi.bulan) }
  const hitung = hitungAlasan(baris)
  const lain = [...hitung].filter(([alasan]) => !KURANG_LAPOR.includes(alasan)).map(tulisAlasan)
  if (wajib === 0 && baris.every(({ angka }) => angka.sel !== 'nilai'))
    return { kalimat: t('ringkasan.kalimat.kosong', rinci), catatan: catatanLapor(isi) }
  if (masuk < wajib && KURANG_LAPOR.some((alasan) => hitung.has(alasan))) {
    const catatan = lain.length > 0 ? `${lain.join(', ')}.` : null
    const kurang = isi.hanyaSah ? 'ringkasan.kalimat.kurang.sah' : 'ringkasan.kalimat.kurang'
    return { kalimat: t(kurang, { ...rinci, masuk, wajib }), catatan }
  }
  const alasan = [...hitung].map(tulisAlasan).join(', ') || t('status.tanpa')
  return { kalimat: t('ringkasan.kalimat.tanpaStatus', { ...rinci, alasan }), catatan: catatanLapor(isi) }
}

/** How many indikator have each reason; those that are never judged are no reason. */
function hitungAlasan(baris: readonly Prioritas[]): ReadonlyMap<Alasan, number> {
  const semua = baris.map(({ angka, indikator }) => alasanTanpaStatus(angka, indikator))
  return new Map(
    URUTAN_ALASAN.filter((alasan) => alasan !== 'netral').flatMap((alasan): [Alasan, number][] => {
      const n = semua.filter((satu) => satu === alasan).length
      return n > 0 ? [[alasan, n]] : []
    }),
  )
}

const tulisAlasan = ([alasan, n]: readonly [Alasan, number]): string =>
  t('ringkasan.alasan', { n, alasan: t(`pws.alasan.${alasan}`) })

const gabung = (bagian: readonly (string | null)[]): string => bagian.filter(Boolean).join(' ')
