/** From the rows of a campaign to the contract's: figures of the area and its parts, day by day, and who has not reported. */
import type { KampanyeJawaban, KampanyeRingkas, PosBelumLapor } from '#contract/kampanye.ts'
import { mayReadWilayah } from '#domain/izin.ts'
import { angkaKampanye, hariKampanye, keadaanKampanye } from '#domain/kampanye.ts'
import { rincikan, type WilayahPohon } from '#domain/pohon.ts'
import type { KampanyeMassal, PosKampanye } from '#store/kampanye-massal.ts'
import { desaTerbaca, type IsiKampanyeTerbuka, type KampanyeTerbuka } from '#usecases/buka-kampanye.ts'
import { sajikanWilayah } from './sajikan.ts'

export const sajikanKampanye = (satu: KampanyeMassal, hariIni: string): KampanyeRingkas => {
  const { kampanyeId, nama, satuan, mulai, selesai, target, pelapor, batal, versi } = satu
  return {
    ...{ kampanye: kampanyeId, nama, satuan, mulai, selesai, target, pelapor: [...pelapor], batal, versi },
    keadaan: keadaanKampanye(satu, hariIni),
  }
}

export function sajikanPos({ pohon }: Pick<KampanyeTerbuka, 'pohon'>, satu: PosKampanye): PosBelumLapor {
  const desa = pohon.desa.find(({ desaId }) => desaId === satu.desaId)
  const { kode: kodeUnit, nama: unit, jenis } = satu
  return { kodeUnit, unit, jenis, kodeDesa: desa?.kode ?? '', desa: desa?.nama ?? '' }
}

type Dipilih = NonNullable<KampanyeJawaban['dipilih']>

export function sajikanDipilih(terbuka: KampanyeTerbuka, kampanye: KampanyeMassal, isi: IsiKampanyeTerbuka): Dipilih {
  const { wilayah, hariIni } = terbuka
  const angka = (bagian: WilayahPohon) =>
    angkaKampanye(
      kampanye,
      hariIni,
      bagian.desa.flatMap(({ desaId }) => isi.desa.get(desaId) ?? []),
    )
  return {
    ...sajikanKampanye(kampanye, hariIni),
    ...{ hari: hariKampanye(kampanye, hariIni), angka: angka(wilayah) },
    harian: hariBerjalan(kampanye, hariIni).map((tanggal) => sajikanHari(isi, tanggal)),
    baris: bagianKampanye(terbuka).map((bagian) => ({ ...sajikanWilayah(bagian), angka: angka(bagian) })),
    ...{ tanggal: isi.tanggal, unit: unitKampanye(terbuka, isi) },
  }
}

const SEHARI_MS = 86_400_000

/** The campaign's days up to today. */
function hariBerjalan({ mulai, selesai }: KampanyeMassal, hariIni: string): readonly string[] {
  const [awal, akhir] = [mulai, selesai < hariIni ? selesai : hariIni].map((hari) => Date.parse(`${hari}T00:00:00Z`))
  const banyak = Math.max(0, ((akhir ?? 0) - (awal ?? 0)) / SEHARI_MS + 1)
  return Array.from({ length: banyak }, (_, i) => new Date((awal ?? 0) + i * SEHARI_MS).toISOString().slice(0, 10))
}

function sajikanHari({ harian, desa }: IsiKampanyeTerbuka, tanggal: string): Dipilih['harian'][number] {
  const milik = harian.filter((h) => h.tanggal === tanggal && (desa.get(h.desaId)?.sasaran ?? 0) > 0)
  return {
    tanggal,
    dilayani: milik.length === 0 ? null : milik.reduce((n, { dilayani }) => n + dilayani, 0),
    unit: new Set(milik.map(({ unitId }) => unitId)).size,
  }
}

/** The parts that this reader may read, in the order of the list. */
function bagianKampanye({ wilayah, izin }: KampanyeTerbuka): readonly WilayahPohon[] {
  if (wilayah.tingkat === 'desa') return []
  const rincian = wilayah.tingkat === 'kabupaten' ? (['kecamatan', 'puskesmas', 'desa'] as const) : (['desa'] as const)
  return rincian.flatMap((satu) => rincikan(wilayah, satu)).filter((bagian) => mayReadWilayah(izin, bagian))
}

/** Who reports on the day in view, where every desa of the area may be read. */
function unitKampanye(terbuka: KampanyeTerbuka, { pos, harian, tanggal }: IsiKampanyeTerbuka): Dipilih['unit'] {
  const { wilayah, izin } = terbuka
  if (desaTerbaca(terbuka).length < wilayah.desa.length || izin.unit === 'tidak') return null
  const lapor = new Set(harian.filter((h) => h.tanggal === tanggal).map(({ unitId }) => unitId))
  const unit = new Map(pos.map((satu) => [satu.unitId, satu]))
  const belum = [...unit.values()].filter(({ unitId }) => !lapor.has(unitId))
  return { wajib: unit.size, lapor: unit.size - belum.length, belum: belum.map((satu) => sajikanPos(terbuka, satu)) }
}
