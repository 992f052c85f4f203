import type { getPerkiraanSasaran } from '#contract/sasaran.ts'
import { formatBulan } from '#domain/bulan.ts'
import { type Perkiraan, perkirakan } from '#domain/penduga-sasaran.ts'
import { sasaranPada } from '#domain/sasaran.ts'
import type { Handler } from '#http/mount.ts'
import { Problem, tidakSah } from '#http/problem.ts'
import { getTetapanPenduga } from '#store/sasaran.ts'
import { ambilSasaran, bukaKelola, bukaSasaran } from '#usecases/buka-sasaran.ts'
import { masalahTidakAda } from './sajikan.ts'
import { mulaiDari, sajikanTetapan } from './sajikan-sasaran.ts'

const PENDUDUK = 'penduduk'

export const handleGetPerkiraanSasaran: Handler<
  typeof getPerkiraanSasaran.kueri,
  typeof getPerkiraanSasaran.isi,
  typeof getPerkiraanSasaran.keluaran
> = async ({ db, sekarang }, { kueri, aktor }) => {
  const { tahun, dasar } = kueri
  const kab = await bukaKelola(db, { wilayah: kueri.wilayah, aktor })
  if ('tidakAda' in kab) return masalahTidakAda(kab)
  const mulai = mulaiDari({ tahun, dasar, mulai: kueri.mulai })
  if (mulai instanceof Problem) return mulai
  const terbuka = await bukaSasaran(db, { wilayah: kab.kode, tahun, pembaca: { aktor, sekarang: sekarang() } })
  if ('tidakAda' in terbuka) return masalahTidakAda(terbuka)
  const [{ jenis, baris }, tetapan] = await Promise.all([
    ambilSasaran(db, terbuka.lingkup, tahun),
    getTetapanPenduga(db, kab.kab_id),
  ])
  const nama = new Map(jenis.map((satu) => [satu.kode, satu.nama]))
  const total = bacaTotal(kueri.total)
  const asing = [...total.keys()].filter((kode) => !nama.has(kode) || kode === PENDUDUK)
  if (asing.length > 0) return tidakSah(asing.map((kolom) => ({ kolom, pesan: 'Jenis ini tidak dapat dibagi.' })))
  const desa = terbuka.desa.filter((d) => !d.baru)
  const milik = sasaranPada(
    baris.filter((b) => b.dasar === dasar),
    mulai,
  )
  const isi = desa.map((d) => milik.get(d.desaId) ?? new Map())
  const jumlah = isi.map((satu) => new Map([...satu].map(([kode, b]) => [kode, b.jumlah])))
  const sajikan = ({ jenis: kode, dari, bagian, ...satu }: Perkiraan) => ({
    ...{ kode, dari, nama: nama.get(kode) ?? kode, namaDari: nama.get(dari) ?? dari, perkiraan: [...bagian] },
    ...{ jumlahDari: satu.jumlahDari, total: satu.total, ditetapkan: satu.ditetapkan },
    ...{ tetapan: [...satu.tetapan], kurang: [...satu.kurang] },
    totalKini: jumlahkan(jumlah.map((d) => d.get(kode) ?? null)),
    // What holds since before this month stays where it is: saving adds a row beside it.
    kini: isi.map((d) => (d.get(kode)?.mulai === mulai ? d.get(kode).jumlah : null)),
  })
  return {
    mulai: formatBulan(mulai),
    tetapan: sajikanTetapan(tetapan),
    semuaJenis: jenis.flatMap(({ kode, nama: n }) => (kode === PENDUDUK ? [] : [{ kode, nama: n }])),
    desa: desa.map((d) => ({ kode: d.kode, nama: d.nama })),
    jenis: perkirakan({ tetapan, total, desa: jumlah }).map(sajikan),
  }
}

const bacaTotal = (teks = ''): ReadonlyMap<string, number> =>
  new Map(
    teks.split(',').flatMap((satu) => {
      const [kode = '', n] = satu.split(':')
      return n === undefined ? [] : [[kode, Number(n)] as const]
    }),
  )

const jumlahkan = (isi: readonly (number | null)[]): number | null =>
  isi.some((n) => n !== null) ? isi.reduce<number>((a, n) => a + (n ?? 0), 0) : null
