import { useMemo } from 'react'
import { Ambil } from '#client/components/ambil.tsx'
import { ArtiIstilah } from '#client/components/apa-artinya.tsx'
import { Legend } from '#client/components/legend.tsx'
import { ProfilKelompok } from '#client/components/profil-indikator.tsx'
import { ProfilKepala, ProfilSasaran } from '#client/components/profil-kepala.tsx'
import { ProfilUnit } from '#client/components/profil-unit.tsx'
import { RincianAngkaTemuan } from '#client/components/rincian-angka-temuan.tsx'
import { Segmented } from '#client/components/segmented.tsx'
import { Sentence } from '#client/components/sentence.tsx'
import { formatBulan } from '#client/format/bulan.ts'
import { kalimatProfil, namaDesa } from '#client/format/kalimat-profil.ts'
import { bernilai, kelompokProfil } from '#client/format/kelompok-profil.ts'
import { hitungTampak, type Tampak } from '#client/format/tampak.ts'
import { SARING } from '#client/frame/alamat.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'
import type { ProfilJawaban } from '#contract/profil.ts'

type Props = { readonly profil: ProfilJawaban }

const EMPAT: readonly Tampak[] = ['baik', 'kurang', 'cukup', 'jelek']

/** Everything about one desa out of one answer, from the sentence down to the last indikator. */
export function ProfilIsi({ profil }: Props) {
  const { kalimat, catatan } = kalimatProfil(profil)
  return (
    <>
      <div className="profil-judul">
        <h1>
          {t('profil.judul', { nama: namaDesa(profil.desa) })}
          <small>{formatBulan(profil.bulan)}</small>
        </h1>
        <Ambil
          tampilan="profil"
          kueri={{ wilayah: profil.desa.kode, hierarki: profil.hierarki, dasar: profil.dasar, bulan: profil.bulan }}
          bentuk={['pdf', 'xlsx', 'csv']}
        />
      </div>
      <Sentence kalimat={kalimat} catatan={catatan} />
      <ProfilKepala profil={profil} />
      <div className="profil-dua">
        <ProfilSasaran profil={profil} />
        <div>
          <ProfilUnit profil={profil} />
          <Temuan profil={profil} />
        </div>
      </div>
      <Indikator profil={profil} />
      <Kaki profil={profil} />
    </>
  )
}

function Temuan({ profil: { temuan } }: Props) {
  if (temuan.length === 0) return null
  // All of one desa: its name need not stand in every line.
  return (
    <div className="rinci profil-temuan">
      <RincianAngkaTemuan temuan={temuan.map((satu) => ({ ...satu, desa: '' }))} />
    </div>
  )
}

function Indikator({ profil }: Props) {
  const { konteks, katalog, ubah } = useKonteks()
  const { saring } = konteks
  const kelompok = useMemo(() => kelompokProfil(profil.indikator, saring), [profil, saring])
  const peta = useMemo(() => new Map(katalog.map((satu) => [satu.kode, satu])), [katalog])
  return (
    <section className="profil-semua">
      <div className="profil-alat">
        <h2>
          {t('profil.indikator')}
          <ArtiIstilah nama={t('status.judul')} istilah="istilah.status" />
        </h2>
        <Segmented
          label={t('profil.saring')}
          nilai={saring}
          pilihan={SARING.map((nilai) => ({ nilai, teks: t(`profil.saring.${nilai}Pendek`) }))}
          onPilih={(pilihan) => ubah({ saring: pilihan }, { ganti: true })}
        />
      </div>
      <Legend arah="campur" hitung={hitungTampak(profil.indikator.map(({ angka }) => angka))} selalu={EMPAT} />
      {kelompok.length === 0 && saring !== 'semua' && <p className="redup">{t(`profil.saring.kosong.${saring}`)}</p>}
      <div className="profil-kelompok-semua">
        {kelompok.map((satu) => (
          <ProfilKelompok
            key={`${satu.nama} ${satu.klaster}`}
            kelompok={satu}
            findKatalog={(kode) => peta.get(kode)}
            onBuka={(indikator) => ubah({ indikator, buka: profil.desa.kode })}
          />
        ))}
      </div>
    </section>
  )
}

/** What the figures rest on; on paper also what was left out. */
function Kaki({ profil }: Props) {
  const contoh = profil.indikator.some(({ targetTahun }) => targetTahun?.tingkat === 'contoh')
  const sensitif = profil.indikator.filter((satu) => satu.indikator.sensitif && bernilai(satu)).length
  const kosong = profil.indikator.filter((satu) => !bernilai(satu)).length
  return (
    <p className="profil-kaki">
      {contoh && <span>{t('profil.indikator.catatanContoh')} </span>}
      <span className="profil-hanya-cetak">
        {sensitif > 0 && `${t('profil.cetak.sensitif', { n: sensitif })} `}
        {kosong > 0 && `${t('profil.cetak.kosong', { n: kosong, bulan: formatBulan(profil.bulan) })} `}
      </span>
      {t('profil.cetak.kaki', {
        versi: profil.versi,
        dasar: t(`dasar.${profil.dasar}`).toLowerCase(),
        aplikasi: t('aplikasi.nama'),
      })}
    </p>
  )
}
