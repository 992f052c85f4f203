// The sentence that opens the profile of a desa, from the same rows that stand beneath it.
import { t } from '#client/messages/t.ts'
import type { ProfilJawaban } from '#contract/profil.ts'
import { formatBulan } from './bulan.ts'
import type { Kalimat } from './kalimat-peta.ts'
import { kataKurang } from './kata-kurang.ts'
import { type BarisProfil, bernilai, dibawahTarget } from './kelompok-profil.ts'
import { namaPendek } from './nama-indikator.ts'
import { getTampak, type Tampak } from './tampak.ts'

type Isi = Pick<ProfilJawaban, 'desa' | 'bulan' | 'indikator' | 'unit' | 'temuan'>

/** So many are named; the table has the others. */
const DISEBUT = 2

export function kalimatProfil(profil: Isi): Kalimat {
  const nama = namaDesa(profil.desa)
  const bulan = formatBulan(profil.bulan)
  const n = profil.indikator.filter(bernilai).length
  const dinilai = profil.indikator.filter(({ angka }) => angka.status !== null)
  const catatan = kalimatKurang(profil)
  if (n === 0) return { kalimat: t('profil.kalimat.kosong', { nama, bulan }), catatan }
  if (dinilai.length === 0) return { kalimat: t('profil.kalimat.takDinilai', { nama, bulan, n }), catatan }
  const bawah = dinilai.filter(dibawahTarget)
  if (bawah.length === 0) return { kalimat: t('profil.kalimat.semua', { nama, bulan, n: dinilai.length }), catatan }
  const jelek = bawah.filter(({ angka }) => angka.status === 'jelek').length
  const awal = t('profil.kalimat.bawah', { nama, bulan, n: dinilai.length, bawah: bawah.length })
  const sisa = jelek > 0 ? t('profil.kalimat.jelek', { n: jelek }) : ''
  return { kalimat: [`${awal}${sisa}.`, kalimatSelisih(bawah)].filter(Boolean).join(' '), catatan }
}

/** 'Desa Sumberejo', 'Kelurahan Kota Dalam'. */
export const namaDesa = ({ jenis, nama }: Pick<ProfilJawaban['desa'], 'jenis' | 'nama'>): string =>
  t(`profil.jenis.${jenis}`, { nama })

/** Where most people are short of the target. What is sensitive is not named in a sentence that everybody reads. */
function kalimatSelisih(bawah: readonly BarisProfil[]): string | null {
  const terbesar = bawah
    .flatMap(({ indikator, angka }) =>
      indikator.sensitif || !angka.selisihKeTarget
        ? []
        : [{ nama: namaPendek(indikator.nama), n: angka.selisihKeTarget, satuan: kataKurang(indikator) }],
    )
    .sort((a, b) => b.n - a.n)
    .slice(0, DISEBUT)
  if (terbesar.length === 0) return null
  return t('profil.kalimat.selisih', {
    daftar: terbesar.map((satu) => t('profil.kalimat.selisih.satu', satu)).join(', '),
  })
}

/** What is missing or open. */
function kalimatKurang({ indikator, unit, temuan }: Isi): string | null {
  const wajib = unit.filter(({ keadaan }) => keadaan.at(-1) !== 'tidak-wajib')
  const belum = wajib.filter(({ keadaan }) => keadaan.at(-1) === 'belum').length
  const hitung = (tampak: Tampak) => indikator.filter(({ angka }) => getTampak(angka) === tampak).length
  const sementara = hitung('sementara')
  const belumLapor = hitung('belum-lapor')
  const tanpaSasaran = hitung('tanpa-sasaran')
  const bagian = [
    belum > 0 && t('profil.kalimat.unit', { n: belum, semua: wajib.length }),
    belumLapor > 0 && t('profil.kalimat.belumLapor', { n: belumLapor }),
    tanpaSasaran > 0 && t('profil.kalimat.tanpaSasaran', { n: tanpaSasaran }),
    sementara > 0 && t('profil.kalimat.sementara', { n: sementara }),
    temuan.length > 0 && t('profil.kalimat.temuan', { n: temuan.length }),
  ].filter(Boolean)
  return bagian.length > 0 ? bagian.join(' ') : null
}
