import { JalurSpm } from '#client/charts/jalur-spm.tsx'
import { DataTable, type Kolom } from '#client/components/data-table.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { StatusMark } from '#client/components/status-mark.tsx'
import { bahasaNama } from '#client/format/bahasa-nama.ts'
import { formatJumlah, formatPersen, formatTarget } from '#client/format/bilangan.ts'
import { formatNamaBulan } from '#client/format/bulan.ts'
import { gambarSpm, kalimatLaju } from '#client/format/kalimat-spm.ts'
import { kataKurang } from '#client/format/kata-kurang.ts'
import { namaPendek } from '#client/format/nama-indikator.ts'
import { formatNilai } from '#client/format/nilai.ts'
import { getTampak } from '#client/format/tampak.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { BarisSpm, PendampingSpm, SatuSpm, SpmJawaban } from '#contract/spm.ts'

type Props = { readonly satu: SatuSpm; readonly jawaban: SpmJawaban }

/** One SPM opened: its year large, what stands beside it and what it consists of, and its parts by area. */
export function SpmRinci({ satu, jawaban }: Props) {
  const { angka, targetTahun, jalur, pendamping, bagian } = satu
  return (
    <div className="spm-rinci">
      <div className="spm-rinci-atas">
        <JalurSpm titik={satu.titik} keterangan={gambarSpm(satu, jawaban.bulan)} besar />
        <div>
          {jalur && <p>{kalimatLaju(jalur, { satuan: kataKurang(satu.indikator), bulan: jawaban.bulan })}</p>}
          {!jalur && <p className="redup">{t(angka.sementara ? 'spm.jalur.sementara' : 'spm.tanpaJalur')}</p>}
          {targetTahun && (
            <p className="redup">
              {t('spm.target', { persen: formatTarget(targetTahun.persen), dokumen: targetTahun.dokumen })}
              {targetTahun.tingkat === 'contoh' && ` ${t('spm.target.contoh')}`}
            </p>
          )}
          <Pendamping judul={t('spm.pendamping')} isi={pendamping} />
          <Pendamping judul={t('spm.bagian')} isi={bagian} />
        </div>
      </div>
      <SpmWilayah satu={satu} jawaban={jawaban} />
    </div>
  )
}

function Pendamping({ judul, isi }: { readonly judul: string; readonly isi: readonly PendampingSpm[] }) {
  const { konteks, ubah } = useKonteks()
  if (isi.length === 0) return null
  return (
    <>
      <h3>{judul}</h3>
      <ul className="spm-pendamping">
        {isi.map(({ indikator, angka }) => (
          <li key={indikator.kode}>
            <button type="button" onClick={() => ubah({ indikator: indikator.kode, buka: konteks.wilayah })}>
              <span lang={bahasaNama(indikator)}>{namaPendek(indikator.nama)}</span>
              <b>{formatNilai(angka, indikator)}</b>
            </button>
            <StatusMark tampak={getTampak(angka)} arah={indikator.arah} ringkas />
          </li>
        ))}
      </ul>
    </>
  )
}

/** By kecamatan or by puskesmas of a kabupaten, else by desa; in the order of the list until a column is chosen. */
function SpmWilayah({ satu: { indikator, baris, jalur }, jawaban: { hierarki } }: Props) {
  const { ubah } = useKonteks()
  const tingkat = [...new Set(baris.map((b) => b.tingkat))]
  const pilihan = hierarki === 'kerja' ? 'puskesmas' : 'kecamatan'
  const tampil = tingkat.length > 1 ? baris.filter((b) => b.tingkat === pilihan) : baris
  if (baris.length === 0) return <p className="redup">{t('spm.tanpaBagian')}</p>
  return (
    <>
      {tingkat.length > 1 && (
        <Segmented
          label={t('spm.menurut')}
          nilai={hierarki}
          pilihan={[
            { nilai: 'administrasi', teks: t('spm.menurut.kecamatan') },
            { nilai: 'kerja', teks: t('spm.menurut.puskesmas') },
          ]}
          onPilih={(nilai) => ubah({ hierarki: nilai }, { ganti: true })}
        />
      )}
      <DataTable<BarisSpm>
        keterangan={t('spm.tabel', { nama: indikator.nama })}
        kolom={kolomSpm(tampil[0]?.tingkat ?? 'desa', indikator.arah, jalur ? formatNamaBulan(jalur.akhir) : null)}
        baris={tampil}
        kunciBaris={(b) => b.kode}
        sedikitDulu
        bertumpuk
        onPilih={(b) => ubah({ indikator: indikator.kode, buka: b.kode })}
        labelPilih={(b) => t('tabel.buka', { nama: b.nama })}
      />
    </>
  )
}

function kolomSpm(
  tingkat: BarisSpm['tingkat'],
  arah: SatuSpm['indikator']['arah'],
  akhir: string | null,
): readonly Kolom<BarisSpm>[] {
  const angka = (kunci: 'selisih' | 'sisa' | 'perBulan', judul: string): Kolom<BarisSpm> => ({
    ...{ kunci, judul, rata: 'kanan', menurun: true },
    isi: (b) => formatJumlah(b[kunci]),
    nilai: (b) => b[kunci],
  })
  return [
    {
      kunci: 'nama',
      judul: t(`tabel.nama.${tingkat === 'kabupaten' ? 'desa' : tingkat}`),
      isi: (b) => b.nama,
      nilai: (b) => b.nama,
    },
    {
      ...{ kunci: 'persen', judul: t('spm.kolom.capai'), rata: 'kanan', menurun: true },
      isi: (b) => (
        <>
          {formatPersen(b.persen)} <StatusMark tampak={getTampak({ ...b, kedaluwarsa: false })} arah={arah} ringkas />
        </>
      ),
      nilai: (b) => b.persen,
    },
    angka('selisih', t('spm.selisih')),
    angka('sisa', t('spm.sisa')),
    ...(akhir ? [angka('perBulan', t('spm.perBulan', { akhir }))] : []),
  ]
}
