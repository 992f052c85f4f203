// What the matrix says, before anybody looks for it. `**` marks what is set bold.

import { t } from '#client/messages/t.ts'
import type { MatriksJawaban } from '#contract/matriks.ts'
import { formatBulan } from './bulan.ts'
import { type HitungMatriks, kolomTerbawah } from './matriks-hitung.ts'
import { namaDalamKalimat } from './nama-indikator.ts'
import { namaWilayah } from './nama-wilayah.ts'

/** How much of what can be judged is below target, where most of it is, and what cannot be judged. */
export function kalimatMatriks(jawaban: MatriksJawaban, hitung: HitungMatriks): string {
  const { rincian, baris, kolom, bulan, wilayah } = jawaban
  const satuan = t(`matriks.satuan.${rincian}`)
  const tentang = { wilayah: namaWilayah(wilayah), bulan: formatBulan(bulan), satuan }
  if (rincian === 'posyandu' || rincian === 'pustu') {
    return t('matriks.kalimat.unit', { ...tentang, n: baris.length, indikator: kolom.length })
  }
  if (hitung.dinilai === 0) return t('matriks.kalimat.tanpa', tentang)
  const { bawah, dinilai, dukungan } = hitung
  return [
    bawah === 0
      ? t('matriks.kalimat.semua', { ...tentang, dinilai })
      : t('matriks.kalimat.bawah', { ...tentang, bawah, dinilai }),
    dukungan > 0 ? t('matriks.kalimat.dukungan', { n: dukungan }) : null,
    kalimatTerbawah(jawaban, satuan),
    kalimatBelum(hitung),
  ]
    .filter((satu) => satu !== null)
    .join(' ')
}

function kalimatTerbawah({ kolom, baris }: MatriksJawaban, satuan: string): string | null {
  const terbawah = kolomTerbawah(kolom)
  const indikator = terbawah && kolom[terbawah.nomor]?.indikator
  if (!terbawah || !indikator || baris.length < 2) return null
  const { bawah: n, dinilai } = terbawah
  return t('matriks.kalimat.terbawah', { indikator: namaDalamKalimat(indikator.nama), n, dinilai, satuan })
}

/** What is not reported or incomplete, and so in neither count. */
function kalimatBelum({ tampak }: HitungMatriks): string | null {
  const lapor = tampak.get('belum-lapor') ?? 0
  const sementara = (tampak.get('sementara') ?? 0) + (tampak.get('tertinggal') ?? 0)
  const isi = [
    lapor > 0 ? t('matriks.kalimat.belum.lapor', { n: lapor }) : null,
    sementara > 0 ? t('matriks.kalimat.belum.sementara', { n: sementara }) : null,
  ].filter((satu) => satu !== null)
  return isi.length > 0 ? t('matriks.kalimat.belum', { isi: isi.join(', ') }) : null
}
