import { MedanCentang, MedanPilih, MedanTeks, PesanMedan } from '#client/components/katalog-medan.tsx'
import { namaKlaster } from '#client/format/katalog.ts'
import { gantiNama } from '#client/format/katalog-rancangan.ts'
import { t } from '#client/messages/t.ts'
import type { LangkahProps } from './katalog-formulir.tsx'

const ARAH = ['naik', 'turun', 'netral'] as const
const KLASTER = [1, 2, 3, 4] as const

/** Step 1: what people will call it, what it means to them, and how it is to be read. */
export function LangkahArti({ isi, ubah, pilihan, rumusBaru, pesan }: LangkahProps) {
  return (
    <div className="katalog-isian">
      <MedanTeks
        judul={t('katalog.arti.nama')}
        arti={t('katalog.arti.nama.arti')}
        nilai={isi.nama}
        maxLength={120}
        pesan={pesan('nama')}
        onIsi={(nama) => ubah(rumusBaru ? { nama } : gantiNama(isi, nama))}
      />
      <MedanTeks
        judul={t('katalog.arti.definisi')}
        arti={t('katalog.arti.definisi.arti')}
        nilai={isi.definisi}
        maxLength={600}
        baris={4}
        pesan={pesan('definisi')}
        onIsi={(definisi) => ubah({ definisi })}
      />
      <div className="katalog-berdampingan">
        <MedanTeks
          judul={t('katalog.arti.satuanHitung')}
          arti={t('katalog.arti.satuanHitung.arti')}
          nilai={isi.satuanHitung}
          maxLength={40}
          pesan={pesan('satuanHitung')}
          onIsi={(satuanHitung) => ubah({ satuanHitung })}
        />
        <MedanTeks
          judul={t('katalog.arti.satuanHitungEn')}
          nilai={isi.satuanHitungEn}
          maxLength={40}
          pesan={pesan('satuanHitungEn')}
          onIsi={(satuanHitungEn) => ubah({ satuanHitungEn })}
        />
      </div>
      <MedanTeks
        judul={t('katalog.arti.namaEn')}
        arti={t('katalog.arti.namaEn.arti')}
        nilai={isi.namaEn}
        maxLength={120}
        pesan={pesan('namaEn')}
        onIsi={(namaEn) => ubah({ namaEn })}
      />
      <MedanTeks
        judul={t('katalog.arti.definisiEn')}
        nilai={isi.definisiEn}
        maxLength={600}
        baris={3}
        pesan={pesan('definisiEn')}
        onIsi={(definisiEn) => ubah({ definisiEn })}
      />
      <div className="katalog-berdampingan">
        <MedanPilih
          judul={t('katalog.arti.klaster')}
          nilai={String(isi.klaster)}
          pilihan={KLASTER.map((n) => ({ kode: String(n), nama: namaKlaster(n) }))}
          pesan={pesan('klaster')}
          onPilih={(klaster) => ubah({ klaster: Number(klaster) })}
        />
        <MedanPilih
          judul={t('katalog.arti.kelompok')}
          nilai={isi.kelompok}
          kosong={t('katalog.pilih')}
          pilihan={pilihan.kelompok.map((kode) => ({ kode, nama: kode }))}
          pesan={pesan('kelompok')}
          onPilih={(kelompok) => ubah({ kelompok })}
        />
      </div>
      <fieldset className="katalog-arah">
        <legend>{t('katalog.arti.arah')}</legend>
        {ARAH.map((satu) => (
          <label key={satu} className="centang">
            <input type="radio" name="katalog-arah" checked={isi.arah === satu} onChange={() => ubah({ arah: satu })} />
            {t(`katalog.arti.arah.${satu}`)}
          </label>
        ))}
        <PesanMedan pesan={pesan('arah')} />
      </fieldset>
      <MedanCentang
        judul={t('katalog.arti.sensitif')}
        arti={t('katalog.arti.sensitif.arti')}
        nilai={isi.sensitif}
        pesan={pesan('sensitif')}
        onUbah={(sensitif) => ubah({ sensitif })}
      />
      {rumusBaru ? (
        <>
          <p className="redup">
            {t('katalog.satu.kode')}: {isi.kode}
          </p>
          <PesanMedan pesan={pesan('kode')} />
        </>
      ) : (
        <MedanTeks
          judul={t('katalog.arti.kode')}
          arti={t('katalog.arti.kode.arti')}
          nilai={isi.kode}
          maxLength={40}
          spellCheck={false}
          pesan={pesan('kode')}
          onIsi={(kode) => ubah({ kode: kode.toUpperCase().replace(/[^A-Z0-9_]/g, '') })}
        />
      )}
    </div>
  )
}
