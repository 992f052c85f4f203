import type { getFormat, postCobaFormat, postFormat } from '#contract/impor.ts'
import { formatBulan } from '#domain/bulan.ts'
import { checkFormat, type FormatLaporan } from '#domain/format-impor.ts'
import { bulanDi } from '#domain/wilayah.ts'
import type { Handler } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { loadKatalogIsian } from '#store/katalog-isian.ts'
import { cobaFormat } from '#usecases/coba-format.ts'
import { listFormat, simpanFormat } from '#usecases/format-impor.ts'
import { openUnggahan } from '#usecases/import-unggahan.ts'
import { bukaImpor, bukaKab, takDapat } from './impor.ts'
import { bulanDari } from './sajikan.ts'
import { sajikanPenolakan } from './sajikan-impor.ts'

export const handleGetFormat: Handler<typeof getFormat.kueri, typeof getFormat.isi, typeof getFormat.keluaran> = async (
  deps,
  minta,
) => {
  const kab = await bukaKab(deps, minta, minta.kueri.wilayah)
  if (kab instanceof Problem) return kab
  const semua = await listFormat(deps.db, kab.kabId)
  return {
    format: semua.map(({ format, bawaan, teruji, oleh, diubahPada }) => ({
      ...salinFormat(format),
      ...{ bawaan, teruji, oleh, diubahPada: diubahPada?.toISOString() ?? null },
    })),
    bolehUbah: kab.cakupan === 'semua',
  }
}

/** The same with arrays that the contract may own. */
const salinFormat = ({ kolom, isian, ...format }: FormatLaporan) => ({
  ...format,
  kolom: Object.fromEntries(Object.entries(kolom).map(([kunci, satu]) => [kunci, salinKolom(satu)])),
  isian: isian.map((satu) => ({ ...satu, kolom: salinKolom(satu.kolom), elemen: [...satu.elemen] })),
})
const salinKolom = ({ judul, huruf }: { judul: readonly string[]; huruf: string | null }) => ({
  judul: [...judul],
  huruf,
})

export const handlePostFormat: Handler<
  typeof postFormat.kueri,
  typeof postFormat.isi,
  typeof postFormat.keluaran
> = async (deps, minta) => {
  const { wilayah, format } = minta.isi
  const kab = await bukaKab(deps, minta, wilayah)
  if (kab instanceof Problem) return kab
  if (kab.cakupan !== 'semua') return hanyaDinas
  const { aktor, alamat } = minta
  const galat = await simpanFormat(deps.db, { kabId: kab.kabId, format: bersihkan(format), aktor, alamat })
  return galat.length > 0 ? formatSalah(galat) : { nama: format.nama }
}

// zod writes what is absent as undefined; what is kept has no such thing.
const bersihkan = ({ kolom, ...format }: (typeof postFormat.isi._output)['format']): FormatLaporan => ({
  ...format,
  kolom: Object.fromEntries(Object.entries(kolom).filter(([, satu]) => satu !== undefined)),
})

const formatSalah = (galat: { kolom: string; pesan: string }[]): Problem =>
  new Problem({
    status: 422,
    kode: 'format-salah',
    judul: 'Format ini belum benar',
    rincian: 'Perbaiki yang disebut lalu simpan lagi.',
    galat: galat.map(({ kolom, pesan }) => ({ kolom: `format.${kolom}`, pesan })),
  })

const hanyaDinas = new Problem({
  status: 403,
  kode: 'hanya-dinas',
  judul: 'Format disimpan oleh dinas kesehatan',
  rincian: 'Minta dinas menyimpannya; Anda tetap dapat memakai dan mencobanya.',
})

export const handlePostCobaFormat: Handler<
  typeof postCobaFormat.kueri,
  typeof postCobaFormat.isi,
  typeof postCobaFormat.keluaran
> = async (deps, minta) => {
  const { impor, tahun, bulan, banyak } = minta.isi
  const milik = await bukaImpor(deps, minta, impor)
  if (milik instanceof Problem) return milik
  const format = bersihkan(minta.isi.format)
  const galat = checkFormat(format, await loadKatalogIsian(deps.db))
  if (galat.length > 0) return formatSalah(galat)
  try {
    const { kabId, zonaWaktu } = milik.unggahan
    const { baris, catatan } = await cobaFormat(deps.db, {
      ...{ kabId, format, banyak, tahun, aktor: minta.aktor, bulanIni: bulanDi(zonaWaktu, deps.sekarang()) },
      berkas: await openUnggahan(milik.unggahan, milik.folder),
      bulan: bulan ? bulanDari(bulan) : null,
    })
    return {
      baris: baris.map((satu) => ({
        ...satu,
        bulan: satu.bulan === null ? null : formatBulan(satu.bulan),
        penolakan: satu.penolakan.map(sajikanPenolakan),
      })),
      catatan,
    }
  } catch (error) {
    return takDapat(error)
  }
}
