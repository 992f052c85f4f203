import type { postBerkas } from '#contract/berkas.ts'
import { bacaDalam, type CaraBaca } from '#dokumen/bahasa.ts'
import { JENIS_BERKAS, namaBerkas } from '#dokumen/berkas.ts'
import { createPembuatBerkas } from '#dokumen/berkas-latar.ts'
import { isMatriksTerlaluBesar } from '#dokumen/pdf-matriks.ts'
import { type KonteksDokumen, susunKonteks } from '#dokumen/tabel-konteks.ts'
import { pandanganPeran } from '#domain/izin.ts'
import { BerkasKeluar, type Deps, type Handler, type Permintaan } from '#http/mount.ts'
import { Problem } from '#http/problem.ts'
import { getPembinaan } from '#store/pengaturan.ts'
import { findKabupatenDari } from '#store/pohon.ts'
import { catat } from '#usecases/catat-jejak.ts'
import { TAMPILAN } from './berkas-tampilan.ts'
import { handleGetBatas } from './get-batas.ts'
import { handleGetIndikator } from './get-indikator.ts'
import { handleGetWilayah } from './get-wilayah.ts'
import { masalahTidakAda } from './sajikan.ts'

type Minta = Permintaan<object, typeof postBerkas.isi._output>

const buat = createPembuatBerkas()

export const handlePostBerkas: Handler<
  typeof postBerkas.kueri,
  typeof postBerkas.isi,
  typeof postBerkas.keluaran
> = async (deps, minta) => {
  const { tampilan, bentuk, bahasa, kueri } = minta.isi
  const terbaca = await TAMPILAN[tampilan](deps, kueri, minta)
  if (terbaca instanceof Problem) return terbaca
  const isi = bacaDalam({ bahasa }, terbaca)
  if (isi.tampilan === 'matriks' && bentuk === 'pdf' && isMatriksTerlaluBesar(isi.jawaban)) return matriksTerlaluBesar
  const wilayah = kueri.wilayah ?? ''
  const bulan = isi.jawaban.bulan
  const sekitar = await bacaSekitar(deps, minta, { wilayah, bulan, bahasa, peta: tampilan === 'peta' })
  if (sekitar instanceof Problem) return sekitar
  const { konteks, cara, kabId } = sekitar
  const bahan = { isi, konteks, cara, bentuk }
  const berkas = await buat(bahan)
  if (berkas === 'terlalu-lama') return terlaluBesar
  if (berkas === 'tanpa-gambar') return tanpaGambar
  const nama = namaBerkas(bahan)
  await catat(deps.db, {
    ...{ pada: deps.sekarang(), aktor: minta.aktor, namaPengguna: minta.aktor.namaPengguna, alamat: minta.alamat },
    ...{ kabId, tindakan: 'ambil-berkas', objek: `${tampilan} ${wilayah} ${bulan}`, sebelum: null },
    sesudah: { nama, bentuk, kueri },
  })
  return new BerkasKeluar({ nama, jenis: JENIS_BERKAS[bentuk], isi: Buffer.from(berkas) })
}

type Tempat = {
  readonly wilayah: string
  readonly bulan: string
  readonly bahasa: CaraBaca['bahasa']
  readonly peta: boolean
}
type Sekitar = { readonly konteks: KonteksDokumen; readonly cara: CaraBaca; readonly kabId: number }

/** What the answer does not say itself: names of places, the catalogue, when it was read, in which words. */
async function bacaSekitar(deps: Deps, { aktor, alamat }: Minta, tempat: Tempat): Promise<Sekitar | Problem> {
  const { wilayah, bulan, bahasa, peta } = tempat
  const kab = await findKabupatenDari(deps.db, wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const dasar = { isi: undefined, aktor, alamat, kunci: null, versi: 0 }
  const [pohon, katalog, pembinaan] = await Promise.all([
    handleGetWilayah(deps, { ...dasar, kueri: { wilayah: kab.kode, bulan } }),
    handleGetIndikator(deps, { ...dasar, kueri: { tahun: Number(bulan.slice(0, 4)), wilayah: kab.kode } }),
    getPembinaan(deps.db, kab.kab_id),
  ])
  if (!('kabupatenSemua' in pohon) || !pohon.kabupaten) return masalahTidakAda({ tidakAda: 'wilayah' })
  const batas = peta
    ? await handleGetBatas(deps, { ...dasar, kueri: { wilayah: kab.kode, bulan: pohon.kabupaten.batasSejak ?? bulan } })
    : null
  const pandangan = pandanganPeran(aktor.penugasan.peran, pembinaan)
  const cara = { bahasa, pembinaan: pandangan.pembinaan, hanyaSah: pandangan.hanyaSah }
  const konteks = susunKonteks({
    ...{
      pohon,
      kabupaten: pohon.kabupaten,
      katalog: bacaDalam({ bahasa }, 'indikator' in katalog ? katalog.indikator : []),
    },
    ...{ cara, posisi: deps.sekarang(), zonaWaktu: kab.zona_waktu },
    batas: batas && 'topologi' in batas ? batas : null,
  })
  return { konteks, cara, kabId: kab.kab_id }
}

const terlaluBesar = new Problem({
  status: 503,
  kode: 'berkas-terlalu-besar',
  judul: 'Berkas ini terlalu lama dibuat',
  rincian: 'Pilih wilayah yang lebih kecil, satu klaster, atau bentuk CSV; lalu coba lagi.',
})

const matriksTerlaluBesar = new Problem({
  status: 422,
  kode: 'matriks-terlalu-besar',
  judul: 'Matriks ini terlalu besar untuk kertas',
  rincian: 'Pilih PDF satu klaster, baris kecamatan atau puskesmas, atau Excel yang memuat semuanya.',
})

const tanpaGambar = new Problem({
  status: 422,
  kode: 'tanpa-gambar',
  judul: 'Tampilan ini tidak mempunyai gambar',
  rincian: 'Pilih PDF, Excel atau CSV.',
})
