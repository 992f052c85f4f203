/** The page as a reader may see it: issued, or as the figures stand now. Shared by the screen and the files. */
import { type BriefingJawaban, type IsiBriefing, isiBriefing, type TerbitanBriefing } from '#contract/briefing.ts'
import type { Db } from '#db/connection.ts'
import { type IzinBaca, pandanganPeran } from '#domain/izin.ts'
import { Problem, tidakDitemukan } from '#http/problem.ts'
import { findTerbitan, type Terbitan } from '#store/briefing.ts'
import { findKabupatenDari, type KabupatenDibaca } from '#store/pohon.ts'
import { bukaWilayah, type Pembaca } from '#usecases/buka-wilayah.ts'
import { bulanDari, masalahTidakAda } from './sajikan.ts'
import { susunBriefing } from './sajikan-briefing.ts'

type Kueri = { readonly wilayah: string; readonly bulan: string }
export type KabBriefing = { readonly kab: KabupatenDibaca; readonly izin: IzinBaca }

/** The kabupaten of an area, whose page this reader may read. */
export async function bukaKabBriefing(
  db: Db,
  { wilayah, bulan }: Kueri,
  pembaca: Pembaca,
): Promise<KabBriefing | Problem> {
  const kab = await findKabupatenDari(db, wilayah)
  if (!kab) return masalahTidakAda({ tidakAda: 'wilayah' })
  const terbuka = await bukaWilayah(db, { wilayah: kab.kode, bulan: bulanDari(bulan), pembaca })
  return 'tidakAda' in terbuka ? masalahTidakAda(terbuka) : { kab, izin: terbuka.izin }
}

type Minta = {
  readonly kueri: Kueri & { readonly revisi?: number | undefined }
  readonly pembaca: Pembaca
  /** The data version that the answer stands for. */
  readonly versi: number
}

export async function bukaBriefing(db: Db, { kueri, pembaca, versi }: Minta): Promise<BriefingJawaban | Problem> {
  const terbuka = await bukaKabBriefing(db, kueri, pembaca)
  if (terbuka instanceof Problem) return terbuka
  const bulan = bulanDari(kueri.bulan)
  const { hanyaSah } = pandanganPeran(pembaca.aktor.penugasan.peran)
  const kini = (sahSaja: boolean) => susunBriefing(db, { kab: terbuka.kab, bulan, pembaca, hanyaSah: sahSaja })
  if (kueri.revisi === undefined)
    return { isi: sesuaiIzin(await kini(hanyaSah), terbuka.izin), terbitan: null, berubah: false }
  const terbitan = await findTerbitan(db, terbuka.kab.kab_id, { bulan, revisi: kueri.revisi })
  if (!terbitan) return tidakDitemukan('Ringkasan ini belum pernah diterbitkan. Pilih dari daftar terbitan.')
  const isi = isiBriefing.parse(terbitan.isi)
  const berubah = terbitan.versiData !== versi && sidikAngka(isi) !== sidikAngka(await kini(false))
  return { isi: sesuaiIzin(isi, terbuka.izin), terbitan: sajikanTerbitan(terbitan), berubah }
}

export const sajikanTerbitan = ({ revisi, dibuatPada, oleh, sementara, catatan }: Terbitan): TerbitanBriefing => ({
  ...{ revisi, dibuatPada: dibuatPada.toISOString(), oleh, sementara, catatan },
})

/** No single desa for those who read kecamatan alone. */
const sesuaiIzin = (isi: IsiBriefing, { desa }: IzinBaca): IsiBriefing =>
  isi.peta && desa !== 'semua' ? { ...isi, peta: { ...isi.peta, desa: [] } } : isi

/** Two pages say the same where their figures do, whenever they were counted and whatever is asked of whom. */
const sidikAngka = ({ dihitung: _, permintaan: _p, ...angka }: IsiBriefing): string =>
  JSON.stringify(isiBriefing.omit({ dihitung: true, permintaan: true }).parse(angka))
