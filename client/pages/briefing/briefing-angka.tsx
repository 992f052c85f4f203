import { Link } from 'wouter'
import { Sentence } from '#client/components/sentence.tsx'
import { Sheet } from '#client/components/sheet.tsx'
import { bahasaNama } from '#client/format/bahasa-nama.ts'
import { formatJumlah, formatPersen, formatTarget } from '#client/format/bilangan.ts'
import { judulTarget, kataStatusBriefing } from '#client/format/briefing-spm.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { cariBaris, type KalimatFakta, kataPosisiBriefing } from '#client/format/kalimat-briefing.ts'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BarisBriefing, IsiBriefing } from '#contract/briefing.ts'

type Props = { readonly isi: IsiBriefing; readonly kalimat: KalimatFakta; readonly onClose: () => void }

/** The figures behind one sentence, exactly those it was made of, and the way to where they stand now. */
export function BriefingAngka({ isi, kalimat, onClose }: Props) {
  const baris = kalimat.kode.flatMap((kode) => cariBaris(isi, kode) ?? [])
  return (
    <Sheet
      onClose={onClose}
      judul={
        <>
          {t('briefing.angka')}
          <small className="briefing-sheet-posisi">{kataPosisiBriefing(isi)}</small>
        </>
      }
    >
      <Sentence kalimat={kalimat.teks} />
      {baris.map((satu) => (
        <SatuIndikator key={satu.indikator.kode} isi={isi} baris={satu} onClose={onClose} />
      ))}
      {(kalimat.jenis === 'keadaan' || kalimat.jenis === 'tak-dinilai') && <Penilaian isi={isi} />}
      {(kalimat.jenis === 'kelengkapan' || kalimat.jenis === 'lapor-teratasi') && <Lapor isi={isi} />}
    </Sheet>
  )
}

type SatuProps = { readonly isi: IsiBriefing; readonly baris: BarisBriefing; readonly onClose: () => void }

function SatuIndikator({ isi, baris, onClose }: SatuProps) {
  const { alamat, ubah } = useKonteks()
  const { kode, nama } = baris.indikator
  return (
    <section className="briefing-fakta">
      <h3>{namaPendek(nama)}</h3>
      <dl>
        {fakta(baris, isi).map(([judul, nilai]) => (
          <div key={judul}>
            <dt>{judul}</dt>
            <dd>{nilai}</dd>
          </div>
        ))}
      </dl>
      <p className="briefing-fakta-tautan">
        <button
          type="button"
          className="link-button"
          onClick={() => {
            onClose()
            ubah({ indikator: kode, buka: isi.wilayah.kode, bukaBulan: isi.bulan })
          }}
        >
          {t('briefing.angka.kini')}
        </button>{' '}
        <Link href={alamat('/tren', { indikator: kode, wilayah: isi.wilayah.kode, bulan: isi.bulan, susunan: {} })}>
          {t('briefing.angka.tren')}
        </Link>
      </p>
    </section>
  )
}

/** What is known of it, line by line. */
function fakta(
  { indikator, angka, targetTahun, laju, lalu, jumlahTahun }: BarisBriefing,
  isi: IsiBriefing,
): readonly [string, string][] {
  const orang = (n: number) => t('briefing.angka.orang', { n: Math.round(n), satuan: kataKurang(indikator) })
  if (jumlahTahun)
    return [
      [t('briefing.angka.jumlah'), formatJumlah(jumlahTahun.kini)],
      [t('briefing.angka.jumlahLalu'), formatJumlah(jumlahTahun.lalu)],
    ]
  const baris: (readonly [string, string | null])[] = [
    [t('briefing.angka.capaian'), formatPersen(angka.persen)],
    [t('briefing.angka.pembilang'), formatJumlah(angka.pembilang)],
    [t('briefing.angka.penyebut'), formatJumlah(angka.penyebut)],
    [judulTarget(isi), formatTarget(angka.target)],
    [t('briefing.angka.targetTahun'), targetTahun && `${formatTarget(targetTahun.persen)} (${targetTahun.dokumen})`],
    [t('briefing.angka.selisih'), angka.selisihKeTarget === null ? null : orang(angka.selisihKeTarget)],
    [t('briefing.angka.laju'), laju && orang(laju.perlu)],
    [
      lalu ? t('briefing.angka.lalu', { bulan: formatBulan(lalu.bulan) }) : '',
      lalu?.sebanding ? kataLalu(lalu, kataKurang(indikator)) : null,
    ],
    [t('briefing.spm.status'), kataStatusBriefing({ angka, indikator }, isi)],
  ]
  return baris.flatMap(([judul, nilai]) => (nilai === null ? [] : [[judul, nilai] as [string, string]]))
}

const kataLalu = ({ persen, selisih }: NonNullable<BarisBriefing['lalu']>, satuan: string): string =>
  selisih === null
    ? formatPersen(persen)
    : `${formatPersen(persen)}, ${t('briefing.angka.selisih').toLocaleLowerCase()} ${t('briefing.angka.orang', { n: selisih, satuan })}`

const BAGIAN = ['memenuhi', 'belum', 'takDinilai'] as const

/** Every indikator of the page by its verdict. */
function Penilaian({ isi }: { readonly isi: IsiBriefing }) {
  const dinilai = isi.baris.filter(({ indikator, jumlahTahun }) => !jumlahTahun && indikator.arah !== 'netral')
  const bagian = (satu: BarisBriefing): (typeof BAGIAN)[number] => {
    const { status } = satu.angka
    if (!status) return 'takDinilai'
    return status === 'baik' || status === 'kurang' || status === 'di-atas-target' ? 'memenuhi' : 'belum'
  }
  return BAGIAN.map((nama) => {
    const milik = dinilai.filter((satu) => bagian(satu) === nama)
    return milik.length === 0 ? null : (
      <section key={nama} className="briefing-fakta">
        <h3>
          {t(`briefing.angka.${nama}`)} ({milik.length})
        </h3>
        <dl>
          {milik.map(({ indikator, angka }) => (
            <div key={indikator.kode}>
              <dt lang={bahasaNama(indikator)}>{namaPendek(indikator.nama)}</dt>
              <dd>
                {nama === 'takDinilai' ? kataStatusBriefing({ angka, indikator }, isi) : formatPersen(angka.persen)}
              </dd>
            </div>
          ))}
        </dl>
      </section>
    )
  })
}

/** What came in and, where that alone counts, what of it is validated. */
function Lapor({ isi: { lapor, sah } }: { readonly isi: IsiBriefing }) {
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{t('briefing.lapor.kecamatan')}</th>
          <th scope="col" data-rata="kanan">
            {t('briefing.lapor.masuk')}
          </th>
          {sah && (
            <th scope="col" data-rata="kanan">
              {t('briefing.lapor.divalidasi')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {lapor.bagian.map(({ kode, nama, masuk, terkirim, wajib }) => (
          <tr key={kode}>
            <th scope="row">{nama}</th>
            <td data-rata="kanan">{t('briefing.lapor.satu', { masuk: sah ? (terkirim ?? masuk) : masuk, wajib })}</td>
            {sah && <td data-rata="kanan">{t('briefing.lapor.satu', { masuk, wajib })}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
