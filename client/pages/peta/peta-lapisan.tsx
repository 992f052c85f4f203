import { kataJenisUnit } from '#client/format/kata-angka.ts'
import { alihkanLapisan, type Lapisan } from '#client/map/lapisan.ts'
import { TandaUnit } from '#client/map/tanda-unit.tsx'
import { t } from '#client/messages/t.ts'
import type { Hierarki } from '#contract/konteks.ts'
import type { HitungLapisan } from './peta-unit.ts'

type Props = {
  readonly hitung: readonly HitungLapisan[]
  readonly tampak: ReadonlySet<Lapisan>
  readonly hierarki: Hierarki
  /** False where the map is made of squares, on which no unit has a place. */
  readonly adaLetak: boolean
  readonly onUbah: (lapisan: readonly Lapisan[]) => void
  readonly onDaftar: () => void
}

/** What lies over the desa, to be switched on and off: at once the legend of the marks. */
export function PetaLapisan({ hitung, tampak, hierarki, adaLetak, onUbah, onDaftar }: Props) {
  const tanpaTitik = hitung.filter((satu) => satu.tanpaTitik > 0)
  const alih = (satu: Lapisan) => onUbah(alihkanLapisan(tampak, satu))
  const adaTanda = hitung.some(({ jenis, adaTitik }) => adaTitik > 0 && tampak.has(jenis))
  return (
    <div className="lapisan">
      {adaLetak && (
        <fieldset className="lapisan-pilih">
          <legend className="sr-only">{t('peta.lapisan')}</legend>
          <label className="lapisan-butir">
            <input type="checkbox" checked={tampak.has('garis')} onChange={() => alih('garis')} />
            <svg className="lapisan-garis" width="16" height="10" viewBox="0 0 16 10" aria-hidden="true">
              <path d="M0 5H16" className="garis-lain" />
            </svg>
            {t(`peta.lapisan.garis.${hierarki}`)}
          </label>
          {hitung.map(({ jenis, adaTitik }) => (
            <label key={jenis} className="lapisan-butir">
              <input
                type="checkbox"
                checked={tampak.has(jenis)}
                disabled={adaTitik === 0}
                onChange={() => alih(jenis)}
              />
              <TandaUnit jenis={jenis} keadaan="sudah" />
              {kataJenisUnit(jenis)}
              <small>{adaTitik}</small>
            </label>
          ))}
        </fieldset>
      )}
      <p className="lapisan-catatan">
        <button type="button" className="link-button" onClick={onDaftar}>
          {t('peta.lapisan.daftar')}
        </button>
        {adaLetak && adaTanda && (
          <span className="lapisan-arti">
            <TandaUnit jenis="posyandu" keadaan="sudah" ukuran={11} /> {t('peta.lapisan.sudah')}
            <TandaUnit jenis="posyandu" keadaan="belum" ukuran={11} /> {t('peta.lapisan.belum')}
          </span>
        )}
        {tanpaTitik.length > 0 && <span>{tulisTanpaTitik(tanpaTitik)}</span>}
      </p>
    </div>
  )
}

/** '12 posyandu, 1 pustu belum punya koordinat.' */
const tulisTanpaTitik = (hitung: readonly HitungLapisan[]): string =>
  t('peta.lapisan.tanpaTitik', {
    daftar: hitung
      .map(({ jenis, tanpaTitik }) =>
        t('peta.lapisan.satu', { n: tanpaTitik, jenis: kataJenisUnit(jenis).toLowerCase() }),
      )
      .join(', '),
  })
