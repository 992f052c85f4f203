import { useId } from 'react'
import { kataPilah } from '#client/format/impor.ts'
import { ABAIKAN, type KolomBerkas, type PeranKolom, TEMPAT } from '#client/format/impor-kolom.ts'
import { kataPeran, kelompokPilah, namaElemen } from '#client/format/impor-peran.ts'
import type { Kelompok } from '#client/format/saring.ts'
import { t } from '#client/messages/t.ts'
import type { ElemenJawaban } from '#contract/elemen.ts'
import { Combobox } from './combobox.tsx'
import { Icon } from './icon.tsx'
import { Sheet } from './sheet.tsx'

type Props = {
  readonly kolom: KolomBerkas
  readonly peran: PeranKolom
  readonly saran: PeranKolom | null
  readonly katalog: ElemenJawaban
  readonly onPeran: (peran: PeranKolom) => void
  readonly onPindah: (langkah: 1 | -1) => void
  readonly onClose: () => void
}

/** As many elemen may one column count for (contract/impor.ts). */
const ELEMEN_TERBANYAK = 5

/** Says of one column what it is: a place, a time, counts of an elemen, or nothing to be read. */
export function ImporKolom({ kolom, peran, saran, katalog, onPeran, onPindah, onClose }: Props) {
  const grup = useId()
  const { huruf, judul, contoh } = kolom
  return (
    <Sheet
      judul={t('format.kolom.judul', { huruf, judul: judul || t('format.kolom.tanpaJudul') })}
      onClose={onClose}
      kaki={
        <p className="tombol-baris">
          <button type="button" className="button" onClick={() => onPindah(-1)}>
            {t('format.kolom.sebelum')}
          </button>
          <button type="button" className="button" onClick={() => onPindah(1)}>
            {t('format.kolom.sesudah')}
          </button>
          <button type="button" className="button button-utama" onClick={onClose}>
            {t('format.kolom.selesai')}
          </button>
        </p>
      }
    >
      <div className="impor-peran">
        <p className="redup">
          {contoh.length > 0 ? t('format.kolom.contoh', { contoh: contoh.join(' | ') }) : t('format.kolom.kosong')}
        </p>
        {saran && peran.jenis === 'abaikan' && (
          <button type="button" className="button" onClick={() => onPeran(saran)}>
            {t('format.saran.satu', { peran: kataPeran(saran, katalog) })}
          </button>
        )}
        <Isian peran={peran} katalog={katalog} onPeran={onPeran} />
        <fieldset className="impor-tempat">
          <legend>{t('format.kolom.adalah')}</legend>
          <label className="centang">
            <input type="radio" name={grup} checked={peran.jenis === 'abaikan'} onChange={() => onPeran(ABAIKAN)} />
            {t('format.peran.abaikan')}
          </label>
          {TEMPAT.map((tempat) => (
            <label key={tempat} className="centang">
              <input
                type="radio"
                name={grup}
                checked={peran.jenis === 'tempat' && peran.tempat === tempat}
                onChange={() => onPeran({ jenis: 'tempat', tempat })}
              />
              {t(`format.tempat.${tempat}`)}
            </label>
          ))}
        </fieldset>
      </div>
    </Sheet>
  )
}

function Isian({ peran, katalog, onPeran }: Pick<Props, 'peran' | 'katalog' | 'onPeran'>) {
  const id = useId()
  const isian = peran.jenis === 'isian' ? peran : null
  const pilih = (elemen: readonly string[]) => {
    const sampaiBulanIni = katalog.elemen.some(({ kode, ...satu }) => elemen.includes(kode) && satu.sampaiBulanIni)
    if (elemen.length === 0) onPeran(ABAIKAN)
    else onPeran({ ...{ jenis: 'isian', elemen, pilah: isian?.pilah ?? null }, sampaiBulanIni })
  }
  return (
    <fieldset>
      <legend>{t('format.isian')}</legend>
      {isian && (
        <ul className="impor-elemen">
          {isian.elemen.map((kode) => (
            <li key={kode}>
              {namaElemen(kode, katalog)}
              <button
                type="button"
                className="icon-button"
                aria-label={t('format.isian.hapus', { nama: namaElemen(kode, katalog) })}
                onClick={() => pilih(isian.elemen.filter((satu) => satu !== kode))}
              >
                <Icon nama="tutup" ukuran={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {(isian?.elemen.length ?? 0) < ELEMEN_TERBANYAK && (
        <Combobox
          label={t('format.isian.elemen')}
          teks={isian ? t('format.isian.tambah') : t('format.isian.pilih')}
          cari={t('format.isian.cari')}
          lebar="lebar"
          nilai=""
          kelompok={kelompokElemen(katalog, isian?.elemen ?? [])}
          onPilih={(kode) => pilih([...(isian?.elemen ?? []), kode])}
        />
      )}
      {isian && (
        <>
          <div className="medan">
            <label htmlFor={id}>{t('format.pilah')}</label>
            <select
              id={id}
              className="pilih masukan"
              value={isian.pilah ?? ''}
              onChange={({ target }) => onPeran({ ...isian, pilah: target.value || null })}
            >
              <option value="">{t('format.pilah.semua')}</option>
              {kelompokPilah(katalog.pilah).map(({ judul, pilah }) => (
                <optgroup key={judul} label={judul}>
                  {pilah.map(({ kode }) => (
                    <option key={kode} value={kode}>
                      {kataPilah(kode)}
                    </option>
                  ))}
                </optgroup>
              ))}
            </select>
          </div>
          <label className="centang">
            <input
              type="checkbox"
              checked={isian.sampaiBulanIni}
              onChange={({ target }) => onPeran({ ...isian, sampaiBulanIni: target.checked })}
            />
            {t('format.sampaiBulanIni')}
          </label>
        </>
      )}
    </fieldset>
  )
}

function kelompokElemen({ elemen }: ElemenJawaban, dipakai: readonly string[]): readonly Kelompok[] {
  const sisa = elemen.filter(({ kode }) => !dipakai.includes(kode))
  return [...new Set(sisa.map(({ kelompok }) => kelompok))].map((judul) => ({
    judul,
    butir: sisa.flatMap(({ kode, nama, kelompok }) =>
      kelompok === judul ? [{ kunci: kode, teks: nama, cari: kode }] : [],
    ),
  }))
}
