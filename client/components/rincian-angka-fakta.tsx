import type { ReactNode } from 'react'
import type { Istilah } from '#client/format/arti.ts'
import { formatDesimal, formatJumlah, formatPersen, formatTarget } from '#client/format/bilangan.ts'
import { formatBulan } from '#client/format/bulan.ts'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { formatNilai, isTanpaPenyebut } from '#client/format/nilai.ts'
import { bertumbuh } from '#client/format/periode.ts'
import { kataSatuan } from '#client/format/satuan.ts'
import { getTampak } from '#client/format/tampak.ts'
import { t } from '#client/messages/t.ts'
import type { AngkaJawaban } from '#contract/rincian-angka.ts'
import { ArtiIstilah, ArtiTampak } from './apa-artinya.tsx'
import { StatusMark } from './status-mark.tsx'

type Props = { readonly jawaban: AngkaJawaban }

/** The value with its counts and status, then the figures that place it. */
export function RincianAngkaFakta({ jawaban }: Props) {
  const { angka, indikator, bulan } = jawaban
  const tampak = getTampak(angka)
  const lama = angka.sel === 'nilai' && angka.sdBulan !== null && angka.sdBulan !== bulan
  return (
    <section>
      <p className="rinci-nilai">
        <b>{kataNilai(jawaban)}</b>
        {tampak !== 'nilai' && <StatusMark tampak={tampak} arah={indikator.arah} ukuran={13} />}
        {angka.sementara && tampak !== 'sementara' && <span className="rinci-lencana">{t('sel.sementara')}</span>}
        <ArtiTampak tampak={tampak} arah={indikator.arah} />
      </p>
      <p className="rinci-hitung">
        {angka.pembilang !== null &&
          angka.penyebut !== null &&
          t('rinci.dari', { pembilang: angka.pembilang, penyebut: angka.penyebut })}
        {lama && angka.sdBulan && <span> {t('rinci.sampai', { bulan: formatBulan(angka.sdBulan) })}</span>}
      </p>
      <dl className="rinci-fakta">
        {listFakta(jawaban).map(({ kunci, judul, isi, istilah }) => (
          <div key={kunci}>
            <dt>
              {judul}
              {istilah && <ArtiIstilah nama={judul} istilah={istilah} />}
            </dt>
            <dd>{isi}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function kataNilai({ angka, indikator }: AngkaJawaban): string {
  if (angka.sel !== 'nilai' || angka.kedaluwarsa || isTanpaPenyebut(angka)) return t('angka.tanpa')
  const hitungan = angka.persen === null
  return hitungan ? `${formatJumlah(angka.pembilang)} ${kataSatuan(indikator.satuan)}` : formatNilai(angka, indikator)
}

type Fakta = { readonly kunci: string; readonly judul: string; readonly isi: ReactNode; readonly istilah?: Istilah }

function listFakta({ angka, indikator }: AngkaJawaban): readonly Fakta[] {
  const orang = (n: number): ReactNode => t('rinci.kurang', { n, satuan: kataKurang(indikator) })
  return [
    angka.target !== null && { kunci: 'target', judul: t('rinci.target'), isi: formatTarget(angka.target) },
    angka.jumlahIni !== null &&
      bertumbuh(indikator) && {
        kunci: 'ini',
        judul: t('rinci.bulanIni'),
        isi: <Bulanan jumlah={angka.jumlahIni} persen={angka.persenIni} />,
      },
    angka.jumlahLalu !== null && {
      kunci: 'lalu',
      judul: t(bertumbuh(indikator) ? 'pws.tabel.lalu' : 'pws.tabel.sebelumnya'),
      isi: <Bulanan jumlah={angka.jumlahLalu} persen={angka.persenLalu} />,
    },
    angka.laju !== null && { kunci: 'laju', judul: t('rinci.laju'), isi: formatNilai(angka, indikator) },
    angka.belumDilayani !== null && {
      kunci: 'belum',
      judul: t('rinci.belumDilayani'),
      isi: orang(angka.belumDilayani),
      istilah: 'istilah.belum-dilayani' as const,
    },
    angka.selisihKeTarget !== null && {
      kunci: 'selisih',
      judul: t('rinci.selisih'),
      isi: orang(angka.selisihKeTarget),
      istilah: 'istilah.selisih-ke-target' as const,
    },
    angka.ukur !== null && {
      kunci: 'ukur',
      judul: t('rinci.ukur'),
      istilah: 'istilah.cakupan-pengukuran' as const,
      isi: `${formatPersen(angka.ukur.penyebut > 0 ? (angka.ukur.pembilang / angka.ukur.penyebut) * 100 : null)} (${formatJumlah(angka.ukur.pembilang)}/${formatJumlah(angka.ukur.penyebut)})`,
    },
    {
      kunci: 'laporan',
      judul: t('rinci.laporan'),
      istilah: 'istilah.kelengkapan' as const,
      isi: t('rinci.dari', { pembilang: angka.laporanMasuk, penyebut: angka.laporanWajib }),
    },
    angka.desaSemua > 1 && {
      kunci: 'desa',
      judul: t('rinci.desa'),
      isi: (
        <>
          {t('rinci.dari', { pembilang: angka.desaLapor, penyebut: angka.desaSemua })}
          {angka.desaTanpaSasaran > 0 && <small>{t('rinci.desa.tanpaSasaran', { n: angka.desaTanpaSasaran })}</small>}
        </>
      ),
    },
    indikator.spm !== null && { kunci: 'spm', judul: 'SPM', isi: indikator.spm.replace('*', '') },
  ].filter((satu) => satu !== false)
}

function Bulanan({ jumlah, persen }: { jumlah: number; persen: number | null }) {
  return (
    <>
      {formatJumlah(jumlah)}
      {persen !== null && <small>{formatDesimal(persen)}&nbsp;%</small>}
    </>
  )
}
