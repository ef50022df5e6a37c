declare module 'icon:*' {
  const body: string
  export default body
}
declare module 'virtual:page-script' {
  const address: string
  export default address
}
