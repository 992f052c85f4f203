// What stands further down on the home, fetched together: small files would each cost the head of an answer.
export { RingkasanBanding } from './ringkasan-banding.tsx'
export { RingkasanPeta } from './ringkasan-peta.tsx'
export { RingkasanTerbuka } from './ringkasan-terbuka.tsx'
