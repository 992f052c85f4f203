// What stands further down on the home, fetched together: two small files would cost two times the heads of an answer.
export { RingkasanBanding } from './ringkasan-banding.tsx'
export { RingkasanPeta } from './ringkasan-peta.tsx'
