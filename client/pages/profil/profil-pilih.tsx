import { useState } from 'react'
import { Link } from 'wouter'
import { Icon } from '#client/components/icon.tsx'
import { saringButir } from '#client/format/saring.ts'
import { desaDalam } from '#client/frame/jalur.ts'
import { useKonteks } from '#client/frame/konteks.tsx'
import { t } from '#client/messages/t.ts'

/** The desa of the chosen area under their kecamatan or puskesmas, with a field to search them. */
export function ProfilPilih() {
  const { alamat } = useKonteks()
  const [cari, setCari] = useState('')
  const kelompok = saringButir(useKelompok(), cari)
  const jumlah = kelompok.reduce((n, { butir }) => n + butir.length, 0)
  return (
    <div className="profil-pilih">
      <h1>{t('profil.pilih.judul')}</h1>
      <p>{t('profil.pilih.isi')}</p>
      <div className="profil-cari">
        <Icon nama="cari" ukuran={14} />
        <input
          type="search"
          aria-label={t('profil.pilih.cari')}
          placeholder={t('profil.pilih.cari')}
          value={cari}
          onChange={(acara) => setCari(acara.target.value)}
        />
      </div>
      <p className="redup" role="status">
        {jumlah === 0 ? t('pilih.takAda', { cari }) : t('profil.pilih.jumlah', { n: jumlah })}
      </p>
      <div className="profil-daftar">
        {kelompok.map(({ judul, butir }) => (
          <section key={judul}>
            <h2>{judul}</h2>
            <ul>
              {butir.map(({ kunci, teks }) => (
                <li key={kunci}>
                  <Link href={alamat('/profil', { wilayah: kunci })}>{teks}</Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

function useKelompok() {
  const { konteks, pohon } = useKonteks()
  const induk = konteks.hierarki === 'kerja' ? pohon.puskesmas : pohon.kecamatan
  const dalam = desaDalam(pohon, konteks.wilayah)
  const desa = pohon.desa.filter(({ kode }) => dalam.has(kode))
  const indukDari = (satu: (typeof desa)[number]) => (konteks.hierarki === 'kerja' ? satu.puskesmas : satu.kecamatan)
  const kenal = new Set(induk.map(({ kode }) => kode))
  const keButir = ({ kode, nama }: (typeof desa)[number]) => ({ kunci: kode, teks: nama, cari: kode })
  return [
    ...induk.map(({ kode, nama }) => ({
      judul: nama,
      butir: desa.filter((satu) => indukDari(satu) === kode).map(keButir),
    })),
    { judul: t('peta.tanpaInduk'), butir: desa.filter((satu) => !kenal.has(indukDari(satu) ?? '')).map(keButir) },
  ]
}
